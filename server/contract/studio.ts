import { z } from 'zod';
import { chartIdSchema, chartQuery, fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { bandSchema, daySchema, idSchema, nothing, waveKindSchema, waveStateSchema } from './fields.ts';
import { releaseSchema, stateReleaseSchema } from './release.ts';

const waveSchema = z.strictObject({
  number: z.int().min(1),
  kind: waveKindSchema,
  state: waveStateSchema,
  opensOn: daySchema,
  closesOn: daySchema,
});

export const pilotSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  /** A trial: its answers enter no figure, and what it shows is made up. */
  test: z.boolean(),
  /** What has to happen before people can answer: complete the file, make the cards, or nothing more. */
  setUp: z.enum(['file', 'cards', 'done']),
  waves: z.array(waveSchema),
  /** Day of the release, null while there is none. */
  releasedOn: daySchema.nullable(),
  /** Day on which it was published where people stood, where the pilot ended without an after wave. */
  stateOn: daySchema.nullable(),
  /** Last day on which the answers were kept, once they are deleted: no figure can be made of them. Null until then. */
  answersGoneAfter: daySchema.nullable(),
});
export type PilotSummary = z.infer<typeof pilotSummarySchema>;

/** Programmes with the pilots this account may see: all for staff, its own released ones for an organisation. */
export const listProgrammes = defineEndpoint({
  method: 'GET',
  path: '/api/programmes',
  access: 'read:releases',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.array(z.strictObject({ id: z.string(), title: z.string(), pilots: z.array(pilotSummarySchema) })),
});

const comingPilotSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  waves: z.array(waveSchema),
  /** The day from which the organisation sees the results in any case, as agreed in the pilot's file. */
  resultsBy: daySchema.nullable(),
});
export type ComingPilot = z.infer<typeof comingPilotSchema>;

/** The pilots of an organisation that it sees no results of yet: what was agreed, and not whether there are figures. */
export const listComingPilots = defineEndpoint({
  method: 'GET',
  path: '/api/coming-pilots',
  access: 'read:releases',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.array(comingPilotSchema),
});

/** Counted once a day, so that nobody sees one person arrive; null while it was not counted yet. */
const responseSchema = z.strictObject({
  wave: z.int(),
  answered: bandSchema.nullable(),
  countedOn: daySchema.nullable(),
});
const pilotSchema = pilotSummarySchema.extend({
  programme: z.strictObject({ id: z.string(), title: z.string() }),
  threshold: z.int(),
  /** The pilot's keys: until when they exist, and the day on which they were destroyed. */
  keys: z.strictObject({ until: daySchema, destroyedOn: daySchema.nullable() }),
  sessionsPlanned: z.int(),
  /** Null until somebody has said how many took place. */
  sessionsHeld: z.int().nullable(),
  /** The wave that is open, or that opens next; null once all have closed. */
  currentWave: z
    .strictObject({
      number: z.int(),
      /** Its last day; of a wave that is not open yet: when it is opened today. Null when no day is left for it. */
      closesOn: daySchema.nullable(),
      /** Last day on which it may close, and what keeps it from closing later. */
      latest: daySchema,
      limit: z.enum(['keys', 'results', 'next-wave']),
    })
    .nullable(),
  /** Day from which the organisation sees the figures in any case; null while it is not settled. */
  resultsBy: daySchema.nullable(),
  /** Whether the organisation sees the figures now: every group had its talk, or that day has come. */
  organisationSees: z.boolean(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      comparison: z.boolean(),
      /** Cards to make; `invited` counts those that were made. */
      cards: z.int(),
      invited: z.int(),
      /** Day on which the group talked about its own results; null until then. */
      talkedOn: daySchema.nullable(),
      /** Roughly how many answered, per wave that has opened. */
      response: z.array(responseSchema),
      /** May stay too small to show, by its number invited or its rough response. */
      mayStaySmall: z.boolean(),
    }),
  ),
});
export type PilotDetail = z.infer<typeof pilotSchema>;

