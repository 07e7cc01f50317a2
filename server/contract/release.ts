import { z } from 'zod';
import type { Release } from '#analysis/release.ts';
import type { StateRelease } from '#analysis/state-release.ts';

export const wordingSchema = z.strictObject({ nl: z.string(), en: z.string() }).readonly();
export const verdictSchema = z.enum([
  'clearly higher',
  'clearly lower',
  'higher, possibly small',
  'lower, possibly small',
  'no change that matters',
  'too few people to tell',
]);
export const limitsSchema = z.tuple([z.number(), z.number()]).readonly();
const count = z.int().min(0);

const band = z.strictObject({ atLeast: count, atMost: count.nullable() }).readonly();
const answered = z.strictObject({ answered: band, rate: count.nullable() }).readonly();
const response = z
  .strictObject({ invited: band, before: answered, after: answered })
  .readonly()
  .nullable()
  .optional();
const counts = z.array(count).readonly();
const answers = z.strictObject({ before: counts, after: counts }).readonly().nullable().optional();

const detail = z
  .strictObject({
    gAv: z.number().nullable(),
    interval50: limitsSchema,
    interval80: limitsSchema,
    shares: z.strictObject({ higher: count, same: count, lower: count }).readonly().nullable(),
    detectable: z.number().nullable(),
    answers,
  })
  .readonly();

const second = z
  .strictObject({ people: count, change: z.number(), interval95: limitsSchema })
  .readonly()
  .optional();
const leavers = z.strictObject({ n: count, g: z.number(), interval95: limitsSchema }).readonly().optional();

const distance = z
  .strictObject({
    scale: z.string(),
    groups: z.tuple([z.string(), z.string()]).readonly(),
    before: z.number(),
    after: z.number(),
    change: z.number(),
    interval95: limitsSchema,
  })
  .readonly();
const compared = z
  .strictObject({
    scale: z.string(),
    by: z.enum(['groups', 'people']),
    nTrained: count,
    nComparison: count,
    difference: z.number(),
    interval95: limitsSchema,
  })
  .readonly();

const unlinked = z
  .strictObject({
    scale: z.string(),
    nBefore: count,
    nAfter: count,
    before: z.number(),
    after: z.number(),
    change: z.number(),
    interval95: limitsSchema,
    verdict: verdictSchema,
  })
  .readonly();

const shown = {
  status: z.literal('shown'),
  scale: z.string(),
  n: count,
  before: z.number(),
  after: z.number(),
  change: z.number(),
  interval95: limitsSchema,
  verdict: verdictSchema,
  detail: detail.nullable(),
};
/** Only of a total: of a group they would tell of the few who left. */
const ofTotal = { second, leavers };
const withheld = { status: z.literal('withheld'), scale: z.string() };
const basis = { basis: z.enum(['everyone', 'shown-groups']) };

const cell = z.discriminatedUnion('status', [
  z.strictObject(shown).readonly(),
  z.strictObject(withheld).readonly(),
]);
const totalCell = z.discriminatedUnion('status', [
  z.strictObject({ ...shown, ...ofTotal, ...basis }).readonly(),
  z.strictObject({ ...withheld, ...basis }).readonly(),
]);
const named = z.strictObject({ id: z.string(), title: z.string() }).readonly();

export const scaleSchema = z
  .strictObject({
    id: z.string(),
    title: wordingSchema,
    description: wordingSchema,
    range: z.tuple([z.number(), z.number()]).readonly(),
    sesoi: z.number(),
    module: z.strictObject({ id: z.string(), title: wordingSchema }).readonly().optional(),
  })
  .readonly();

/** What every published document of a pilot begins with. */
const head = {
  format: z.literal(1),
  madeUp: z.boolean(),
  pilot: named,
  organisation: z.strictObject({ id: z.string(), name: z.string() }).readonly(),
  programme: named,
  instrument: z
    .strictObject({ id: z.string(), version: z.string(), hash: z.string(), title: wordingSchema })
    .readonly(),
  versions: z.strictObject({ analysis: z.string(), rules: z.string() }).readonly(),
  threshold: z.int().min(5),
  scales: z.array(scaleSchema).readonly(),
};
const ofGroup = { id: z.string(), name: z.string(), comparison: z.boolean() };
const countedQuestion = z
  .strictObject({
    id: z.string(),
    text: wordingSchema,
    options: z.array(z.strictObject({ id: z.string(), text: wordingSchema }).readonly()).readonly(),
    cells: z
      .array(
        z
          .strictObject({
            group: z.string().nullable(),
            wave: z.enum(['before', 'after']),
            n: count,
            counts: z.array(count.nullable()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** The release document, as stored, served and parsed: the whitelist of what may leave the gate. */
export const releaseSchema = z
  .strictObject({
    ...head,
    waves: z.strictObject({ before: z.iso.date(), after: z.iso.date() }).readonly(),
    later: z
      .strictObject({ wave: z.int(), kind: z.enum(['after', 'follow-up']) })
      .readonly()
      .optional(),
    weeksBetween: z.number(),
    sessionsHeld: count,
    total: z.array(totalCell).readonly(),
    groups: z
      .array(z.strictObject({ ...ofGroup, cells: z.array(cell).readonly(), response }).readonly())
      .readonly(),
    distances: z.array(distance).readonly().optional(),
    comparison: z.array(compared).readonly().optional(),
    response,
    unlinked: z.array(unlinked).readonly().optional(),
    values: z.array(countedQuestion).readonly().optional(),
    ratings: z.array(countedQuestion).readonly().optional(),
  })
  .readonly() satisfies z.ZodType<Release>;

const state = {
  status: z.literal('shown'),
  scale: z.string(),
  n: count,
  mean: z.number(),
  interval95: limitsSchema,
};
const stateCell = z.discriminatedUnion('status', [
  z.strictObject(state).readonly(),
  z.strictObject(withheld).readonly(),
]);
const stateTotal = z.discriminatedUnion('status', [
  z.strictObject({ ...state, ...basis }).readonly(),
  z.strictObject({ ...withheld, ...basis }).readonly(),
]);

/** The state of a pilot that ended without an after wave: the only document of such a pilot. */
export const stateReleaseSchema = z
  .strictObject({
    ...head,
    kind: z.literal('state'),
    closedOn: z.iso.date(),
    total: z.array(stateTotal).readonly(),
    groups: z
      .array(z.strictObject({ ...ofGroup, cells: z.array(stateCell).readonly() }).readonly())
      .readonly(),
    response: z.strictObject({ invited: band, before: answered }).readonly().nullable(),
  })
  .readonly() satisfies z.ZodType<StateRelease>;
