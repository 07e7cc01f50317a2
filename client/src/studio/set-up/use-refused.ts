import { useQueryClient } from '@tanstack/react-query';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { ApiProblem } from '#client/src/api.ts';
import { isStale } from '#client/src/studio/form/stale.ts';
import { pilotSetUpQuery } from '#client/src/studio/queries.ts';
import { faultsFromServer, type Fault } from '#client/src/studio/form/fault.ts';

interface Refusal {
  readonly onFaults: (faults: readonly Fault[]) => void;
  /** Goes on over what is stored now; gives what to say where both changed the same. */
  readonly onStale: (stored: PilotSetUp) => Promise<readonly Fault[]>;
}

/** What to do when saving a pilot or its file is refused: faults go to their fields, another's change comes into the form. */
export function useRefused(pilot: string, { onFaults, onStale }: Refusal) {
  const queries = useQueryClient();
  const meet = async (): Promise<void> => {
    onFaults(await onStale(await queries.fetchQuery({ ...pilotSetUpQuery(pilot), staleTime: 0 })));
  };
  return (error: unknown): void => {
    if (!(error instanceof ApiProblem)) return;
    // Not waited for: first it is said that saving was refused, then the list of what to choose takes the focus.
    if (isStale(error)) void meet();
    else onFaults(faultsFromServer(error.problem.errors ?? []));
  };
}
