import { capitalized, listed } from '#analysis/words/list.ts';
import { askedBlocks } from '#server/participants/asked-blocks.ts';
import { questionsAnswered, type MyAnswers, type OwnWave } from '#server/participants/my-answers.ts';
import type { OwnWordsError } from '#server/participants/own-words-shown.ts';
import { answerWords } from './answer-words.ts';
import { writtenDay } from './day.ts';
import { checkbox, errorSummary, languageField, textField, type FieldError } from './form-fields.ts';
import { html, type Html } from './html.ts';
import { publicPage, type PageContext } from './layout.ts';
import { myAnswersTexts } from './texts/my-answers-texts.ts';

const fieldOf = {
  'code-missing': 'code',
  'code-unknown': 'code',
  'words-missing': 'words',
  'words-wrong': 'words',
} as const satisfies Record<OwnWordsError, string>;

export interface AskForWords {
  /** What was typed, when the page comes back with errors. The own words are never sent back. */
  readonly code?: string;
  readonly errors?: readonly OwnWordsError[];
}

/** "/mijn-antwoorden" before the own words were shown: `POST /mijn-antwoorden` with `code` and `words`. */
export function askForWordsPage(
  context: PageContext,
  { code = '', errors: wrong = [] }: AskForWords = {},
): string {
  const text = myAnswersTexts[context.language];
  const errors: FieldError[] = wrong.map((error) => ({ field: fieldOf[error], message: text.errors[error] }));
  const main = html`${errorSummary(errors, context.language)}
    <h1>${text.heading}</h1>
    <p class="lead">${text.lead}</p>
    <div class="read-and-do">
      <div>
        <h2>${text.whyWords}</h2>
        <p>${text.whyWordsText}</p>
      </div>
      <div class="do">
        <h2>${text.form}</h2>
        <form method="post" action="/mijn-antwoorden" novalidate>
          ${languageField(context.language)}
          ${textField({ name: 'code', label: text.codeLabel, hint: text.codeHint, value: code, kind: 'code', errors })}
          ${textField({ name: 'words', label: text.wordsLabel, hint: text.wordsHint, value: '', kind: 'words', errors })}
          <button class="button" type="submit">${text.button}</button>
        </form>
      </div>
    </div>`;
  return publicPage({ title: text.heading, main, hasErrors: errors.length > 0 }, context);
}

export interface MyAnswersPage {
  readonly mine: MyAnswers;
  /** The person asked to see earlier answers although they are still closed. */
  readonly look?: boolean;
  readonly corrected?: boolean;
  /** A box that has to be ticked first was not. */
  readonly error?: 'look' | 'withdraw';
}

/** "/mijn-antwoorden" for whoever has shown the own words: what is there, and what can be done with it. */
export function myAnswersPage(context: PageContext, page: MyAnswersPage): string {
  const { language } = context;
  const text = myAnswersTexts[language];
  const { mine, error, corrected = false, look = false } = page;
  const errors: FieldError[] =
    error === undefined
      ? []
      : [
          {
            field: error === 'look' ? 'look' : 'confirm',
            message: error === 'look' ? text.lookMissing : text.withdrawMissing,
          },
        ];
  const hasSent = mine.waves.some(({ answers }) => answers !== null);
  const main = html`${errorSummary(errors, language)}
    <h1>${text.heading}</h1>
    ${corrected && html`<p class="corrected" role="status">${text.corrected}</p>`} ${toGroup(mine, context)}
    ${!hasSent && html`<p class="lead">${text.nothing}</p>`} ${hasSent && overview(mine, context)}
    ${hasSent && (mine.open || look ? answersOf(mine, context) : shut(context, errors))}
    ${correction(mine, context)} ${released(mine, context)} ${hasSent && withdrawal(mine, context, errors)}
    <form method="post" action="/mijn-antwoorden/afsluiten" class="no-print">
      ${languageField(language)}
      <h2>${text.leaveTitle}</h2>
      <p>${text.leaveText}</p>
      <button class="button" type="submit">${text.leave}</button>
    </form>`;
  return publicPage({ title: text.heading, main, hasErrors: errors.length > 0 }, context);
}

function overview({ waves }: MyAnswers, { language }: PageContext): Html {
  const text = myAnswersTexts[language];
  const state = ({ wave, answers }: OwnWave): string =>
    answers === null ? text.notSent[wave.state] : text.isSent;
  return html`<h2>${text.sent}</h2>
    <dl class="facts">
      ${waves.map(
        (own) =>
          html`<div>
            <dt>${text.wave[own.wave.kind]}</dt>
            <dd>${state(own)}</dd>
          </div> `,
      )}
    </dl>`;
}

