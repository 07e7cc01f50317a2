import { useState, type ReactNode } from 'react';
import { languages, type Instrument, type Language, type Question } from '#instruments/instrument.ts';
import { blocksOf } from '#instruments/questions.ts';
import { responseScaleOf } from '#instruments/response-scale.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';

interface QuestionnairePreviewProps {
  readonly instrument: Instrument;
  readonly modules: readonly string[];
  /** How many follow-up waves are planned. */
  readonly followUps: number;
}

type Kind = 'before' | 'after' | 'follow-up';
const always: readonly Kind[] = ['before', 'after'];

/** Every question as participants get it, for each planned wave and in both languages; closed until it is asked for. */
export function QuestionnairePreview({
  instrument,
  modules,
  followUps,
}: QuestionnairePreviewProps): ReactNode {
  const { questionnaire: text, waves: waveText } = useTexts(setUpTexts);
  const [shown, setShown] = useState<Language>(useLanguage().language);
  const [picked, setWave] = useState<Kind>('before');
  const waves: readonly Kind[] = followUps > 0 ? [...always, 'follow-up'] : always;
  const wave = waves.includes(picked) ? picked : 'before';
  const known = modules.filter((id) => instrument.modules.some((module) => module.id === id));
  const names = { before: waveText.before, after: waveText.after, 'follow-up': waveText.followUpName };
  return (
    <details className="preview-questions">
      <summary>{text.preview}</summary>
      <div className="preview-choices">
        <Choices
          label={text.previewLanguage}
          options={languages.map((one) => ({ value: one, label: text.languages[one] }))}
          chosen={shown}
          onChoose={setShown}
        />
        <Choices
          label={text.previewWave}
          options={waves.map((one) => ({ value: one, label: names[one] }))}
          chosen={wave}
          onChoose={setWave}
        />
      </div>
      <div lang={shown}>
        {blocksOf(instrument, { modules: known, wave }).map((block) => (
          <section key={block.id} aria-label={block.title[shown]}>
            <h3>{block.title[shown]}</h3>
            {block.intro !== undefined && <p>{block.intro[shown]}</p>}
            <ol>
              {block.questions.map((question, place) => (
                <li key={question.id}>
                  <QuestionWords
                    {...{ question, instrument }}
                    language={shown}
                    isFirst={!answersAlike(question, block.questions[place - 1])}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </details>
  );
}

/** Whether a statement has the same answers as the one above it. */
const answersAlike = (question: Question, above: Question | undefined): boolean =>
  question.type === 'rating' && above?.type === 'rating' && question.responseScale === above.responseScale;

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few buttons of which one is pressed. */
function Choices<Value extends string>({ label, options, chosen, onChoose }: ChoicesProps<Value>): ReactNode {
  return (
    <fieldset aria-label={label} className="choices">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="button quiet"
          aria-pressed={option.value === chosen}
          onClick={() => {
            onChoose(option.value);
          }}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}

interface QuestionWordsProps {
  readonly question: Question;
  readonly instrument: Instrument;
  readonly language: Language;
  /** Of several statements with the same answers only the first says which these are. */
  readonly isFirst: boolean;
}

function QuestionWords({ question, instrument, language, isFirst }: QuestionWordsProps): ReactNode {
  const { note } = setUpTexts[language].questionnaire;
  if (question.type === 'note') {
    return (
      <>
        {question.text[language]} <span className="muted">{note}</span>
      </>
    );
  }
  const options =
    question.type === 'rating'
      ? responseScaleOf(instrument, question).labels.map((label) => label[language])
      : question.options.map((option) => option.text[language]);
  return (
    <>
      {question.text[language]} {isFirst && <span className="muted">{options.join(' · ')}</span>}
    </>
  );
}
