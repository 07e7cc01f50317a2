import { z } from 'zod';

/** Fields or rows: what has places in it. */
const partSchema = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);
const rowSchema = z.looseObject({ key: z.int(), id: z.string().nullish() });

/** A row that is stored goes by its id: its key may be another's once rows came and went elsewhere. */
const nameOf = ({ id, key }: z.infer<typeof rowSchema>): string => id ?? String(key);

/** What stands at a place of a form, such as `groups.0.name`; undefined where there is no such place. */
export function valueAt(form: unknown, at: string): unknown {
  return at.split('.').reduce<unknown>((part, name) => partOf(part, name), form);
}

function partOf(part: unknown, name: string): unknown {
  const parts = partSchema.safeParse(part);
  if (!parts.success) return undefined;
  return Array.isArray(parts.data) ? parts.data[Number(name)] : parts.data[name];
}

/** A form with something else at a place; what has no such place stays as it is. */
export function withValue(form: unknown, at: string, value: unknown): unknown {
  const [name = '', ...rest] = at.split('.');
  const parts = partSchema.safeParse(form);
  if (!parts.success) return form;
  const inside = rest.length === 0 ? value : withValue(partOf(form, name), rest.join('.'), value);
  if (!Array.isArray(parts.data)) return { ...parts.data, [name]: inside };
  return parts.data.map((row, index) => (index === Number(name) ? inside : row));
}

function rowOf(at: string): { readonly list: string; readonly index: number } {
  const [, list = '', index = ''] = /^(.+)\.(\d+)\.[^.]+$/.exec(at) ?? [];
  return { list, index: Number(index) };
}

/** A place that goes along with its row when rows above it come and go: by the name of the row, as in `groups.#7.name`. */
export function keyedPlace(form: unknown, at: string): string {
  const { list, index } = rowOf(at);
  const row = rowSchema.safeParse(valueAt(form, `${list}.${String(index)}`));
  return row.success ? at.replace(`${list}.${String(index)}.`, `${list}.#${nameOf(row.data)}.`) : at;
}

/** Where a keyed place stands now; null when its row is gone. */
export function placeNow(form: unknown, keyed: string): string | null {
  const [, list = '', name = '', field = ''] = /^(.+)\.#([^.]+)\.([^.]+)$/.exec(keyed) ?? [];
  if (list === '') return keyed;
  const rows = z.array(rowSchema).safeParse(valueAt(form, list));
  const index = rows.success ? rows.data.findIndex((row) => nameOf(row) === name) : -1;
  return index === -1 ? null : `${list}.${String(index)}.${field}`;
}
