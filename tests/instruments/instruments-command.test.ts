import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instrumentJsonSchema } from '#instruments/json-schema.ts';
import { instruments } from '#instruments/registry.ts';
import { runInstruments } from '#server/command-line/instruments-command.ts';
import {
  frozenMeanings,
  readFrozen,
  readInstrument,
  readInstrumentsFolder,
} from '#server/instruments/read-folder.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { projectFolder, readProjectFile } from '#tests/support/project.ts';
import { run as runProgram } from '#tests/support/run.ts';
import { withChange } from './with-change.ts';

const shipped = join(projectFolder, 'instruments');
const frozen = readFrozen(shipped);
const goodText = readProjectFile('instruments/zelfrespect-1.1.json');
const good: unknown = JSON.parse(goodText);

/** A folder of instruments that a test may spoil. */
const place = { folder: '' };
beforeAll(() => {
  place.folder = mkdtempSync(join(tmpdir(), 'drietrap-instruments-'));
});
afterAll(() => rmSync(place.folder, { recursive: true }));

function copyOfFolder(name: string): string {
  const folder = join(place.folder, name);
  mkdirSync(folder);
  for (const file of ['zelfrespect-1.0.json', 'zelfrespect-1.1.json', 'hub-1.0.json', 'frozen']) {
    cpSync(join(shipped, file), join(folder, file), { recursive: true });
  }
  return folder;
}

function run(folder: string, ...argv: string[]): { code: number; out: string; err: string } {
  const said = { out: '', err: '' };
  const code = runInstruments(argv, {
    writeOut: (text) => void (said.out += text),
    writeError: (text) => void (said.err += text),
    folder,
    makePdf: pdfFrom,
    today: '2026-11-26',
  });
  return { code, ...said };
}

/** The line on which a text first holds something. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** What is planted in the shipped questionnaire, where its line can be found, and what must be said. */
const planted: readonly (readonly [string, (string | number)[], unknown, string, RegExp])[] = [
  ['duplicate id', ['questions', 1, 'id'], 'ew1', '"id": "ew1"', /"ew1" already stands .*choose another id/],
  [
    'missing language',
    ['questions', 0, 'text', 'en'],
    undefined,
    '"text": {',
    /missing in "en".*write every text/,
  ],
  [
    'reversed item outside its scale',
    ['scales', 0, 'reversed', 0],
    'bt6',
    '',
    /"bt6" is reversed but is no item/,
  ],
  ['range mismatch', ['questions', 0, 'responseScale'], 'hoe-vaak', '', /different response scales/],
  [
    'cyclic condition',
    ['questions', 0, 'visibleIf'],
    '{bt1} > 1',
    '"visibleIf"',
    /is a condition.*take it out/,
  ],
  [
    'script in a label',
    ['responseScales', 0, 'labels', 0, 'nl'],
    '<script>alert(1)</script>',
    '<script>',
    /plain text only/,
  ],
  ['html question', ['questions', 0, 'type'], 'html', '"html"', /use rating, choice, ranking or note/],
  [
    'script in an option',
    ['questions', 18, 'options', 0, 'text', 'en'],
    '<img src=x>',
    '<img',
    /plain text only/,
  ],
  [
    'changed meaning under an old id',
    ['questions', 0, 'text', 'nl'],
    'Ik deed mijn best.',
    '"text": {',
    /"ew1" stood for something else/,
  ],
  [
    'changed options under an old id',
    ['questions', 18, 'atMost'],
    3,
    '',
    /"waarden-eigen" stood for something else/,
  ],
  [
    'changed scoring under an old id',
    ['scales', 0, 'reversed'],
    [],
    '',
    /"eigenwaarde" stood for something else/,
  ],
  ['unknown key', ['questions', 0, 'isRequired'], true, '"isRequired"', /no key "isRequired"/],
  ['version that is not in the name', ['version'], '1.2', '"version"', /rename it/],
];

