import { ApiProblem } from '#client/src/api.ts';

/** Whether saving was refused because somebody else had saved meanwhile. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'stale-revision';
