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

/** Refuses a selection that takes longer than 7 minutes (a hub round: a minute and a half), with the sum. */
export function checkSelection(instrument: Instrument, selection: Selection): SelectionCheck {
  const parts = moduleCosts(instrument, selection);
  const minutes = total(parts);
  const limit = selection.wave === 'hub' ? longestMinutes.hub : longestMinutes.wave;
  const fits = minutes <= limit;
  const say = (language: Language): string => messages[language](parts, minutes, limit, fits);
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

type Say = (parts: readonly ModuleCost[], minutes: number, limit: number, fits: boolean) => string;

const oneDecimal = (value: number): string => value.toFixed(1);
const withComma = (value: number): string => oneDecimal(value).replace('.', ',');
const comma = (value: number): string => String(value).replace('.', ',');
const isOne = (parts: readonly ModuleCost[]): boolean => parts.length === 1;

const messages = {
  nl: (parts, minutes, limit, fits) => {
    const sum = parts.map((part) => `${part.title.nl} ${withComma(part.minutes)}`).join(' + ');
    const verdict = fits
      ? `Dat past binnen ${comma(limit)} minuten.`
      : `Dat is te lang: hooguit ${comma(limit)} minuten. Laat een deel weg.`;
    return `${isOne(parts) ? '' : `${sum} = `}${withComma(minutes)} minuten. ${verdict}`;
  },
  en: (parts, minutes, limit, fits) => {
    const sum = parts.map((part) => `${part.title.en} ${oneDecimal(part.minutes)}`).join(' + ');
    const verdict = fits
      ? `That fits within ${limit} minutes.`
      : `That is too long: ${limit} minutes at most. Leave a part out.`;
    return `${isOne(parts) ? '' : `${sum} = `}${oneDecimal(minutes)} minutes. ${verdict}`;
  },
} as const satisfies Record<Language, Say>;
