import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '#instruments/questions.ts';
import { instruments } from '#instruments/registry.ts';
import { scoreAll, type Ratings } from '#tests/instruments/score-all.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { projectFolder } from '#tests/support/project.ts';

/** The product's scoring as a browser gets it: bundled and made small by the build tool of the client. */
async function scoringScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(projectFolder, 'tests/instruments/score-all-in-browser.ts'),
        formats: ['iife'],
        name: 'scoring',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  expect(code).toHaveLength(1);
  return code.join('');
}

/** Seeded answer sets to every item there is: answered, skipped and not reached in every mixture. */
function randomAnswers(count: number): Ratings[] {
  const chance = xoroshiro128plus(20150907);
  const items = [...new Set(instruments.flatMap(itemsOf))];
  return Array.from({ length: count }, () => {
    const gaps = uniformInt(chance, 0, 6);
    const given = items.flatMap((id): [string, number | null][] => {
      const drawn = uniformInt(chance, 1, 5 + gaps);
      if (drawn <= 5) return [[id, drawn]];
      return drawn % 2 === 0 ? [[id, null]] : [];
    });
    return Object.fromEntries(given);
  });
}

describe('The scores of a browser', () => {
  it('are those of the server, on ten thousand random sets of answers', async () => {
    const sets = randomAnswers(10_000);
    const onServer = scoreAll(sets);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await scoringScript() });
      const inBrowser: unknown = await page.evaluate(`scoreAll(${JSON.stringify(sets)})`);
      expect(inBrowser).toEqual(onServer);
    } finally {
      await browser.close();
    }
    const scores = onServer.flat();
    expect(scores.length).toBeGreaterThan(100_000);
    expect(scores.filter((score) => score === null).length).toBeGreaterThan(10_000);
    expect(new Set(scores).size).toBeGreaterThan(40);
  });
});
