import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#server/command-line/answer-rows.ts';
import { lineAndColumn, offsetOf } from '#server/instruments/json-place.ts';
import { analyse, fullDesign, plainDesign, run } from './study-files.ts';

const header = 'id,pilot,group,wave,q1,q2,q3\n';

describe('A data file that cannot be used is refused in one sentence with file, line and column', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'an empty file',
      '',
      'answers.csv, line 1, column 1: the file is empty; it needs a row of column names.',
    ],
    [
      'a missing column',
      'id,pilot,wave,q1,q2,q3\n',
      'answers.csv, line 1, column "group": the design names this column, but the file has none of that name.',
    ],
    [
      'a doubled column',
      'id,pilot,group,wave,q1,q1,q2,q3\n',
      'answers.csv, line 1, column "q1": the file has several columns of this name; give each its own.',
    ],
    [
      'no answers',
      header,
      'answers.csv, line 1, column 1: the file holds column names and no answers; it needs a row for each person and wave.',
    ],
    [
      'column names with nothing but separators under them',
      `${header},,,,,,\n,,,,,,\n`,
      'answers.csv, line 1, column 1: the file holds column names and no answers; it needs a row for each person and wave.',
    ],
    [
      'a short row',
      `${header}1,P1,A,pre,3,3,3\n1,P1,A,post,3\n`,
      'answers.csv, line 3, column 6: the row has 5 fields where the first row has 7; complete it or quote a field that holds the separator.',
    ],
    [
      'a long row after an empty line',
      `${header}\n1,P1,A,pre,3,3,3,5\n`,
      'answers.csv, line 3, column 8: the row has 8 fields where the first row has 7; complete it or quote a field that holds the separator.',
    ],
    [
      'an unknown wave',
      `${header}1,P1,A,during,3,3,3\n`,
      'answers.csv, line 2, column "wave": "during" is no wave of the design; use one of "pre", "post", "fu6".',
    ],
    [
      'a word for a number',
      `${header}1,P1,A,pre,3,often,3\n`,
      'answers.csv, line 2, column "q2": "often" is not a number; leave a missing answer empty or write NA.',
    ],
    [
      'a thousands separator',
      `${header}1,P1,A,pre,3,3,"1.000,5"\n`,
      'answers.csv, line 2, column "q3": "1.000,5" is not a number; leave a missing answer empty or write NA.',
    ],
    [
      'an answer out of range',
      `${header}1,P1,A,pre,3,3,3\n1,P1,A,post,3,6,3\n`,
      'answers.csv, line 3, column "q2": 6 lies outside the range 1 to 5; correct the answer or the range in the design.',
    ],
    [
      'a person twice in a wave',
      `${header}1,P1,A,pre,3,3,3\n2,P1,A,pre,3,3,3\n1,P1,A,pre,4,4,4\n`,
      'answers.csv, line 4, column "wave": person "1" already has a row in this wave, on line 2; keep one (an id must be unique over all pilots).',
    ],
    [
      'a person in two groups',
      `${header}1,P1,A,pre,3,3,3\n1,P1,B,post,3,3,3\n`,
      'answers.csv, line 3, column "group": person "1" is in group "A" on line 2 and in "B" here; choose one.',
    ],
    [
      'a person in two pilots',
      `${header}1,P1,A,pre,3,3,3\n1,P2,A,post,3,3,3\n`,
      'answers.csv, line 3, column "pilot": person "1" is in pilot "P1" on line 2 and in "P2" here; an id must be unique over all pilots.',
    ],
    [
      'a row without a pilot',
      `${header}1,,A,pre,3,3,3\n`,
      'answers.csv, line 2, column "pilot": the pilot is missing; fill it in.',
    ],
    [
      'a quote in the middle of a field',
      `${header}1,P1,A,pre,3,3"4,3\n`,
      'answers.csv, line 2, column 6: a quote is opened but not closed, or stands in the middle of a field; write a quote inside a field twice.',
    ],
  ];

  it.each(cases)('%s', async (_, csv, sentence) => {
    const { code, out, error, made } = await run(fullDesign, csv, ['--out', 'FOLDER/results.json']);
    expect({ code, out, error, made }).toEqual({ code: 2, out: '', error: `${sentence}\n`, made: [] });
  });

  it('a score that no scale can have', async () => {
    const { code, error } = await run(plainDesign, 'id,wave,score\n1,pre,3\n1,post,-1e200\n');
    expect([code, error]).toEqual([
      2,
      'answers.csv, line 3, column "score": -1e200 is larger than any score can be; correct it or leave it empty.\n',
    ]);
  });

  it('a quote that is never closed', async () => {
    const { code, error } = await run(fullDesign, `${header}1,P1,A,pre,3,"3,3\n2,P1,A,pre,3,3,3\n`);
    expect(code).toBe(2);
    expect(error).toMatch(/^answers\.csv, line \d+, column \d+: a quote is opened but not closed/);
  });

  it('a file in UTF-16', async () => {
    const { code, error } = await run(fullDesign, Buffer.from(`\uFEFF${header}`, 'utf16le'));
    expect([code, error]).toEqual([
      2,
      'answers.csv, line 1, column 1: the file is UTF-16; save it as "CSV UTF-8".\n',
    ]);
  });

  it('names the line a row starts on when a field before it holds line breaks', async () => {
    const csv = `${header}1,P1,"A\nB",pre,3,3,3\n2,P1,A,pre,x,3,3\n`;
    expect((await run(fullDesign, csv)).error).toContain(
      'answers.csv, line 4, column "q1": "x" is not a number',
    );
    const broken = `${header}1,P1,"A\nB",pre,x,3,3\n`;
    expect((await run(fullDesign, broken)).error).toContain(
      'answers.csv, line 2, column "q1": "x" is not a number',
    );
  });
});

