import { describe, expect, it } from 'vitest';
import { filesUnder, readProjectFile } from '#tests/support/project.ts';

/** What a pointer or a finger does, and what puts something into a page without any key. */
const shortCuts =
  /\.(?:click|dblclick|check|uncheck|setChecked|fill|clear|selectOption|tap|setInputFiles|pressSequentially)\(/;

/** The hands themselves; whoever works a page asks one of them. */
const hands = ['tests/journeys/keyboard.ts', 'tests/journeys/pointing.ts'];

/** Where pressing is the point, or what is compared is not how it was put in. Everybody else may not even ask. */
const pointers = ['instruments.test.ts', 'phones.ts', 'same-bytes.test.ts', 'stage.ts'].map(
  (name) => `tests/journeys/${name}`,
);

/** What a journey does by something else than the keyboard, line by line. */
function besidesTheKeyboard(path: string, content: string): string[] {
  return content.split('\n').flatMap((line, index) => {
    const points = line.includes("from './pointing.ts'") && !pointers.includes(path);
    return points || shortCuts.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [];
  });
}

const journeys = filesUnder('tests/journeys', /\.ts$/).filter((path) => !hands.includes(path));

describe('The journeys', () => {
  it('press, tick, choose, type and pick by a hand, so that each is made by the keyboard alone', () => {
    expect(journeys.length).toBeGreaterThan(15);
    expect(journeys.flatMap((path) => besidesTheKeyboard(path, readProjectFile(path)))).toEqual([]);
  });

  it('are made by the keyboard at 390 px where they are made at both widths, and by pointing only where that is told', () => {
    const withKeys = journeys.filter((path) =>
      /keyboard\.ts'|\bhandAt\b|participant-steps\.ts'|offline-steps\.ts'/.test(readProjectFile(path)),
    );
    const tests = journeys.filter((path) => path.endsWith('.test.ts') && !pointers.includes(path));
    expect(tests.filter((path) => !withKeys.includes(path))).toEqual([]);
    expect(readProjectFile('tests/journeys/stage.ts')).toContain('width < 600 ? keyboard : pointing');
  });

  it('that go past the keyboard are found', () => {
    const planted = [
      "await page.getByRole('button').click();",
      '  .check({ force: true });',
      "await page.getByLabel(text.day).fill('2030-01-07');",
      "await list.selectOption({ label: 'ja' });",
      'await button.tap();',
      "await page.getByLabel('Bestand').setInputFiles('terug.eml');",
      "import { pointing as hand } from './pointing.ts';",
    ];
    expect(
      planted.filter((line) => besidesTheKeyboard('tests/journeys/studio.test.ts', line).length !== 1),
    ).toEqual([]);
    expect(
      besidesTheKeyboard(
        'tests/journeys/same-bytes.test.ts',
        "import { pointing as hand } from './pointing.ts';",
      ),
    ).toEqual([]);
    expect(besidesTheKeyboard('tests/journeys/studio.test.ts', 'await hand.press(button);')).toEqual([]);
  });
});
