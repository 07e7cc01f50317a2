import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandWords } from '#client/src/studio/band-words.ts';

describe('how many people answered, told roughly', () => {
  it('a band inside the group is told by both its ends', () => {
    expect(bandWords({ atLeast: 10, atMost: 14 }, 16, 'nl')).toBe('10 tot 14 van de 16 uitgenodigden');
    expect(bandWords({ atLeast: 10, atMost: 14 }, 16, 'en')).toBe('10 to 14 of the 16 invited');
  });

  it('a band that reaches the number invited is told by its lower end only', () => {
    expect(bandWords({ atLeast: 15, atMost: 19 }, 16, 'nl')).toBe('ten minste 15 van de 16 uitgenodigden');
    expect(bandWords({ atLeast: 40, atMost: null }, 60, 'nl')).toBe('ten minste 40 van de 60 uitgenodigden');
  });

  it('the lowest band does not say whether anybody answered', () => {
    expect(bandWords({ atLeast: 0, atMost: 4 }, 14, 'nl')).toBe('ten hoogste 4 van de 14 uitgenodigden');
    expect(bandWords({ atLeast: 0, atMost: 4 }, 3, 'nl')).toBe('nog niet te zeggen (3 uitgenodigd)');
  });

  it('the words are the same for every count in a band', () => {
    const inBands = fc.record({
      five: fc.integer({ min: 0, max: 5 }),
      within: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
      invited: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(inBands, ({ five, within, invited }) => {
        const [one, other] = within.map((extra) => {
          const count = five * 5 + extra;
          const atLeast = Math.floor(count / 5) * 5;
          return bandWords({ atLeast, atMost: atLeast + 4 }, invited, 'nl');
        });
        expect(one).toBe(other);
      }),
    );
  });
});
