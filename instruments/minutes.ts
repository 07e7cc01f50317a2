import { languages, type Instrument, type Language, type Question, type Wording } from './instrument.ts';
import { modulesOf, type Selection } from './questions.ts';
import { responseScaleOf } from './response-scale.ts';

/** How long answering takes: reading at a calm pace, a moment for each answer, and half a minute to write a note. */
const wordsPerMinute = 200;
const secondsPerAnswer = 3;
const secondsPerNote = 30;

/** Longer than this people give up, or stop reading; a hub round is answered standing. */
const longestMinutes = { wave: 7, hub: 1.5 } as const;

/** One part of a questionnaire and the minutes it adds. */
export interface ModuleCost {
  readonly id: string;
  readonly title: Wording;
  readonly minutes: number;
}

/** Whether a selection can be asked of people, with the sum; `message` says it in words. */
export interface SelectionCheck {
  readonly fits: boolean;
  readonly minutes: number;
  readonly limit: number;
  readonly parts: readonly ModuleCost[];
  readonly message: Wording;
}

/**
 * Minutes to answer what is shown in a wave: every title, introduction, question and option at 200 words a minute,
 * the labels of a response scale once, plus 3 seconds an answer (for each option that may be chosen) and 30 a note.
 * The slower of the two languages counts. Throws a RangeError on a module that the instrument does not have.
 *
 * @example minutesOf(zelfrespect, { modules: [], wave: 'before' }) // 2.2
 */
export function minutesOf(instrument: Instrument, selection: Selection): number {
  return Math.max(...languages.map((language) => total(costs(instrument, selection, language))));
}

/** What each module adds to a selection, in file order; labels that were read before cost nothing again. */
export function moduleCosts(instrument: Instrument, selection: Selection): ModuleCost[] {
  const perLanguage = languages.map((language) => costs(instrument, selection, language));
  return perLanguage.reduce((slower, other) => (total(other) > total(slower) ? other : slower));
}

/** Refuses a selection that takes longer than 7 minutes (a hub round: a minute and a half), and says the sum. */
export function checkSelection(instrument: Instrument, selection: Selection): SelectionCheck {
  const parts = moduleCosts(instrument, selection);
  const minutes = total(parts);
  const limit = selection.wave === 'hub' ? longestMinutes.hub : longestMinutes.wave;
  const fits = minutes <= limit;
  const say = (language: Language): string => messages[language](minutes, limit, fits);
  return { fits, minutes, limit, parts, message: { nl: say('nl'), en: say('en') } };
}

const total = (parts: readonly ModuleCost[]): number => parts.reduce((sum, { minutes }) => sum + minutes, 0);

function costs(instrument: Instrument, selection: Selection, language: Language): ModuleCost[] {
  const known = new Set<string>();
  return modulesOf(instrument, selection).map(({ id, title, blocks }) => {
    const shown = blocks.filter(({ waves }) => waves?.includes(selection.wave) ?? true);
    const questions = shown.flatMap((block) =>
      block.questions.flatMap((name) => instrument.questions.find((question) => question.id === name) ?? []),
    );
    const read = [
      ...shown.flatMap((block) => [block.title, ...(block.intro === undefined ? [] : [block.intro])]),
      ...questions.flatMap((question) => textsOf(instrument, question, known)),
    ];
    const words = read.reduce((sum, text) => sum + text[language].split(/\s+/).length, 0);
    const seconds = questions.reduce((sum, question) => sum + secondsFor(question), 0);
    return { id, title, minutes: words / wordsPerMinute + seconds / 60 };
  });
}

/** What has to be read for a question; the labels of its response scale only when they are `known` from no other. */
function textsOf(instrument: Instrument, question: Question, known: Set<string>): Wording[] {
  if (question.type === 'note') return [question.text];
  if (question.type !== 'rating') return [question.text, ...question.options.map(({ text }) => text)];
  if (known.has(question.responseScale)) return [question.text];
  known.add(question.responseScale);
  return [question.text, ...responseScaleOf(instrument, question).labels];
}

function secondsFor(question: Question): number {
  if (question.type === 'note') return secondsPerNote;
  return question.type === 'rating' ? secondsPerAnswer : secondsPerAnswer * question.atMost;
}

/** So many minutes as people say them, to half a minute below two and whole ones above. */
function inWords(minutes: number, language: Language): string {
  const { half, one, oneAndAHalf, more } = words[language];
  if (minutes < 1) return half;
  if (minutes < 1.5) return one;
  return minutes < 2 ? oneAndAHalf : more(String(Math.floor(minutes)));
}

/**
 * About how long something takes: nobody answers to a tenth of a minute.
 *
 * @example aboutMinutes(2.2, 'nl') // "ongeveer 2 minuten"
 */
export function aboutMinutes(minutes: number, language: Language): string {
  const step = minutes < 1.75 ? 0.5 : 1;
  return words[language].about(inWords(Math.round(minutes / step) * step, language));
}

const words = {
  nl: {
    half: 'een halve minuut',
    one: '1 minuut',
    oneAndAHalf: 'anderhalve minuut',
    more: (minutes: string) => `${minutes} minuten`,
    about: (minutes: string) => `ongeveer ${minutes}`,
  },
  en: {
    half: 'half a minute',
    one: '1 minute',
    oneAndAHalf: 'a minute and a half',
    more: (minutes: string) => `${minutes} minutes`,
    about: (minutes: string) => `about ${minutes}`,
  },
} as const satisfies Record<Language, object>;

/** What does not fit is rounded down, or seven minutes and a bit would read as the seven that are allowed. */
const messages = {
  nl: (minutes, limit, fits) =>
    fits
      ? `Alles samen kost ${aboutMinutes(minutes, 'nl')}. Dat past binnen ${inWords(limit, 'nl')}.`
      : `Alles samen kost ruim ${inWords(minutes, 'nl')}. Dat is te lang: hooguit ${inWords(limit, 'nl')}. Laat een deel weg.`,
  en: (minutes, limit, fits) =>
    fits
      ? `All of it takes ${aboutMinutes(minutes, 'en')}. That fits within ${inWords(limit, 'en')}.`
      : `All of it takes more than ${inWords(minutes, 'en')}. That is too long: ${inWords(limit, 'en')} at most. Leave a part out.`,
} as const satisfies Record<Language, (minutes: number, limit: number, fits: boolean) => string>;
