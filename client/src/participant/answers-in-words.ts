import type { Language, Wording } from '#instruments/instrument.ts';
import type { SurveyDefinition } from '#instruments/survey-json.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';

/** One question and what was answered, as a person reads it; `null` when it was skipped. */
export interface AnswerInWords {
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
}

type Answer = AnswerRecord[string];

function inWords(
  answer: Answer | undefined,
  choices: readonly { readonly value: number | string; readonly text: Wording }[],
  language: Language,
): string | null {
  if (answer === undefined || answer === null) return null;
  const given = Array.isArray(answer) ? answer : [answer];
  return given
    .map((each) => choices.find(({ value }) => value === each)?.text[language] ?? String(each))
    .join(', ');
}

/** The questions that were reached, with the answers in the words of the questionnaire. */
export function answersInWords(
  { pages }: SurveyDefinition,
  answers: AnswerRecord,
  language: Language,
): AnswerInWords[] {
  return pages
    .flatMap(({ elements }) => elements)
    .filter(({ name }) => name in answers)
    .map((element) => ({
      id: element.name,
      question: element.title[language],
      answer: inWords(answers[element.name], 'choices' in element ? element.choices : [], language),
    }));
}

/** Without the questions (they could not be fetched): their ids, so that nothing is withheld. */
export function answersById(answers: AnswerRecord): AnswerInWords[] {
  return Object.entries(answers).map(([id, answer]) => ({
    id,
    question: id,
    answer: inWords(answer, [], 'nl'),
  }));
}

/** The same as a plain text to keep. */
export function asText(heading: string, lines: readonly AnswerInWords[], skipped: string): string {
  const body = lines.map(({ question, answer }) => `${question}\n  ${answer ?? skipped}`);
  return `${[heading, ...body].join('\n\n')}\n`;
}
