import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { readSetUp, type PrintableCards } from '#server/contract/set-up.ts';
import { callApi } from '#client/src/api.ts';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { CardsPage } from './cards-page.tsx';
import { NewPilotForm } from './new-pilot-form.tsx';

/** Read anew each time the form opens, and never while it is filled in. */
const choicesQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: ({ signal }) => callApi(readSetUp, { signal }),
  staleTime: Infinity,
  gcTime: 0,
});

/** "/studio/nieuw": the form for a new pilot, then its cards. The codes live in this page and nowhere else. */
export function NewPilotPage(): ReactNode {
  const choices = useQuery(choicesQuery);
  const [cards, setCards] = useState<PrintableCards | null>(null);
  if (cards !== null) return <CardsPage cards={cards} />;
  if (choices.isPending) return <LoadingPage />;
  if (choices.isError) return <ProblemPage error={choices.error} onRetry={() => void choices.refetch()} />;
  return <NewPilotForm choices={choices.data} onMade={setCards} />;
}
