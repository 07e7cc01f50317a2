import type { Instrument, Language, Wording } from '#instruments/instrument.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { AskedQuestion } from '#server/participants/asked-blocks.ts';
import { fieldName } from '#server/participants/typed-answers.ts';
import { html, type Html } from './html.ts';
import { fillInTexts } from './texts/fill-in-texts.ts';

export interface QuestionField {
  readonly instrument: Instrument;
  readonly question: AskedQuestion;
  /** Left out when the question was not reached; `null` when it was skipped. */
  readonly answer?: AnswerRecord[string];
  readonly error?: string;
  readonly language: Language;
}

interface Choice {
  readonly value: string;
  readonly text: Wording;
}

function choicesOf(instrument: Instrument, question: AskedQuestion): Choice[] {
  if (question.type !== 'rating') return question.options.map(({ id, text }) => ({ value: id, text }));
  const { lowest, labels } = responseScaleOf(instrument, question);
  return labels.map((text, step) => ({ value: String(lowest + step), text }));
}

/** One question of the plain form as a group with its statement as the name, every label written out. */
export function questionField(field: QuestionField): Html {
  const { question, error, language } = field;
  const name = fieldName(question.id);
  return html`<fieldset
    class="question${error !== undefined && ' has-error'}"
    id="${name}"
    ${error !== undefined && html`aria-describedby="${name}-error"`}
  >
    <legend>${question.text[language]}</legend>
    ${hint(field)} ${error !== undefined && html`<p class="field-error" id="${name}-error">${error}</p>`}
    ${question.type === 'ranking' ? places(field) : options(field)}
  </fieldset>`;
}

function hint({ question, language }: QuestionField): Html | false {
  if (question.type === 'rating' || question.atMost === 1) return false;
  const text = fillInTexts[language];
  const words = question.type === 'ranking' ? text.rankAtMost : text.chooseAtMost;
  return html`<p class="hint">${words(question.atMost)}</p>`;
}

function options(field: QuestionField): Html {
  const { instrument, question, answer, language } = field;
  const several = question.type === 'choice' && question.atMost > 1;
  const chosen = new Set([answer ?? []].flat().map(String));
  const option = (value: string, text: string, checked: boolean, skips = false): Html =>
    html`<label class="answer${skips && ' skips'}"
      ><input
        type="${several ? 'checkbox' : 'radio'}"
        name="${fieldName(question.id)}"
        value="${value}"
        ${checked && html`checked`}
      /><span>${text}</span></label
    > `;
  return html`<div class="answers">
    ${choicesOf(instrument, question).map(({ value, text }) =>
      option(value, text[language], chosen.has(value)),
    )}
    ${!several && option('', fillInTexts[language].skip, answer === null, true)}
  </div>`;
}

/** A ranking without script: for each place a list to choose from. */
function places({ instrument, question, answer, language }: QuestionField): Html | false {
  if (question.type !== 'ranking') return false;
  const text = fillInTexts[language];
  const ranked = Array.isArray(answer) ? answer : [];
  const choices = choicesOf(instrument, question);
  return html`${Array.from({ length: question.atMost }, (_, index) => {
    const name = fieldName(question.id, index + 1);
    return html`<div class="field">
      <label for="${name}">${text.place(index + 1)}</label>
      <select id="${name}" name="${name}">
        <option value="">${text.noChoice}</option>
        ${choices.map(
          (choice) =>
            html`<option value="${choice.value}" ${ranked[index] === choice.value && html`selected`}>
              ${choice.text[language]}
            </option> `,
        )}
      </select>
    </div> `;
  })}`;
}
