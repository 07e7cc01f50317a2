import type { ReactNode } from 'react';
import type { Session } from '#server/contract/sessions.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { moduleAnswersTexts } from '#client/src/studio/texts/module-answers-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { GuideSteps } from './guide-steps.tsx';
import type { TalkPart } from './talk-parts.ts';
import { TalkResult } from './talk-results.tsx';

interface TalkListProps {
  readonly session: Pick<Session, 'release' | 'group'>;
  readonly parts: readonly TalkPart[];
}

/** What there is to talk about: each result with its guide beside it. */
export function TalkList({ session, parts }: TalkListProps): ReactNode {
  const text = useTexts(sessionTexts);
  const minutes = parts.reduce((sum, { guide }) => sum + (guide?.minutes ?? 0), 0);
  return (
    <section aria-labelledby="gesprek">
      <h2 id="gesprek">{text.guides}</h2>
      <p>{text.guidesLead(minutes)}</p>
      {parts.map((part) => (
        <Part key={part.guide?.id ?? 'rest'} {...{ session, part }} />
      ))}
    </section>
  );
}

interface PartProps {
  readonly session: TalkListProps['session'];
  readonly part: TalkPart;
}

/** A result and its guide; before notes the guide comes first, for it says how to read them. */
function Part({ session, part }: PartProps): ReactNode {
  const answers = useTexts(moduleAnswersTexts);
  const { guide, scales, told, notes } = part;
  const hasResult = scales.length > 0 || told !== null || notes.length > 0;
  const steps = guide !== null && <GuideSteps guide={guide} />;
  return (
    <article className={notes.length > 0 ? 'talk-part is-notes' : 'talk-part'}>
      {notes.length > 0 && steps}
      {hasResult && (
        <div className="talk-result">
          {guide === null && <h3>{answers.heading}</h3>}
          <TalkResult {...{ session, part }} />
        </div>
      )}
      {notes.length === 0 && steps}
    </article>
  );
}
