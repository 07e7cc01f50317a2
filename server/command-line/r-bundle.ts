import { readFileSync } from 'node:fs';
import { figureMeanings } from '#analysis/methods-figures.ts';
import { methods } from '#analysis/methods.ts';
import { seededBits } from '#analysis/random-bits.ts';
import type { AnswerRow } from './answer-rows.ts';
import { csvText } from './csv-text.ts';
import type { Design, DesignScale } from './design.ts';
import type { FigureRow, StudyResults } from './figure-rows.ts';
import { figureColumns, figureRows } from './figure-rows.ts';
import { signFlipDraws } from './sign-flip-draws.ts';
import type { PackedFile } from './zip.ts';

/** What the R script needs, and what it must come out with. */
export interface Study {
  readonly rows: readonly AnswerRow[];
  readonly design: Design;
  readonly results: StudyResults;
}

const readme = `These files hold answers of people, one row a person and wave. They are for the analyst, not for publication.

  data.csv             the answers as read: person, pilot, group, wave, tooFast, then an item a column
  design.R             what the columns mean: scales, reversed items, waves, threshold
  figures.csv          every figure of the analysis, one a row
  results.json         the same as the analysis gave it
  sign-flip-words.csv  the numbers that drew the signs of the sign-flip test beyond 20 people
  codebook.csv         what every column, method and figure means, with formulas and sources
  reproduce.R          computes every figure again with base R and compares it with figures.csv

Run it with "Rscript reproduce.R" in this folder (R 4.0 or later, no packages).
`;

/** Data, codebook, results and a script in base R that computes every figure again and compares. */
export function rBundle(study: Study): PackedFile[] {
  const { design, results } = study;
  const figures = figureRows(results);
  return [
    { name: 'README.txt', content: readme },
    { name: 'reproduce.R', content: readFileSync(new URL('r/reproduce.R', import.meta.url), 'utf8') },
    { name: 'design.R', content: designInR(design) },
    { name: 'data.csv', content: dataCsv(study) },
    { name: 'figures.csv', content: csvText(figureColumns, figures.map(cellsOf)) },
    { name: 'results.json', content: `${JSON.stringify(results, null, 2)}\n` },
    { name: 'sign-flip-words.csv', content: signWords(figures) },
    { name: 'codebook.csv', content: codebook(design) },
  ];
}

function cellsOf(row: FigureRow): string[] {
  return figureColumns.map((column) => row[column]);
}

function itemsOf({ scales }: Design): string[] {
  return [...new Set(scales.flatMap(({ items }) => items))];
}

function fieldOf(value: string | number | null | undefined): string {
  return String(value ?? '');
}

function dataCsv({ rows, design }: Study): string {
  const items = itemsOf(design);
  return csvText(
    ['person', 'pilot', 'group', 'wave', 'tooFast', ...items],
    rows.map(({ person, pilot, group, wave, tooFast, answers }) => [
      ...[person, pilot, group, wave].map(fieldOf),
      typeof tooFast === 'boolean' ? String(Number(tooFast)) : '',
      ...items.map((item) => fieldOf(answers[item])),
    ]),
  );
}

function designInR({ confidence, threshold, comparison = [], waves, scales }: Design): string {
  return `design <- list(
  confidence = ${confidence},
  threshold = ${threshold},
  comparison = ${texts(comparison)},
  followUps = ${texts(Object.keys(waves.followUp ?? {}))},
  scales = list(
${scales.map(scaleInR).join(',\n')}
  )
)
`;
}

function scaleInR({ id, items, reversed = [], range, minAnswered, sesoi }: DesignScale): string {
  const facts = [
    `id = ${JSON.stringify(id)}`,
    `items = ${texts(items)}`,
    `reversed = ${texts(reversed)}`,
    `lowest = ${range?.[0] ?? 'NA'}`,
    `highest = ${range?.[1] ?? 'NA'}`,
    `minAnswered = ${minAnswered ?? items.length}`,
    `sesoi = ${sesoi ?? 'NA'}`,
  ];
  return `    list(${facts.join(', ')})`;
}

/** A vector of strings; the escapes of JSON are those of R. */
function texts(values: readonly string[]): string {
  return values.length === 0
    ? 'character()'
    : `c(${values.map((value) => JSON.stringify(value)).join(', ')})`;
}

function cellOf({ section, pilot, group, scale }: FigureRow): string {
  return [section, pilot, group, scale].join('\r');
}

/** The stream of 32-bit numbers from which every cell took its signs, as long as the largest cell needs. */
function signWords(figures: readonly FigureRow[]): string {
  const isSignFlip = figures.filter(({ method }) => method === 'signFlip');
  const large = new Set(
    isSignFlip.filter(({ figure, value }) => figure === 'exact' && value === 'false').map(cellOf),
  );
  const largest = isSignFlip
    .filter((row) => row.figure === 'n' && large.has(cellOf(row)))
    .reduce((most, { value }) => Math.max(most, Number(value)), 0);
  const random = seededBits(signFlipDraws.seed);
  const length = Math.ceil(largest / 32) * signFlipDraws.resamples;
  const words = Array.from({ length }, () => String(random()));
  return `${['word', ...words].join('\n')}\n`;
}

function codebook(design: Design): string {
  const columns = [
    ['person', 'who answered; empty = cannot be linked'],
    ['pilot', 'the pilot'],
    ['group', 'the group within the pilot'],
    ['wave', 'before, after, or the name of a follow-up'],
    ['tooFast', '1 = answered within a second a question; empty = not known'],
  ];
  const scales = design.scales.map(({ id, items, reversed = [], range, sesoi }) => [
    'scale',
    id,
    `mean of ${items.join(', ')}${reversed.length > 0 ? `; reversed: ${reversed.join(', ')}` : ''}`,
    `range ${range?.join(' to ') ?? 'not given'}; smallest change that matters ${sesoi ?? 'not given'}`,
    '',
  ]);
  const made = Object.entries(methods).map(([name, { text, formula, source, r }]) => [
    'method',
    name,
    text.en,
    `${formula}; in R: ${r}`,
    source.en,
  ]);
  return csvText(
    ['kind', 'name', 'meaning', 'formula', 'source'],
    [
      ...columns.map(([name = '', meaning = '']) => ['column', name, meaning, '', '']),
      ...scales,
      ...made,
      ...Object.entries(figureMeanings).map(([name, meaning]) => ['figure', name, meaning, '', '']),
    ],
  );
}
