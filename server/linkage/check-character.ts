import { codeAlphabet } from './code-alphabet.ts';

/** x^5 + x^2 + 1, the polynomial that makes a field of the 32 characters. */
const polynomial = 0b100101;

const timesX = (value: number): number => (value & 16 ? (value << 1) ^ polynomial : value << 1);

/**
 * The check character of a text over the code alphabet (up to 30 characters): the sum over GF(32) of each
 * character times a power of x. It finds every wrong character and every two that changed places.
 *
 * Example: `checkCharacter('7Q4K9XW2MB5TA3E')` is one character of the alphabet.
 */
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const character of text) sum = timesX(sum ^ codeAlphabet.indexOf(character));
  return codeAlphabet.charAt(sum);
}
