import type { Instrument, Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { releasedTables } from '#analysis/words/released-tables.ts';
import type { RehearsedFile } from '#server/contract/rehearsal.ts';
import { aboutRelease } from './about-release.ts';
import { codebook, codebookPage } from './codebook.ts';
import { tablesXlsx } from './xlsx.ts';
import { markedTable } from '#server/rehearsal/marked-table.ts';
import { rehearsalTexts } from '#server/rehearsal/rehearsal-texts.ts';

interface Rehearsed {
  readonly release: Release;
  readonly instrument: Instrument;
  readonly language: Language;
}

const makers: Readonly<Record<RehearsedFile, (rehearsed: Rehearsed) => string | Promise<Uint8Array>>> = {
  'figures.xlsx': async ({ release, language }) => {
    const { mark, yes } = rehearsalTexts[language];
    return tablesXlsx(
      releasedTables(release, language).map(({ name, table }) => ({
        name,
        table: markedTable(table, language),
      })),
      [{ term: mark, text: yes }, ...aboutRelease(release, null, language)],
      language,
    );
  },
  'codebook.html': ({ release, instrument, language }) =>
    codebookPage(codebook(release, instrument, language), language),
};

/**
 * A file of the kind that a real release gives. Every table with figures says that they are made up; the codebook has no
 * figures, and is the one that will come with the real ones.
 */
export async function rehearsedFile(name: RehearsedFile, rehearsed: Rehearsed): Promise<string | Uint8Array> {
  return makers[name](rehearsed);
}
