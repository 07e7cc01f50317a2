import type { Instrument, Language, Question, RatingQuestion, Wording } from './instrument.ts';
import { blocksOf, type Selection } from './questions.ts';
import { responseScaleOf } from './response-scale.ts';

interface SurveyChoice {
  readonly value: number | string;
  readonly text: Wording;
}

interface SurveyQuestionBase {
  readonly name: string;
  readonly title: Wording;
  readonly isRequired: false;
}

/** The kinds of SurveyJS question an instrument can give rise to; `html` is not among them. */
type SurveyQuestion = SurveyQuestionBase &
  (
    | {
        readonly type: 'radiogroup';
        readonly choices: readonly SurveyChoice[];
        readonly showClearButton: true;
      }
    | {
        readonly type: 'checkbox';
        readonly choices: readonly SurveyChoice[];
        readonly maxSelectedChoices: number;
      }
    | {
        readonly type: 'ranking';
        readonly choices: readonly SurveyChoice[];
        readonly selectToRankEnabled: true;
        readonly maxSelectedChoices: number;
      }
    | { readonly type: 'comment'; readonly maxLength: number }
  );

interface SurveyPage {
  readonly name: string;
  readonly title: Wording;
  readonly description?: Wording;
  readonly elements: readonly SurveyQuestion[];
}

/** A questionnaire as SurveyJS 3 reads it, in both languages at once: changing `locale` keeps the answers. */
export interface SurveyDefinition {
  readonly locale: Language;
  readonly title: Wording;
  readonly showCompletePage: false;
  readonly pages: readonly SurveyPage[];
}

/**
 * The SurveyJS definition of one wave: a page a block, a question an item, with the ids of the instrument as names.
 *
 * A rating is a radio group with every label written out: on a phone a list is easier to read and to hit than a
 * matrix, and a screen reader says the statement with each group. Nothing is required; an answer can be cleared,
 * because skipping is allowed afterwards too. Whether a page shows one question or all is for the page to choose
 * (`questionsOnPageMode`). Values are those of `answersSchema`; the names of notes are kept apart by the caller.
 */
export function surveyJson(
  instrument: Instrument,
  { language, ...selection }: Selection & { readonly language: Language },
): SurveyDefinition {
  return {
    locale: language,
    title: instrument.title,
    showCompletePage: false,
    pages: blocksOf(instrument, selection).map(({ id, title, intro, questions }) => ({
      name: id,
      title,
      ...(intro === undefined ? {} : { description: intro }),
      elements: questions.map((question) => surveyQuestion(instrument, question)),
    })),
  };
}

function surveyQuestion(instrument: Instrument, question: Question): SurveyQuestion {
  const base = { name: question.id, title: question.text, isRequired: false } as const;
  if (question.type === 'note') return { ...base, type: 'comment', maxLength: question.maxLength };
  if (question.type === 'rating') {
    return {
      ...base,
      type: 'radiogroup',
      choices: ratingChoices(instrument, question),
      showClearButton: true,
    };
  }
  const choices = optionChoices(question);
  const maxSelectedChoices = question.atMost;
  if (question.type === 'ranking') {
    return { ...base, type: 'ranking', choices, selectToRankEnabled: true, maxSelectedChoices };
  }
  return maxSelectedChoices === 1
    ? { ...base, type: 'radiogroup', choices, showClearButton: true }
    : { ...base, type: 'checkbox', choices, maxSelectedChoices };
}

function ratingChoices(instrument: Instrument, question: RatingQuestion): SurveyChoice[] {
  const { lowest, labels } = responseScaleOf(instrument, question);
  return labels.map((text, step) => ({ value: lowest + step, text }));
}

function optionChoices({ options }: Extract<Question, { type: 'choice' | 'ranking' }>): SurveyChoice[] {
  return options.map(({ id, text }) => ({ value: id, text }));
}
