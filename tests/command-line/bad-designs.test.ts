import { describe, expect, it } from 'vitest';
import { lineAndColumn, offsetOf } from '#server/instruments/json-place.ts';
import { fullDesign, plainDesign, run } from './study-files.ts';

const header = 'id,pilot,group,wave,q1,q2,q3\n';

describe('A design that cannot be used is refused with its place', () => {
  const scale = { id: 'pride', items: ['score'] };
  const designs: readonly (readonly [string, unknown, string])[] = [
    [
      'no JSON',
      '{\n  "columns": {\n',
      'design.json, line 3, column 1: this is not valid JSON; a comma, quote or bracket is missing or too many here or just before.',
    ],
    [
      'a comma too many',
      '{\n  "columns": {},\n}',
      'design.json, line 3, column 1: this is not valid JSON; a comma, quote or bracket is missing or too many here or just before.',
    ],
    [
      'a word without quotes',
      '{\n  "columns": { "person": id },\n  "waves": {}\n}',
      'design.json, line 2, column 26: this is not valid JSON; a comma, quote or bracket is missing or too many here or just before.',
    ],
    [
      'a table instead',
      'id,wave,score\n1,pre,3\n2,pre,4\n',
      'design.json, line 1, column 1: this is not valid JSON; a comma, quote or bracket is missing or too many here or just before.',
    ],
    [
      'a key twice, of which only the last would count',
      '{\n  "threshold": 8,\n  "threshold": 5\n}',
      'design.json, line 3, column 3: "threshold" already stands in this part; take one of the two out.',
    ],
    ['not an object', '[]', 'design.json, line 1, column 1: the design must be an object: { ... }.'],
    [
      'a key too few',
      { columns: { person: 'id' } },
      'design.json, line 2, column 14: "columns.wave" is missing; add it.',
    ],
    [
      'a scale twice',
      { ...plainDesign, scales: [scale, scale] },
      '"scales" holds two scales with the same id.',
    ],
    [
      'no items',
      { ...plainDesign, scales: [{ id: 'a', items: [] }] },
      '"scales.0.items" needs at least one item.',
    ],
    [
      'an item twice',
      { ...plainDesign, scales: [{ id: 'a', items: ['q', 'q'], range: [1, 5] }] },
      '"scales.0.items" names an item twice.',
    ],
    [
      'a stranger reversed',
      { ...plainDesign, scales: [{ ...scale, range: [1, 5], reversed: ['q9'] }] },
      '"scales.0.reversed" names "q9", which is not among the items.',
    ],
    [
      'items without a range',
      { ...plainDesign, scales: [{ id: 'a', items: ['p', 'q'] }] },
      '"scales.0.range" is needed for a scale of several items.',
    ],
    [
      'reversed without a range',
      { ...plainDesign, scales: [{ ...scale, reversed: ['score'] }] },
      '"scales.0.range" is needed to turn a reversed item.',
    ],
    [
      'a range backwards',
      { ...plainDesign, scales: [{ ...scale, range: [5, 1] }] },
      '"scales.0.range" must go from lowest to highest.',
    ],
    [
      'more answers than items',
      { ...plainDesign, scales: [{ ...scale, minAnswered: 2 }] },
      '"scales.0.minAnswered" is more than there are items.',
    ],
    [
      'one label for two waves',
      { ...plainDesign, waves: { before: 'a', after: 'a' } },
      '"waves" gives two waves the same label.',
    ],
    [
      'one column for two things',
      { ...plainDesign, columns: { person: 'id', wave: 'id' } },
      '"columns" gives one column two meanings.',
    ],
    ['a confidence of 95', { ...plainDesign, confidence: 95 }, '"confidence" must be below 1.'],
    ['no wave before', { ...plainDesign, waves: { after: 'post' } }, '"waves.before" is missing; add it.'],
    ['no scales', { ...plainDesign, scales: undefined }, '"scales" is missing; add it.'],
    [
      'a label that is none',
      { ...plainDesign, waves: { before: true, after: 2 } },
      '"waves.before" must be a text or a number.',
    ],
    ['a threshold in words', { ...plainDesign, threshold: 'five' }, '"threshold" must be a number.'],
    ['half a person', { ...plainDesign, threshold: 2.5 }, '"threshold" must be a whole number.'],
    ['fewer than nobody', { ...plainDesign, threshold: -1 }, '"threshold" must be at least 0.'],
    [
      'a range of one end',
      { ...plainDesign, scales: [{ ...scale, range: [1] }] },
      '"scales.0.range" must hold 2 values.',
    ],
    [
      'a range of three',
      { ...plainDesign, scales: [{ ...scale, range: [1, 5, 7] }] },
      '"scales.0.range" must hold 2 values.',
    ],
    [
      'no margin at all',
      { ...plainDesign, scales: [{ ...scale, sesoi: 0 }] },
      '"scales.0.sesoi" must be above 0.',
    ],
    ['scales that are no list', { ...plainDesign, scales: {} }, '"scales" must be a list: [ ... ].'],
    [
      'an item that is a number',
      { ...plainDesign, scales: [{ id: 'a', items: [3] }] },
      '"scales.0.items.0" must be a text.',
    ],
    [
      'a scale without a name',
      { ...plainDesign, scales: [{ id: ' ', items: ['score'] }] },
      '"scales.0.id" is empty.',
    ],
    [
      'a follow-up without a name',
      { ...plainDesign, waves: { before: 1, after: 2, followUp: { '': 3 } } },
      '"waves.followUp." is a key without a name.',
    ],
    [
      'a follow-up that is called after',
      { ...plainDesign, waves: { before: 1, after: 2, followUp: { after: 3 } } },
      '"waves" has a follow-up called before or after; give it another name.',
    ],
    ['a key nobody knows', { ...plainDesign, treshold: 8 }, '"treshold" is a key that no design has.'],
  ];

  it.each(designs)('%s', async (_, design, sentence) => {
    const { code, error, made } = await run(design, 'id,wave,score\n', ['--out', 'FOLDER/results.json']);
    expect(error).toContain(sentence);
    expect(error).toMatch(/^design\.json, line \d+, column \d+: .*\.\n$/);
    expect({ code, made }).toEqual({ code: 2, made: [] });
  });

  it('a group in the comparison without its pilot', async () => {
    const { code, error } = await run(
      { ...fullDesign, comparison: ['B'] },
      `${header}1,P1,A,pre,3,3,3\n2,P2,B,pre,3,3,3\n`,
    );
    expect(code).toBe(2);
    expect(error).toContain(
      '"B" is no pilot or pilot/group of answers.csv; the group of that name is "P2/B" here.\n',
    );
  });

  it('a comparison that is not in the data', async () => {
    const design = { ...fullDesign, comparison: ['P1', 'P9/controls'] };
    const { code, error } = await run(design, `${header}1,P1,A,pre,3,3,3\n`);
    expect([code, error]).toEqual([
      2,
      'design.json, line 44, column 5: "P9/controls" is no pilot or pilot/group of answers.csv; correct the name or leave it out.\n',
    ]);
  });
});

describe('The place of a value in a JSON text', () => {
  const json = '{\n  "a": [1, {"b": "x,}:", "c": null}],\n  "d": true\n}';

  it.each([
    [['a'], '[1'],
    [['a', 0], '1,'],
    [['a', 1, 'b'], '"x,'],
    [['a', 1, 'c'], 'null'],
    [['d'], 'true'],
    [['a', 1, 'missing'], '{"b"'],
    [[], '{\n'],
  ])('%j', (path, start) => {
    expect(json.slice(offsetOf(json, path))).toMatch(new RegExp(`^${start.replace(/[[{]/g, '\\$&')}`));
  });

  it('counts lines and columns from one', () => {
    expect(lineAndColumn(json, 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn(json, json.indexOf('true'))).toEqual({ line: 3, column: 8 });
  });
});
