import type { Language } from '#instruments/instrument.ts';
import type { Help } from '#server/config.ts';
import type { Assets, ScriptAssets } from './assets.ts';
import { html, toText, type Html } from './html.ts';
import { frameTexts } from './texts/frame-texts.ts';

/** What every page is given. */
export interface PageContext {
  readonly language: Language;
  readonly assets: Assets;
  /** Whom to ask, beside the facilitator; null where nobody is named. */
  readonly help: Help | null;
  /** Simulated people: said on top of every page. */
  readonly madeUp: boolean;
  /** What the address keeps when the language changes: that a form is shown again. */
  readonly keeps?: string;
}

interface Page {
  /** Title of the tab; the product's name is added. */
  readonly title: string;
  readonly main: Html;
  readonly script?: ScriptAssets;
  /** The page has errors: said first in the title, as a screen reader reads it first. */
  readonly hasErrors?: boolean;
  /** The script changes the language without leaving the page, so the frame carries both. */
  readonly switchesInPlace?: boolean;
  /** Said on top of the page, above everything. */
  readonly notice?: Html;
}

const otherOf = { nl: 'en', en: 'nl' } as const satisfies Record<Language, Language>;

type FrameText = Exclude<keyof typeof frameTexts.nl, 'errorPrefix' | 'errorHeading'>;

/** A text of the frame; where the language can change in place, an element that carries it in both. */
function frameText(name: FrameText, { language }: PageContext, inPlace: boolean): Html {
  const text = frameTexts[language][name];
  if (!inPlace) return html`${text}`;
  return html`<span data-nl="${frameTexts.nl[name]}" data-en="${frameTexts.en[name]}">${text}</span>`;
}

function head(page: Page, { language, assets }: PageContext): Html {
  const { errorPrefix } = frameTexts[language];
  const styles = [assets.base, ...(page.script?.styles ?? [])];
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <meta name="format-detection" content="telephone=no" />
    <title>${page.hasErrors === true && errorPrefix}${page.title} – Drietrap</title>
    ${styles.map((address) => html`<link rel="stylesheet" href="${address}" /> `)}
    ${page.script !== undefined && html`<script type="module" src="${page.script.script}"></script>`}`;
}

function banner(context: PageContext, inPlace: boolean): Html | false {
  return context.madeUp && html`<p class="made-up" id="made-up">${frameText('madeUp', context, inPlace)}</p>`;
}

function languageSwitch({ language, keeps }: PageContext): Html {
  const other = otherOf[language];
  const query = [keeps, `taal=${other}`].filter((part) => part !== undefined).join('&');
  return html`<a class="language-switch" href="?${query}" hreflang="${other}" lang="${other}" data-keeps-code
    >${frameTexts[language].otherLanguage}</a
  >`;
}

/** The address of a page in the language of this one: Dutch is what every page speaks by itself. */
export const inLanguage = (path: string, { language }: Pick<PageContext, 'language'>): string =>
  language === 'nl' ? path : `${path}?taal=${language}`;

/** What the list of links below is called; where the language can change in place, in both. */
function footerLabel({ language }: PageContext, inPlace: boolean): Html {
  const { nl, en } = frameTexts;
  const both = html` data-label-nl="${nl.footerLabel}" data-label-en="${en.footerLabel}"`;
  return html`aria-label="${frameTexts[language].footerLabel}"${inPlace && both}`;
}

function footer(context: PageContext, inPlace: boolean): Html {
  const text = (name: FrameText): Html => frameText(name, context, inPlace);
  return html`<footer class="site-footer">
    <p>${text('footer')}</p>
    ${
      context.help !== null &&
      html`<p>${text('help')} <a href="${context.help.address}">${context.help.text}</a></p>`
    }
    <nav ${footerLabel(context, inPlace)}>
      <a href="${inLanguage('/wie-ziet-wat', context)}">${text('whoSeesWhat')}</a>
      <a href="${inLanguage('/mijn-antwoorden', context)}">${text('myAnswers')}</a>
      <a href="${inLanguage('/intrekken', context)}">${text('withdraw')}</a>
      <a href="${inLanguage('/toegankelijkheid', context)}">${text('accessibility')}</a>
    </nav>
  </footer>`;
}

function documentOf(page: Page, context: PageContext, body: Html): string {
  return toText(
    html`<!doctype html>
      <html lang="${context.language}">
        <head>
          ${head(page, context)}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
  ).trim();
}

/** A whole page for people without an account: frame, language switch, the main part, footer. */
export function publicPage(page: Page, context: PageContext): string {
  const inPlace = page.switchesInPlace === true;
  const home = context.language === 'nl' ? '/' : '/?taal=en';
  return documentOf(
    page,
    context,
    html`<a class="skip-link" href="#inhoud">${frameText('skip', context, inPlace)}</a>
      <header>
        ${banner(context, inPlace)} ${page.notice ?? false}
        <div class="site-header">
          <a class="site-name" href="${home}">Drietrap</a>
          ${!inPlace && languageSwitch(context)}
        </div>
      </header>
      <main id="inhoud" tabindex="-1">${page.main}</main>
      ${footer(context, inPlace)}`,
  );
}

/** A page whose whole frame is made by its script; only the notice of made-up data stands above it. */
export function scriptPage(page: Page, context: PageContext, root: string): string {
  return documentOf(
    page,
    context,
    html`${context.madeUp && html`<aside class="made-up">${frameTexts[context.language].madeUp}</aside>`}
      <div id="${root}">${page.main}</div>`,
  );
}
