/** So many rows can be read in one picture, on a page and on a slide. */
const rowsInOne = 9;

/** Some of the rows of a forest, for one picture. */
interface ForestPart<Row> {
  readonly rows: Row[];
  /** What tells its id from those of the other parts. */
  readonly suffix: string;
  /** What its title says of that. */
  readonly mark: string;
}

/** The rows of a forest over as many pictures as it takes, each about as long as the others; none for no rows. */
export function forestParts<Row>(rows: readonly Row[]): ForestPart<Row>[] {
  const parts = Math.ceil(rows.length / rowsInOne);
  const each = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, i) => ({
    rows: rows.slice(i * each, (i + 1) * each),
    suffix: parts === 1 ? '' : `-${String(i + 1)}`,
    mark: parts === 1 ? '' : ` (${String(i + 1)}/${String(parts)})`,
  }));
}
