import type { Config } from '#server/config.ts';
import type { Mail } from '#server/mail/mail.ts';
import { html, toText } from '#server/pages/html.ts';
import type { AccountNotice } from '#server/store/roster-store.ts';
import { noticeTexts } from './notice-texts.ts';

/** Done by an administrator, not by the holder: there is nothing the holder can mend alone. */
const byAdministrator = new Set<AccountNotice>(['recovery-begun', 'rights-changed', 'closed']);

/** Writes what happened to an account and what to do, in Dutch and then in English; it carries nothing that lets anybody in. */
export function noticeMail(
  { publicUrl, help }: Pick<Config, 'publicUrl' | 'help'>,
  { kind, at }: { readonly kind: AccountNotice; readonly at: number },
): Omit<Mail, 'to'> {
  const who = byAdministrator.has(kind) ? 'administrator' : 'own';
  const parts = (['nl', 'en'] as const).map((language) => {
    const text = noticeTexts[language];
    const wrong = who === 'own' ? text.wrong.own(`${publicUrl}/inloggen`) : text.wrong.administrator;
    return {
      language,
      paragraphs: [
        text.greeting,
        text.when(writtenMoment(at, language)),
        text.what[kind],
        text.fine[who],
        wrong,
        ...(help === undefined ? [] : [text.help(help.text)]),
        text.from,
        text.automatic,
      ],
    };
  });
  return {
    language: 'nl',
    subject: noticeTexts.nl.subject[kind],
    text: `${parts.map(({ paragraphs }) => paragraphs.join('\n\n')).join('\n\n---\n\n')}\n`,
    html: toText(
      html`<!doctype html>
        <html lang="nl">
          <head>
            <meta charset="utf-8" />
            <title>Drietrap</title>
          </head>
          <body style="max-width: 36rem; font: 1rem/1.5 sans-serif">
            ${parts.map(
              ({ language, paragraphs }) =>
                html`<div lang="${language}">
                    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}
                  </div>
                  <hr /> `,
            )}
          </body>
        </html> `,
    ),
  };
}

/** "26 november 2026 om 22:30", on the clock of the Netherlands. */
function writtenMoment(at: number, language: 'nl' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(at);
}
