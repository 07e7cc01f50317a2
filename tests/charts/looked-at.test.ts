import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookedAt, lookedAtFolder } from './looked-at.ts';

describe('A picture', () => {
  it.each(lookedAt)('is drawn as it was looked at ($file); after a change see looked-at.ts', async (one) => {
    const drawn = (await one.svg()).split('\n');
    const seen = readFileSync(`${lookedAtFolder}${one.file}`, 'utf8').split('\n');
    expect(drawn.filter((mark, i) => mark !== seen[i])).toEqual([]);
    expect(drawn).toHaveLength(seen.length);
  });

  it('is not kept when it is no longer drawn', () => {
    expect(readdirSync(lookedAtFolder).sort()).toEqual(lookedAt.map(({ file }) => file).sort());
  });
});
