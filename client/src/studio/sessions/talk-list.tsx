import { useEffect, type ReactNode } from 'react';
import type { Session } from '#server/contract/sessions.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { GuideSteps } from './guide-steps.tsx';
import { goesOverStages, lacksLists, placeOf, type TalkPart } from './talk-parts.ts';
import { TalkResult } from './talk-results.tsx';

interface TalkListProps {
  readonly session: Pick<Session, 'release' | 'group'>;
  readonly parts: readonly TalkPart[];
}

/** What there is to talk about: each result with its guide beside it. */
export function TalkList({ session, parts }: TalkListProps): ReactNode {
  const text = useTexts(sessionTexts);
  useEffect(showAsked, []);
  const minutes = parts.reduce((sum, { guide }) => sum + (guide?.minutes ?? 0), 0);
  return (
    <section aria-labelledby="gesprek">
      <h2 id="gesprek">{text.guides}</h2>
      <p>{text.guidesLead(minutes)}</p>
      <Contents parts={parts} />
      {goesOverStages(parts) && <p>{text.fromTheGround}</p>}
      {parts.map((part) => (
        <Part key={part.guide?.id ?? 'rest'} {...{ session, part }} />
      ))}
    </section>
  );
}

/** Whoever comes with the address of a part stands at that part, once it is there. */
function showAsked(): void {
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** What there is to choose from, each with its minutes and the way to it. */
function Contents({ parts }: Pick<TalkListProps, 'parts'>): ReactNode {
  const text = useTexts(sessionTexts);
  const answers = useTexts(moduleAnswersTexts);
  const { language } = useLanguage();
  return (
    <ol className="talk-contents" aria-label={text.contents}>
      {parts.map((part) => (
        <li key={placeOf(part)}>
          <a href={`#${placeOf(part)}`}>{part.guide?.title[language] ?? answers.heading}</a>
          {part.guide !== null && <span className="muted"> ({text.minutes(part.guide.minutes)})</span>}
        </li>
      ))}
    </ol>
  );
}

interface PartProps {
  readonly session: TalkListProps['session'];
  readonly part: TalkPart;
}

/** A result and its guide; before notes the guide comes first, for it says how to read them. */
function Part({ session, part }: PartProps): ReactNode {
  const text = useTexts(sessionTexts);
  const answers = useTexts(moduleAnswersTexts);
  const { language } = useLanguage();
  const { guide, title, scales, told, notes } = part;
  const hasResult = scales.length > 0 || told !== null || notes.length > 0;
  const steps = guide !== null && <GuideSteps guide={guide} />;
  return (
    <article id={placeOf(part)} className={notes.length > 0 ? 'talk-part is-notes' : 'talk-part'}>
      {notes.length > 0 && steps}
      {hasResult && (
        <div className="talk-result">
          {told !== null && scales.length === 0 && <h3>{title?.[language] ?? answers.heading}</h3>}
          <TalkResult {...{ session, part }} />
        </div>
      )}
      {notes.length === 0 && steps}
      {lacksLists(part) && <p>{text.noLists}</p>}
    </article>
  );
}
