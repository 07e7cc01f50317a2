/** Entries that belong together: there is at least one. */
export type Together<Entry> = readonly [Entry, ...Entry[]];

/** Entries by what they belong to, in the order in which each first comes. */
export function grouped<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Together<Entry>[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
