import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';

const folder = resolve(import.meta.dirname, '../../instruments');
const readme = readFileSync(resolve(folder, 'README.md'), 'utf8');

/** The cells of every row of every table. */
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('The page about the instruments', () => {
  it('lists every item with its stage, facet, direction and wording as they are in the file', () => {
    const wanted = currentInstrument.scales.flatMap(({ id, items, reversed }) =>
      currentInstrument.questions.flatMap((question) =>
        question.type === 'rating' && items.includes(question.id)
          ? [
              [
                id,
                question.facet,
                reversed.includes(question.id) ? `${question.id} (R)` : question.id,
                question.text.nl,
                question.text.en,
              ],
            ]
          : [],
      ),
    );
    expect(wanted).toHaveLength(18);
    expect(rows).toEqual(expect.arrayContaining(wanted));
  });

  it('says what every source file is for', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names the version it is about, and that it is not validated', () => {
    const { id, version } = currentInstrument;
    expect(readme).toContain(`\`${id}\` ${version} is **new and not validated**`);
  });
});
