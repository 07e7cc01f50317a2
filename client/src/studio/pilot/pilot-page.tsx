import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import type { PilotDetail } from '#server/contract/studio.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { InviteLink } from '#client/src/studio/inviting/invite-link.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { nextStep, type NextStep } from '#client/src/studio/next-step.ts';
import { nextStepHeading, nextStepWords } from '#client/src/studio/next-step-words.ts';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';
import { stateOfferTexts } from '#client/src/studio/texts/state-offer-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { canEnd } from './end-with-state.tsx';
import { GroupResponse } from './group-response.tsx';
import { KeysSection } from './keys-section.tsx';
import { ReleaseSection } from './release-section.tsx';
import { Sessions } from './sessions.tsx';
import { SetUpSteps } from './set-up-steps.tsx';
import { Talks } from './talks.tsx';
import { WaveList } from './wave-list.tsx';

/** "/studio/pilots/:pilot": groups, waves and response of a pilot, and what to do next. Never a figure. */
export function PilotPage({ pilot }: { readonly pilot: string }): ReactNode {
  const detail = useQuery(pilotQuery(pilot));
  if (detail.isPending) return <LoadingPage />;
  if (detail.isLoadingError)
    return <ProblemPage error={detail.error} onRetry={() => void detail.refetch()} />;
  return <Pilot pilot={detail.data} />;
}

function Pilot({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(pilotTexts);
  const [done, setDone] = useState(useChanged() ? text.changed : '');
  const status = useRef<HTMLOutputElement>(null);
  // Said once: not again after a reload or on the way back.
  useEffect(() => {
    history.replaceState(null, '');
  }, []);
  // The button that was pressed is gone by now: the focus goes to what happened.
  useEffect(() => {
    if (done !== '') status.current?.focus();
  }, [done]);
  return (
    <Page
      title={pilot.title}
      kicker={
        <>
          {pilot.organisation.name} ·{' '}
          <Link href={`/studio/programmes/${pilot.programme.id}`}>{pilot.programme.title}</Link>
        </>
      }
    >
      <output ref={status} tabIndex={-1} className="done">
        {done}
      </output>
      {pilot.test && <p className="notice">{text.trial}</p>}
      <Next pilot={pilot} />
      {pilot.setUp !== 'done' && <SetUpSteps pilot={pilot} />}
      <WaveList pilot={pilot} onDone={setDone} />
      <Sessions pilot={pilot} onDone={setDone} />
      <GroupResponse pilot={pilot} />
      <InviteLink pilot={pilot} />
      <ReleaseSection pilot={pilot} />
      <Talks pilot={pilot} onDone={setDone} />
      {pilot.setUp === 'done' && <SetUpSteps pilot={pilot} />}
      <KeysSection keys={pilot.keys} />
    </Page>
  );
}

const arrivedSchema = z.object({ done: z.literal('changed') });

/** Whether somebody has just saved changes to this pilot and was brought back here. */
function useChanged(): boolean {
  const state: unknown = useHistoryState();
  return arrivedSchema.safeParse(state).success;
}

/** Whether the wave that is to be opened next has no day left on which it could be open. */
function hasNoDayLeft({ kind }: NextStep, { currentWave }: PilotDetail): boolean {
  return (kind === 'open-first' || kind === 'open-next') && currentWave?.closesOn === null;
}

/** Why a wave cannot open now, and the way to what has to be moved first. */
function NoDayLeft({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(pilotTexts);
  const { id, currentWave, keys, releasedOn, answersGoneAfter, waves } = pilot;
  if (currentWave === null) return null;
  if (keys.destroyedOn !== null && releasedOn === null && answersGoneAfter === null && canEnd(waves)) {
    return (
      <>
        <p>
          {text.opening.noDayLeft.keysGone} {text.opening.noDayLeft.stateStill}
        </p>
        <p className="actions">
          <a className="button" href="#publicatie">
            {text.toRelease}
          </a>
        </p>
      </>
    );
  }
  const ways = {
    keys: { href: `/studio/nieuw?kopie=${id}`, words: text.setUp.copy },
    results: { href: `/studio/pilots/${id}/dossier`, words: text.toFile },
    'next-wave': { href: `/studio/pilots/${id}/gegevens`, words: text.toSettings },
  } as const;
  const { href, words } = ways[currentWave.limit];
  return (
    <>
      <p>{text.opening.noDayLeft[keys.destroyedOn === null ? currentWave.limit : 'keysGone']}</p>
      <p className="actions">
        <Link className="button" href={href}>
          {words}
        </Link>
      </p>
    </>
  );
}

function Next({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const text = useTexts(pilotTexts);
  const { toState } = useTexts(stateOfferTexts);
  const { link: rehearse } = useTexts(rehearsalTexts);
  const { language } = useLanguage();
  const step = nextStep(pilot, useToday());
  return (
    <section className="next" aria-labelledby="nu-te-doen">
      <h2 id="nu-te-doen">{nextStepHeading(step, language)}</h2>
      {hasNoDayLeft(step, pilot) ? (
        <NoDayLeft pilot={pilot} />
      ) : (
        <p>{nextStepWords(step, pilot.waves, language)}</p>
      )}
      {(step.kind === 'file' || step.kind === 'cards') && (
        <p className="actions">
          <Link
            className="button"
            href={`/studio/pilots/${pilot.id}/${step.kind === 'file' ? 'dossier' : 'kaarten'}`}
          >
            {step.kind === 'file' ? text.toFile : text.toCards}
          </Link>
          <Link className="button quiet" href={`/studio/pilots/${pilot.id}/oefenen`}>
            {rehearse}
          </Link>
        </p>
      )}
      {(step.kind === 'open-first' || step.kind === 'open-next' || step.kind === 'close') &&
        !hasNoDayLeft(step, pilot) && (
          <p className="actions">
            <a className="button" href="#metingen">
              {text.toWaves}
            </a>
          </p>
        )}
      {step.kind === 'release' && (
        <p className="actions">
          <a className="button" href="#publicatie">
            {text.toCheck}
          </a>
        </p>
      )}
      {pilot.stateOn !== null && (
        <p className="actions">
          <Link className="button" href={`/studio/pilots/${pilot.id}/stand`}>
            {toState}
          </Link>
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
