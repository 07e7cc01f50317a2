import { queryOptions, type QueryObserverResult } from '@tanstack/react-query';
import { listHubs, readHub } from '#server/contract/hub.ts';
import { callApi } from '#client/src/api.ts';

/** How often (ms) an open round is looked at again. */
const lookAgain = 4000;

export const hubsQuery = queryOptions({
  queryKey: ['hubs'],
  queryFn: ({ signal }) => callApi(listHubs, { signal }),
});

/** A round; while it is open its rough count is read again and again. */
export const hubQuery = (hub: string) =>
  queryOptions({
    queryKey: ['hub', hub],
    queryFn: ({ signal }) => callApi(readHub, { params: { hub }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? lookAgain : false),
  });

/** Whether the server answered when it was last asked; a wall that waits for it keeps what it shows, and says so. */
export function isAnswered({
  failureCount,
  fetchStatus,
}: Pick<QueryObserverResult, 'failureCount' | 'fetchStatus'>): boolean {
  return failureCount === 0 && fetchStatus !== 'paused';
}
