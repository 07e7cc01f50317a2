import { z } from 'zod';

/** Where a figure stands in a document: keys, and the numbers of places in lists. */
export type Place = readonly (string | number)[];

/** A place without the numbers: `total[].before`. */
export const kindOf = (place: Place): string =>
  place
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);

/** A number or a word out of a few in a document, and where it stands. */
export interface FigureIn {
  readonly place: Place;
  readonly value: number | string;
}

const schemaNode = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

/**
 * Every kind of figure that a schema allows: numbers, and words out of a few, by where they stand. What is fixed is no
 * figure, and what people wrote neither.
 */
export function figuresOfSchema(schema: z.ZodType): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  walk(z.toJSONSchema(schema), [], found);
  return found;
}

function walk(source: unknown, place: Place, found: Map<string, readonly string[]>): void {
  const node = schemaNode.parse(source ?? {});
  for (const one of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) walk(one, place, found);
  for (const [key, one] of Object.entries(node.properties ?? {})) walk(one, [...place, key], found);
  for (const [i, one] of (node.prefixItems ?? []).entries()) walk(one, [...place, i], found);
  if (node.items !== undefined && node.items !== false) walk(node.items, [...place, 0], found);
  if (node.enum !== undefined) found.set(kindOf(place), z.array(z.string()).parse(node.enum));
  else if ([node.type].flat().some((type) => type === 'number' || type === 'integer') && !('const' in node))
    found.set(kindOf(place), []);
}

/** Every figure that a document holds, of the kinds that its schema allows. */
export function figuresIn(
  document: unknown,
  kinds: ReadonlyMap<string, readonly string[]>,
  place: Place = [],
): FigureIn[] {
  const isFigure = typeof document === 'number' || typeof document === 'string';
  if (isFigure) return kinds.has(kindOf(place)) ? [{ place, value: document }] : [];
  if (Array.isArray(document)) return document.flatMap((one, i) => figuresIn(one, kinds, [...place, i]));
  if (typeof document !== 'object' || document === null) return [];
  // A withheld cell holds no figure: what it is about stands with those that are shown.
  if ('status' in document && document.status === 'withheld') return [];
  return Object.entries(document).flatMap(([key, one]) => figuresIn(one, kinds, [...place, key]));
}

/** The document with one figure otherwise: a number by ten more, a word by the next of its few. */
export function withOther<T>(
  document: T,
  schema: z.ZodType<T>,
  kinds: ReadonlyMap<string, readonly string[]>,
  { place, value }: FigureIn,
): T {
  const words = kinds.get(kindOf(place)) ?? [];
  const other =
    typeof value === 'number' ? value + 10 : (words[(words.indexOf(value) + 1) % words.length] ?? '');
  return schema.parse(replaced(document, place, other));
}

function replaced(node: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node))
    return node.map((one: unknown, i) => (i === step ? replaced(one, rest, value) : one));
  return Object.fromEntries(
    Object.entries(node ?? {}).map(([key, one]) => [key, key === step ? replaced(one, rest, value) : one]),
  );
}
