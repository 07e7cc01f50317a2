import type { Guide } from '#instruments/guides/guide.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import type { ToldUnit } from '#analysis/words/told-answers.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import type { Talk } from './guides-for.ts';
import { talkParts, type NotedQuestion } from './talk-parts.ts';

/** What stands on the beamer at one moment. */
export type Slide =
  | { readonly kind: 'picture' }
  /** That no figures of the group may be shown. */
  | { readonly kind: 'no-figures' }
  /** The picture of the whole pilot. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'questions'; readonly guide: Guide }
  | { readonly kind: 'chosen'; readonly unit: ToldUnit; readonly wave: ToldUnit['waves'][number] }
  | { readonly kind: 'notes'; readonly question: NotedQuestion };

/** The picture first, or that there is none, and the whole pilot; then thing by thing what there is to talk about. */
export function slidesOf(talk: Talk, notes: GroupNotes['waves']): Slide[] {
  return [...figuresOf(talk), ...talkParts(talk, notes).flatMap(slidesOfPart)];
}

/** The pictures that slides show, by the names that the server gives them. */
export function picturesOn(slides: readonly Slide[]): ('groep' | 'rocket')[] {
  return slides.flatMap(({ kind }) =>
    kind === 'picture' ? ['groep' as const] : kind === 'whole' ? ['rocket' as const] : [],
  );
}

function figuresOf({ release, group: { id } }: Talk): Slide[] {
  const group = release?.groups.find((one) => one.id === id);
  if (release === null || group === undefined) return [];
  const hasWhole = release.total.some(({ status }) => status === 'shown');
  return [
    { kind: isShown(group) ? 'picture' : 'no-figures' },
    ...(hasWhole ? [{ kind: 'whole' } as const] : []),
  ];
}

/** What people chose or wrote comes before the questions about it. */
function slidesOfPart({ guide, told, notes }: ReturnType<typeof talkParts>[number]): Slide[] {
  return [
    ...(told === null ? [] : chosenOnWalls(told)),
    ...notes.flatMap((question) =>
      onWalls(question.notes).map(
        (some) => ({ kind: 'notes', question: { ...question, notes: some } }) as const,
      ),
    ),
    ...(guide?.steps.some(({ kind }) => kind === 'ask') === true
      ? [{ kind: 'questions', guide } as const]
      : []),
  ];
}

/** Lists that stand beside each other on a wall, in letters for the back of the room. */
const listsOnWall = 2;

function chosenOnWalls(unit: ToldUnit): Slide[] {
  return unit.waves.flatMap(({ wave, questions }) =>
    questions.flatMap((_, i) =>
      i % listsOnWall === 0
        ? [
            {
              kind: 'chosen',
              unit,
              wave: { wave, questions: questions.slice(i, i + listsOnWall) },
            } as const,
          ]
        : [],
    ),
  );
}

/** Letters beside each other on a wall, and lines below each other. */
const lettersOnLine = 62;
const linesOnWall = 9;
/** What lies between two notes, in lines. */
const gap = 0.5;

/** Notes over as many walls as it takes for each to be read from the back of the room. */
function onWalls(notes: readonly string[]): string[][] {
  const walls: string[][] = [];
  let used = linesOnWall;
  for (const note of notes) {
    const lines = note
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersOnLine)), 0);
    if (used + lines + gap > linesOnWall) {
      walls.push([]);
      used = 0;
    }
    walls.at(-1)?.push(note);
    used += lines + gap;
  }
  return walls;
}
