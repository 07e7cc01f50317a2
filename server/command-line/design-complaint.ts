import type { z } from 'zod';

/** What is wrong with a design: where, and what as the rest of a sentence that begins with the place. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a value should have been, in words for who writes JSON by hand. */
const kinds = new Map([
  ['object', 'an object: { ... }'],
  ['record', 'an object: { ... }'],
  ['array', 'a list: [ ... ]'],
  ['tuple', 'a list: [ ... ]'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
]);

/** The first thing that is wrong. The value at its path tells a key that is missing from one that is not right. */
export function complaintOf({ issues: [issue] }: z.ZodError, design: unknown): Complaint {
  if (issue === undefined) return { path: [], message: 'is not right' };
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, ...issue.keys.slice(0, 1)], message: 'is a key that no design has' };
  }
  const isAbsent = issue.code !== 'custom' && valueAt(design, path) === undefined;
  if (isAbsent) return { path, message: 'is missing; add it' };
  return { path, message: wordsOf(issue) };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  );
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${kinds.get(issue.expected) ?? issue.expected}`;
  if (issue.code === 'invalid_union') return 'must be a text or a number';
  if (issue.code === 'invalid_key') return 'is a key without a name';
  if (isOwn(issue.message)) return issue.message;
  if (issue.code === 'too_small')
    return bound(issue.origin, issue.minimum, issue.inclusive === true ? 'at least' : 'above');
  if (issue.code === 'too_big')
    return bound(issue.origin, issue.maximum, issue.inclusive === true ? 'at most' : 'below');
  return 'is not right';
}

/** Our own messages start with a verb, those of zod with a capital. */
function isOwn(message: string): boolean {
  return /^[a-z]/.test(message);
}

function bound(origin: string, limit: number | bigint, words: string): string {
  return origin === 'array' ? `must hold ${limit} values` : `must be ${words} ${limit}`;
}
