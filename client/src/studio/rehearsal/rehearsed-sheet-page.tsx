import '#client/src/studio/sessions/sessions.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Release } from '#analysis/release.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { RehearsalMark } from '#client/src/studio/frame/rehearsal-mark.tsx';
import { LoadingPage, NotFoundPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { releaseQuery } from '#client/src/studio/queries.ts';
import { InlineChart } from '#client/src/studio/results/inline-chart.tsx';
import { useMediaQuery } from '#client/src/studio/results/media-query.ts';
import { guidesFor } from '#client/src/studio/sessions/guides-for.ts';
import { Findings, Guides } from '#client/src/studio/sessions/session-page.tsx';
import type { GroupPlace } from '#client/src/studio/sessions/session-queries.ts';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';

/** "/studio/pilots/:pilot/oefenen/gesprek/:group": the sheet for a group's talk, with a made-up picture. */
export function RehearsedSheetPage({ place }: { readonly place: GroupPlace }): ReactNode {
  const release = useQuery(releaseQuery({ pilot: place.pilot, wave: null, of: 'rehearsal' }));
  if (release.isPending) return <LoadingPage />;
  if (release.isError) return <ProblemPage error={release.error} onRetry={() => void release.refetch()} />;
  return <Sheet place={place} release={release.data} />;
}

interface SheetProps {
  readonly place: GroupPlace;
  readonly release: Release;
}

function Sheet({ place, release }: SheetProps): ReactNode {
  const { talk } = useTexts(rehearsalTexts);
  const layout = useMediaQuery('(min-width: 44rem)') ? 'wide' : 'narrow';
  const group = release.groups.find(({ id }) => id === place.group);
  if (group === undefined) return <NotFoundPage />;
  const rehearsed = { pilot: place.pilot, wave: null, of: 'rehearsal' } as const;
  const modules = release.scales.flatMap(({ module }) => (module === undefined ? [] : [module.id]));
  const session = {
    pilot: release.pilot,
    organisation: release.organisation.name,
    group: { id: group.id, name: group.name, talkedOn: null },
    modules: [...new Set(modules)],
    release,
  };
  return (
    <Page title={group.name} kicker={`${release.pilot.title} · ${release.organisation.name}`}>
      <RehearsalMark pilot={place.pilot} />
      <p className="actions no-print">
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            window.print();
          }}
        >
          {talk.print}
        </button>
      </p>
      <Findings
        session={session}
        own={<InlineChart place={rehearsed} chart={`group-${group.id}`} layout={layout} />}
        whole={<InlineChart place={rehearsed} chart="rocket" layout={layout} />}
      />
      <Guides guides={guidesFor(session)} />
      <p className="muted">{talk.notes}</p>
    </Page>
  );
}
