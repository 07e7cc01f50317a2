import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAloud, readAloudFile } from './read-aloud.ts';

describe('Everything that is said of results', () => {
  it.each(['nl', 'en'] as const)(
    'is what was read aloud (%s); after a change see read-aloud.ts',
    (language) => {
      const said = readAloud(language).split('\n');
      const read = readFileSync(readAloudFile(language), 'utf8').split('\n');
      expect(said.filter((line, i) => line !== read[i])).toEqual([]);
      expect(said).toHaveLength(read.length);
    },
  );

  it('has a word or a figure everywhere', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(readAloud(language)).not.toMatch(/NaN|Infinity|undefined|null|\[object|function/);
    }
  });
});
