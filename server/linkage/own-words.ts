import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { dutchWords } from './words-nl.ts';

const wordCount = 5;
const bitsPerWord = 11n;

/**
 * The own words of a person: five words of 2048 (55 bits) and a check word made from these five. They follow
 * from key and pseudonym, so nothing is stored and a retried submit shows the same ones; and they end with the
 * key.
 */
export function ownWords(linkKey: Buffer, pid: string): string[] {
  const digest = createHmac('sha256', linkKey).update(`own-words:${pid}`).digest();
  const words = wordsFrom(digest, wordCount);
  return [...words, ...wordsFrom(hashOf(words.join(' ')), 1)];
}

/** Whether somebody typed their own words; spaces, commas and case are forgiven. Takes the same time always. */
export function sameOwnWords(typed: string, linkKey: Buffer, pid: string): boolean {
  const words =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return timingSafeEqual(hashOf(words.join(' ')), hashOf(ownWords(linkKey, pid).join(' ')));
}

/** Reads a digest from its first bit, eleven bits a word. */
function wordsFrom(digest: Buffer, count: number): string[] {
  const bits = digest.readBigUInt64BE(0);
  return Array.from({ length: count }, (_, index) => {
    const place = Number((bits >> (64n - bitsPerWord * BigInt(index + 1))) & 2047n);
    const word = dutchWords[place];
    if (word === undefined) throw new Error(`The list of own words has no word ${place}.`);
    return word;
  });
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
