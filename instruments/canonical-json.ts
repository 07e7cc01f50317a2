/**
 * An instrument, or a part of one, as JSON that is the same for the same content, whatever the order of keys and the
 * spacing in its file: keys sorted by code unit, no spaces, lists in their own order. Made for hashing (UTF-8).
 */
export function canonicalJson(content: object): string {
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
