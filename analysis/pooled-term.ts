import type { PeopleSet } from './disclosure/people-set.ts';
import { moments } from './statistics.ts';

/** The exact change of one pilot on one scale: what pooling over pilots needs, and nothing else reads. */
export interface PooledTerm {
  readonly scale: string;
  readonly n: number;
  /** Mean change in scale points. */
  readonly estimate: number;
  /** Variance of the changes of its people. */
  readonly variance: number;
}

/** The term of a total that is shown; none where nobody differs. */
export function pooledTerm(scale: string, { people }: PeopleSet): PooledTerm[] {
  const change = moments(people.map(({ before, after }) => after - before));
  return change === null ? [] : [{ scale, n: change.n, estimate: change.mean, variance: change.variance }];
}
