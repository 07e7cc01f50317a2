import { useQueryClient } from '@tanstack/react-query';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { ApiProblem } from '#client/src/api.ts';
import { isStale } from '#client/src/studio/form/stale.ts';
import { pilotSetUpQuery } from '#client/src/studio/queries.ts';
import { faultsFromServer, type Fault } from '#client/src/studio/form/fault.ts';

interface Refusal {
  readonly onFaults: (faults: readonly Fault[]) => void;
  /** Goes on over what is stored now; gives the places in the form that both changed. */
  readonly onStale: (stored: PilotSetUp) => readonly string[];
}

/** What to do when saving a pilot or its file is refused: faults go to their fields, another's change comes into the form. */
export function useRefused(pilot: string, { onFaults, onStale }: Refusal) {
  const queries = useQueryClient();
  return async (error: unknown): Promise<void> => {
    if (!(error instanceof ApiProblem)) return;
    if (!isStale(error)) {
      onFaults(faultsFromServer(error.problem.errors ?? []));
      return;
    }
    const both = onStale(await queries.fetchQuery({ ...pilotSetUpQuery(pilot), staleTime: 0 }));
    onFaults(both.map((at) => ({ at, message: setUpMessages.nl.changedByOther })));
  };
}
