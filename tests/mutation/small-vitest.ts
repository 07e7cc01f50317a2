import { isDeepStrictEqual } from 'node:util';

/*
 * The part of vitest's interface that the tests of figures use, for running them again and again in one process: a
 * worker of vitest takes a second to start, and a mutant is checked in a hundredth of that.
 */

type Body = (...values: unknown[]) => unknown;

export interface CollectedTest {
  readonly id: string;
  readonly run: () => Promise<void>;
}

interface Suite {
  readonly names: readonly string[];
  readonly before: Body[];
}

/** What the test files have declared so far; one for a process, because that is how a test file speaks to vitest. */
export const collected: { tests: CollectedTest[]; suites: Suite[] } = { tests: [], suites: [] };

export function describe(name: string, body: () => void): void {
  const outer = collected.suites.at(-1)?.names ?? [];
  collected.suites.push({ names: [...outer, name], before: [] });
  body();
  collected.suites.pop();
}

export function beforeAll(body: Body): void {
  collected.suites.at(-1)?.before.push(body);
}

export function it(name: string, body: Body): void {
  add(name, body, []);
}

it.each =
  (table: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of table) add(name, body, Array.isArray(row) ? row : [row]);
  };

export const test = it;

function add(name: string, body: Body, values: readonly unknown[]): void {
  const suites = [...collected.suites];
  const id = [...(suites.at(-1)?.names ?? []), name, String(collected.tests.length)].join(' > ');
  const run = async (): Promise<void> => {
    // Before every test: what was prepared under one change of the code must not stand under the next.
    for (const suite of suites) for (const prepare of suite.before) await prepare();
    await body(...values);
  };
  collected.tests.push({ id, run });
}

/** Stands for any value of a kind. */
class Any {
  readonly fits: (value: unknown) => boolean;
  constructor(fits: (value: unknown) => boolean) {
    this.fits = fits;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Equal as `toEqual` means it: fields that are undefined do not count. A subset needs only the expected fields. */
function equals(actual: unknown, expected: unknown, subset: boolean): boolean {
  if (expected instanceof Any) return expected.fits(actual);
  if (!isObject(actual) || !isObject(expected)) return Object.is(actual, expected);
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) return false;
  if (ArrayBuffer.isView(actual) || expected instanceof Set || expected instanceof Map) {
    return isDeepStrictEqual(actual, expected);
  }
  const fields = new Set([...Object.keys(expected), ...(subset ? [] : Object.keys(actual))]);
  return [...fields].every((field) =>
    equals(Reflect.get(actual, field), Reflect.get(expected, field), subset),
  );
}

const number = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

function throws(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'function') return false;
  try {
    Reflect.apply(actual, undefined, []);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : show(error);
    if (expected instanceof RegExp) return expected.test(message);
    if (typeof expected === 'function') return error instanceof expected;
    return expected === undefined || message.includes(show(expected));
  }
}

const matchers: Readonly<Record<string, (actual: unknown, expected: unknown, extra: unknown) => boolean>> = {
  toBe: Object.is,
  toEqual: (actual, expected) => equals(actual, expected, false),
  toStrictEqual: (actual, expected) => isDeepStrictEqual(actual, expected),
  toMatchObject: (actual, expected) => equals(actual, expected, true),
  toBeNull: (actual) => actual === null,
  toBeUndefined: (actual) => actual === undefined,
  toBeDefined: (actual) => actual !== undefined,
  toBeCloseTo: (actual, expected, digits = 2) =>
    Math.abs(number(actual) - number(expected)) < 10 ** -number(digits) / 2,
  toBeGreaterThan: (actual, expected) => number(actual) > number(expected),
  toBeGreaterThanOrEqual: (actual, expected) => number(actual) >= number(expected),
  toBeLessThan: (actual, expected) => number(actual) < number(expected),
  toBeLessThanOrEqual: (actual, expected) => number(actual) <= number(expected),
  toHaveLength: (actual, expected) => isObject(actual) && Reflect.get(actual, 'length') === expected,
  toMatch: (actual, expected) =>
    expected instanceof RegExp ? expected.test(show(actual)) : show(actual).includes(show(expected)),
  toContain: (actual, expected) =>
    Array.isArray(actual) ? actual.includes(expected) : show(actual).includes(show(expected)),
  toContainEqual: (actual, expected) =>
    Array.isArray(actual) && actual.some((each) => equals(each, expected, false)),
  toSatisfy: (actual, expected) =>
    typeof expected === 'function' && Boolean(Reflect.apply(expected, undefined, [actual])),
  toHaveProperty: (actual, expected) =>
    show(expected)
      .split('.')
      .reduce<unknown>((part, field) => (isObject(part) ? Reflect.get(part, field) : undefined), actual) !==
    undefined,
  toBeTruthy: (actual) => Boolean(actual),
  toBeInstanceOf: (actual, expected) => typeof expected === 'function' && actual instanceof expected,
  toThrow: throws,
};

function show(value: unknown): string {
  return isObject(value) ? JSON.stringify(value) : String(value);
}

function matchersOf(actual: unknown, wanted: boolean): Record<string, (...values: unknown[]) => void> {
  return Object.fromEntries(
    Object.entries(matchers).map(([name, matches]) => [
      name,
      (expected?: unknown, extra?: unknown) => {
        if (matches(actual, expected, extra) !== wanted) {
          throw new Error(`expected ${show(actual)} ${wanted ? '' : 'not '}${name} ${show(expected)}`);
        }
      },
    ]),
  );
}

function isOf(value: unknown, kind: unknown): boolean {
  if (kind === Number) return typeof value === 'number';
  if (kind === String) return typeof value === 'string';
  if (kind === Boolean) return typeof value === 'boolean';
  return typeof kind === 'function' && value instanceof kind;
}

export const expect = Object.assign(
  (actual: unknown) => ({ ...matchersOf(actual, true), not: matchersOf(actual, false) }),
  {
    any: (kind: unknown) => new Any((value) => isOf(value, kind)),
    anything: () => new Any((value) => value !== null && value !== undefined),
    stringMatching: (pattern: RegExp) => new Any((value) => typeof value === 'string' && pattern.test(value)),
    stringContaining: (part: string) => new Any((value) => typeof value === 'string' && value.includes(part)),
    objectContaining: (part: object) => new Any((value) => equals(value, part, true)),
    arrayContaining: (parts: readonly unknown[]) =>
      new Any(
        (value) =>
          Array.isArray(value) && parts.every((part) => value.some((each) => equals(each, part, false))),
      ),
  },
);
