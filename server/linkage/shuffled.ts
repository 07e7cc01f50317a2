import { randomInt } from 'node:crypto';

/** The same items in an order that nobody can foresee (Fisher-Yates, with a cryptographic source). */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(randomInt(rest.length), 1));
}
