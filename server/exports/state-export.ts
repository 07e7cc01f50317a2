import type { Language } from '#instruments/instrument.ts';
import type { StateRelease } from '#analysis/state-release.ts';
import { howStateMade, stateFigures } from '#analysis/words/state-words.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import type { StateFile } from '#server/contract/state.ts';
import type { About } from './about-release.ts';
import { tableCsv } from './csv.ts';
import { exportTexts } from './texts/export-texts.ts';
import { tablesXlsx } from './xlsx.ts';

/** The media type of each file. */
export const stateTypes = {
  'figures.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'figures.csv': 'text/csv; charset=utf-8',
  'state.json': 'application/json',
} as const satisfies Record<StateFile, string>;

export interface StateExport {
  readonly state: StateRelease;
  /** The document as it is stored, byte by byte, and its SHA-256. */
  readonly body: string;
  readonly hash: string;
  readonly language: Language;
}

/** A state as a file. The same state gives the same bytes of CSV and JSON. */
export async function stateExport(name: StateFile, input: StateExport): Promise<string | Uint8Array> {
  const { state, body, language } = input;
  if (name === 'state.json') return body;
  const table = stateFigures(state, language);
  if (name === 'figures.csv') return tableCsv(table);
  return tablesXlsx([{ name: stateTexts[language].table.sheet, table }], aboutState(input), language);
}

function aboutState({ state, hash, language }: StateExport): About[] {
  const { about } = exportTexts[language];
  const { heading, sentences } = stateTexts[language].cautions;
  return [
    { term: about.organisation, text: state.organisation.name },
    { term: about.pilot, text: state.pilot.title },
    { term: about.hash, text: hash },
    ...howStateMade(state, language).map((made) => ({ term: made.heading, text: made.text })),
    ...sentences.map((text) => ({ term: heading, text })),
  ];
}
