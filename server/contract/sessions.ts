import { z } from 'zod';
import { fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { daySchema, idSchema, languageSchema, nothing } from './fields.ts';
import { releaseSchema, stateReleaseSchema, wordingSchema } from './release.ts';

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

const named = z.strictObject({ id: z.string(), title: z.string() });
const groupParams = z.strictObject({ pilot: idSchema, group: idSchema });
/** The wave set against the before wave: the newest that was released when left out. */
const waveAsked = z.coerce.number().int().min(1).max(20).optional();

/** The groups that an account guides, or, for staff, all of them: where there is something to prepare first. */
export const listGroups = defineEndpoint({
  method: 'GET',
  path: '/api/groups',
  access: 'read:groups',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pilot: named,
      organisation: z.string(),
      /** Day of the first release, or of the state; null while there are no figures. */
      releasedOn: daySchema.nullable(),
      talkedOn: daySchema.nullable(),
    }),
  ),
});

/** What a group's own talk is prepared with: its figures and the pilot's total, nothing of any other group. */
export const readSession = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/groups/:group/session',
  access: 'read:groups',
  params: groupParams,
  query: z.strictObject({ wave: waveAsked }),
  body: nothing,
  reply: z.strictObject({
    pilot: named,
    organisation: z.string(),
    group: z.strictObject({ id: z.string(), name: z.string(), talkedOn: daySchema.nullable() }),
    /** Whether the organisation sees the figures by now, and from which day it does in any case. */
    organisationSees: z.boolean(),
    resultsBy: daySchema.nullable(),
    /** How many other groups of the pilot have yet to talk; null for whoever does not reach them all. */
    othersToTalk: z.int().nullable(),
    /** The parts that people were asked beside the core, with the ids of their questions. */
    modules: z.array(
      z.strictObject({ id: z.string(), title: wordingSchema, questions: z.array(z.string()) }),
    ),
    /** Null while there is no release of that wave. */
    release: releaseSchema.nullable(),
    /** The waves that were released, in their order: to go from one to another. */
    releases: z.array(z.strictObject({ wave: z.int(), kind: z.enum(['after', 'follow-up']) })),
    /** Where people stood, where the pilot ended without an after wave; else null. */
    state: stateReleaseSchema.nullable(),
  }),
});
export type Session = z.infer<typeof readSession.reply>;

/** The picture of the group (`groep`) or of the whole pilot (`rocket`), as SVG. */
export const readSessionChart = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/groups/:group/session/charts/:chart',
  access: 'read:groups',
  params: groupParams.extend({ chart: z.enum(['groep', 'rocket']) }),
  query: z.strictObject({ language: languageSchema, layout: z.enum(['wide', 'narrow']), wave: waveAsked }),
  body: nothing,
  reply: z.string(),
});

/**
 * The talk of a group as slides (PPTX), for its own people to present: from what the sheet shows, once there is
 * something to show. With the notes to the group only where that is asked: they are for the group alone.
 */
export const readSessionSlides = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/groups/:group/session/slides.pptx',
  access: 'read:groups',
  params: groupParams,
  query: z.strictObject({
    language: languageSchema,
    wave: waveAsked,
    notes: z.enum(['with', 'without']).default('without'),
  }),
  body: nothing,
  reply: fileSchema,
});
