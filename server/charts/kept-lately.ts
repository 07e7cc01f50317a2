/**
 * What was made under a name lately, or made now; what was asked for longest ago goes when there are more than `most`.
 *
 * @param kept names in the order in which they were last asked for
 */
export function keptLately<T>(kept: Map<string, T>, most: number, name: string, make: () => T): T {
  const found = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, found);
  for (const [longestAgo] of kept) {
    if (kept.size <= most) break;
    kept.delete(longestAgo);
  }
  return found;
}
