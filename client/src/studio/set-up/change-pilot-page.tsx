import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { PilotSettingsInput } from '#server/contract/pilot-settings.ts';
import { changePilot, type PilotSetUp } from '#server/contract/set-up.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { draftOf, faultsFromServer, type Fault } from './draft.ts';
import { choicesQuery } from './new-pilot-page.tsx';
import { PilotForm, type Choices } from './pilot-form.tsx';

/** "/studio/pilots/:pilot/gegevens": what was settled about a pilot, to change as far as it is not fixed. */
export function ChangePilotPage({ pilot }: { readonly pilot: string }): ReactNode {
  const choices = useQuery(choicesQuery);
  const stored = useQuery(pilotSetUpQuery(pilot));
  const failed = choices.isError ? choices : stored.isError ? stored : null;
  if (failed !== null) return <ProblemPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (choices.data === undefined || stored.data === undefined) return <LoadingPage />;
  return <ChangePilot choices={choices.data} stored={stored.data} />;
}

interface ChangePilotProps {
  readonly choices: Choices;
  readonly stored: PilotSetUp;
}

function ChangePilot({ choices, stored }: ChangePilotProps): ReactNode {
  const { change: text } = useTexts(setUpTexts);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = useChange(stored.id, setFaults);
  return (
    <Page title={text.title} kicker={stored.title}>
      <p className="lead">{text.lead}</p>
      <PilotForm
        {...{ choices, stored, faults, send }}
        first={draftOf(stored)}
        onFaults={setFaults}
        submit={{ label: text.submit, busy: text.busy }}
      />
      <p>
        <Link href={`/studio/pilots/${stored.id}`}>{text.back}</Link>
      </p>
    </Page>
  );
}

function useChange(pilot: string, onFaults: (faults: Fault[]) => void) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (body: PilotSettingsInput) => callApi(changePilot, { params: { pilot }, body }),
    networkMode: 'always',
    onSuccess: (stored) => {
      queries.setQueryData(pilotSetUpQuery(pilot).queryKey, stored);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(`/studio/pilots/${pilot}`, { state: { done: 'changed' } });
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}
