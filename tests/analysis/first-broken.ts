/** The path of the first number in a result that is no number, or of the first field left undefined; null if none. */
export function firstBroken(value: unknown, path = 'result'): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (value === undefined) return path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const broken = firstBroken(part, `${path}.${key}`);
    if (broken !== null) return broken;
  }
  return null;
}