describe('A bad instrument', () => {
  it.each(planted)('is refused with its line and the mend: %s', (_, path, value, part, message) => {
    const text = JSON.stringify(withChange(good, path, value), null, 2);
    const read = readInstrument('zelfrespect-1.1.json', text, frozen);
    const complaints = 'complaints' in read ? read.complaints : [];
    expect(complaints).toContainEqual(expect.stringMatching(message));
    expect(complaints.every((each) => /^zelfrespect-1\.1\.json, line \d+ \(.+\): .+\.$/.test(each))).toBe(
      true,
    );
    if (part === '' || part === '"id": "ew1"') return;
    const found = complaints.find((each) => message.test(each));
    expect(found).toContain(`, line ${String(lineOf(text, part))} `);
  });

  it('is refused when a comma is missing, with line and column', () => {
    const text = goodText.replace('"version": "1.1",', '"version": "1.1"');
    expect(readInstrument('zelfrespect-1.1.json', text, frozen)).toMatchObject({
      complaints: [
        expect.stringMatching(/^zelfrespect-1\.1\.json, line 5, column 3: this is not valid JSON/),
      ],
    });
  });

  it.each([
    ['a word too many', '"scales": [', '"scales": [ x', 15],
    ['a comma too many', '"scales": [', '"scales": [,', 14],
    ['a quote of the wrong kind', '"scales":', "'scales':", 3],
  ])('is refused on the line where it stops being JSON: %s', (_, part, spoilt, column) => {
    const line = lineOf(goodText, part);
    expect(readInstrument('zelfrespect-1.1.json', goodText.replace(part, spoilt), frozen)).toMatchObject({
      complaints: [expect.stringContaining(`line ${String(line)}, column ${String(column)}: this is not`)],
    });
  });

  it('is refused when a key stands twice in one part: only the last would count', () => {
    const text = goodText.replace('"core": true', '"core": false,\n "core": true');
    expect(readInstrument('zelfrespect-1.1.json', text, frozen)).toMatchObject({
      complaints: [
        expect.stringMatching(
          new RegExp(`line ${String(lineOf(text, '"core": true'))}, .*"core" already stands in this part`),
        ),
      ],
    });
  });

  it.each([
    ['a hidden character', '\u200B'],
    ['a character that turns the line around', 'Ik \u202Eb'],
    ['a line break', 'Ik\n\nvind'],
    ['half a character', 'Ik \uD83D vind'],
  ])('is refused for %s in a text', (_, value) => {
    const text = JSON.stringify(withChange(good, ['title', 'nl'], value), null, 2);
    expect(readInstrument('zelfrespect-1.1.json', text, frozen)).toMatchObject({
      complaints: [expect.stringMatching(/\(title\.nl\): one line of letters that can be seen/)],
    });
  });

  it('is refused when it is larger than any questionnaire', () => {
    expect(readInstrument('zelfrespect-1.1.json', ' '.repeat(1_000_001), {})).toMatchObject({
      complaints: [expect.stringMatching(/larger than 1 MB/)],
    });
  });

  it('is refused with the line of the second of two equal ids', () => {
    const text = JSON.stringify(withChange(good, ['questions', 1, 'id'], 'ew1'), null, 2);
    const second = text.indexOf('"id": "ew1"', text.indexOf('"id": "ew1"') + 1);
    const read = readInstrument('zelfrespect-1.1.json', text, {});
    const line = text.slice(0, second).split('\n').length;
    expect('complaints' in read ? read.complaints[0] : '').toContain(
      `line ${String(line)} (questions[1].id)`,
    );
  });
});

describe('A person who drops a file into the folder', () => {
  it('adds an instrument, without a change of code', () => {
    const folder = copyOfFolder('dropped');
    const own = { ...instruments[2], id: 'eigen', version: '0.1' };
    writeFileSync(join(folder, 'eigen-0.1.json'), JSON.stringify(own, null, 2));
    writeFileSync(join(folder, 'notes.json'), '{}');
    const read = readInstrumentsFolder(folder);
    expect(read.map(({ file }) => file)).toEqual([
      'eigen-0.1.json',
      'hub-1.0.json',
      'zelfrespect-1.0.json',
      'zelfrespect-1.1.json',
    ]);
    expect(read.every((each) => 'instrument' in each)).toBe(true);
  });

  it('spoils nothing for the others with a bad file, and hears what to mend', () => {
    const folder = copyOfFolder('spoilt');
    writeFileSync(join(folder, 'kapot-1.0.json'), JSON.stringify({ format: 1, id: 'kapot' }, null, 2));
    const read = readInstrumentsFolder(folder);
    expect(read.filter((each) => 'instrument' in each)).toHaveLength(3);
    const { code, out, err } = run(folder, 'check');
    expect(code).toBe(2);
    expect(out).toContain('zelfrespect-1.1.json: good.');
    expect(err).toMatch(/kapot-1\.0\.json, line 1 \(title\): "title" is missing/);
  });

  it.each(['Eigen-0.1.json', 'eigen_0.1.json', 'eigen-1.JSON'])(
    'hears that %s is not the name of a questionnaire, instead of nothing',
    (name) => {
      const folder = copyOfFolder(`misnamed ${name}`);
      writeFileSync(join(folder, 'tsconfig.json'), '{}');
      expect(run(folder, 'check').code).toBe(0);
      writeFileSync(join(folder, name), goodText);
      const { code, err } = run(folder, 'check');
      expect([code, err]).toEqual([
        2,
        `${name}: this is no name of a questionnaire; call it <id>-<version>.json, as in eigen-1.0.json.\n`,
      ]);
    },
  );

  it('cannot use an id of an older version for something else, frozen or not', () => {
    const folder = copyOfFolder('versions');
    rmSync(join(folder, 'frozen'), { recursive: true });
    const changed = withChange(
      withChange(good, ['version'], '1.10'),
      ['questions', 0, 'text', 'nl'],
      'Anders.',
    );
    writeFileSync(join(folder, 'zelfrespect-1.10.json'), JSON.stringify(changed, null, 2));
    const bad = readInstrumentsFolder(folder).flatMap((each) =>
      'complaints' in each ? each.complaints : [],
    );
    expect(bad).toEqual([expect.stringMatching(/^zelfrespect-1\.10\.json, line \d+ .*"ew1" stood for/)]);
  });
});

