import type { Counted } from '#instruments/counted.ts';
import { hasEnoughInvited, allowsDetail, effectiveThreshold } from './disclosure/size-rules.ts';
import type { GroupInput, Person, ReleaseInput } from './release-input.ts';
import type { CountedQuestion, QuestionCounts } from './release.ts';

/** Fewest people in any count that is told. */
const fewestInCount = 5;

type When = 'before' | 'after';

/** How often each answer of a question was given by a set of people, and by how many it was not answered. */
interface Tally {
  readonly n: number;
  readonly counts: readonly number[];
  readonly skipped: number;
}

/**
 * The questions of modules that are no scale: what people chose from a list (`values`), and what they rated
 * (`ratings`), as numbers of people.
 *
 * About the people who sent both waves (R8), in groups of at least eight invited and ten linked people. Of a list only
 * what at least five chose and at least five did not (R1, R9): where one to four did not, these few learn what every
 * other one chose. A rating only when each of its answers, and skipping it, is that
 * of nobody or of at least five, and no answer that of everybody. The total stands beside groups only where what they
 * leave over could be told too (R3). Once: in the release of the after wave, for people who come or go between two
 * releases could be counted by subtraction (R4).
 */
export function moduleFigures({ about, groups, questions = [], threshold, earlier }: ReleaseInput): {
  values: CountedQuestion[];
  ratings: CountedQuestion[];
} {
  if (earlier.length > 0 || about.later?.kind === 'follow-up') return { values: [], ratings: [] };
  const large = effectiveThreshold(threshold);
  const ofKind = (wanted: Counted['kind']): CountedQuestion[] =>
    questions
      .filter(({ kind }) => kind === wanted)
      .map((question) => ({
        id: question.id,
        text: question.text,
        options: question.options.map(({ id, text }) => ({ id, text })),
        cells: question.waves.flatMap((wave) => cellsOf(groups, question, wave, large)),
      }));
  return { values: ofKind('values'), ratings: ofKind('ratings') };
}

const bothTimes = ({ people }: GroupInput): Person[] =>
  people.filter(({ before, after }) => before !== null && after !== null);

function cellsOf(
  groups: readonly GroupInput[],
  question: Counted,
  wave: When,
  threshold: number,
): QuestionCounts[] {
  const tell = question.kind === 'values' ? toldChoices : toldRatings;
  const tallied = groups.map((group) => {
    const tally = tallyOf(bothTimes(group), question, wave);
    const mayBeShown = hasEnoughInvited(group) && allowsDetail(tally.n, threshold);
    return { group, tally, counts: mayBeShown ? tell(tally) : null };
  });
  const trained = tallied.filter(({ group }) => !group.comparison);
  const total = sumOf(trained.map(({ tally }) => tally));
  const hidden = trained.filter(({ counts }) => counts === null);
  const nHidden = hidden.reduce((sum, { tally }) => sum + tally.n, 0);
  const invited = hidden.reduce((sum, { group }) => sum + group.invited, 0);
  const restIsLarge = nHidden === 0 || (allowsDetail(nHidden, threshold) && hasEnoughInvited({ invited }));
  const counts = allowsDetail(total.n, threshold) && restIsLarge ? tell(total) : null;
  const told = counts === null ? null : withoutTellingRest(counts, total, trained, question.kind);
  return [
    ...(told === null ? [] : [{ group: null, wave, n: total.n, counts: told }]),
    ...tallied.flatMap((one) =>
      one.counts === null ? [] : [{ group: one.group.id, wave, n: one.tally.n, counts: one.counts }],
    ),
  ];
}

function tallyOf(people: readonly Person[], { id, kind, options }: Counted, wave: When): Tally {
  const given = people.map((person) =>
    kind === 'values' ? (person.chosen?.[wave][id] ?? []) : [String(person[wave]?.[id] ?? '')],
  );
  const counts = options.map((option) => given.filter((answers) => answers.includes(option.id)).length);
  const known = new Set(options.map((option) => option.id));
  const skipped = given.filter((answers) => !answers.some((answer) => known.has(answer))).length;
  return { n: people.length, counts, skipped };
}

/** Of each choice how many made it; null where fewer than five did, or fewer than five did not. */
function toldChoices({ n, counts }: Tally): (number | null)[] | null {
  const told = counts.map((count) => (isShareOf(count, n) ? count : null));
  return told.every((count) => count === null) ? null : told;
}

/** Whether so many of so many is at least five who did, and at least five who did not. */
function isShareOf(count: number, n: number): boolean {
  return count >= fewestInCount && n - count >= fewestInCount;
}

/** All answers to a rating, or none: one that is left out could be worked out from the others. */
function toldRatings({ n, counts, skipped }: Tally): number[] | null {
  const bins = [...counts, skipped];
  return bins.every((bin) => bin === 0 || (bin >= fewestInCount && bin < n)) ? [...counts] : null;
}

/**
 * What of a total may be told beside its groups. For each answer, the people whose count for it is not told are left
 * after subtraction: of them at least five must have given it and at least five not. To a rating they gave another
 * answer instead, so there it may also be nobody's, or that of at least five and not of all of them.
 */
function withoutTellingRest(
  counts: readonly (number | null)[],
  total: Tally,
  trained: readonly { readonly tally: Tally; readonly counts: readonly (number | null)[] | null }[],
  kind: Counted['kind'],
): (number | null)[] | null {
  const isSafe = (place: number): boolean => {
    const told = trained.flatMap((child) => {
      const count = child.counts?.[place] ?? null;
      return count === null ? [] : [{ count, n: child.tally.n }];
    });
    const left = (total.counts[place] ?? 0) - told.reduce((sum, { count }) => sum + count, 0);
    const people = total.n - told.reduce((sum, { n }) => sum + n, 0);
    if (people === 0) return true;
    if (kind === 'values') return isShareOf(left, people);
    return left === 0 || (left >= fewestInCount && left < people);
  };
  if (kind === 'ratings') {
    const rest = trained.filter((child) => child.counts === null).map(({ tally }) => tally);
    return counts.every((_, place) => isSafe(place)) && restMaySkip(rest) ? [...counts] : null;
  }
  const told = counts.map((count, place) => (isSafe(place) ? count : null));
  return told.every((count) => count === null) ? null : told;
}

/** How many of the people that are left did not answer can be worked out too. */
function restMaySkip(rest: readonly Tally[]): boolean {
  const { n, skipped } = sumOf(rest);
  return skipped === 0 || (skipped >= fewestInCount && skipped < n);
}

function sumOf(tallies: readonly Tally[]): Tally {
  const [first] = tallies;
  const places = first?.counts ?? [];
  return {
    n: tallies.reduce((sum, { n }) => sum + n, 0),
    counts: places.map((_, place) => tallies.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0)),
    skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}
