import type { Context } from '#server/context.ts';

/** Texts in an order of chance: every one gets a random key. */
export function shuffled(texts: readonly string[], random: Context['random']): string[] {
  return texts
    .map((text) => ({ text, key: random(8).toString('hex') }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ text }) => text);
}
