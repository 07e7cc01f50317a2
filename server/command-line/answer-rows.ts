import { isPresent } from '#analysis/estimate.ts';
import type { TextRow, TextTable } from './answers-csv.ts';
import type { Place } from './bad-input.ts';
import { BadInput } from './bad-input.ts';
import type { Design, DesignScale } from './design.ts';

/** One row of the data: one person (or nobody known) in one wave. */
export interface AnswerRow {
  readonly line: number;
  readonly person: string | null;
  readonly pilot: string | null;
  readonly group: string | null;
  /** `before`, `after`, or the name of a follow-up. */
  readonly wave: string;
  /** What the browser said of the speed; `null` or absent = not known. */
  readonly tooFast?: boolean | null;
  readonly answers: Readonly<Record<string, number | null>>;
}

/** Columns a design asks for, each once. */
export function neededColumns({ columns, scales }: Design): string[] {
  const named = [columns.person, columns.pilot, columns.group, columns.wave, columns.tooFast].filter(
    (c) => c !== undefined,
  );
  return [...new Set([...named, ...scales.flatMap(({ items }) => items)])];
}

/**
 * Reads every field as what the design says it is: waves by their label, answers as numbers within the range.
 *
 * @throws BadInput naming line and column of the first field that cannot be read
 */
export function readRows(table: TextTable, design: Design, file: string): AnswerRow[] {
  const place = new Map(table.header.map((column, index) => [column, index]));
  const waves = new Map([
    [design.waves.before, 'before'],
    [design.waves.after, 'after'],
    ...Object.entries(design.waves.followUp ?? {}).map(([name, label]) => [label, name] as const),
  ]);
  return table.rows.map((row) => {
    const field = (column: string): string => row.fields[place.get(column) ?? -1] ?? '';
    const named = (column: string | undefined): string | null =>
      column === undefined ? null : present(field(column));
    const { columns } = design;
    const wave = waves.get(field(columns.wave));
    if (wave === undefined) {
      const known = [...waves.keys()].map((label) => `"${label}"`).join(', ');
      throw new BadInput(
        { file, line: row.line, column: columns.wave },
        `"${field(columns.wave)}" is no wave of the design; use one of ${known}.`,
      );
    }
    const pilot = named(columns.pilot);
    if (columns.pilot !== undefined && pilot === null) {
      throw new BadInput(
        { file, line: row.line, column: columns.pilot },
        'the pilot is missing; fill it in.',
      );
    }
    const answers = readAnswers(row, design, field, file);
    return {
      line: row.line,
      person: named(columns.person),
      pilot,
      group: named(columns.group),
      wave,
      tooFast: readTooFast(named(columns.tooFast), { file, line: row.line, column: columns.tooFast ?? '' }),
      answers,
    };
  });
}

function readTooFast(text: string | null, place: Place): boolean | null {
  if (text === null) return null;
  if (text === '1' || text === '0') return text === '1';
  throw new BadInput(place, `"${text}" is neither 1 nor 0; write 1 where the answers came too fast, else 0.`);
}

/** Empty and NA are missing. */
function present(field: string): string | null {
  return field === '' || field === 'NA' ? null : field;
}

function readAnswers(
  { line }: TextRow,
  { scales }: Design,
  field: (column: string) => string,
  file: string,
): Record<string, number | null> {
  return Object.fromEntries(
    scales.flatMap(({ items, range }) =>
      items.map((item) => [item, readAnswer(field(item), range, { file, line, column: item })]),
    ),
  );
}

function readAnswer(field: string, range: DesignScale['range'], place: Place): number | null {
  const text = present(field);
  if (text === null) return null;
  const value = readNumber(text);
  if (value === undefined)
    throw new BadInput(place, `"${text}" is not a number; leave a missing answer empty or write NA.`);
  if (range !== undefined && (value < range[0] || value > range[1]))
    throw new BadInput(
      place,
      `${text} lies outside the range ${range[0]} to ${range[1]}; correct the answer or the range in the design.`,
    );
  if (!isPresent(value))
    throw new BadInput(place, `${text} is larger than any score can be; correct it or leave it empty.`);
  return value;
}

const numeral = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** A number with a decimal point or comma; undefined for anything else, thousands separators included. */
export function readNumber(text: string): number | undefined {
  if (!numeral.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
