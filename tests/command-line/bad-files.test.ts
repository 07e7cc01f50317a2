import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#server/command-line/answer-rows.ts';
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
      'answers.csv, line 1, column "group": the design names this column, but the file has only "id", "pilot", "wave", "q1", "q2", "q3"; correct the name in one of the two.',
    ],
    [
      'more columns than can be listed',
      `id,pilot,wave,${Array.from({ length: 40 }, (_, i) => `v${i + 1}`).join(',')}\n`,
      'answers.csv, line 1, column "group": the design names this column, but the file has only "id", "pilot", "wave", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", 31 more; correct the name in one of the two.',
    ],
    [
      'a column in other capitals',
      'ID,pilot,group,wave,q1,q2,q3\n',
      'answers.csv, line 1, column "id": the design names this column, but the file has it as "ID"; capitals count, so write both alike.',
    ],
    [
      'columns separated by tabs',
      `${header}1,P1,A,pre,3,3,3\n`.replaceAll(',', '\t'),
      'answers.csv, line 1, column "id": the design names this column, but the columns of the file are separated by tabs; save it with commas or semicolons.',
    ],
    [
      'columns separated by bars',
      `${header}1,P1,A,pre,3,3,3\n`.replaceAll(',', '|'),
      'answers.csv, line 1, column "id": the design names this column, but the columns of the file are separated by bars; save it with commas or semicolons.',
    ],
    [
      'a mistake under a line that names the separator',
      `sep=,\n${header}1,P1,A,pre,3,x,3\n`,
      'answers.csv, line 3, column "q2": "x" is not a number; leave a missing answer empty or write NA.',
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
    ['a first line that names the separator', 'sep=;\r\nid;wave;score\r\n1;pre;3,5\r\n'],
    ['the same after a byte order mark', '\uFEFFsep=,\nid,wave,score\n1,pre,3.5\n'],
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
    [['--out', ''], 'No name stands behind --out; give the results a file.\n'],
    [['--format', 'xls'], '--format cannot be "xls"; use one of json, csv, html, r.\n'],
    [['--language', 'de'], '--language cannot be "de"; use one of nl, en.\n'],
  ])('%j is explained', async (flags, sentence) => {
    expect(await run(plainDesign, csv, flags)).toMatchObject({ code: 2, error: sentence, out: '' });
  });

  it('a file that is not there, and a folder', async () => {
    const { folder } = await run(plainDesign, csv);
    for (const [name, sentence] of [
      ['gone.csv', 'there is no file of this name; check the name and the folder.'],
      ['.', 'this is a folder; name a file in it.'],
    ] as const) {
      const data = join(folder, name);
      expect(await run(plainDesign, csv, ['--data', data])).toMatchObject({
        code: 2,
        error: `${data}: ${sentence}\n`,
      });
    }
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
