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

export const sessionQuery = (place: GroupPlace) =>
  queryOptions({
    queryKey: ['session', place.pilot, place.group],
    queryFn: ({ signal }) => callApi(readSession, { params: place, signal }),
  });

export const sessionChartQuery = (
  place: GroupPlace,
  chart: 'groep' | 'rocket',
  drawn: { readonly language: Language; readonly layout: 'wide' | 'narrow' },
) =>
  queryOptions({
    queryKey: ['session', place.pilot, place.group, chart, drawn.language, drawn.layout],
    queryFn: ({ signal }) => callApi(readSessionChart, { params: { ...place, chart }, query: drawn, signal }),
    staleTime: Infinity,
  });

export const groupNotesQuery = (place: GroupPlace) =>
  queryOptions({
    queryKey: ['session', place.pilot, place.group, 'notes'],
    queryFn: ({ signal }) => callApi(readNotes, { params: place, signal }),
  });
