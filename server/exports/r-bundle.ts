import { readFileSync } from 'node:fs';
import type { Release } from '#analysis/release.ts';
import { sha256 } from '#server/store/sha256.ts';
import { zipOf, type PackedFile } from '#server/command-line/zip.ts';
import { codebook } from './codebook.ts';
import { csvOf, tableCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { releaseRows, rowColumns } from './release-rows.ts';

const readme = `Released figures of a pilot, to be checked and drawn again in R. No answer of any person is in these files.

  release.json     the release as it is stored
  figures.csv      every figure of it, one a row
  scales.csv       the scales: range and smallest change that matters
  codebook.csv     what every figure means, with formulas and sources
  SHA256SUMS       what these files must be; the first is the hash that stands in the report
  reproduce.R      checks the hashes, makes the verdicts and the total from the groups again, and draws the main charts

Run it with "Rscript reproduce.R" in this folder (R 4.5 or later, no packages). It ends with status 0 when everything
agrees within the bounds of rounding, else with status 1 and a list.
`;

/** All that is needed to check a release in base R: figures, codebook, hashes and the script, in one zip. */
export function releaseRBundle(input: ExportInput): Uint8Array {
  return zipOf(rFiles(input));
}

/** The files of it. */
export function rFiles({ release, body, instrument, language }: ExportInput): PackedFile[] {
  const data = [
    { name: 'release.json', content: body },
    { name: 'figures.csv', content: figuresCsv(release) },
    { name: 'scales.csv', content: scalesCsv(release) },
    { name: 'codebook.csv', content: tableCsv(codebook(release, instrument, language)) },
  ];
  return checkedFiles(readme, 'reproduce-release.R', data);
}

const source = (name: string): string => readFileSync(new URL(`r/${name}`, import.meta.url), 'utf8');

/**
 * Files to be checked in R: with what they are for, the script, and the sums that they must have.
 *
 * @param script its own part; what every script does first stands in `shared.R`
 */
export function checkedFiles(about: string, script: string, data: readonly PackedFile[]): PackedFile[] {
  const sums = data.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
  return [
    { name: 'README.txt', content: about },
    { name: 'reproduce.R', content: `${source('shared.R')}\n${source(script)}` },
    { name: 'SHA256SUMS', content: sums },
    ...data,
  ];
}

/** Every figure of a release, one a row. */
export function figuresCsv(release: Release): string {
  return csvOf([
    [...rowColumns],
    ...releaseRows(release).map((row) => rowColumns.map((column) => row[column])),
  ]);
}

function scalesCsv({ scales, groups }: Release): string {
  return csvOf([
    ['kind', 'id', 'name', 'lowest', 'highest', 'sesoi', 'comparison'],
    ...scales.map(({ id, title, range, sesoi }) => ['scale', id, title.en, range[0], range[1], sesoi, null]),
    ...groups.map(({ id, name, comparison }) => ['group', id, name, null, null, null, comparison ? 1 : 0]),
  ]);
}
