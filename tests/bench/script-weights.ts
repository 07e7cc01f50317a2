import { builtPageScripts, mostOwn, mostSurvey, tooHeavy } from '#tests/support/page-scripts.ts';
import { section, table, type Section } from './table.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The section for `docs/measured.md`: what every page of the build weighs. */
export function scriptSection(): Section {
  const pages = builtPageScripts();
  const over = tooHeavy(pages);
  const rows = pages.map(({ page, own, survey }) => ({
    cells: [
      `\`${page}\``,
      kilobytes(own.brotli),
      kilobytes(own.gzip),
      survey.brotli === 0 ? '' : `${kilobytes(survey.brotli)}, ${kilobytes(survey.gzip)}`,
    ],
    isKept: !over.includes(page),
  }));
  return section(
    '## The script of every page',
    `Promised: its own script under ${mostOwn / 1000} kB compressed. Each page with all that was fetched on the way to it, as the server sends it: brotli to
every browser over https, gzip to one that asks for no better; both must be under the promise. Held by
\`tests/client/script-size.test.ts\`.`,
    `The questionnaire is the exception ([034](decisions/034-the-weight-of-the-questionnaire.md)). SurveyJS is a package of its own, in
the last column (brotli, gzip), and weighs more than the promise by itself; with it the questionnaire's page does **not** come
under ${mostOwn / 1000} kB. It is held under ${kilobytes(mostSurvey.brotli)} and ${kilobytes(mostSurvey.gzip)}. Nobody waits for it: \`/vragenlijst\` is a complete form
with 1 kB of script, and the package is fetched while people read.`,
    table(['page', 'brotli', 'gzip', 'SurveyJS beside it'], rows),
  );
}
