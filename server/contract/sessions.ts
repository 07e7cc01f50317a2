import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, nothing } from './fields.ts';

/**
 * Say that a group has talked about its own results, or that it has not after all. Once every group has, the
 * organisation sees them: the group comes first.
 */
export const markTalk = defineEndpoint({
  method: 'PUT',
  path: '/api/pilots/:pilot/groups/:group/talk',
  access: 'hold:talks',
  params: z.strictObject({ pilot: idSchema, group: idSchema }),
  query: nothing,
  body: z.strictObject({ held: z.boolean() }),
  reply: nothing,
});
