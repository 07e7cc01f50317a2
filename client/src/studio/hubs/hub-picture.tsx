import type { ReactNode } from 'react';
import { guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Language } from '#instruments/instrument.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatCount, formatNumber } from '#analysis/words/numbers.ts';
import type { HubPicture } from '#server/contract/hub.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { countedWords, type CountedWord } from './counted-words.ts';

type Stage = HubPicture['stages'][number];

/** The picture of a room: a row a stage, the first at the bottom as in the rocket, by position on the one scale they share. */
export function HubPictureView({ picture }: { readonly picture: HubPicture }): ReactNode {
  const text = useTexts(hubTexts).picture;
  const { language } = useLanguage();
  const questions = guidesBeside()
    .flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'ask'))
    .map((step) => step.text[language]);
  const words = countedWords(picture.words ?? [], language);
  const isEmpty = picture.stages.every(({ shown }) => shown === null);
  return (
    <div
      className={['hub-picture', isEmpty && 'is-empty', isCrowded(words) && 'is-crowded']
        .filter(Boolean)
        .join(' ')}
    >
      <div className="hub-figures">
        <h2>{text.heading}</h2>
        {!isEmpty ? <Stages stages={picture.stages} /> : <p className="lead">{text.nothing}</p>}
      </div>
      <div className="hub-said">
        <h2>{text.words}</h2>
        {picture.words === null ? <p>{text.noWords}</p> : <Words words={words} />}
      </div>
      <div className="hub-talk">
        <h2>{text.talk}</h2>
        <ol className="talk">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Words({ words }: { readonly words: readonly CountedWord[] }): ReactNode {
  const text = useTexts(hubTexts).picture;
  const { language } = useLanguage();
  return (
    <ul className="hub-words">
      {words.map(({ word, times }) => (
        <li key={word}>
          {word}
          {times > 1 && <span className="muted"> {text.times(formatCount(times, language))}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Letters of words that fit above the questions; more of them take the whole width of the wall, below. */
const lettersAbove = 220;

function isCrowded(words: readonly CountedWord[]): boolean {
  return words.reduce((sum, { word }) => sum + word.length, 0) > lettersAbove;
}

/** A row a stage over the one scale they share. */
function Stages({ stages }: { readonly stages: readonly Stage[] }): ReactNode {
  const text = useTexts(hubTexts).picture;
  return (
    <>
      <ul className="hub-stages">
        {stages.toReversed().map((stage) => (
          <li key={stage.scale} className={`stage-${stage.scale}`}>
            <StageRow stage={stage} />
          </li>
        ))}
      </ul>
      <p className="hub-ends" aria-hidden="true">
        <span>1 {text.lowest}</span>
        <span>5 {text.highest}</span>
      </p>
      <p>{text.now}</p>
    </>
  );
}

/** Whose eyes a stage is about, for a room that hears its name for the first time. */
function eyesOf(scale: string, language: Language): string {
  return new Map(Object.entries(messagesIn(language).chart.eyes)).get(scale) ?? '';
}

/** Length of a row in its own units; the ends stand a little from its edges. */
const length = 400;
const edge = 12;

function StageRow({ stage: { scale, title, range, shown } }: { readonly stage: Stage }): ReactNode {
  const text = useTexts(hubTexts).picture;
  const { language } = useLanguage();
  const [lowest, highest] = range;
  const placeOf = (value: number): number =>
    edge + ((value - lowest) / (highest - lowest)) * (length - 2 * edge);
  const name = title[language];
  if (shown === null) {
    return (
      <>
        <h3>{name}</h3>
        <p className="muted">{text.withheld}</p>
      </>
    );
  }
  const mean = formatNumber(shown.mean, language);
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  return (
    <>
      <h3>
        {name} <strong>{mean}</strong>{' '}
        <span className="muted">
          {eyesOf(scale, language)} · {text.people(shown.n)}
        </span>
      </h3>
      <p className="visually-hidden">{text.stage(name, mean, shown.n)}</p>
      <svg className="hub-row" viewBox={`0 0 ${String(length)} 28`} aria-hidden="true">
        <line x1={edge} x2={length - edge} y1="14" y2="14" className="hub-line" />
        {steps.map((step) => (
          <line key={step} x1={placeOf(step)} x2={placeOf(step)} y1="8" y2="20" className="hub-line" />
        ))}
        <Mark scale={scale} x={placeOf(shown.mean)} />
      </svg>
    </>
  );
}

/** Each stage has a shape of its own, so that colour is never needed to tell them apart. */
function Mark({ scale, x }: { readonly scale: string; readonly x: number }): ReactNode {
  if (scale === 'eigenwaarde') return <circle className="hub-mark" cx={x} cy="14" r="8" />;
  if (scale === 'beroepstrots') return <rect className="hub-mark" x={x - 7} y="7" width="14" height="14" />;
  return <path className="hub-mark" d={`M${String(x)} 4l10 10l-10 10l-10-10z`} />;
}
