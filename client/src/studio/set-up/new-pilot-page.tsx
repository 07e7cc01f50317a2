import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PilotSettingsInput } from '#server/contract/pilot-settings.ts';
import { createPilot, readSetUp, type PilotSetUp } from '#server/contract/set-up.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { copyOf, draftSchema, emptyDraft, withChoices } from './draft.ts';
import { faultsFromServer, type Fault } from '#client/src/studio/form/fault.ts';
import { KeptNotice } from './kept-notice.tsx';
import { PilotForm, type Choices } from './pilot-form.tsx';
import { useKeptForm } from './use-kept-form.ts';

/** Read anew each time the form opens, and never while it is filled in. */
export const choicesQuery = queryOptions({
  queryKey: ['set-up'],
  queryFn: ({ signal }) => callApi(readSetUp, { signal }),
  staleTime: Infinity,
  gcTime: 0,
});

/** "/studio/nieuw": the form for a new pilot; `?kopie=` begins with another pilot's groups and questionnaire. */
export function NewPilotPage(): ReactNode {
  const copied = new URLSearchParams(useSearch()).get('kopie');
  const choices = useQuery(choicesQuery);
  const original = useQuery({ ...pilotSetUpQuery(copied ?? ''), enabled: copied !== null });
  if (choices.isLoadingError)
    return <ProblemPage error={choices.error} onRetry={() => void choices.refetch()} />;
  if (original.isLoadingError) return <ProblemPage error={original.error} />;
  if (choices.isPending || (copied !== null && original.isPending)) return <LoadingPage />;
  return <NewPilot choices={choices.data} original={original.data ?? null} />;
}

interface NewPilotProps {
  readonly choices: Choices;
  readonly original: PilotSetUp | null;
}

function NewPilot({ choices, original }: NewPilotProps): ReactNode {
  const text = useTexts(setUpTexts);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const first = withChoices(original === null ? emptyDraft : copyOf(original), choices);
  const name = original === null ? 'nieuw' : `kopie-${original.id}`;
  const form = useKeptForm(name, draftSchema, { first, seen: null });
  const send = useCreate(original?.id ?? null, { onFaults: setFaults, onMade: form.forget });
  return (
    <Page title={text.title}>
      {original === null ? <NewWords /> : <CopyWords title={original.title} />}
      <KeptNotice {...form} />
      <PilotForm
        {...{ choices, faults, send }}
        draft={form.value}
        onChange={form.change}
        stored={null}
        onFaults={setFaults}
        submit={{ label: text.submit, busy: text.busy }}
      />
    </Page>
  );
}

/** How it goes, and what is needed later on and takes time. */
function NewWords(): ReactNode {
  const { lead, fileSoon } = useTexts(setUpTexts);
  return (
    <>
      <p className="lead">{lead}</p>
      <p>{fileSoon}</p>
    </>
  );
}

/** What a copy takes over, and what not. */
function CopyWords({ title }: { readonly title: string }): ReactNode {
  const { copy } = useTexts(setUpTexts);
  return (
    <>
      <p className="lead">{copy.lead(title)}</p>
      <p>{copy.comes}</p>
      <p>{copy.stays}</p>
    </>
  );
}

interface Outcome {
  readonly onFaults: (faults: Fault[]) => void;
  readonly onMade: () => void;
}

/** Sends the form and goes to the new pilot. Faults that the server finds go to their fields; what was filled in stays. */
function useCreate(original: string | null, { onFaults, onMade }: Outcome) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (settings: PilotSettingsInput) =>
      callApi(createPilot, { body: { ...settings, copyOf: original } }),
    // Without a network it fails at once, so that the person knows; it is never sent later by itself.
    onSuccess: (pilot) => {
      onMade();
      queries.setQueryData(pilotSetUpQuery(pilot.id).queryKey, pilot);
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(`/studio/pilots/${pilot.id}`);
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}
