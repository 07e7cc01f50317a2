import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInstruments } from '#server/command-line/instruments-command.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { projectFolder } from '#tests/support/project.ts';

const place = { folder: '' };
beforeAll(() => {
  place.folder = mkdtempSync(join(tmpdir(), 'drietrap-declare-'));
  for (const file of ['zelfrespect-1.0.json', 'zelfrespect-1.1.json', 'hub-1.0.json', 'frozen'])
    cpSync(join(projectFolder, 'instruments', file), join(place.folder, file), { recursive: true });
});
afterAll(() => rmSync(place.folder, { recursive: true }));

function run(...argv: string[]): { code: number; out: string; err: string } {
  const said = { out: '', err: '' };
  const code = runInstruments(argv, {
    writeOut: (text) => void (said.out += text),
    writeError: (text) => void (said.err += text),
    folder: place.folder,
    today: '2026-11-26',
    makePdf: pdfFrom,
  });
  return { code, ...said };
}

const file = (name: string): string => join(place.folder, name);
const both = (): [string, string] => [file('zelfrespect-1.0.json'), file('zelfrespect-1.1.json')];
const why = 'The eighteen sentences are the same, word for word, and stand first.';

describe('That two versions may be compared', () => {
  it('is said by nobody until a person signs it, with the reason', () => {
    expect(run('diff', ...both()).out).toContain('declared by a person, with a reason and a signature');
    const signed = run(
      'declare',
      ...both(),
      '--scales',
      'eigenwaarde,beroepseer',
      '--by',
      'A. de Vries',
      '--reason',
      why,
    );
    expect(signed).toMatchObject({ code: 0, err: '' });
    const declared = `Declared comparable, 1.0 and 1.1: eigenwaarde, beroepseer. A. de Vries, 2026-11-26: ${why}`;
    expect(signed.out).toBe(`${declared}\n`);
    expect(run('diff', ...both()).out).toContain(declared);
    expect(run('diff', ...both().toReversed()).out, 'the other way round').toContain(declared);
    expect(run('check').code).toBe(0);
  });

  it.each([
    [
      ['hub-1.0.json'],
      ['--scales', 'eigenwaarde', '--by', 'A. de Vries', '--reason', why],
      /no two versions of one instrument/,
    ],
    [['zelfrespect-1.1.json'], ['--by', 'A. de Vries', '--reason', why], /Name the scales/],
    [
      ['zelfrespect-1.1.json'],
      ['--scales', 'tijd', '--by', 'A. de Vries', '--reason', why],
      /"tijd" is not in both/,
    ],
    [['zelfrespect-1.1.json'], ['--scales', 'eigenwaarde', '--reason', why], /Sign it: --by/],
    [
      ['zelfrespect-1.1.json'],
      ['--scales', 'eigenwaarde', '--by', 'A. de Vries', '--reason', 'ok'],
      /--reason/,
    ],
    [['zelfrespect-1.1.json'], ['--because', 'x'], /because/],
  ])('is refused for %j %j', ([other = ''], flags, message) => {
    const before = readFileSync(file('frozen/comparable.json'), 'utf8');
    const refused = run('declare', file('zelfrespect-1.0.json'), file(other), ...flags);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(message)]);
    expect(readFileSync(file('frozen/comparable.json'), 'utf8')).toBe(before);
  });

  it('holds for these two files only: a file that changed since is told apart', () => {
    const path = file('zelfrespect-1.1.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"facet": "striving"', '"facet": "wanting"'));
    expect(run('diff', ...both()).out).not.toContain('Declared comparable');
    const checked = run('check');
    expect([checked.code, checked.err]).toEqual([
      2,
      expect.stringMatching(/A\. de Vries declared on 2026-11-26 about zelfrespect 1\.1, which has changed/),
    ]);
    writeFileSync(path, text);
    expect(run('check').code).toBe(0);
    writeFileSync(file('frozen/comparable.json'), '{ "spoilt": true }');
    expect(run('check').err).toContain('no list of declarations');
  });

  it('stands beside the second file, also where somebody keeps questionnaires of their own', () => {
    const own = join(place.folder, 'own');
    mkdirSync(own);
    const second = join(own, 'zelfrespect-1.7.json');
    const text = readFileSync(file('zelfrespect-1.1.json'), 'utf8');
    writeFileSync(second, text.replace('"version": "1.1"', '"version": "1.7"'));
    rmSync(file('frozen/comparable.json'), { force: true });
    const pair = [file('zelfrespect-1.0.json'), second];
    const signed = run('declare', ...pair, '--scales', 'beroepseer', '--by', 'A. de Vries', '--reason', why);
    expect(signed).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(own, 'frozen/comparable.json'))).toBe(true);
    expect(run('diff', ...pair).out).toContain('Declared comparable');
    expect(run('check'), 'the project knows nothing of it').toMatchObject({ code: 0, err: '' });
  });
});
