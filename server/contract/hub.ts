import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { bandSchema, daySchema, idSchema, nothing } from './fields.ts';
import { setUpMessages } from './set-up-messages.ts';

const wording = z.strictObject({ nl: z.string(), en: z.string() }).readonly();

/** What a room answered, once its round has closed. Means from ten people on, words from five. */
const pictureSchema = z.strictObject({
  stages: z.array(
    z
      .strictObject({
        scale: z.string(),
        title: wording,
        range: z.tuple([z.number(), z.number()]).readonly(),
        shown: z.strictObject({ n: z.int(), mean: z.number() }).readonly().nullable(),
      })
      .readonly(),
  ),
  /** Null while there are fewer than five. In no order. */
  words: z.array(z.string()).nullable(),
});
export type HubPicture = z.output<typeof pictureSchema>;

const summary = {
  id: z.string(),
  title: z.string(),
  heldOn: daySchema,
  state: z.enum(['open', 'closed']),
};
const hubSchema = z.strictObject({
  ...summary,
  /** The address that people open; the QR code holds it too. */
  address: z.string(),
  /** Roughly how many answered. */
  answered: bandSchema,
  /** Null until the round has closed. */
  picture: pictureSchema.nullable(),
});
export type Hub = z.output<typeof hubSchema>;

const hubParams = z.strictObject({ hub: idSchema });

/** The open meetings, the newest first. */
export const listHubs = defineEndpoint({
  method: 'GET',
  path: '/api/hubs',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.array(z.strictObject(summary)),
});

/** Start a round in a room: it is open at once. */
export const createHub = defineEndpoint({
  method: 'POST',
  path: '/api/hubs',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    title: z
      .string()
      .trim()
      .min(1, setUpMessages.nl.hubTitleMissing)
      .max(120, setUpMessages.nl.hubTitleTooLong),
  }),
  reply: hubSchema,
});

export const readHub = defineEndpoint({
  method: 'GET',
  path: '/api/hubs/:hub',
  access: 'set-up:pilots',
  params: hubParams,
  query: nothing,
  body: nothing,
  reply: hubSchema,
});

/** Close the round for good: the picture is made, and the answers it was made from are removed. */
export const closeHub = defineEndpoint({
  method: 'POST',
  path: '/api/hubs/:hub/closing',
  access: 'set-up:pilots',
  params: hubParams,
  query: nothing,
  body: nothing,
  reply: hubSchema,
});
