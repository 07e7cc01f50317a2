import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, sameOwnWords } from '#server/linkage/own-words.ts';
import { dutchWords } from '#server/linkage/words-nl.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const pid = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

describe('the list of words', () => {
  it('holds 2048 words of four to seven letters, told apart by their first four, in order', () => {
    expect(dutchWords).toHaveLength(2048);
    expect(dutchWords.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([]);
    expect(new Set(dutchWords.map((word) => word.slice(0, 4))).size).toBe(2048);
    expect([...dutchWords].sort()).toEqual(dutchWords);
  });
});

describe('the own words', () => {
  it('are five words and a check word, the same each time they are asked for', () => {
    fc.assert(
      fc.property(key, pid, (linkKey, person) => {
        const words = ownWords(linkKey, person);
        expect(words).toHaveLength(6);
        expect(words.filter((word) => !dutchWords.includes(word))).toEqual([]);
        expect(ownWords(linkKey, person)).toEqual(words);
      }),
    );
  });

  it('are recognised with commas, capitals, line ends and too many spaces', () => {
    const linkKey = randomBytes(32);
    const words = ownWords(linkKey, 'p');
    for (const typed of [words.join(' '), words.join(', '), ` ${words.join('\n').toUpperCase()}. `]) {
      expect(sameOwnWords(typed, linkKey, 'p')).toBe(true);
    }
  });

  it('with one other word are refused, whichever it is', () => {
    fc.assert(
      fc.property(key, pid, fc.nat(5), fc.nat(2047), (linkKey, person, place, other) => {
        const words = ownWords(linkKey, person);
        fc.pre(words[place] !== dutchWords[other]);
        words[place] = dutchWords[other] ?? '';
        expect(sameOwnWords(words.join(' '), linkKey, person)).toBe(false);
      }),
    );
  });

  it('in another order, incomplete, or of somebody else are refused', () => {
    const linkKey = randomBytes(32);
    const words = ownWords(linkKey, 'p');
    expect(sameOwnWords(words.slice(0, 5).join(' '), linkKey, 'p')).toBe(false);
    expect(sameOwnWords([...words, 'extra'].join(' '), linkKey, 'p')).toBe(false);
    expect(sameOwnWords([...words].reverse().join(' '), linkKey, 'p')).toBe(false);
    expect(sameOwnWords('', linkKey, 'p')).toBe(false);
    expect(sameOwnWords(words.join(' '), linkKey, 'q')).toBe(false);
    expect(sameOwnWords(words.join(' '), randomBytes(32), 'p')).toBe(false);
  });

  it('are drawn evenly from the whole list: no word is out of reach at any place', () => {
    const linkKey = Buffer.alloc(32, 1);
    const drawn = Array.from({ length: 4000 }, (_, person) => ownWords(linkKey, String(person)));
    for (const place of [0, 1, 2, 3, 4, 5]) {
      const different = new Set(drawn.map((words) => words[place])).size;
      expect(different).toBeGreaterThan(1650);
    }
  });
});
