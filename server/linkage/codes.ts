import { checkCharacter } from './check-character.ts';
import { codeAlphabet } from './code-alphabet.ts';

const prefixLength = 3;
const secretLength = 12;
const codeLength = prefixLength + secretLength + 1;
const codeCharacters = new RegExp(`^[${codeAlphabet}]+$`);

/** A code as a person typed it, recognised. */
export interface ParsedCode {
  /** The public part that names the pilot. */
  readonly prefix: string;
  /** The code as it is written on a card: XXXX-XXXX-XXXX-XXXX. */
  readonly code: string;
}

/**
 * A new code: the pilot's prefix, 12 random characters (60 bits) and a check character.
 *
 * @param prefix three characters of the code alphabet.
 * @param randomBytes a cryptographic source.
 */
export function newCode(prefix: string, randomBytes: (size: number) => Uint8Array): string {
  const secret = Array.from(randomBytes(secretLength), (byte) => codeAlphabet.charAt(byte & 31)).join('');
  return written(prefix + secret + checkCharacter(prefix + secret));
}

/**
 * Reads a code that somebody typed. Spaces, dashes and lower case are forgiven, and O for 0, I and L for 1.
 *
 * @returns null when it cannot be a code: another length or character, or a wrong check character.
 */
export function parseCode(typed: string): ParsedCode | null {
  const characters = forgiven(typed);
  if (characters.length !== codeLength) return null;
  if (!codeCharacters.test(characters)) return null;
  if (checkCharacter(characters.slice(0, -1)) !== characters.slice(-1)) return null;
  return { prefix: characters.slice(0, prefixLength), code: written(characters) };
}

/** What somebody typed in the characters of the alphabet, as far as it can be. */
export function forgiven(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function written(characters: string): string {
  return characters.match(/.{4}/g)?.join('-') ?? characters;
}