function shut({ language }: PageContext, errors: readonly FieldError[]): Html {
  const text = myAnswersTexts[language];
  return html`<section aria-labelledby="dicht">
    <h2 id="dicht">${text.shut}</h2>
    <p>${text.shutText}</p>
    <p>${text.shutChoice}</p>
    <form method="post" action="/mijn-antwoorden/toch-zien" novalidate>
      ${languageField(language)} ${checkbox({ name: 'look', label: text.lookLabel, errors })}
      <button class="button quiet" type="submit">${text.look}</button>
    </form>
  </section>`;
}

function answersOf(mine: MyAnswers, context: PageContext): Html {
  const { language } = context;
  const text = myAnswersTexts[language];
  const sent = mine.waves.filter(({ answers }) => answers !== null);
  return html`<section aria-labelledby="antwoorden">
    <h2 id="antwoorden">
      ${sent.length > 1 ? text.sideBySide(wavesOf(sent, language)) : text.answersHeading}
    </h2>
    <p class="caution">${text.chance}</p>
    <ul class="own-answers">
      ${questionsAnswered(mine).map(
        (question) =>
          html`<li>
            <h3>${question.text[language]}</h3>
            <dl>
              ${sent.map(
                ({ wave, answers }) =>
                  html`<div>
                    <dt>${text.wave[wave.kind]}</dt>
                    <dd>
                      ${
                        answerWords(mine.instrument, question, answers?.[question.id], language) ??
                        withoutAnswer(mine, { wave, answers }, question.id, language)
                      }
                    </dd>
                  </div> `,
              )}
            </dl>
          </li> `,
      )}
    </ul>
  </section>`;
}

/** "Voormeting en nameting". */
function wavesOf(sent: readonly OwnWave[], language: PageContext['language']): string {
  const names = new Set(sent.map(({ wave }) => myAnswersTexts[language].wave[wave.kind].toLowerCase()));
  return capitalized(listed([...names], language));
}

/** Why there is no answer: a question can be one of another measurement alone. */
function withoutAnswer(
  { pilot, instrument, comparison }: MyAnswers,
  { wave, answers }: Pick<OwnWave, 'wave' | 'answers'>,
  id: string,
  language: PageContext['language'],
): Html {
  const text = myAnswersTexts[language];
  const isAsked = askedBlocks({ pilot, instrument, comparison, wave }).some(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  const words = !isAsked ? text.notAsked : answers !== null && id in answers ? text.skipped : text.notReached;
  return html`<span class="muted">${words}</span>`;
}

/** The way to what was released, on top: below it stands every question. */
function toGroup({ releasedOn, stateOn }: MyAnswers, { language }: PageContext): Html | false {
  if (releasedOn === null && stateOn === null) return false;
  return html`<p class="no-print">
    <a class="button" href="/mijn-antwoorden/groep?taal=${language}">${myAnswersTexts[language].toGroup}</a>
  </p>`;
}

function correction({ correctable }: MyAnswers, { language }: PageContext): Html | false {
  const text = myAnswersTexts[language];
  if (correctable === null) return false;
  const { kind, closesOn } = correctable.wave;
  return html`<h2>${text.correctTitle}</h2>
    <p>${text.correctText(text.wave[kind], writtenDay(closesOn, language))}</p>
    <p class="no-print">
      <a class="button quiet" href="/mijn-antwoorden/verbeteren?taal=${language}">${text.correct}</a>
    </p>`;
}

function released({ releasedOn, stateOn }: MyAnswers, { language }: PageContext): Html | false {
  const text = myAnswersTexts[language];
  if (stateOn !== null) {
    return html`<h2>${text.released}</h2>
      <p>${text.stateText(writtenDay(stateOn, language))}</p>`;
  }
  if (releasedOn === null) return false;
  return html`<h2>${text.released}</h2>
    <p>${text.releasedText(writtenDay(releasedOn, language))}</p>`;
}

function withdrawal(
  { pilot, releasedOn, stateOn }: MyAnswers,
  { language }: PageContext,
  errors: readonly FieldError[],
): Html {
  const text = myAnswersTexts[language];
  return html`<section aria-labelledby="intrekken" class="no-print">
    <h2 id="intrekken">${text.withdraw}</h2>
    <p>${text.withdrawText(writtenDay(pilot.keysUntil, language))}</p>
    ${releasedOn === null && stateOn === null && html`<p>${text.notReleased}</p>`}
    <form method="post" action="/mijn-antwoorden/intrekken" novalidate>
      ${languageField(language)} ${checkbox({ name: 'confirm', label: text.withdrawLabel, errors })}
      <button class="button quiet" type="submit">${text.withdrawButton}</button>
    </form>
  </section>`;
}
