import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotDetail } from '#server/contract/studio.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { InviteLink } from '#client/src/studio/inviting/invite-link.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { nextStep } from '#client/src/studio/next-step.ts';
import { nextStepWords } from '#client/src/studio/next-step-words.ts';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { GroupResponse } from './group-response.tsx';
import { KeysSection } from './keys-section.tsx';
import { ReleaseSection } from './release-section.tsx';
import { WaveList } from './wave-list.tsx';

/** "/studio/pilots/:pilot": groups, waves and response of a pilot, and what to do next. Never a figure. */
export function PilotPage({ pilot }: { readonly pilot: string }): ReactNode {
  const detail = useQuery(pilotQuery(pilot));
  if (detail.isPending) return <LoadingPage />;
  if (detail.isError) return <ProblemPage error={detail.error} onRetry={() => void detail.refetch()} />;
  return <Pilot pilot={detail.data} />;
}

function Pilot({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const [done, setDone] = useState('');
  const status = useRef<HTMLOutputElement>(null);
  // The button that was pressed is gone by now: the focus goes to what happened.
  useEffect(() => {
    if (done !== '') status.current?.focus();
  }, [done]);
  return (
    <Page title={pilot.title} kicker={`${pilot.organisation.name} · ${pilot.programme.title}`}>
      <output ref={status} tabIndex={-1} className="done">
        {done}
      </output>
      <Next pilot={pilot} />
      <WaveList pilot={pilot} onDone={setDone} />
      <GroupResponse pilot={pilot} />
      <InviteLink pilot={pilot.id} />
      <ReleaseSection pilot={pilot} />
      <KeysSection keys={pilot.keys} />
    </Page>
  );
}

function Next({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(pilotTexts);
  const { language } = useLanguage();
  const step = nextStep(pilot, useToday());
  return (
    <section className="next" aria-labelledby="nu-te-doen">
      <h2 id="nu-te-doen">{text.next}</h2>
      <p>{nextStepWords(step, pilot.waves, language)}</p>
      {step.kind === 'release' && (
        <p className="actions">
          <a className="button quiet" href="#publicatie">
            {text.toCheck}
          </a>
        </p>
      )}
      {pilot.releasedOn !== null && (
        <p className="actions">
          <Link className="button" href={`/studio/pilots/${pilot.id}/resultaten`}>
            {text.toResults}
          </Link>
        </p>
      )}
    </section>
  );
}
