const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Versions<Form> {
  /** What both began with. */
  readonly first: Form;
  readonly mine: Form;
  readonly theirs: Form;
}

/**
 * Lays what one person changed in a form over what another saved of it meanwhile.
 *
 * @returns `form`: theirs, with everything that I changed; `both`: the fields that both changed, each otherwise
 */
export function layOver<Form extends object>({
  first,
  mine,
  theirs,
}: Versions<Form>): {
  readonly form: Form;
  readonly both: readonly string[];
} {
  const before = new Map<string, unknown>(Object.entries(first));
  const saved = new Map<string, unknown>(Object.entries(theirs));
  const changed = Object.entries(mine).filter(([field, value]) => !isSame(value, before.get(field)));
  return {
    form: { ...theirs, ...Object.fromEntries(changed) },
    both: changed
      .filter(([field, value]) => {
        const other = saved.get(field);
        return !isSame(other, before.get(field)) && !isSame(other, value);
      })
      .map(([field]) => field),
  };
}

/** Whether two forms say the same. */
export const saysTheSame = (one: object, other: object): boolean => isSame(one, other);