const pilotParams = z.strictObject({ pilot: idSchema });
const waveParams = z.strictObject({ pilot: idSchema, wave: z.coerce.number().int().min(1).max(20) });

/** A pilot for staff: groups, waves and banded response. Never a figure. */
export const readPilot = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot',
  access: 'read:pilots',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: pilotSchema,
});

export const openWave = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/waves/:wave/opening',
  access: 'manage:waves',
  params: waveParams,
  query: nothing,
  body: nothing,
  reply: pilotSchema,
});

/** Close a wave for good: whoever has not sent cannot send any more. */
export const closeWave = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/waves/:wave/closing',
  access: 'manage:waves',
  params: waveParams,
  query: nothing,
  body: nothing,
  reply: pilotSchema,
});

/** The wave that is set against the before wave: the after wave when left out, else a follow-up wave. */
export const releaseQuery = z.strictObject({ wave: z.coerce.number().int().min(1).max(20).optional() });

/** Let an open wave run on, up to a week before the pilot's keys go; participants keep the day of the keys. */
export const extendWave = defineEndpoint({
  method: 'PUT',
  path: '/api/pilots/:pilot/waves/:wave/closing-day',
  access: 'manage:waves',
  params: waveParams,
  query: nothing,
  body: z.strictObject({ closesOn: daySchema }),
  reply: pilotSchema,
});

/**
 * What a release would withhold, in kinds, before anybody decides. No figures. Told the same however often it is asked:
 * it is worked out once while sent answers may still arrive, and once when none can.
 */
export const previewRelease = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/release-preview',
  access: 'make:releases',
  params: pilotParams,
  query: releaseQuery,
  body: nothing,
  reply: z.strictObject({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        /** `all`, `some` or `none` of its scales can be shown. */
        shown: z.enum(['all', 'some', 'none']),
      }),
    ),
    total: z.enum(['everyone', 'shown-groups', 'none']),
    /** How many shown cells have their numbers higher, the same and lower, and their answers taken together. */
    distributions: z.enum(['all', 'some', 'none']),
    /** Whether the second estimate stands beside the total. */
    second: z.boolean(),
    /** Whether people could not be matched, so that everybody before is set against everybody after. */
    unlinked: z.boolean(),
    /** Whether figures about these people were released before. */
    again: z.boolean(),
    /** Day on which it was worked out. */
    checkedOn: daySchema,
    /** The threshold it was worked out with; the pilot's own may have been raised since. */
    threshold: z.int(),
    /** Whether nothing could arrive any more then. */
    settled: z.boolean(),
  }),
});

/** Make the release of a closed wave. Once; it never changes afterwards. Waves are released in their order. */
export const makeRelease = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/release',
  access: 'make:releases',
  params: pilotParams,
  query: releaseQuery,
  body: nothing,
  reply: releaseSchema,
});

export const readRelease = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/release',
  access: 'read:releases',
  params: pilotParams,
  query: releaseQuery,
  body: nothing,
  reply: releaseSchema,
});

/** Which waves of a pilot were released, in their order. */
export const listReleases = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/releases',
  access: 'read:releases',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: z.array(
    z.strictObject({ wave: z.int(), kind: z.enum(['state', 'after', 'follow-up']), madeOn: daySchema }),
  ),
});

/** Publish where people stood, for a pilot that ends without an after wave. Once, and it closes the pilot for good. */
export const makeState = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/state',
  access: 'make:releases',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: stateReleaseSchema,
});

export const readState = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/state',
  access: 'read:releases',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: stateReleaseSchema,
});

/**
 * A chart of a release as a file: `rocket` is the total, `group-<id>` a group; the rest as the release has them. CSV
 * and JSON hold the figures and the specification behind the same picture.
 */
export const readChart = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/release/charts/:chart',
  access: 'read:releases',
  params: z.strictObject({ pilot: idSchema, chart: chartIdSchema }),
  query: chartQuery.extend({ wave: releaseQuery.shape.wave }),
  body: nothing,
  reply: fileSchema,
});
