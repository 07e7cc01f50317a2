/** The order in which people look for a name: capitals beside small letters, numbers by their size. */
const { compare } = new Intl.Collator('nl', { numeric: true });

/** Puts rows in the order of their names; those of one name stay in the order they had. */
export function byName<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  return rows.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
}
