import { useMemo } from 'react';
import { ApiProblem } from '#client/src/api.ts';
import { faultsFromServer, type Fault } from './fault.ts';

/** What the server found at fields; the same list until it answers anew, so that its summary takes the focus once. */
export function useServerFaults(error: unknown): readonly Fault[] {
  return useMemo(
    () => (error instanceof ApiProblem ? faultsFromServer(error.problem.errors ?? []) : []),
    [error],
  );
}
