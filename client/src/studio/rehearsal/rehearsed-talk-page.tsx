import '#client/src/studio/sessions/sessions.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Release } from '#analysis/release.ts';
import type { Session } from '#server/contract/sessions.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { RehearsalMark } from '#client/src/studio/frame/rehearsal-mark.tsx';
import { LoadingPage, NotFoundPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { releaseQuery } from '#client/src/studio/queries.ts';
import { InlineChart } from '#client/src/studio/results/inline-chart.tsx';
import { useMediaQuery } from '#client/src/studio/results/media-query.ts';
import { Findings, WholeAfterwards } from '#client/src/studio/sessions/session-page.tsx';
import { sessionQuery, type GroupPlace } from '#client/src/studio/sessions/session-queries.ts';
import { SheetActions } from '#client/src/studio/sessions/sheet-actions.tsx';
import { slidesOf } from '#client/src/studio/sessions/slides-of.ts';
import { Slides } from '#client/src/studio/sessions/slides-page.tsx';
import { TalkList } from '#client/src/studio/sessions/talk-list.tsx';
import { talkParts } from '#client/src/studio/sessions/talk-parts.ts';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';

export interface RehearsedTalkProps {
  readonly place: GroupPlace;
  /** As the sheet to print and lead from, or as what stands on the beamer. */
  readonly as: 'sheet' | 'slides';
}

/**
 * "/studio/pilots/:pilot/oefenen/gesprek/:group": the sheet for a group's talk, with a made-up picture; with "/scherm"
 * the same on the beamer.
 */
export function RehearsedTalkPage({ place, as }: RehearsedTalkProps): ReactNode {
  const release = useQuery(releaseQuery({ pilot: place.pilot, wave: null, of: 'rehearsal' }));
  const session = useQuery(sessionQuery(place, {}));
  const failed = release.isLoadingError ? release : session.isLoadingError ? session : null;
  if (failed !== null) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (release.data === undefined || session.data === undefined) return <LoadingPage />;
  return <Talk {...{ place, as }} release={release.data} modules={session.data.modules} />;
}

interface TalkProps extends RehearsedTalkProps {
  readonly release: Release;
  /** What people will be asked beside the core. */
  readonly modules: Session['modules'];
}

function Talk({ place, as, release, modules }: TalkProps): ReactNode {
  const { talk } = useTexts(rehearsalTexts);
  const layout = useMediaQuery('(min-width: 44rem)') ? 'wide' : 'narrow';
  const group = release.groups.find(({ id }) => id === place.group);
  if (group === undefined) return <NotFoundPage />;
  const rehearsed = { pilot: place.pilot, wave: null, of: 'rehearsal' } as const;
  const session = {
    group: { id: group.id, name: group.name, talkedOn: null },
    modules,
    release,
  };
  const own = <InlineChart place={rehearsed} chart={`group-${group.id}`} layout={layout} />;
  const whole = <InlineChart place={rehearsed} chart="rocket" layout={layout} />;
  const sheet = `/studio/pilots/${place.pilot}/oefenen/gesprek/${place.group}`;
  if (as === 'slides') {
    return (
      <Slides
        {...{ session, sheet, own, whole }}
        slides={slidesOf(session, [])}
        mark={<RehearsalMark pilot={place.pilot} />}
      />
    );
  }
  return (
    <Page title={group.name} kicker={`${release.pilot.title} · ${release.organisation.name}`}>
      <RehearsalMark pilot={place.pilot} />
      <SheetActions beamer={`${sheet}/scherm`} />
      <Findings {...{ session, own, whole }} />
      <TalkList session={session} parts={talkParts(session, [])} />
      <WholeAfterwards {...{ session, whole }} />
      <p className="muted">{talk.notes}</p>
    </Page>
  );
}
