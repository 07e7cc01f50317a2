import type { Instrument, Language } from '#instruments/instrument.ts';
import { methods, type MethodId } from '#analysis/methods.ts';
import type { Release, ReleasedScale } from '#analysis/release.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import { tableOf, type Table } from '#analysis/words/table.ts';
import { html, toText } from '#server/pages/html.ts';
import { names } from './release-rows.ts';
import { exportTexts, type FigureName, type UnitName } from './texts/export-texts.ts';

/** The unit of a figure and the method behind it. */
const facts: Readonly<Record<FigureName, readonly [UnitName, MethodId | null]>> = {
  n: ['people', null],
  verdict: ['word', 'verdict'],
  basis: ['word', null],
  before: ['points', 'paired'],
  after: ['points', 'paired'],
  change: ['points', 'paired'],
  lower95: ['points', 'paired'],
  upper95: ['points', 'paired'],
  g: ['sd', 'standardized'],
  lower80: ['points', 'paired'],
  upper80: ['points', 'paired'],
  lower50: ['points', 'paired'],
  upper50: ['points', 'paired'],
  detectable: ['points', 'detectable'],
  higher: ['people', 'shares'],
  same: ['people', 'shares'],
  lower: ['people', 'shares'],
  answersBefore: ['answers', null],
  answersAfter: ['answers', null],
  secondPeople: ['people', 'mixed'],
  secondChange: ['points', 'mixed'],
  secondLower95: ['points', 'mixed'],
  secondUpper95: ['points', 'mixed'],
  leavers: ['people', 'attrition'],
  leaversG: ['sd', 'attrition'],
  leaversLower95: ['sd', 'attrition'],
  leaversUpper95: ['sd', 'attrition'],
  tippingPoint: ['points', 'attrition'],
  nTrained: ['people', 'clustered'],
  nComparison: ['people', 'clustered'],
  difference: ['points', 'clustered'],
  nBefore: ['people', 'unlinked'],
  nAfter: ['people', 'unlinked'],
  chose: ['people', null],
  by: ['word', 'clustered'],
  invitedAtLeast: ['people', null],
  invitedAtMost: ['people', null],
  answeredBeforeAtLeast: ['people', null],
  answeredBeforeAtMost: ['people', null],
  rateBefore: ['percent', null],
  answeredAfterAtLeast: ['people', null],
  answeredAfterAtMost: ['people', null],
  rateAfter: ['percent', null],
};

interface Entry {
  readonly section: string;
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly method: string;
}

/** What every figure, scale and statement of a release means: the codebook as a table. */
export function codebook(release: Release, instrument: Instrument, language: Language): Table {
  const { title, columns, sections } = exportTexts[language].codebook;
  const entries = [
    ...names.map((name) => figureEntry(name, language)),
    ...release.scales.flatMap((scale) => scaleEntries(scale, instrument, language)),
  ];
  return tableOf<Entry>(
    title,
    [
      { key: 'section', title: columns.section, kind: 'text', of: (entry) => entry.section },
      { key: 'name', title: columns.name, kind: 'text', of: (entry) => entry.name },
      { key: 'meaning', title: columns.meaning, kind: 'text', of: (entry) => entry.meaning },
      { key: 'unit', title: columns.unit, kind: 'text', of: (entry) => entry.unit },
      { key: 'method', title: columns.method, kind: 'text', of: (entry) => entry.method },
    ],
    [...entries, ...methodEntries(sections.method, language)],
  );
}

function figureEntry(name: FigureName, language: Language): Entry {
  const { codebook: texts, figures, units } = exportTexts[language];
  const [unit, method] = facts[name];
  return {
    section: texts.sections.figure,
    name,
    meaning: figures[name],
    unit: units[unit],
    method: method === null ? '' : methods[method].name[language],
  };
}

function scaleEntries(scale: ReleasedScale, instrument: Instrument, language: Language): Entry[] {
  const { codebook: texts } = exportTexts[language];
  const asked = instrument.scales.find(({ id }) => id === scale.id);
  const { items = [], reversed = [] } = asked ?? {};
  const [lowest, highest] = scale.range;
  const unit = texts.range(formatPoints(lowest, language), formatPoints(highest, language));
  return [
    {
      section: texts.sections.scale,
      name: scale.id,
      meaning: texts.scale(
        `${scale.title[language]}. ${scale.description[language]}`,
        items.join(', '),
        reversed.join(', '),
        formatPoints(scale.sesoi, language),
      ),
      unit,
      method: '',
    },
    ...items.map((id) => ({
      section: texts.sections.item,
      name: id,
      meaning: instrument.questions.find((question) => question.id === id)?.text[language] ?? '',
      unit,
      method: '',
    })),
  ];
}

function methodEntries(section: string, language: Language): Entry[] {
  const used = new Set(Object.values(facts).flatMap(([, method]) => method ?? []));
  return [...used].map((id) => {
    const { name, text, formula, source, r } = methods[id];
    return {
      section,
      name: name[language],
      meaning: text[language],
      unit: '',
      method: `${formula}. ${source[language]}. R: ${r}`,
    };
  });
}

/** The codebook as a page that stands on its own. */
export function codebookPage(table: Table, language: Language): string {
  const { title, lead } = exportTexts[language].codebook;
  return toText(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            body {
              margin: 2rem auto;
              max-width: 70rem;
              padding: 0 1rem;
              font:
                16px/1.5 system-ui,
                sans-serif;
              color: #1d2433;
            }
            th,
            td {
              text-align: left;
              vertical-align: top;
              padding: 0.4rem 0.8rem 0.4rem 0;
              border-bottom: 1px solid #d9d5c8;
            }
          </style>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            <p>${lead}</p>
            <table>
              <thead>
                <tr>
                  ${table.columns.map((column) => html`<th scope="col">${column.title}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${table.rows.map(
                  (row) =>
                    html`<tr>
                      ${row.map((cell) => html`<td>${cell ?? ''}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </main>
        </body>
      </html>`,
  );
}
