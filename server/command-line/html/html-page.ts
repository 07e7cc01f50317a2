import type { Language } from '#instruments/instrument.ts';
import type { MethodId } from '#analysis/methods.ts';
import { methods } from '#analysis/methods.ts';
import { cautionSentences } from '#analysis/words/cautions.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { numberOfPeople } from '#analysis/words/number-of-people.ts';
import { formatCount } from '#analysis/words/numbers.ts';
import type { Progress } from '#server/command-line/analyse-study.ts';
import type { Study } from '#server/command-line/r-bundle.ts';
import type { Html } from '#server/pages/html.ts';
import { html, toText } from '#server/pages/html.ts';
import { benchmarkSection } from './benchmark-section.ts';
import type { Charts } from './charts.ts';
import { makeCharts } from './charts.ts';
import { pageStyle } from './page-style.ts';
import { pageTexts } from './page-texts.ts';
import { pilotSection } from './pilot-section.ts';
import type { Speaker } from './tables.ts';
import { comparisonTable, reliabilityTable, speakerOf } from './tables.ts';

export interface PageOptions {
  /** Name of the data file, for the title. */
  readonly file: string;
  readonly language: Language;
  readonly progress: Progress;
}

/**
 * The whole analysis as one page that stands on its own: it loads nothing (its own policy forbids it), holds no
 * script, and can be read without colour, by keyboard and on paper.
 */
export function htmlPage(study: Study, { file, language, progress }: PageOptions): Promise<string> {
  const speaker = speakerOf(language, pageTexts[language]);
  const charts = makeCharts();
  const title = speaker.texts.title(file);
  const body = [
    opening(study, title, speaker),
    ...study.results.pilots.map((pilot) => pilotSection(pilot, study.design, charts, speaker)),
    ...benchmarkSection(study, charts, speaker),
    ...comparisonSection(study, speaker),
    html`<section>
      <h2>${speaker.texts.reliability}</h2>
      ${reliabilityTable(study.results.reliability, speaker)}
    </section>`,
    madeSection(speaker),
  ];
  return fillPage(shell(title, language, body), charts, progress);
}

function shell(title: string, language: Language, body: readonly Html[]): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <!--style-->
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
}

async function fillPage(page: Html, charts: Charts, progress: Progress): Promise<string> {
  const filled = await charts.fill(toText(page), progress);
  return filled.replace('<!--style-->', () => `<style>${pageStyle}</style>`);
}

function opening({ rows, design, results }: Study, title: string, { texts, language }: Speaker): Html {
  const people = new Set(rows.map(({ person, line }) => person ?? line)).size;
  const pilots = results.pilots.length;
  const { heading, sentences } = cautionSentences({ compared: results.comparison.length > 0 }, language);
  return html`<h1>${title}</h1>
    <p class="notice">${texts.notice}</p>
    <p>
      ${texts.facts(
        numberOfPeople(people, language),
        texts.pilots(formatCount(pilots, language), pilots === 1),
        formatCount(design.threshold, language),
        confidenceInWords(design, language),
      )}
    </p>
    <h3>${heading}</h3>
    <ul>
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

function comparisonSection({ results }: Study, speaker: Speaker): Html[] {
  const { comparison } = results;
  if (comparison.length === 0) return [];
  const { texts, language } = speaker;
  const alone = comparison.some(
    ({ clustered }) => clustered.status === 'not-estimable' && clustered.reason === 'too-few-pilots',
  );
  return [
    html`<section>
      <h2>${texts.comparison}</h2>
      <p>${texts.comparisonLead}</p>
      ${alone && html`<p>${texts.oneCluster}</p>`}
      ${comparisonTable(comparison, (method) => methods[method].name[language], speaker)}
    </section>`,
  ];
}

/** Every method with its source and its name in R. */
function madeSection({ texts, language }: Speaker): Html {
  const ids = Object.keys(methods).filter(isMethod);
  return html`<section>
    <h2>${texts.made}</h2>
    <dl>
      ${ids.map(
        (id) =>
          html`<dt>${methods[id].name[language]}</dt>
            <dd>${methods[id].text[language]}</dd>
            <dd class="source">
              ${texts.source}: ${methods[id].source[language]}. ${texts.inR}: ${methods[id].r}
            </dd>`,
      )}
    </dl>
  </section>`;
}

function isMethod(id: string): id is MethodId {
  return id in methods;
}
