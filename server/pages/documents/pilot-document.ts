import { minutesOf } from '#instruments/minutes.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import type { DocumentName } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import { html, toText, type Html } from '#server/pages/html.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { documentTexts, type DocumentFacts, type DocumentText } from './document-texts.ts';

/** Stands where something is not settled yet. */
const unknown = '– – – – –';

const day = (value: string | null): string => (value === null ? unknown : formatDay(value, 'nl'));
const filled = (text: string): string => (text.trim() === '' ? unknown : text.trim());
/** Without the full stop that the sentence around it has. */
const named = (text: string): string => filled(text).replace(/\.$/, '');

/**
 * A draft in Dutch of a text that goes with a pilot, from its settings and its file: a page of its own, to print or
 * to save and adapt in a text editor. What is not settled yet stands there as dashes.
 */
export function pilotDocument(context: Context, pilot: PilotRecord, name: DocumentName): string {
  const text = documentTexts[name](factsOf(context, pilot));
  return toText(
    html`<!doctype html>
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${text.title} – ${pilot.title}</title>
          <link rel="stylesheet" href="${context.assets.base}" />
        </head>
        <body>
          <main>${body(text, pilot)}</main>
        </body>
      </html>`,
  ).trim();
}

function body(text: DocumentText, pilot: PilotRecord): Html {
  return html`<p class="kicker">Concept · ${pilot.title} · ${pilot.organisation.name}</p>
    <h1>${text.title}</h1>
    ${text.parts.map(
      (part) =>
        html`<h2>${part.heading}</h2>
          ${part.paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}
          ${
            part.list !== undefined &&
            html`<ul>
              ${part.list.map((item) => html`<li>${item}</li> `)}
            </ul>`
          } `,
    )}`;
}

/** What the texts are made from, in words. */
function factsOf(context: Context, pilot: PilotRecord): DocumentFacts {
  const { file, modules } = pilot;
  const instrument = instrumentOf(context, pilot);
  const reference = ({ applies, text }: typeof file.dpia): string =>
    applies ? named(text) : `niet nodig: ${named(text)}`;
  return {
    pilot: pilot.title,
    organisation: pilot.organisation.name,
    programme: pilot.programme.title,
    groups: pilot.groups.map(({ name }) => name),
    people: pilot.groups.reduce((sum, { cards, invited }) => sum + Math.max(cards, invited), 0),
    waves: pilot.waves.map(({ kind, opensOn, closesOn }) => ({
      kind,
      opensOn: day(opensOn),
      closesOn: day(closesOn),
    })),
    minutes: Math.ceil(minutesOf(instrument, { modules, wave: 'after' })),
    parts: instrument.modules
      .filter(({ id, core }) => core || modules.includes(id))
      .map(({ title }) => title.nl),
    threshold: pilot.threshold,
    keysUntil: day(pilot.keysUntil),
    answersUntil: day(file.answersUntil),
    resultsBy: day(file.resultsBy),
    controller: named(file.controller),
    processor: named(file.processor),
    agreement: reference(file.agreement),
    basis: file.basis,
    basisReason: filled(file.basisReason),
    worksCouncil: reference(file.worksCouncil),
    dpia: reference(file.dpia),
    benchmark: file.benchmark,
    publicName: file.publicName,
  };
}
