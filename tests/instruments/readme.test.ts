import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '#instruments/instrument.ts';
import { moduleCosts } from '#instruments/minutes.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';

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

/** A rating as a row of the table of modules; nothing for another kind of question. */
function itemRow(instrument: Instrument, module: string, name: string): string[][] {
  const question = instrument.questions.find(({ id }) => id === name);
  if (question?.type !== 'rating') return [];
  const scale = instrument.scales.find(({ items }) => items.includes(name))?.id ?? '(none)';
  return [[module, scale, question.facet, name, question.text.nl, question.text.en]];
}

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

  it('lists every item of the modules and of the hub as it is in the file', () => {
    const wanted = instruments
      .slice(1)
      .flatMap((instrument) =>
        instrument.modules.flatMap(({ id, core, blocks }) =>
          core && instrument.id === currentInstrument.id
            ? []
            : blocks.flatMap(({ questions }) => questions.flatMap((name) => itemRow(instrument, id, name))),
        ),
      );
    expect(wanted).toHaveLength(8 + 9 + 4 + 4 + 6);
    expect(rows).toEqual(expect.arrayContaining(wanted));
  });

  it('tells the minutes of every module as they are counted', () => {
    const [, withModules = currentInstrument] = instruments;
    const modules = withModules.modules.flatMap(({ id, core }) => (core ? [] : [id]));
    for (const { id, minutes } of moduleCosts(withModules, { modules, wave: 'after' })) {
      const row = rows.find(([first]) => first === `\`${id}\``) ?? [id];
      expect([row[0], row[2]]).toEqual([`\`${id}\``, minutes.toFixed(1)]);
    }
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
