import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { readProjectFile } from '#tests/support/project.ts';
import { hardToRead } from './plain-dutch.ts';

const page = (name: string): string => readProjectFile(`docs/dossier/${name}`);

/** The cells of every row of the tables of a page. */
const rowsOf = (name: string): string[][] =>
  page(name)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const { scales, questions } = currentInstrument;
const reversed = new Set(scales.flatMap((scale) => scale.reversed));

describe('The dossier', () => {
  it('shows for every facet the items that the instrument has for it', () => {
    const rows = rowsOf('constructs.md');
    const facets = new Map<string, string[]>();
    for (const question of questions) {
      if (question.type !== 'rating') continue;
      const name = reversed.has(question.id) ? `${question.id} (R)` : question.id;
      facets.set(question.facet, [...(facets.get(question.facet) ?? []), name]);
    }
    expect(facets.size).toBeGreaterThanOrEqual(10);
    for (const [facet, items] of facets) {
      const shown = rows
        .find(([first]) => first === facet)?.[2]
        ?.split(', ')
        .toSorted();
      expect([facet, shown]).toEqual([facet, items.toSorted()]);
    }
  });

  it('has a row for the sorting of every item, with the scale it was written for', () => {
    const rows = rowsOf('sortings.md').map(([item, scale]) => [item, scale]);
    const wanted = scales.flatMap(({ id, items }) => items.map((item) => [item, id]));
    expect(wanted).toHaveLength(18);
    expect(rows).toEqual(expect.arrayContaining(wanted));
  });

  it('names every reversed item with its risk of misreading', () => {
    const rows = rowsOf('form.md').filter(([item]) => reversed.has(item ?? ''));
    expect(rows.map(([item = '']) => item).toSorted()).toEqual([...reversed].toSorted());
    for (const [item, says] of rows) {
      expect(questions.find(({ id }) => id === item)?.text.nl).toBe(says);
    }
  });

  it('points only at sources that are in the list, each with how much of it was read', () => {
    const sources = new Map(rowsOf('literature.md').map(([number, , read]) => [number, read]));
    const cited = ['constructs.md', 'modules.md', 'form.md', 'sortings.md', 'validation-plan.md'].flatMap(
      (name) => [...page(name).matchAll(/\[(\d+(?:, \d+)*)\]/g)].flatMap(([, list = '']) => list.split(', ')),
    );
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((number) => !sources.has(number))).toEqual([]);
    const marks = [...sources].filter(([number]) => /^\d+$/.test(number ?? '')).map(([, read]) => read);
    expect(marks.filter((read) => !/^(A|T|C|K|in full)/.test(read ?? ''))).toEqual([]);
  });

  it('gives every row of the validation plan a number of people and a limit fixed beforehand', () => {
    const rows = rowsOf('validation-plan.md').filter(([number]) => /^\d+$/.test(number ?? ''));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const row of rows) {
      expect(row).toHaveLength(7);
      expect(row[4]).toMatch(/\d/);
      expect(row[6]).not.toBe('');
    }
  });
});

describe('The kit for cognitive interviews', () => {
  const kit = page('cognitieve-interviews.md');
  const consent = [...kit.matchAll(/^> ?(.*)$/gm)].map(([, line = '']) => line).join(' ');
  const spoken = [...kit.replaceAll(/\s+/g, ' ').matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
  const probes = rowsOf('cognitieve-interviews.md').flatMap((row) => {
    const last = row.at(-1) ?? '';
    return last.endsWith('?') ? [last] : [];
  });

  it('has consent, a script, probes and a sheet', () => {
    expect(consent).toMatch(/Meedoen is vrij.*werkgever hoort niet.*gewist/);
    expect(spoken.length).toBeGreaterThan(5);
    expect(probes.length).toBeGreaterThan(14);
    expect(kit).toMatch(/## Blad om op te schrijven/);
  });

  it.each([...spoken, ...probes, ...consent.split(/(?<=\.) /)].map((text) => [text]))(
    'is said in plain Dutch: %s',
    (text) => {
      expect(hardToRead(text)).toEqual([]);
      expect(text).not.toMatch(/\b(je|jij|jouw|jullie|hij|zijn of haar)\b/i);
    },
  );
});
