import { scoreScale } from '#analysis/index.ts';
import { isFlagged, responseFlags } from '#analysis/response-quality.ts';
import type { AnswerRow } from './answer-rows.ts';
import { BadInput } from './bad-input.ts';
import type { Design, DesignScale } from './design.ts';

/** Scores of a person on one scale by wave; a wave without a score is absent. */
export type WaveScores = Readonly<Record<string, number>>;

/** One person, or one row that cannot be linked to any other. */
export interface Person {
  readonly isLinkable: boolean;
  readonly pilot: string | null;
  readonly group: string | null;
  /** Scores by scale id. */
  readonly scores: Readonly<Record<string, WaveScores>>;
  /** Waves in which the response raises a flag (`responseFlags`). */
  readonly flagged: ReadonlySet<string>;
}

/**
 * Puts the rows of one person together and scores every scale.
 *
 * @throws BadInput when a person has two rows in a wave, or stands in two pilots or groups
 */
export function gatherPeople(rows: readonly AnswerRow[], design: Design, file: string): Person[] {
  const items = [...new Set(design.scales.flatMap((scale) => scale.items))];
  const byPerson = new Map<string, AnswerRow[]>();
  const single: Person[] = [];
  for (const row of rows) {
    if (row.person === null) single.push(makePerson([row], design, items));
    else {
      const earlier = byPerson.get(row.person) ?? [];
      refuseContradiction(row, earlier, design, file);
      earlier.push(row);
      byPerson.set(row.person, earlier);
    }
  }
  return [...[...byPerson.values()].map((own) => makePerson(own, design, items)), ...single];
}

function refuseContradiction(
  row: AnswerRow,
  earlier: readonly AnswerRow[],
  { columns }: Design,
  file: string,
): void {
  const { line, person, wave, pilot, group } = row;
  const same = earlier.find((other) => other.wave === wave);
  if (same !== undefined) {
    throw new BadInput(
      { file, line, column: columns.wave },
      `person "${person}" already has a row in this wave, on line ${same.line}; keep one (an id must be unique over all pilots).`,
    );
  }
  const moved = earlier.find((other) => other.pilot !== pilot);
  if (moved !== undefined) {
    throw new BadInput(
      { file, line, column: columns.pilot ?? columns.person },
      `person "${person}" is in pilot "${moved.pilot}" on line ${moved.line} and in "${pilot}" here; an id must be unique over all pilots.`,
    );
  }
  const other = earlier.find((known) => known.group !== null && group !== null && known.group !== group);
  if (other !== undefined) {
    throw new BadInput(
      { file, line, column: columns.group ?? columns.person },
      `person "${person}" is in group "${other.group}" on line ${other.line} and in "${group}" here; choose one.`,
    );
  }
}

function makePerson(rows: readonly AnswerRow[], { scales }: Design, items: readonly string[]): Person {
  return {
    isLinkable: (rows[0]?.person ?? null) !== null,
    pilot: rows[0]?.pilot ?? null,
    group: rows.find(({ group }) => group !== null)?.group ?? null,
    scores: Object.fromEntries(scales.map((scale) => [scale.id, wavesOf(rows, scale)])),
    flagged: new Set(rows.filter((row) => isOdd(row, items)).map(({ wave }) => wave)),
  };
}

function wavesOf(rows: readonly AnswerRow[], scale: DesignScale): WaveScores {
  return Object.fromEntries(
    rows.flatMap(({ wave, answers }) => {
      const score = scoreScale(answers, scale);
      return score === null ? [] : [[wave, score]];
    }),
  );
}

/** Over all items of all scales, each once, as they were answered. */
function isOdd({ answers, tooFast }: AnswerRow, items: readonly string[]): boolean {
  return isFlagged(
    responseFlags(
      items.map((item) => answers[item]),
      tooFast,
    ),
  );
}