describe('The instruments of this project', () => {
  it('are the files of the folder, in the registry and in no other form', () => {
    const read = readInstrumentsFolder(shipped);
    expect(read.flatMap((each) => ('complaints' in each ? each.complaints : []))).toEqual([]);
    const inFolder = read.flatMap((each) => ('instrument' in each ? [each.instrument] : []));
    expect(inFolder).toHaveLength(instruments.length);
    expect(inFolder).toEqual(expect.arrayContaining([...instruments]));
  });

  it('have the meaning of every id frozen', () => {
    for (const instrument of instruments) {
      const known = new Map(Object.entries(frozen)).get(instrument.id) ?? {};
      expect(known).toMatchObject(frozenMeanings(instrument));
    }
  });

  it('have one content hash, the one that a release records', () => {
    for (const read of readInstrumentsFolder(shipped)) {
      if (!('instrument' in read)) continue;
      expect(read.hash).toBe(instrumentHash(read.instrument));
    }
  });

  it('never changed what was answered under 1.0', () => {
    const first = readInstrumentsFolder(shipped).find(({ file }) => file === 'zelfrespect-1.0.json');
    expect(first).toMatchObject({ hash: 'b477375640ca1c71fc3be9058dff8e0fe57acfe6ce793f92681bc53b1d0d0f5c' });
  });

  it('are described by the JSON Schema in docs, made from the code', () => {
    expect(JSON.parse(readProjectFile('docs/instrument.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(instrumentJsonSchema())),
    );
    const { out } = run(shipped, 'schema');
    expect(JSON.parse(out)).toMatchObject({
      additionalProperties: false,
      title: 'Instrument of Drietrap, format 1',
    });
  });
});

describe('The command', () => {
  it('checks the folder, with hash and minutes', () => {
    const { code, out, err } = run(shipped, 'check');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /zelfrespect-1\.0\.json: good\. zelfrespect 1\.0, 18 questions, sha256 [0-9a-f]{64}\n {2}minutes: kern 2\.3/,
    );
    expect(out).toMatch(/hub-1\.0\.json: good\..*\n {2}minutes: kern 1\.[45]/);
  });

  it('lists what differs per id, and leaves comparability to a person', () => {
    const folder = copyOfFolder('diff');
    const changed = [
      { path: ['version'], value: '1.2' },
      { path: ['questions', 0, 'text', 'nl'], value: 'Ik zocht naar betere manieren.' },
      { path: ['questions', 18, 'options', 0, 'text', 'en'], value: 'Honesty' },
      { path: ['scales', 1, 'reversed'], value: [] },
      { path: ['modules', 0, 'blocks', 0, 'questions'], value: ['bt1', 'ew1', 'be2', 'ew3', 'bt3', 'be1'] },
      { path: ['questions', 2, 'reason'], value: 'Said better.' },
    ].reduce((json, { path, value }) => withChange(json, path, value), good);
    const other = join(folder, 'zelfrespect-1.2.json');
    writeFileSync(other, JSON.stringify(changed, null, 2));
    const { code, out } = run(shipped, 'diff', join(shipped, 'zelfrespect-1.1.json'), other);
    expect(code).toBe(0);
    expect(out).toContain(
      'ew1: wording changed, text.nl\n  - Ik zocht naar manieren om mijn werk beter te doen.',
    );
    expect(out).toContain('waarden-eigen: wording changed, option eerlijk.en');
    expect(out).toContain('scale beroepstrots: scoring changed, reversed');
    expect(out).toContain('block werk-1: order changed, questions');
    expect(out).toContain('ew3: documentation changed, reason');
    expect(out.match(/changed,/g)).toHaveLength(5);
    expect(out).toMatch(/declared by a person, with a reason and a signature/);
  });

  it('finds nothing between a file and itself', () => {
    const file = join(shipped, 'hub-1.0.json');
    expect(run(shipped, 'diff', file, file).out).toContain('Nothing differs but the version.');
  });

  it('shows from 1.0 to 1.1 additions only', () => {
    const { out } = run(
      shipped,
      'diff',
      join(shipped, 'zelfrespect-1.0.json'),
      join(shipped, 'zelfrespect-1.1.json'),
    );
    expect(out).toContain('scale tijd: added');
    expect(out).not.toMatch(/changed|removed/);
  });

  it.each(['nl', 'en'])('prints an accessible paper version, twice the same (%s)', (language) => {
    const paper = (name: string): Buffer => {
      const out = join(place.folder, `${name}-${language}.pdf`);
      const file = join(shipped, 'zelfrespect-1.1.json');
      const { code } = run(shipped, 'print', file, '--out', out, '--language', language);
      expect(code).toBe(0);
      return readFileSync(out);
    };
    const first = paper('first');
    expect(paper('second').equals(first)).toBe(true);
    const text = first.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain(`/Lang (${language})`);
    expect(text).toMatch(/\/Marked true/);
  });

  it('writes a PDF when it is typed at a prompt', async () => {
    const file = join(shipped, 'hub-1.0.json');
    const script = join(projectFolder, 'server/command-line/instruments.ts');
    const out = join(place.folder, 'typed.pdf');
    const finished = await runProgram(process.execPath, [script, 'print', file, '--out', out], shipped);
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(finished.stdout).toContain('Alles samen kost ongeveer anderhalve minuut. Dat past');
    expect(readFileSync(out, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('prints only what a comparison group is asked', () => {
    const file = join(shipped, 'zelfrespect-1.1.json');
    const out = join(place.folder, 'comparison.pdf');
    const { out: said } = run(shipped, 'print', file, '--comparison', '--out', out);
    expect(said).toContain('Lastige situaties (ongeveer ');
    expect(said).not.toContain('Het traject');
  });

  it('freezes new ids and never changes an old one', () => {
    const folder = copyOfFolder('freeze');
    const own = { ...instruments[2], id: 'eigen', version: '0.1' };
    const file = join(folder, 'eigen-0.1.json');
    writeFileSync(file, JSON.stringify(own, null, 2));
    expect(run(folder, 'freeze', file).out).toContain('eigen: 10 meanings frozen, 0 were.');
    expect(readFrozen(folder)).toMatchObject(frozen);
    const changed = {
      ...own,
      version: '0.2',
      questions: own.questions?.map((each) => ({ ...each, text: own.title })),
    };
    const second = join(folder, 'eigen-0.2.json');
    writeFileSync(second, JSON.stringify(changed, null, 2));
    const { code, err } = run(folder, 'freeze', second);
    expect(code).toBe(2);
    expect(err).toMatch(/"hub-ew1" stood for something else/);
  });

  it.each([
    [['nonsense'], /no command "nonsense"/],
    [['print', 'nowhere.json'], /nowhere\.json: this file does not exist/],
    [['print'], /Name the instrument file/],
    [['print', join(shipped, 'hub-1.0.json'), '--wave', 'soon'], /--wave must be one of before, after/],
    [['print', join(shipped, 'hub-1.0.json'), '--wave', 'before'], /asks nothing in the wave before/],
    [['print', join(shipped, 'hub-1.0.json'), '--modules', 'x'], /--modules must be one of kern/],
    [['print', '--colour'], /colour/],
    [['diff', join(shipped, 'hub-1.0.json')], /Name the instrument file/],
    [['check', shipped], /this is no file/],
    [
      ['print', join(shipped, 'hub-1.0.json'), '--out', join(shipped, 'nowhere', 'x.pdf')],
      /cannot be written; choose another place/,
    ],
  ])('says what is wrong with %j', (argv, message) => {
    const { code, err } = run(shipped, ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('tells how it is used', () => {
    expect(run(shipped).out).toMatch(/Usage: npm run --silent instruments/);
  });
});
