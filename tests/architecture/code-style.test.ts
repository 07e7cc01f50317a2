import { describe, expect, it } from 'vitest';
import { filesUnder, parts, readProjectFile } from '#tests/support/project.ts';
import { functionLengths, moduleState } from './measure-functions.ts';
import { copyTree, lint } from './planted-tree.ts';

const sources = parts.flatMap((part) => filesUnder(part, /\.tsx?$/));
const everything = [...sources, ...filesUnder('tests', /\.tsx?$/)];

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

const linesMatching = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

/** Faults that the linter must find, with the rule that finds them. */
const faults: readonly (readonly [name: string, source: string, rule: string])[] = [
  ['any', 'export const f = (a: any): unknown => a;', 'no-explicit-any'],
  ['cast', 'export const f = (a: unknown): string => a as string;', 'consistent-type-assertions'],
  ['bang', 'export const f = (a?: string): string => a!;', 'no-non-null-assertion'],
  ['floating', 'export const f = () => {\n  Promise.resolve(1);\n};', 'no-floating-promises'],
  [
    'leak',
    'export const f = (t: string): string => {\n  const a: string = JSON.parse(t);\n  return a;\n};',
    'no-unsafe',
  ],
  [
    'long-function',
    `export function f(): number {\n  let a = 0;\n${'  a += 1;\n'.repeat(101)}  return a;\n}`,
    'max-lines-per-function',
  ],
  [
    'long-file',
    Array.from({ length: 401 }, (_, index) => `export const a${index} = ${index};`).join('\n'),
    'max-lines',
  ],
];

describe('the way the code is written', () => {
  it('has been looked at: there are sources to measure', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap(functionLengths).length).toBeGreaterThan(150);
  });

  it('keeps functions short: the median at most 14 lines, nine in ten at most 40', () => {
    const lengths = sources.flatMap(functionLengths);
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(14);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(40);
  });

  it('keeps the median file under 100 lines', () => {
    const lengths = sources.map((path) => readProjectFile(path).split('\n').length);
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(100);
  });

  it('never quiets the linter, the compiler or the formatter', () => {
    expect(
      linesMatching(
        everything,
        /(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|prettier-[i]gnore/,
      ),
    ).toEqual([]);
  });

  it('leaves no note of work undone and skips no test', () => {
    expect(linesMatching(everything, /\b(TO[D]O|FIX[M]E)\b/)).toEqual([]);
    expect(linesMatching(everything, /\b(it|test|describe)\.(skip|only|todo|fails)\b/)).toEqual([]);
  });

  it('keeps no state in a module of the product; only a program of its own (main.ts) may', () => {
    expect(sources.filter((path) => !path.endsWith('/main.ts')).flatMap(moduleState)).toEqual([]);
  });

  it('has a linter that finds each planted fault', async () => {
    const tree = copyTree();
    try {
      for (const [name, source] of faults) tree.plant(`analysis/planted-${name}.ts`, `${source}\n`);
      const { diagnostics } = await lint(tree.folder, { folders: ['analysis'], typeAware: true });
      for (const [name, , rule] of faults) {
        const codes = diagnostics.filter((found) => found.filename === `analysis/planted-${name}.ts`);
        expect(codes.map(({ code }) => code).join(), `the fault ${name}`).toContain(rule);
      }
    } finally {
      tree.remove();
    }
  });
});
