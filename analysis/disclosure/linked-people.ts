import type { ScaleScoring } from '#instruments/score-scale.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import type { Answers, GroupInput } from '#analysis/release-input.ts';
import type { LinkedPerson, PeopleSet } from './people-set.ts';

/**
 * R8, one population per figure: the people of a group whose answers give a score on this scale both before and
 * after. Who answered once only, or skipped too much in one wave, is in no figure of this scale.
 *
 * People are put in the order of their scores, so that nothing depends on the order in which they were stored.
 */
export function linkedPeople({ id, invited, people }: GroupInput, scoring: ScaleScoring): PeopleSet {
  const linked = people.flatMap(({ key, before, after }, index): LinkedPerson[] => {
    const start = scoreOf(before, scoring);
    const end = scoreOf(after, scoring);
    if (start === null || end === null) return [];
    const items = { before: itemValues(before, scoring), after: itemValues(after, scoring) };
    return [{ key: key ?? `${id}/${index}`, before: start, after: end, items }];
  });
  return { name: id, invited, people: linked.sort(byScores) };
}

/** A person's score in a wave; `null` when there is none. */
export function scoreOf(answers: Answers | null, scoring: ScaleScoring): number | null {
  const score = answers === null ? null : scoreScale(answers, scoring);
  return Number.isFinite(score) ? score : null;
}

function itemValues(answers: Answers | null, { items, reversed, range }: ScaleScoring): number[] {
  const [lowest, highest] = range ?? [0, 0];
  return items.flatMap((item) => {
    const answer = answers?.[item] ?? null;
    if (answer === null) return [];
    return reversed?.includes(item) === true ? lowest + highest - answer : answer;
  });
}

function byScores(a: LinkedPerson, b: LinkedPerson): number {
  return a.before - b.before || a.after - b.after;
}
