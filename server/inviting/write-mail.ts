import type { MailKind } from '#server/contract/inviting.ts';
import type { Context } from '#server/context.ts';
import type { Mail } from '#server/mail/mail.ts';
import { writtenDay } from '#server/pages/day.ts';
import { html, toText } from '#server/pages/html.ts';
import { minutesFor } from '#server/pilots/minutes-for.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { mailTexts, subjectOf, type MailFacts } from './mail-texts.ts';

/** Everything that makes one mail, but for who it goes to. */
export interface MailOrder {
  readonly context: Pick<Context, 'config' | 'instruments'>;
  readonly pilot: PilotRecord;
  readonly wave: WaveRecord;
  readonly kind: MailKind;
  readonly language: 'nl' | 'en';
  readonly code: string;
  readonly stopAddress: string;
}

/** What both forms of a mail say, in parts. */
interface Parts {
  readonly paragraphs: readonly string[];
  readonly link: string;
  readonly startAddress: string;
  readonly privacyAddress: string;
}

/** Writes a mail in plain text and in HTML: the same words, no picture, nothing that tells whether it was opened. */
export function writeMail(order: MailOrder): Omit<Mail, 'to'> {
  const { language, kind, wave, stopAddress } = order;
  const parts = partsOf(order);
  return {
    language,
    stopAddress,
    ...(kind === 'invitation' ? {} : { tellsOfReader: true }),
    subject: subjectOf(language, kind, wave.kind, factsOf(order)),
    text: textOf(order, parts),
    html: htmlOf(order, parts),
  };
}

function factsOf({ context, pilot, wave, language }: MailOrder): MailFacts {
  return {
    title: pilot.title,
    organisation: pilot.organisation.name,
    minutes: minutesFor(context, pilot, wave),
    closesOn: writtenDay(wave.closesOn, language),
    keysUntil: writtenDay(pilot.keysUntil, language),
  };
}

function partsOf(order: MailOrder): Parts {
  const { context, pilot, wave, kind, language, code } = order;
  const { publicUrl } = context.config;
  const text = mailTexts[language];
  const facts = factsOf(order);
  const asked = language === 'nl' ? '' : '?taal=en';
  const startAddress = `${publicUrl}/m/${pilot.prefix}`;
  return {
    paragraphs: [
      ...(kind === 'invitation' ? [] : [text.reminder]),
      text.ask[wave.kind](facts),
      text.why[wave.kind],
      text.voluntary,
      text.until(facts),
    ],
    // The code stands in the fragment, which no mail scanner or log ever sends to a server.
    link: `${startAddress}${asked}#${code}`,
    startAddress,
    privacyAddress: `${publicUrl}/wie-ziet-wat${asked}`,
  };
}

function textOf({ context: { config }, language, code, stopAddress }: MailOrder, parts: Parts): string {
  const text = mailTexts[language];
  const blocks = [
    text.greeting,
    ...parts.paragraphs,
    `${text.open}:\n${parts.link}`,
    `${text.noLink(parts.startAddress)}\n${code}`,
    text.keep,
    `${text.privacy}\n${parts.privacyAddress}`,
    ...(config.help === undefined ? [] : [text.help(config.help.text)]),
    text.from,
    `${text.automatic} ${text.stop}\n${stopAddress}\n${text.stopMore}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function htmlOf({ context: { config }, language, code, stopAddress }: MailOrder, parts: Parts): string {
  const text = mailTexts[language];
  const { help } = config;
  return toText(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <title>Drietrap</title>
        </head>
        <body style="max-width: 36rem; font: 1rem/1.5 sans-serif">
          <p>${text.greeting}</p>
          ${parts.paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}
          <p><a href="${parts.link}" style="font-size: 1.15rem; font-weight: bold">${text.open}</a></p>
          <p>
            ${text.noLink(parts.startAddress)}<br /><strong style="font-family: monospace">${code}</strong>
          </p>
          <p>${text.keep}</p>
          <p><a href="${parts.privacyAddress}">${text.privacy}</a></p>
          ${help !== undefined && html`<p>${text.help(help.text)}</p>`}
          <p>${text.from}</p>
          <p>
            <small>${text.automatic} <a href="${stopAddress}">${text.stop}</a> ${text.stopMore}</small>
          </p>
        </body>
      </html> `,
  );
}
