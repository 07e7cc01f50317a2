import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import { readBenchmark, readBenchmarkChart } from '#server/contract/benchmark.ts';
import { readProgramme } from '#server/contract/programme.ts';
import { readAccount } from '#server/contract/account.ts';
import { readInviting } from '#server/contract/inviting.ts';
import { listAccounts } from '#server/contract/accounts.ts';
import { checkAudit, readAudit } from '#server/contract/audit.ts';
import { readOwnAccount } from '#server/contract/own-account.ts';
import {
  listComingPilots,
  listProgrammes,
  listReleases,
  previewRelease,
  readChart,
  readPilot,
  readRelease,
  readState,
} from '#server/contract/studio.ts';
import { readRehearsal, readRehearsedChart } from '#server/contract/rehearsal.ts';
import { readStateChart } from '#server/contract/state.ts';
import { readPilotSetUp } from '#server/contract/set-up.ts';
import type { ChartFormat } from '#server/contract/chart-format.ts';
import { addressOf, callApi } from '#client/src/api.ts';

/** Everything the studio reads, each with the key under which it is remembered. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => callApi(readAccount, { signal }),
});

export const ownAccountQuery = queryOptions({
  queryKey: ['own-account'],
  queryFn: ({ signal }) => callApi(readOwnAccount, { signal }),
});

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => callApi(listAccounts, { signal }),
});

/** What was done by whom: of one object (or all), before an entry (or the newest). */
export const auditQuery = (object: string | null, before: number | null) =>
  queryOptions({
    queryKey: ['audit', object, before],
    queryFn: ({ signal }) =>
      callApi(readAudit, {
        query: { ...(object === null ? {} : { object }), ...(before === null ? {} : { before }) },
        signal,
      }),
    staleTime: 0,
  });

export const auditCheckQuery = queryOptions({
  queryKey: ['audit-check'],
  queryFn: ({ signal }) => callApi(checkAudit, { signal }),
  staleTime: 0,
});

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => callApi(listProgrammes, { signal }),
});

/** The pilots that an organisation sees no results of yet. */
export const comingPilotsQuery = queryOptions({
  queryKey: ['coming-pilots'],
  queryFn: ({ signal }) => callApi(listComingPilots, { signal }),
});

/** All pilots of a programme with what was released of them. */
export const programmeQuery = (programme: string) =>
  queryOptions({
    queryKey: ['programmes', programme],
    queryFn: ({ signal }) => callApi(readProgramme, { params: { programme }, signal }),
  });

export const benchmarkQuery = queryOptions({
  queryKey: ['benchmark'],
  queryFn: ({ signal }) => callApi(readBenchmark, { signal }),
});

export const pilotQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilot', pilot],
    queryFn: ({ signal }) => callApi(readPilot, { params: { pilot }, signal }),
  });

export const pilotSetUpQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilot', pilot, 'set-up'],
    queryFn: ({ signal }) => callApi(readPilotSetUp, { params: { pilot }, signal }),
  });

/** The waves of a plan that have figures once it is rehearsed, as `releasesQuery` gives those that were released. */
export const rehearsedWavesQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilot', pilot, 'rehearsal', 'waves'],
    queryFn: async ({ signal }) => {
      const { waves } = await callApi(readPilot, { params: { pilot }, signal });
      return waves.flatMap(({ number, kind }) =>
        kind === 'after' || kind === 'follow-up' ? [{ wave: number, kind }] : [],
      );
    },
  });

/** Which waves were released. */
export const releasesQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilot', pilot, 'releases'],
    queryFn: ({ signal }) => callApi(listReleases, { params: { pilot }, signal }),
  });

/** What a release of a wave would withhold. */
export const previewQuery = (pilot: string, wave: number) =>
  queryOptions({
    queryKey: ['pilot', pilot, 'preview', wave],
    queryFn: ({ signal }) => callApi(previewRelease, { params: { pilot }, query: { wave }, signal }),
  });

/** Which figures of a pilot: of a wave set against the before wave, or of the after wave (`null`). */
export interface ReleasePlace {
  readonly pilot: string;
  readonly wave: number | null;
  /** Instead: figures of made-up people to rehearse with, of the same waves, or where people stood. */
  readonly of?: 'rehearsal' | 'state';
}

/** The wave as the API asks for it. */
export const waveOf = ({ wave }: ReleasePlace): { wave?: number } => (wave === null ? {} : { wave });

/** A release never changes: once read it stays. What is rehearsed changes with the pilot's plan. */
export const releaseQuery = (place: ReleasePlace) =>
  queryOptions({
    queryKey: [...keyOf(place), 'figures'],
    queryFn: ({ signal }) =>
      place.of === 'rehearsal'
        ? callApi(readRehearsal, { params: { pilot: place.pilot }, query: waveOf(place), signal })
        : callApi(readRelease, { params: { pilot: place.pilot }, query: waveOf(place), signal }),
    staleTime: staleTimeOf(place),
  });

/** A rehearsal goes with its pilot: what changes the pilot makes it anew. */
const keyOf = ({ pilot, wave, of }: ReleasePlace) =>
  of === 'rehearsal' ? ['pilot', pilot, of, wave] : ['release', pilot, of ?? wave];

const staleTimeOf = ({ of }: ReleasePlace): number => (of === 'rehearsal' ? 0 : Infinity);

/** Where people stood, of a pilot that ended without an after wave. It never changes either. */
export const stateQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['state', pilot],
    queryFn: ({ signal }) => callApi(readState, { params: { pilot }, signal }),
    staleTime: Infinity,
  });

export type ChartLayout = 'wide' | 'narrow';

/** What a picture is of: figures of a pilot, or pilots beside each other. */
export type ChartPlace = ReleasePlace | { readonly of: 'benchmark' };

/** The pictures of each kind of figures. */
const charts = { release: readChart, rehearsal: readRehearsedChart, state: readStateChart } as const;

export const chartQuery = (place: ChartPlace, chart: string, language: Language, layout: ChartLayout) =>
  queryOptions({
    queryKey: [
      ...(place.of === 'benchmark' ? ['benchmark'] : keyOf(place)),
      'chart',
      chart,
      language,
      layout,
    ],
    queryFn: async ({ signal }) => {
      const query = { language, layout };
      if (place.of === 'benchmark') {
        return z.string().parse(await callApi(readBenchmarkChart, { params: { chart }, query, signal }));
      }
      const params = { pilot: place.pilot, chart };
      return z.string().parse(
        place.of === 'state'
          ? await callApi(readStateChart, { params, query, signal })
          : await callApi(charts[place.of ?? 'release'], {
              params,
              query: { ...query, ...waveOf(place) },
              signal,
            }),
      );
    },
    staleTime: place.of === 'benchmark' ? 0 : staleTimeOf(place),
  });

/** Where a picture is fetched as a file. */
export function chartAddress(
  place: ChartPlace,
  chart: string,
  query: { readonly language: Language; readonly format: ChartFormat },
): string {
  if (place.of === 'benchmark')
    return addressOf(readBenchmarkChart.path, { chart }, { ...query, layout: 'wide' });
  const { path } = charts[place.of ?? 'release'];
  return addressOf(path, { pilot: place.pilot, chart }, { ...query, layout: 'wide', ...waveOf(place) });
}

/** While mails are going out the page follows them. */
const followEvery = 10_000;

export const invitingQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['inviting', pilot],
    queryFn: ({ signal }) => callApi(readInviting, { params: { pilot }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.mailings.some((mailing) => mailing.state === 'sending') === true ? followEvery : false,
  });
