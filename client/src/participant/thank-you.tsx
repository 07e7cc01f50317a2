import type { ReactNode } from 'react';
import type { Language } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { countAnswered } from './answer-record.ts';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';
import { definitionOf } from './occasion.ts';
import type { Questionnaire } from './transport.ts';

interface ThankYouProps {
  readonly text: Messages['thanks'];
  readonly language: Language;
  /** What was answered; `null` when the questions could not be fetched again. */
  readonly questionnaire: Questionnaire | null;
  readonly answers: AnswerRecord;
  /** Only after somebody's first response ever. */
  readonly ownWords: readonly string[] | null;
  readonly onLeave: () => void;
  /** Notes to the own group, where they are asked. */
  readonly notes: ReactNode;
}

function OwnWords({ text, words }: { text: Messages['thanks']; words: readonly string[] }): ReactNode {
  return (
    <section className="own-words" aria-labelledby="own-words">
      <h2 id="own-words">{text.wordsHeading}</h2>
      <p>{text.words}</p>
      <ol lang="nl">
        {words.map((word, place) => (
          <li key={`${String(place)} ${word}`}>{word}</li>
        ))}
      </ol>
      <p>{text.wordsFor}</p>
      <p className="no-print">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {text.print}
        </button>
      </p>
    </section>
  );
}

/** What arrived, without a number or a time: nothing that could lead from this page to the stored answers. */
function Receipt({
  text,
  language,
  questionnaire,
  answers,
}: Omit<ThankYouProps, 'ownWords' | 'onLeave' | 'notes'>): ReactNode {
  if (questionnaire === null) return null;
  const ids = definitionOf(questionnaire).pages.flatMap(({ elements }) => elements.map(({ name }) => name));
  const title = questionnaire.instrument.title[language];
  return (
    <>
      <h2>{text.receiptHeading}</h2>
      <p>{text.receipt(title, countAnswered(ids, answers), ids.length)}</p>
    </>
  );
}

/** After sending: the own words, the receipt, what happens next, and signing off. */
export function ThankYou({ ownWords, onLeave, notes, ...props }: ThankYouProps): ReactNode {
  const { text, questionnaire } = props;
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      {ownWords === null ? <p className="lead">{text.noWords}</p> : <OwnWords text={text} words={ownWords} />}
      <Receipt {...props} />
      {notes}
      <h2>{text.nextHeading}</h2>
      <p>{text.next[questionnaire?.wave.kind ?? 'after']}</p>
      <p className="actions no-print">
        <button type="button" className="button" onClick={onLeave}>
          {ownWords === null ? text.leave : text.leaveWithWords}
        </button>
        <a className="button quiet" href={`/mijn-antwoorden?taal=${props.language}`}>
          {text.myAnswers}
        </a>
      </p>
    </div>
  );
}
