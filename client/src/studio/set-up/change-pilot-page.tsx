import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { PilotSettingsInput } from '#server/contract/pilot-settings.ts';
import { changePilot, type PilotSetUp } from '#server/contract/set-up.ts';
import { callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { WithOtherAnswers } from '#client/src/studio/form/other-answers.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { pilotAnswerWords } from './answer-words.ts';
import { faultsOfBoth } from './both-wrote.ts';
import { draftOf, draftSchema, inOrder, type Draft } from './draft.ts';
import { KeptNotice } from './kept-notice.tsx';
import { choicesQuery } from './new-pilot-page.tsx';
import { otherAnswersOf } from './other-answers-of.ts';
import { PilotForm, type Choices } from './pilot-form.tsx';
import { useKeptForm, type KeptForm, type Stored } from './use-kept-form.ts';
import { useRefused } from './use-refused.ts';
import { withWhatIsFixed } from './what-is-fixed.ts';

/** "/studio/pilots/:pilot/gegevens": what was settled about a pilot, to change as far as it is not fixed. */
export function ChangePilotPage({ pilot }: { readonly pilot: string }): ReactNode {
  const choices = useQuery(choicesQuery);
  const stored = useQuery(pilotSetUpQuery(pilot));
  const failed = choices.isLoadingError ? choices : stored.isLoadingError ? stored : null;
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
  const { language } = useLanguage();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const form = useKeptForm(`gegevens-${stored.id}`, draftSchema, overStored(stored));
  const draft = withWhatIsFixed(form.value, stored);
  const send = useChange(stored.id, { form, onFaults: setFaults });
  const instruments = [stored.questionnaire, ...choices.instruments];
  const answers = otherAnswersOf(
    {
      form: draft,
      choices: form.choices,
      words: pilotAnswerWords({ draft, choices, instruments }, language),
      onPage,
      onChoose: form.chooseOther,
    },
    language,
  );
  return (
    <Page title={text.title} kicker={stored.title}>
      <p className="lead">{text.lead}</p>
      <KeptNotice {...form} />
      <WithOtherAnswers answers={answers}>
        <PilotForm
          {...{ choices, stored, faults, send }}
          draft={draft}
          onChange={form.change}
          onFaults={setFaults}
          submit={{ label: text.submit, busy: text.busy }}
        />
      </WithOtherAnswers>
      <p>
        <Link href={`/studio/pilots/${stored.id}`} onClick={form.forget}>
          {text.back}
        </Link>
      </p>
    </Page>
  );
}

const overStored = (stored: PilotSetUp): Stored<Draft> => ({
  first: draftOf(stored),
  seen: stored.seen.settings,
});

interface Change {
  readonly form: KeptForm<Draft>;
  readonly onFaults: (faults: readonly Fault[]) => void;
}

function useChange(pilot: string, { form, onFaults }: Change) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const onError = useRefused(pilot, {
    onFaults,
    onStale: async (stored) => {
      // They may have chosen a programme that did not exist when this page was opened.
      await queries.refetchQueries({ queryKey: choicesQuery.queryKey });
      const { value, both } = form.meet(overStored(stored));
      return inOrder(faultsOfBoth(value, both).map(({ at, message }) => ({ at: onPage(at), message })));
    },
  });
  return useMutation({
    mutationFn: (settings: PilotSettingsInput) =>
      callApi(changePilot, { params: { pilot }, body: { ...settings, over: form.seen } }),
    onSuccess: (stored) => {
      form.forget();
      queries.setQueryData(pilotSetUpQuery(pilot).queryKey, stored);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(`/studio/pilots/${pilot}`, { state: { done: 'changed' } });
    },
    onError,
  });
}

/** Where a field of the form stands on the page. */
const onPage = (at: string): string => placeOf[at] ?? at;

const placeOf: Readonly<Record<string, string>> = {
  programme: 'programme.id',
  programmeTitle: 'programme.title',
  organisation: 'organisation.id',
  organisationName: 'organisation.name',
};
