import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCode } from '#server/linkage/codes.ts';
import { isStopToken, mailCode, personOfToken, stopToken } from '#server/linkage/mail-codes.ts';

const key = randomBytes(32);
const pilot = { id: 'pilot-1', prefix: '7QK' };
const person = (): string => randomBytes(16).toString('hex');

describe('The code in a mail', () => {
  it('is the same at every sending, a code like any other, and another for everybody', () => {
    const people = Array.from({ length: 500 }, person);
    const codes = people.map((id) => mailCode(key, pilot, id));
    expect(people.map((id) => mailCode(key, pilot, id))).toEqual(codes);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(parseCode(code)).toEqual({ prefix: '7QK', code });
  });

  it('needs the key, the pilot and the person: with another one of these it is another', () => {
    const someone = person();
    const code = mailCode(key, pilot, someone);
    expect(mailCode(randomBytes(32), pilot, someone)).not.toBe(code);
    expect(mailCode(key, { ...pilot, id: 'pilot-2' }, someone)).not.toBe(code);
    expect(mailCode(key, pilot, person())).not.toBe(code);
  });

  it('uses all of its 60 bits: each of its characters takes every value of the alphabet', () => {
    const seen = Array.from({ length: 12 }, () => new Set<string>());
    for (let time = 0; time < 600; time += 1) {
      const characters = mailCode(key, pilot, person()).replaceAll('-', '').slice(3, 15).split('');
      for (const [place, character] of characters.entries()) seen[place]?.add(character);
    }
    expect(seen.map(({ size }) => size)).toEqual(Array.from({ length: 12 }, () => 32));
  });
});

describe('The token of a stop link', () => {
  it('names its contact, is proven by the key, and tells nothing of the code', () => {
    const someone = person();
    const token = stopToken(key, someone);
    expect(personOfToken(token)).toBe(someone);
    expect([isStopToken(key, token), isStopToken(randomBytes(32), token)]).toEqual([true, false]);
    expect(isStopToken(key, `${person()}${token.slice(32)}`)).toBe(false);
    expect(personOfToken(token.slice(1))).toBeNull();
    expect(token.toUpperCase()).not.toContain(mailCode(key, pilot, someone).replaceAll('-', ''));
  });
});
