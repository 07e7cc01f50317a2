/** Whether two forms, or two parts of them, say the same. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Three versions of a form, or of a part of it. */
interface Versions<Part> {
  /** What both began with. */
  readonly first: Part;
  readonly mine: Part;
  readonly theirs: Part;
}

/** A place in a form that two people changed, each otherwise. */
export interface BothWrote {
  /** Such as `groups.0.name`. */
  readonly at: string;
  /**
   * `field`: they wrote something else there, and what I wrote stands there. Of a whole row: `gone`, they took away what I
   * changed; `back`, I took away what they changed; either way it stands there again.
   */
  readonly what: 'field' | 'gone' | 'back';
  /** What they wrote there; null of a whole row. */
  readonly theirs: unknown;
}

interface Laid {
  readonly form: unknown;
  readonly both: readonly BothWrote[];
}

/**
 * Lays what one person changed in a form over what another saved of it meanwhile: field by field, and of rows (with a
 * `key`) row by row, whatever order they stand in. What has `applies` is one answer: a reference, or the reason why there
 * is none.
 *
 * @returns `form`: theirs, with everything that I changed
 */
export const layOver = (versions: Versions<unknown>): Laid => layPart(versions, '');

function layPart(versions: Versions<unknown>, at: string): Laid {
  const { first, mine, theirs } = versions;
  if (saysTheSame(mine, first)) return { form: theirs, both: [] };
  if (saysTheSame(theirs, first) || saysTheSame(mine, theirs)) return { form: mine, both: [] };
  if (isFields(mine) && isFields(theirs) && !isOneAnswer(mine))
    return layFields({ first: isFields(first) ? first : {}, mine, theirs }, at);
  if (areRows(mine) && areRows(theirs))
    return layRows({ first: areRows(first) ? first : [], mine, theirs }, at);
  return { form: mine, both: [{ at, what: 'field', theirs }] };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(part: unknown): part is Fields {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

const isOneAnswer = (part: Fields): boolean => 'applies' in part;

function layFields({ first, mine, theirs }: Versions<Fields>, at: string): Laid {
  const laid = Object.keys(theirs).map((field) => {
    const parts = { first: first[field], mine: mine[field], theirs: theirs[field] };
    return { field, ...layPart(parts, at === '' ? field : `${at}.${field}`) };
  });
  return {
    form: Object.fromEntries(laid.map(({ field, form }) => [field, form])),
    both: laid.flatMap(({ both }) => both),
  };
}

type Row = Fields & { readonly key: number };

const isRow = (part: unknown): part is Row => isFields(part) && typeof part['key'] === 'number';

const areRows = (part: unknown): part is readonly Row[] => Array.isArray(part) && part.every(isRow);

/** A row that is stored goes by its id, one that is not yet by its place in the form. */
const nameOf = ({ id, key }: Row): string => (typeof id === 'string' ? id : `row ${String(key)}`);

const asNew = (row: Row): Row => ({ ...row, key: 0, id: null });

const byName = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [nameOf(row), row]));

function layRows(versions: Versions<readonly Row[]>, at: string): Laid {
  const [first, mine, theirs] = [byName(versions.first), byName(versions.mine), byName(versions.theirs)];
  const [rows, both]: [Row[], BothWrote[]] = [[], []];
  const add = (row: unknown, places: readonly BothWrote[]): void => {
    if (!isRow(row)) return;
    rows.push(row);
    both.push(...places);
  };
  const here = (): string => `${at}.${String(rows.length)}`;
  for (const [name, row] of theirs) {
    const [began, own] = [first.get(name), mine.get(name)];
    if (own !== undefined) {
      const { form, both: places } = layPart({ first: began, mine: own, theirs: row }, here());
      add(form, places);
    } else if (began === undefined) add(row, []);
    else if (!saysTheSame(row, { ...began, key: row.key })) add(row, [ofRow(row, here(), 'back')]);
  }
  // Where both added the very same, it is one row.
  const added = versions.theirs.filter((row) => !first.has(nameOf(row)));
  for (const [name, row] of mine) {
    if (theirs.has(name)) continue;
    const began = first.get(name);
    if (began === undefined) {
      if (!added.some((other) => saysTheSame(asNew(other), asNew(row)))) add(row, []);
    }
    // They took away what I changed: it comes back as a new row.
    else if (!saysTheSame(row, began))
      add('id' in row ? { ...row, id: null } : row, [ofRow(row, here(), 'gone')]);
  }
  return { form: withOwnKeys(rows), both };
}

/** A row that I added may have the key of one that they added. */
function withOwnKeys(rows: readonly Row[]): Row[] {
  const highest = Math.max(0, ...rows.map(({ key }) => key));
  return rows.map((row, place) =>
    rows.findIndex(({ key }) => key === row.key) === place ? row : { ...row, key: highest + place + 1 },
  );
}

/** What happened to a whole row, at the field where the page says what is wrong with it. */
const ofRow = (row: Row, at: string, what: 'gone' | 'back'): BothWrote => ({
  at: `${at}.${'name' in row ? 'name' : 'opensOn'}`,
  what,
  theirs: null,
});
