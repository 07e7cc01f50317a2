import {
  waveKinds,
  type Block,
  type Instrument,
  type Module,
  type NoteQuestion,
  type Question,
  type WaveKind,
} from './instrument.ts';

/** What a pilot took from an instrument for one wave: modules beside the core, and the kind of wave. */
export interface Selection {
  readonly modules: readonly string[];
  readonly wave: WaveKind;
  /** A comparison group has no trajectory and is asked nothing about one. */
  readonly comparison?: boolean | undefined;
}

/** A block with its questions in full. */
export type FilledBlock = Omit<Block, 'questions'> & { readonly questions: readonly Question[] };

/**
 * The modules that are shown, in file order: the core and those taken, without those about the trajectory for a
 * comparison group. Throws a RangeError on a module that the instrument does not have.
 */
export function modulesOf(
  instrument: Instrument,
  { modules, comparison }: Omit<Selection, 'wave'>,
): Module[] {
  const unknown = modules.find((name) => instrument.modules.every(({ id }) => id !== name));
  if (unknown !== undefined) {
    throw new RangeError(`Instrument ${instrument.id} ${instrument.version} has no module ${unknown}.`);
  }
  return instrument.modules
    .filter(({ id, core }) => core || modules.includes(id))
    .filter(({ trajectory }) => !(comparison === true && trajectory === true));
}

/** The blocks shown in a wave, in file order: those of the core and of the modules taken; throws as `modulesOf`. */
export function blocksOf(instrument: Instrument, selection: Selection): FilledBlock[] {
  const { wave } = selection;
  const byId = new Map(instrument.questions.map((question) => [question.id, question]));
  return modulesOf(instrument, selection)
    .flatMap(({ blocks }) => blocks)
    .filter(({ waves }) => waves?.includes(wave) ?? true)
    .map((block) => ({ ...block, questions: block.questions.flatMap((id) => byId.get(id) ?? []) }));
}

/** A block with its open notes alone. */
export type NotesBlock = Omit<FilledBlock, 'questions'> & { readonly notes: readonly NoteQuestion[] };

/** The blocks with notes to the own group in a wave; their other questions, which are answers, left out. */
export function notesOf(instrument: Instrument, selection: Selection): NotesBlock[] {
  return blocksOf(instrument, selection)
    .map(({ questions, ...block }) => ({
      ...block,
      notes: questions.filter((question) => question.type === 'note'),
    }))
    .filter(({ notes }) => notes.length > 0);
}

/** The kinds of wave in which the core asks anything: an instrument for a hub has `hub` alone. */
export function waveKindsOf(instrument: Instrument): WaveKind[] {
  return waveKinds.filter((wave) => blocksOf(instrument, { modules: [], wave }).length > 0);
}

/** The questions shown in a wave, in the order in which people see them. */
export function questionsOf(instrument: Instrument, selection: Selection): Question[] {
  return blocksOf(instrument, selection).flatMap(({ questions }) => questions);
}

/** The ids of all rating questions in file order, in any module and wave: their fixed places in the item bytes. */
export function itemsOf(instrument: Instrument): string[] {
  return instrument.questions.filter(({ type }) => type === 'rating').map(({ id }) => id);
}
