import type { ReactNode } from 'react';
import { ViewHeading } from './heading.tsx';
import type { Messages } from './messages.ts';
import type { Questionnaire } from './transport.ts';

interface ThankYouProps {
  readonly text: Messages['thanks'];
  readonly wave: Questionnaire['wave']['kind'];
  /** Only after somebody's first response ever. */
  readonly ownWords: readonly string[] | null;
  readonly onLeave: () => void;
}

function OwnWords({ text, words }: { text: Messages['thanks']; words: readonly string[] }): ReactNode {
  return (
    <section className="own-words" aria-labelledby="own-words">
      <h2 id="own-words">{text.wordsHeading}</h2>
      <p>{text.words}</p>
      <ol lang="nl">
        {words.map((word) => (
          <li key={word}>{word}</li>
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

/** After sending: the own words, what happens next, and signing off. */
export function ThankYou({ text, wave, ownWords, onLeave }: ThankYouProps): ReactNode {
  return (
    <div className="view">
      <ViewHeading>{text.heading}</ViewHeading>
      {ownWords === null ? <p className="lead">{text.noWords}</p> : <OwnWords text={text} words={ownWords} />}
      <h2>{text.nextHeading}</h2>
      <p>{text.next[wave]}</p>
      <p className="actions no-print">
        <button type="button" className="button" onClick={onLeave}>
          {ownWords === null ? text.leave : text.leaveWithWords}
        </button>
      </p>
    </div>
  );
}
