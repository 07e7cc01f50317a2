import type { Instrument, Language, Wording } from '#instruments/instrument.ts';
import type { Cell, Release, ReleasedGroup, ReleasedScale } from '#analysis/release.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { toldOnly, toldUnits, type ToldUnit } from '#analysis/words/told-answers.ts';
import { groupSentences } from '#analysis/words/too-few.ts';
import { myGroupTexts } from './texts/my-group-texts.ts';

/** A part of the questionnaire, with the ids of what it asks. */
export interface Part {
  readonly id: string;
  readonly title: Wording;
  readonly questions: readonly string[];
}

/** The parts of a questionnaire, in their order. */
export function partsOf({ modules }: Pick<Instrument, 'modules'>): Part[] {
  return modules.map(({ id, title, blocks }) => ({
    id,
    title,
    questions: blocks.flatMap(({ questions }) => questions),
  }));
}

/** The own group, or the whole pilot: what may be told of it. */
export interface Unit {
  readonly name: string;
  /** Empty where not one figure may be shown, which is said of a unit once. */
  readonly cells: readonly Cell[];
  /** What people chose; null where that may not be told. */
  readonly told: ToldUnit | null;
  /** A cell in plain sentences: what changed comes first. */
  readonly sentences: (cell: Cell, scale: ReleasedScale) => string[];
}

/** The own group and the whole pilot, in the order in which they are read. */
export function unitsOf(release: Release, group: ReleasedGroup, language: Language): readonly [Unit, Unit] {
  const text = myGroupTexts[language];
  const later = laterWaveOf(release);
  const told = toldUnits(release);
  const toldOf = (id: string | null): ToldUnit | null => told.find((unit) => unit.group === id) ?? null;
  const ofTotal = (scale: ReleasedScale): Cell | null =>
    group.comparison ? null : cellOf(release.total, scale);
  return [
    {
      name: text.ownGroup,
      cells: shownOf(group.cells),
      told: toldOf(group.id),
      sentences: (cell, scale) => groupSentences(cell, ofTotal(scale), scale, language, later),
    },
    {
      name: text.total,
      cells: shownOf(release.total),
      told: toldOf(null),
      sentences: (cell, scale) => cellSentences(cell, scale, language, later),
    },
  ];
}

const shownOf = (cells: readonly Cell[]): readonly Cell[] => (isShown({ cells }) ? cells : []);

/** The cell of a scale; one that is not there may not be shown. */
export function cellOf(cells: readonly Cell[], scale: ReleasedScale): Cell {
  return cells.find((cell) => cell.scale === scale.id) ?? { status: 'withheld', scale: scale.id };
}

/** Of a unit what was chosen in one part of the questionnaire, wave by wave. */
export function toldIn({ told }: Unit, { questions }: Part): ToldUnit['waves'] {
  return (told && toldOnly(told, (id) => questions.includes(id)))?.waves ?? [];
}
