import { queryOptions } from '@tanstack/react-query';
import { readEvidence } from '#server/contract/evidence.ts';
import { callApi } from '#client/src/api.ts';

export const evidenceQuery = queryOptions({
  queryKey: ['evidence'],
  queryFn: ({ signal }) => callApi(readEvidence, { signal }),
});
