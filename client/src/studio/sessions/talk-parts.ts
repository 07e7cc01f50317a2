import type { Guide } from '#instruments/guides/guide.ts';
import type { Wording } from '#instruments/instrument.ts';
import { stageGuides } from '#instruments/guides/stage-guides.ts';
import type { ReleasedScale } from '#analysis/release.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { toldOnly, toldUnits, type ToldUnit } from '#analysis/words/told-answers.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import { guidesFor, type Talk } from './guides-for.ts';

/** Notes of one question in one wave. */
export interface NotedQuestion {
  readonly kind: GroupNotes['waves'][number]['kind'];
  readonly id: string;
  readonly text: GroupNotes['waves'][number]['questions'][number]['text'];
  readonly notes: readonly string[];
}

/** One thing to talk about: what was found, and the guide beside it. */
export interface TalkPart {
  /** Null for answers that no guide belongs to. */
  readonly guide: Guide | null;
  /** What the part of the questionnaire is called that it is about; null for a stage, and where no part is. */
  readonly title: Wording | null;
  readonly scales: readonly ReleasedScale[];
  /** What people chose, of the group itself or else of the whole pilot. */
  readonly told: ToldUnit | null;
  readonly notes: readonly NotedQuestion[];
}

/** A group's talk in its order: each guide with what it is about. */
export function talkParts(talk: Talk, waves: GroupNotes['waves']): TalkPart[] {
  const notes = notedQuestions(waves);
  const told = toldTo(talk);
  const guided = guidesFor(talk, notes.length > 0).map((guide) => {
    const module = talk.modules.find(({ id }) => id === guide.beside);
    return {
      guide,
      title: module?.title ?? null,
      scales: scalesOf(talk, guide.beside),
      told: told && toldOnly(told, (id) => module?.questions.includes(id) === true),
      notes: guide.beside === 'briefjes' ? notes : [],
    };
  });
  const placed = new Set(
    guided.flatMap(
      (part) => part.told?.waves.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [],
    ),
  );
  const rest = told && toldOnly(told, (id) => !placed.has(id));
  return rest === null
    ? guided
    : [...guided, { guide: null, title: null, scales: [], told: rest, notes: [] }];
}

/**
 * The notes that may be read, question by question and wave by wave, the short ones first: the server shuffles them anew
 * each time, and in front of a room they must not change places.
 */
export function notedQuestions(waves: GroupNotes['waves']): NotedQuestion[] {
  return waves.flatMap(({ kind, questions }) =>
    questions.flatMap(({ id, text, notes }) =>
      notes === null ? [] : [{ kind, id, text, notes: notes.toSorted(shortFirst) }],
    ),
  );
}

const shortFirst = (one: string, other: string): number =>
  one.length - other.length || one.localeCompare(other, 'nl');

/** A stage, or the scales of a part that people were asked; none of a group without figures, which is said of it once. */
function scalesOf({ release, group: { id } }: Talk, beside: string): ReleasedScale[] {
  const group = release?.groups.find((one) => one.id === id);
  if (release === null || group === undefined || !isShown(group)) return [];
  return release.scales.filter(({ id: scale, module }) =>
    module === undefined ? scale === beside : module.id === beside,
  );
}

function toldTo({ release, group: { id } }: Talk): ToldUnit | null {
  if (release === null) return null;
  const units = toldUnits(release);
  return units.find(({ group }) => group === id) ?? units.find(({ group }) => group === null) ?? null;
}

const stages = new Set(stageGuides.filter(({ beside }) => beside !== 'every-result').map(({ id }) => id));

/** Whether the talk goes over stages, one after the other. */
export function goesOverStages(parts: readonly TalkPart[]): boolean {
  return parts.filter(({ guide }) => guide !== null && stages.has(guide.id)).length > 1;
}

/** Whether a guide asks to show lists of which nothing may be shown: then the group writes them itself. */
export function lacksLists({ guide, told }: TalkPart): boolean {
  return guide?.beside === 'waarden' && told === null;
}

/** Where a part of the talk stands on its sheet. */
export function placeOf({ guide }: TalkPart): string {
  return `over-${guide?.id ?? 'rest'}`;
}
