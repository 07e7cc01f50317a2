import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotSummary } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { nextStep } from '#client/src/studio/next-step.ts';
import { nextStepHeading, nextStepWords } from '#client/src/studio/next-step-words.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { WaveTrack } from './wave-track.tsx';

interface PilotCardProps {
  readonly pilot: PilotSummary;
  readonly manages: boolean;
  /** What else is told of it. */
  readonly children?: ReactNode;
}

/** A pilot in a list: its waves, what was released, and what to do next. */
export function PilotCard({ pilot, manages, children }: PilotCardProps): ReactNode {
  const results = `/studio/pilots/${pilot.id}/${pilot.stateOn === null ? 'resultaten' : 'stand'}`;
  const publishedOn = pilot.releasedOn ?? pilot.stateOn;
  return (
    <article className="pilot-card">
      <div className="pilot-name">
        <h3>
          <Link href={manages ? `/studio/pilots/${pilot.id}` : results}>{pilot.title}</Link>
        </h3>
        <p className="muted">{pilot.organisation.name}</p>
        {pilot.test && <TrialMark />}
      </div>
      <WaveTrack waves={pilot.waves} />
      <div className="pilot-next">
        {publishedOn !== null && <Released day={publishedOn} results={results} pilot={pilot.title} />}
        {manages && <NextStepLine pilot={pilot} />}
        {manages && <MoreCardsLink pilot={pilot} />}
        {children}
      </div>
    </article>
  );
}

function TrialMark(): ReactNode {
  const { trial } = useTexts(programmesTexts);
  return <p className="trial-mark">{trial}</p>;
}

function NextStepLine({ pilot }: { readonly pilot: PilotSummary }): ReactNode {
  const { language } = useLanguage();
  const step = nextStep(pilot, useToday());
  return (
    <p>
      <strong>{nextStepHeading(step, language)}:</strong> {nextStepWords(step, pilot.waves, language)}
    </p>
  );
}

/** For people invited late: offered until the first wave has closed. */
function MoreCardsLink({ pilot }: { readonly pilot: PilotSummary }): ReactNode {
  const { more } = useTexts(setUpTexts);
  if (pilot.setUp !== 'done' || pilot.waves.some(({ state }) => state === 'closed')) return null;
  return (
    <p>
      <Link href={`/studio/pilots/${pilot.id}/kaarten`}>
        {more.link}
        <span className="visually-hidden">: {pilot.title}</span>
      </Link>
    </p>
  );
}

interface ReleasedProps {
  readonly day: string;
  readonly results: string;
  readonly pilot: string;
}

function Released({ day, results, pilot }: ReleasedProps): ReactNode {
  const text = useTexts(programmesTexts);
  const { language } = useLanguage();
  return (
    <p>
      {text.released(formatDay(day, language))}.{' '}
      <Link href={results}>
        {text.results}
        <span className="visually-hidden">: {pilot}</span>
      </Link>
    </p>
  );
}
