import { z } from 'zod';
import { BadInput } from './bad-input.ts';
import { lineAndColumn, offsetOf, offsetOfMistake, repeatedKey } from '#server/instruments/json-place.ts';
import { complaintOf } from './design-complaint.ts';

const name = z.string().trim().min(1, 'is empty');
/** A wave can be coded as a number in the data. */
const label = z.union([name, z.number().transform(String)]);

const scaleSchema = z
  .strictObject({
    id: name,
    items: z.array(name).min(1, 'needs at least one item'),
    reversed: z.array(name).optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    minAnswered: z.int().min(1).optional(),
    sesoi: z.number().positive().optional(),
  })
  .superRefine(({ items, reversed = [], range, minAnswered }, check) => {
    const complain = (path: string, message: string): void =>
      check.addIssue({ code: 'custom', path: [path], message });
    const stranger = reversed.find((item) => !items.includes(item));
    if (new Set(items).size < items.length) complain('items', 'names an item twice');
    if (stranger !== undefined) complain('reversed', `names "${stranger}", which is not among the items`);
    if (range !== undefined && range[0] >= range[1]) complain('range', 'must go from lowest to highest');
    if (range === undefined && items.length > 1) complain('range', 'is needed for a scale of several items');
    if (range === undefined && reversed.length > 0) complain('range', 'is needed to turn a reversed item');
    if (minAnswered !== undefined && minAnswered > items.length) {
      complain('minAnswered', 'is more than there are items');
    }
  });

/** What the columns and waves of a data file mean, and how its scales are scored. */
const designSchema = z
  .strictObject({
    columns: z.strictObject({
      person: name,
      pilot: name.optional(),
      group: name.optional(),
      wave: name,
      /** Answered in under a second a question: 1 or 0, as the browser saw it. */
      tooFast: name.optional(),
    }),
    waves: z.strictObject({ before: label, after: label, followUp: z.record(name, label).optional() }),
    scales: z.array(scaleSchema).min(1, 'needs at least one scale'),
    comparison: z.array(name).optional(),
    threshold: z.int().min(0).default(5),
    confidence: z.number().gt(0).lt(1).default(0.95),
  })
  .superRefine(({ columns, waves, scales }, check) => {
    const complain = (path: string, message: string): void =>
      check.addIssue({ code: 'custom', path: [path], message });
    const labels = [waves.before, waves.after, ...Object.values(waves.followUp ?? {})];
    if (isTwice(labels)) complain('waves', 'gives two waves the same label');
    if (['before', 'after'].some((wave) => Object.keys(waves.followUp ?? {}).includes(wave)))
      complain('waves', 'has a follow-up called before or after; give it another name');
    if (isTwice(scales.map(({ id }) => id))) complain('scales', 'holds two scales with the same id');
    if (isTwice(Object.values(columns).filter((column) => column !== undefined)))
      complain('columns', 'gives one column two meanings');
  });

export type Design = z.infer<typeof designSchema>;
export type DesignScale = Design['scales'][number];

function isTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/**
 * Reads a design file.
 *
 * @param text the file's content, with or without a byte order mark
 * @param file its name, for the message
 * @throws BadInput naming line and column of the first thing that is wrong
 */
export function parseDesign(text: string, file: string): Design {
  const json = text.replace(/^\uFEFF/, '');
  const design = parseJson(json, file);
  const result = designSchema.safeParse(design);
  if (result.success) return result.data;
  const { path, message } = complaintOf(result.error, design);
  const what = path.length === 0 ? 'the design' : `"${path.join('.')}"`;
  throw new BadInput({ file, ...lineAndColumn(json, offsetOf(json, path)) }, `${what} ${message}.`);
}

function parseJson(json: string, file: string): unknown {
  const refused = (offset: number, what: string): BadInput =>
    new BadInput({ file, ...lineAndColumn(json, offset) }, what);
  let design: unknown;
  try {
    design = JSON.parse(json);
  } catch (error) {
    throw refused(
      offsetOfMistake(json, error),
      'this is not valid JSON; a comma, quote or bracket is missing or too many here or just before.',
    );
  }
  const twice = repeatedKey(json);
  if (twice === null) return design;
  throw refused(twice.offset, `"${twice.key}" already stands in this part; take one of the two out.`);
}
