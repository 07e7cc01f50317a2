import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '#client/src/api.ts';
import { isSignedOut } from './problem-words.ts';

/** Tried again once when the server cannot be reached; a refusal is final. */
function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof ApiProblem);
}

/**
 * The studio's memory of what it read.
 *
 * @param onSignedOut called when the server says that nobody is signed in any more
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The first question who is signed in may well be answered with "nobody".
        if (query.queryKey[0] !== 'account' || query.state.data !== undefined) watch(error);
      },
    }),
    mutationCache: new MutationCache({ onError: watch }),
    // By itself the package holds back what is asked or sent without a connection, and does it hours later: here that
    // fails at once, so that whoever waits is told and nothing is done that nobody waits for any more.
    defaultOptions: {
      queries: {
        retry: mayRetry,
        retryDelay: 800,
        staleTime: 10_000,
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
