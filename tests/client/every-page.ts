import { languages, type Language } from '#instruments/instrument.ts';
import { notesOf } from '#instruments/questions.ts';
import { askedBlocks } from '#server/participants/asked-blocks.ts';
import type { Assets } from '#server/pages/assets.ts';
import { accessibilityPage } from '#server/pages/accessibility-page.ts';
import { fillInPage, type FillInPage } from '#server/pages/fill-in-page.ts';
import { homePage } from '#server/pages/home-page.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { hubPage, hubThanksPage, type HubFormPage } from '#server/pages/hub-page.ts';
import { messagePage, standingPage } from '#server/pages/message-page.ts';
import { askForWordsPage } from '#server/pages/my-answers-page.ts';
import { noGroupPageYet } from '#server/pages/my-group-page.ts';
import { privacyPage } from '#server/pages/privacy-page.ts';
import { reviewPage } from '#server/pages/review-page.ts';
import { startPage, type StartPage } from '#server/pages/start-page.ts';
import { studioPage } from '#server/pages/studio-page.ts';
import { messageKinds } from '#server/pages/texts/message-texts.ts';
import { notesPage, type NotesForm } from '#server/pages/notes-form.ts';
import { thankYouPage } from '#server/pages/thank-you-page.ts';
import { withdrawnPage, withdrawPage } from '#server/pages/withdraw-page.ts';
import { everything, exampleInstrument } from '#tests/instruments/example-instrument.ts';

const assets: Assets = {
  base: '/assets/base-1.css',
  start: { script: '/assets/start-1.js', styles: [], chunks: [] },
  participant: {
    script: '/assets/participant-1.js',
    styles: ['/assets/participant-1.css'],
    chunks: ['/assets/survey-1.js'],
  },
  studio: { script: '/assets/studio-1.js', styles: ['/assets/studio-1.css'], chunks: [] },
};

export function contextIn(language: Language, madeUp = true): PageContext {
  return {
    language,
    assets,
    madeUp,
    help: { text: 'hulp@voorbeeld.nl', address: 'mailto:hulp@voorbeeld.nl' },
  };
}

export const start: StartPage = {
  prefix: 'A1B',
  pilot: { title: 'Goed Werk 2026', organisation: 'Ministerie van Voorbeelden' },
  wave: { kind: 'before', closesOn: '2026-12-18' },
  purpose: { nl: 'De lijst is <nieuw>.', en: 'The list is <new>.' },
  threshold: 6,
  minutes: 4,
  keysDestroyedOn: '2027-07-01',
};

const occasion = {
  instrument: exampleInstrument,
  pilot: { modules: [...everything.modules] },
  wave: { kind: everything.wave },
  comparison: false,
};
const blocks = askedBlocks(occasion);
const filledIn: FillInPage = {
  tag: 'een-sessie',
  instrument: exampleInstrument,
  blocks,
  at: 2,
  answers: { a3: 4, a1: null, waarden: ['zorg'], volgorde: ['snel', 'zorg'], b1: 3 },
  takesOver: true,
};
const notesToWrite: NotesForm = {
  wave: 1,
  tag: 'merk',
  blocks: notesOf(exampleInstrument, everything),
  ids: { briefje: '5f4f6f0e-5d7f-4a5e-9c0e-2f7f5c1f0a11' },
};
const hubForm: HubFormPage = {
  instrument: exampleInstrument,
  blocks,
  title: 'Goed Werk Hub',
  prefix: '7VPQ',
  id: '5f4f6f0e-5d7f-4a5e-9c0e-2f7f5c1f0a12',
  wordId: '5f4f6f0e-5d7f-4a5e-9c0e-2f7f5c1f0a13',
  answers: {},
  word: '',
  isEmpty: false,
};
const withErrors: FillInPage = {
  ...filledIn,
  errors: (blocks[2]?.questions ?? [])
    .slice(0, 2)
    .map((question, index) => ({ question, error: index === 0 ? 'too-many' : 'twice' })),
};

/** Everything a person or a stranger can put into a page. */
function pagesIn(context: PageContext, typed: string): [string, string][] {
  return [
    ['home', homePage(context)],
    ['home with an error', homePage(context, { code: typed, error: 'code-unknown' })],
    ['start', startPage(context, start)],
    ['start after', startPage(context, { ...start, wave: { ...start.wave, kind: 'after' } })],
    [
      'start with errors',
      startPage(context, {
        ...start,
        prefix: typed,
        pilot: { title: typed, organisation: typed },
        code: typed,
        errors: ['consent-missing', 'code-unknown'],
      }),
    ],
    ['questionnaire', fillInPage(context, filledIn)],
    ['questionnaire with an error', fillInPage(context, withErrors)],
    ['last look', reviewPage(context, { ...filledIn, wave: 1 })],
    [
      'thanks',
      thankYouPage(context, { wave: 'before', ownWords: [typed, 'boom', 'vuur'], notes: notesToWrite }),
    ],
    ['hub', hubPage(context, { ...hubForm, title: typed, word: typed })],
    ['hub, empty', hubPage(context, { ...hubForm, isEmpty: true })],
    ['hub, thanks', hubThanksPage(context, { title: typed })],
    ['thanks again', thankYouPage(context, { wave: 'after', ownWords: null, notes: null })],
    ['notes again', notesPage(context, { ...notesToWrite, typed: { briefje: typed } })],
    ['closed in the questionnaire', standingPage(context, { kind: 'closed' })],
    ['withdraw', withdrawPage(context)],
    [
      'withdraw with errors',
      withdrawPage(context, { code: typed, errors: ['code-unknown', 'words-wrong', 'confirm-missing'] }),
    ],
    ['withdrawn', withdrawnPage(context, { withdrawn: 2, released: true })],
    ['nothing withdrawn', withdrawnPage(context, { withdrawn: 0, released: false })],
    ['privacy', privacyPage(context)],
    ['accessibility', accessibilityPage(context)],
    ['own words asked', askForWordsPage(context)],
    ['own words wrong', askForWordsPage(context, { code: typed, errors: ['words-wrong'] })],
    ['own group not yet', noGroupPageYet(context)],
    ['studio', studioPage(context)],
    ...messageKinds.map((kind): [string, string] => [
      `message ${kind}`,
      messagePage(context, { kind, opensOn: '2026-12-01' }),
    ]),
  ];
}

/** Every page in every language, with `typed` wherever somebody's words are shown: name, language, markup. */
export function everyPage(typed = 'ABCD-EFGH'): { name: string; language: Language; page: string }[] {
  return languages.flatMap((language) =>
    pagesIn(contextIn(language), typed).map(([name, page]) => ({
      name: `${name} (${language})`,
      language,
      page,
    })),
  );
}
