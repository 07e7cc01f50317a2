import { cellText, type Table } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import { html, toText, type Html } from '#server/pages/html.ts';
import type { Block, Report, ReportFigure } from '#server/reports/model.ts';
import type { Pictures } from '#server/reports/pictures.ts';
import { reportTexts } from '#server/reports/texts/report-texts.ts';
import { htmlStyle } from './html-style.ts';

/** Nothing a person wrote can look like one of these places: it comes out of the template escaped. */
const place = /<!--picture ([a-z0-9-]+)-->/g;

/** The report as one page that stands on its own: no script, nothing to load, to be read by keyboard and on paper. */
export function htmlReport(report: Report, pictures: Pictures): string {
  const { language, title, subtitle, finding, warning, note, sections } = report;
  const texts = reportTexts[language];
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}: ${subtitle}</title>
        <!--style-->
      </head>
      <body>
        <main>
          ${warning !== '' && html`<p class="warning">${warning}</p>`}
          <p class="subtitle">${subtitle}</p>
          <h1>${title}</h1>
          <p class="finding">${finding}</p>
          <p class="note">${note}</p>
          <nav aria-labelledby="contents">
            <h2 id="contents">${texts.contents}</h2>
            <ol>
              ${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}
            </ol>
          </nav>
          ${sections.map(
            (section) => html`
              <section aria-labelledby="${section.id}">
                <h2 id="${section.id}">${section.title}</h2>
                ${section.blocks.map((block) => blockHtml(block, language))}
              </section>
            `,
          )}
        </main>
      </body>
    </html>`;
  return toText(page)
    .replace('<!--style-->', () => `<style>${htmlStyle}</style>`)
    .replace(place, (_, id: string) => pictures.get(id)?.svg ?? '');
}

function blockHtml(block: Block, language: Language): Html {
  if (block.kind === 'heading') {
    return html`<h3 class="${block.page === true ? 'page' : 'part'}">${block.text}</h3>`;
  }
  if (block.kind === 'text') return html`<p>${block.text}</p>`;
  if (block.kind === 'list')
    return html`<ul>
      ${block.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  if (block.kind === 'terms' || block.kind === 'facts')
    return html`<dl class="${block.kind}">
      ${block.items.map(
        ({ term, text }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`;
  if (block.kind === 'box')
    return html`<aside class="box">
      <h3>${block.heading}</h3>
      ${block.items.map((item) => html`<p>${item}</p>`)}
    </aside>`;
  if (block.kind === 'table') return tableHtml(block.table, language);
  return markedFigure(block);
}

function markedFigure({ id, caption, made }: ReportFigure): Html {
  return html`<figure>
    <!--picture ${id}-->
    <figcaption>${caption} <span class="made">${made}</span></figcaption>
  </figure>`;
}

function tableHtml({ caption, columns, rows }: Table, language: Language): Html {
  const isNumber = columns.map(({ kind }) => kind !== 'text');
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ title }, i) =>
              html`<th scope="col" class="${isNumber[i] === true ? 'number' : 'words'}">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, i) => {
                const text = cellText(row[i] ?? null, column, language);
                return i === 0
                  ? html`<th scope="row">${text}</th>`
                  : html`<td class="${isNumber[i] === true ? 'number' : 'words'}">${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
