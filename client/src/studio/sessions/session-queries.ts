import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#instruments/instrument.ts';
import { readNotes } from '#server/contract/notes.ts';
import { listGroups, readSession, readSessionChart } from '#server/contract/sessions.ts';
import { callApi } from '#client/src/api.ts';

/** A group of a pilot, as every address of a session names it. */
export interface GroupPlace {
  readonly pilot: string;
  readonly group: string;
}

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => callApi(listGroups, { signal }),
});

/** The wave in an address (`?wave=3`); without it, or with what is no number, the newest that was released. */
export function waveIn(search: string): { wave?: number } {
  const wave = new URLSearchParams(search).get('wave') ?? '';
  return /^[1-9]\d?$/.test(wave) ? { wave: Number(wave) } : {};
}

/** The same back as the end of an address. */
export const searchFor = ({ wave }: { readonly wave?: number }): string =>
  wave === undefined ? '' : `?wave=${String(wave)}`;

/** What every wave's sheet of a group is kept under. */
export const sheetKey = ({ pilot, group }: GroupPlace) => ['session', pilot, group, 'sheet'] as const;

export const sessionQuery = (place: GroupPlace, asked: { readonly wave?: number }) =>
  queryOptions({
    queryKey: [...sheetKey(place), asked],
    queryFn: ({ signal }) => callApi(readSession, { params: place, query: asked, signal }),
  });

export const sessionChartQuery = (
  place: GroupPlace,
  chart: 'groep' | 'rocket',
  drawn: { readonly language: Language; readonly layout: 'wide' | 'narrow'; readonly wave?: number },
) =>
  queryOptions({
    queryKey: ['session', place.pilot, place.group, chart, drawn],
    queryFn: ({ signal }) => callApi(readSessionChart, { params: { ...place, chart }, query: drawn, signal }),
    staleTime: Infinity,
  });

export const groupNotesQuery = (place: GroupPlace) =>
  queryOptions({
    queryKey: ['session', place.pilot, place.group, 'notes'],
    queryFn: ({ signal }) => callApi(readNotes, { params: place, signal }),
  });
