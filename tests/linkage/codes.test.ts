import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '#server/linkage/check-character.ts';
import { codeAlphabet } from '#server/linkage/code-alphabet.ts';
import { newCode, parseCode } from '#server/linkage/codes.ts';

const character = fc.constantFrom(...codeAlphabet.split(''));
const prefix = fc.string({ unit: character, minLength: 3, maxLength: 3 });
const code = fc
  .tuple(prefix, fc.uint8Array({ minLength: 12, maxLength: 12 }))
  .map(([start, bytes]) => newCode(start, () => bytes));

describe('a code', () => {
  it('is four times four characters, begins with the prefix of its pilot and is read back as it was', () => {
    fc.assert(
      fc.property(prefix, (start) => {
        const made = newCode(start, randomBytes);
        expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseCode(made)).toEqual({ prefix: start, code: made });
      }),
    );
  });

  it('uses all of its 60 random bits', () => {
    const bytes = Uint8Array.from({ length: 12 }, (_, index) => index + 20);
    expect(
      newCode('000', () => bytes)
        .replaceAll('-', '')
        .slice(3, 15),
    ).toBe('MNPQRSTVWXYZ');
    expect(newCode('000', () => bytes.map((byte) => byte + 32))).toBe(newCode('000', () => bytes));
  });

  it('is recognised in lower case, with spaces or other dashes, and with O, I and L for 0 and 1', () => {
    const [zero = '', one = ''] = ['000', '111'].map((start) =>
      newCode(start, (size) => new Uint8Array(size)),
    );
    expect(parseCode(zero.replaceAll('0', 'o'))?.code).toBe(zero);
    expect(parseCode(one.replaceAll('1', 'l').replaceAll('0', 'O'))?.code).toBe(one);
    expect(parseCode(one.replaceAll('1', 'I'))?.code).toBe(one);
    const made = newCode('7Q4', randomBytes);
    expect(parseCode(` ${made.toLowerCase().replaceAll('-', ' ')}\n`)?.code).toBe(made);
    expect(parseCode(made.replaceAll('-', '–'))?.code).toBe(made);
    expect(parseCode(made.replaceAll('-', ''))?.code).toBe(made);
  });

  it('with one wrong character is refused, whichever it is', () => {
    fc.assert(
      fc.property(code, fc.nat(15), fc.integer({ min: 1, max: 31 }), (made, place, shift) => {
        const characters = made.replaceAll('-', '').split('');
        const wrong = (codeAlphabet.indexOf(characters[place] ?? '') + shift) % 32;
        characters[place] = codeAlphabet.charAt(wrong);
        expect(parseCode(characters.join(''))).toBeNull();
      }),
    );
  });

  it('with two characters that changed places is refused', () => {
    fc.assert(
      fc.property(code, fc.nat(15), fc.nat(15), (made, one, other) => {
        const characters = made.replaceAll('-', '').split('');
        const [a = '', b = ''] = [characters[one], characters[other]];
        fc.pre(a !== b);
        characters[one] = b;
        characters[other] = a;
        expect(parseCode(characters.join(''))).toBeNull();
      }),
    );
  });

  it('is not made of anything else: too short, too long, a U, a name, nothing', () => {
    const made = newCode('ABC', randomBytes);
    for (const typed of [
      '',
      made.slice(0, -1),
      `${made}0`,
      made.replace('A', 'U'),
      'Jan de Vries',
      '🙂'.repeat(16),
    ]) {
      expect(parseCode(typed)).toBeNull();
    }
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (typed) => void parseCode(typed)));
  });

  it('has a check character worked out by hand: one, shifted, folded over the polynomial', () => {
    expect(checkCharacter('1')).toBe('2');
    expect(checkCharacter('G')).toBe('5');
    expect(checkCharacter('10')).toBe('4');
    expect(checkCharacter('')).toBe('0');
  });
});
