import { z } from 'zod';
import { instrumentSchema } from '#instruments/instrument.ts';
import { defineEndpoint } from './endpoint.ts';
import { daySchema, idSchema, languageSchema, nothing, waveKindSchema, waveStateSchema } from './fields.ts';
import { pilotFileSchema } from './pilot-file.ts';
import { cardsSchema, pilotSettingsSchema, sessionsSchema } from './pilot-settings.ts';

const sheetSchema = z.strictObject({ group: z.string(), codes: z.array(z.string()) });
export type Sheet = z.infer<typeof sheetSchema>;

/** Cards to print. The codes exist in this reply only: they are stored nowhere, so print them now or never. */
const cardsReplySchema = z.strictObject({
  pilot: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** Address that stands on each card; a code after its `#` makes the link of the card. */
    address: z.url(),
    /** Last day on which the pilot's keys exist. */
    keysUntil: daySchema,
  }),
  sheets: z.array(sheetSchema),
});
export type PrintableCards = z.infer<typeof cardsReplySchema>;

/** What the form for a pilot offers to choose from. */
export const readSetUp = defineEndpoint({
  method: 'GET',
  path: '/api/set-up',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    programmes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    organisations: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** The newest version of each questionnaire for a pilot, in full: to show it and to add up its minutes. */
    instruments: z.array(instrumentSchema),
  }),
});

/** Why something can no longer be changed: cards were made, a wave has opened or closed, figures were released. */
export const frozenReasons = ['cards', 'opened', 'closed', 'released'] as const;
export type FrozenReason = (typeof frozenReasons)[number];
const frozen = z.enum(frozenReasons).nullable();

/** A short mark of something that is stored: another as soon as anything of it changes. */
const seenSchema = z.string().regex(/^[0-9a-f]{16}$/);
/** The mark of what somebody had before them while changing it; null: whatever is there now. */
const overSchema = seenSchema.nullable().default(null);

/** What is settled about a pilot, what is missing before people can be invited, and what is fixed and why. */
const pilotSetUpSchema = z.strictObject({
  id: z.string(),
  programme: z.strictObject({ id: z.string(), title: z.string() }),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  title: z.string(),
  threshold: z.int(),
  sessionsPlanned: z.int(),
  instrument: z.strictObject({ id: z.string(), version: z.string() }),
  /** That questionnaire in full: it may be an older version than a new pilot gets. */
  questionnaire: instrumentSchema,
  modules: z.array(z.string()),
  test: z.boolean(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      comparison: z.boolean(),
      cards: z.int(),
      invited: z.int(),
    }),
  ),
  waves: z.array(
    z.strictObject({
      number: z.int(),
      kind: waveKindSchema,
      state: waveStateSchema,
      opensOn: daySchema,
      closesOn: daySchema,
    }),
  ),
  keysUntil: daySchema,
  /**
   * Last days on which a planned wave may close once participants were told when the keys go: because of these, and of an
   * after wave because of the day on which the organisation sees the results (null: no such day yet).
   */
  latest: z.strictObject({ keys: daySchema, results: daySchema.nullable() }).nullable(),
  file: pilotFileSchema,
  /** Marks of what is settled and of the file as they are now: sent back with a change, so that nobody undoes another's. */
  seen: z.strictObject({ settings: seenSchema, file: seenSchema }),
  /** What the file lacks, by its field; empty when people can be invited. */
  missing: z.array(z.strictObject({ at: z.string(), message: z.string() })),
  frozen: z.strictObject({
    programme: frozen,
    organisation: frozen,
    title: frozen,
    /** Fixed means: can only go up. */
    threshold: frozen,
    sessionsPlanned: frozen,
    questionnaire: frozen,
    test: frozen,
    /** Whether groups can still be added. */
    groups: frozen,
    /** Whether waves can still be added, and end later than now planned. */
    lastDay: frozen,
    file: frozen,
  }),
});
export type PilotSetUp = z.infer<typeof pilotSetUpSchema>;

/** Make a pilot, with no cards yet. A second try after a lost answer is refused by its title, never done twice. */
export const createPilot = defineEndpoint({
  method: 'POST',
  path: '/api/pilots',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  /** `copyOf`: a pilot whose file is taken over, but for what holds for that pilot alone. */
  body: pilotSettingsSchema.extend({ copyOf: idSchema.nullable().default(null) }),
  reply: pilotSetUpSchema,
});

const pilotParams = z.strictObject({ pilot: idSchema });

export const readPilotSetUp = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/set-up',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: pilotSetUpSchema,
});

/**
 * Change what is not fixed yet; what is fixed and differs is refused at its field, with the reason. `over`: refused as
 * `stale-revision` when somebody changed it since.
 */
export const changePilot = defineEndpoint({
  method: 'PUT',
  path: '/api/pilots/:pilot/set-up',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: pilotSettingsSchema.extend({ over: overSchema }),
  reply: pilotSetUpSchema,
});

/** Save the pilot's file, complete or not; once cards were made it has to stay complete. `over` as in a change. */
export const savePilotFile = defineEndpoint({
  method: 'PUT',
  path: '/api/pilots/:pilot/file',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: pilotFileSchema.extend({ over: overSchema }),
  reply: pilotSetUpSchema,
});

/**
 * Make the cards of every group, once the file is complete. `anew`: earlier cards are lost and must stop working;
 * only until the first wave opens.
 */
export const makeAllCards = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/cards',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({ anew: z.boolean().default(false) }),
  reply: cardsReplySchema,
});

/** More cards for a group, for people invited late. Only until the pilot's first wave has closed. */
export const makeCards = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/groups/:group/cards',
  access: 'set-up:pilots',
  params: z.strictObject({ pilot: idSchema, group: idSchema }),
  query: nothing,
  body: z.strictObject({ count: cardsSchema }),
  reply: cardsReplySchema,
});

/**
 * The cards of an earlier reply as an A4 PDF with cutting lines, eight on a sheet. The browser sends the codes back:
 * they go into the reply and nowhere else.
 */
export const cardsAsPdf = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/cards/pdf',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({
    language: languageSchema,
    sheets: z
      .array(
        z.strictObject({
          group: z.string().max(100),
          codes: z.array(z.string().regex(/^[0-9A-Z-]{10,40}$/)).max(60),
        }),
      )
      .max(12),
  }),
  reply: z.strictObject({ pdf: z.base64() }),
});

/** Say how many sessions took place, until there are figures: the number stands beside every change. */
export const setSessionsHeld = defineEndpoint({
  method: 'PUT',
  path: '/api/pilots/:pilot/sessions-held',
  access: 'set-up:pilots',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({ held: sessionsSchema }),
  reply: nothing,
});

/** A draft in Dutch of a text that goes with a pilot, made from its settings: a page to print or to save. */
export const documentNames = ['informatiebrief', 'instemming-or', 'verwerkingsregister'] as const;
export type DocumentName = (typeof documentNames)[number];

export const readDocument = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/documents/:document',
  access: 'set-up:pilots',
  params: z.strictObject({ pilot: idSchema, document: z.enum(documentNames) }),
  query: nothing,
  body: nothing,
  reply: z.string(),
});