describe('A data file that is only unusual is read', () => {
  it.each([
    ['spaces around names and values', 'id ; wave;"score"\n 1 ; pre ; 3,5 \n'],
    ['a text with the other separator', 'id,wave,score,remark\n1,pre,3.5,"a; b; c; d"\n'],
    ['old line ends', 'id,wave,score\r1,pre,3.5\r'],
    ['mixed line ends', 'id,wave,score\r\n1,pre,3.5\n\r\n'],
    ['rows of nothing at the end', 'id;wave;score\r\n1;pre;3.5\r\n;;\r\n;;\r\n'],
    ['a comma decimal in quotes', 'id,wave,score\n1,pre,"3,5"\n'],
  ])('%s', async (_, csv) => {
    const { pilots } = await analyse({ ...plainDesign, threshold: 1 }, csv);
    expect(pilots[0]?.total.scales[0]?.n.before).toBe(1);
  });

  it('names in the character set of older spreadsheets', async () => {
    const design = { ...fullDesign, scales: [{ id: 'pride', items: ['q3'] }], threshold: 1 };
    const csv = Buffer.from('id;pilot;group;wave;q3\n1;Financi\u00EBn;A;pre;3\n', 'latin1');
    expect((await analyse(design, csv)).pilots[0]?.pilot).toBe('Financi\u00EBn');
  });

  it.each([
    ['3', 3],
    ['3,5', 3.5],
    ['-0.25', -0.25],
    ['+.5', 0.5],
    ['4.', 4],
    ['1e2', 100],
    ['1,000.5', undefined],
    ['3 5', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['1e999', undefined],
    ['0x10', undefined],
    ['', undefined],
  ])('the number %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('A design that cannot be used is refused with its place', () => {
  const scale = { id: 'pride', items: ['score'] };
  const designs: readonly (readonly [string, unknown, string])[] = [
    [
      'no JSON',
      '{\n  "columns": {\n',
      'design.json, line 3, column 1: this is not valid JSON; a comma, quote or bracket is missing or too many.',
    ],
    [
      'a comma too many',
      '{\n  "columns": {},\n}',
      'design.json, line 3, column 1: this is not valid JSON; a comma, quote or bracket is missing or too many.',
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

  it('a comparison that is not in the data', async () => {
    const design = { ...fullDesign, comparison: ['P1', 'P9/controls'] };
    const { code, error } = await run(design, `${header}1,P1,A,pre,3,3,3\n`);
    expect([code, error]).toEqual([
      2,
      'design.json, line 44, column 5: "P9/controls" is no pilot or pilot/group of answers.csv; correct the name or leave it out.\n',
    ]);
  });
});

describe('Flags and places', () => {
  const csv = 'id,wave,score\n1,pre,3\n';

  it.each([
    [
      ['--wrong'],
      "Unknown option '--wrong'; use --design, --data, --out, --format and --language (--help tells more).\n",
    ],
    [
      ['--out'],
      "Option '--out <value>' argument missing; use --design, --data, --out, --format and --language (--help tells more).\n",
    ],
    [['--format', 'xls'], '--format cannot be "xls"; use one of json, csv, html, r.\n'],
    [['--language', 'de'], '--language cannot be "de"; use one of nl, en.\n'],
  ])('%j is explained', async (flags, sentence) => {
    expect(await run(plainDesign, csv, flags)).toMatchObject({ code: 2, error: sentence, out: '' });
  });

  it('results do not overwrite what is read', async () => {
    const { code, error, folder } = await run(plainDesign, csv, ['--out', 'FOLDER/answers.csv']);
    expect([code, error]).toEqual([
      2,
      'answers.csv: this file is read, so the results cannot go there; give --out another name.\n',
    ]);
    expect(readFileSync(join(folder, 'answers.csv'), 'utf8')).toBe(csv);
  });

  it('earlier results stay as they were when the new data are wrong, and are replaced whole when right', async () => {
    const good = await run(plainDesign, csv, ['--out', 'FOLDER/results.json']);
    expect([good.code, good.made]).toEqual([0, ['results.json']]);
    const out = join(good.folder, 'results.json');
    writeFileSync(out, 'earlier');
    const again = ['--out', out];
    expect((await run(plainDesign, 'id,wave,score\n1,pre,x\n', again)).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect((await run(plainDesign, csv, again)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('"version": 1');
  });

  it('a place that cannot be written is said, and nothing is left behind', async () => {
    const { code, error, made } = await run(plainDesign, csv, ['--out', 'FOLDER/nowhere/results.json']);
    expect([code, error]).toEqual([
      2,
      'nowhere/results.json: the results cannot be written there (ENOENT); choose another place.\n',
    ]);
    expect(made).toEqual([]);
    const { folder } = await run(plainDesign, csv);
    mkdirSync(join(folder, 'taken'));
    const taken = await run(plainDesign, csv, ['--out', join(folder, 'taken')]);
    expect(taken.error).toContain('cannot be written there (EISDIR)');
    expect(existsSync(join(folder, 'taken'))).toBe(true);
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
