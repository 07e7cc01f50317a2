type Step = string | number;

/** A copy of a JSON value in which one place holds something else; `undefined` takes the place away. */
export function withChange(json: unknown, path: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(json)) {
    const list = Array.from<unknown>(json);
    list[Number(step)] = withChange(list[Number(step)], rest, value);
    return list;
  }
  const entries = new Map(Object.entries(typeof json === 'object' && json !== null ? json : {}));
  entries.set(String(step), withChange(entries.get(String(step)), rest, value));
  return Object.fromEntries([...entries].filter(([, part]) => part !== undefined));
}
