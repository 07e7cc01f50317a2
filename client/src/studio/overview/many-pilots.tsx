import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatCount } from '#analysis/words/numbers.ts';
import type { PilotSummary } from '#server/contract/studio.ts';
import { grouped, type Together } from '#client/src/studio/finding/grouped.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { nextStep } from '#client/src/studio/next-step.ts';
import { nextStepWords } from '#client/src/studio/next-step-words.ts';
import { PilotLines } from '#client/src/studio/programme/pilot-line.tsx';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { hasteOf, standingOf } from './standing.ts';

/** A pilot with the programme it is part of. */
export interface ListedPilot {
  readonly programme: { readonly id: string; readonly title: string };
  readonly pilot: PilotSummary;
}

interface ManyPilotsProps {
  readonly listed: readonly ListedPilot[];
  /** Whether these were sought: then none of them is folded away. */
  readonly isSought: boolean;
}

/** Many pilots in a line or two each: first what waits for somebody, then those of each programme. */
export function ManyPilots({ listed, isSought }: ManyPilotsProps): ReactNode {
  const today = useToday();
  const waiting = listed
    .filter(({ pilot }) => standingOf(pilot, today) === 'waiting')
    .toSorted((one, other) => hasteOf(one.pilot, today) - hasteOf(other.pilot, today));
  return (
    <>
      <Waiting listed={waiting} />
      {grouped(listed, ({ programme }) => programme.id).map((own) => (
        <ProgrammeSection key={own[0].programme.id} listed={own} isSought={isSought} />
      ))}
    </>
  );
}

function Waiting({ listed }: Pick<ManyPilotsProps, 'listed'>): ReactNode {
  const text = useTexts(programmesTexts);
  const { language } = useLanguage();
  const today = useToday();
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby="nu-te-doen">
      <h2 id="nu-te-doen">{text.waiting(formatCount(listed.length, language))}</h2>
      <ul className="pilot-lines">
        {listed.map(({ pilot, programme }) => (
          <li key={pilot.id}>
            <Link href={`/studio/pilots/${pilot.id}`}>{pilot.title}</Link>
            <span className="note">
              {[pilot.organisation.name, programme.title, ...(pilot.test ? [text.trial] : [])].join(' · ')}
            </span>
            <p>{nextStepWords(nextStep(pilot, today), pilot.waves, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProgrammeSectionProps extends ManyPilotsProps {
  readonly listed: Together<ListedPilot>;
}

/** What is left of a programme: what goes on by itself, and folded what was released or has ended. */
function ProgrammeSection({ listed, isSought }: ProgrammeSectionProps): ReactNode {
  const text = useTexts(programmesTexts);
  const { language } = useLanguage();
  const today = useToday();
  const { id, title } = listed[0].programme;
  const pilots = listed.map(({ pilot }) => pilot);
  const running = pilots.filter((pilot) => standingOf(pilot, today) === 'running');
  const over = pilots.filter((pilot) => standingOf(pilot, today) === 'over');
  return (
    <section aria-labelledby={`programma-${id}`}>
      <h2 id={`programma-${id}`}>
        <Link href={`/studio/programmes/${id}`}>{title}</Link>
      </h2>
      {running.length + over.length === 0 && <p className="muted">{text.allAbove}</p>}
      {running.length > 0 && <PilotLines pilots={running} />}
      {over.length > 0 && (
        <details className="folded" open={isSought}>
          <summary>{text.over(formatCount(over.length, language))}</summary>
          <PilotLines pilots={over} />
        </details>
      )}
    </section>
  );
}
