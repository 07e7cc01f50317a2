import './set-up.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import { savePilotFile, type PilotSetUp } from '#server/contract/set-up.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { WithOtherAnswers } from '#client/src/studio/form/other-answers.tsx';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { fileAnswerWords } from './answer-words.ts';
import { faultsOfBoth, isBothWrote } from './both-wrote.ts';
import { DocumentLinks } from './document-links.tsx';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { fileFieldLabel } from './field-labels.ts';
import { fileDraftSchema } from './file-draft.ts';
import { FileFields } from './file-fields.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { filledInWrongly, Missing, missingFrom } from './missing.tsx';
import { otherAnswersOf } from './other-answers-of.ts';
import { SendState } from '#client/src/studio/form/send-state.tsx';
import { useKeptForm, type KeptForm, type Stored } from './use-kept-form.ts';
import { useRefused } from './use-refused.ts';

/** "/studio/pilots/:pilot/dossier": what has to be settled before anybody is invited, and the texts that go with it. */
export function FilePage({ pilot }: { readonly pilot: string }): ReactNode {
  const stored = useQuery(pilotSetUpQuery(pilot));
  if (stored.isPending) return <LoadingPage />;
  if (stored.isLoadingError)
    return <ProblemPage error={stored.error} onRetry={() => void stored.refetch()} />;
  return <FileForm stored={stored.data} />;
}

function FileForm({ stored }: { readonly stored: PilotSetUp }): ReactNode {
  const text = useTexts(fileTexts);
  const { language } = useLanguage();
  const form = useKeptForm(`dossier-${stored.id}`, fileDraftSchema, overStored(stored));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const save = useSave(stored.id, { form, onFaults: setFaults });
  const answers = otherAnswersOf(
    {
      form: form.value,
      choices: form.choices,
      words: fileAnswerWords(language),
      onPage,
      onChoose: form.chooseOther,
    },
    language,
  );
  const today = useToday();
  const isComplete = stored.missing.length === 0;
  const isInvited = stored.groups.some(({ invited }) => invited > 0);
  const missing = missingFrom(stored, form.value);
  return (
    <Page title={text.title} kicker={stored.title}>
      <ErrorSummary
        faults={faults}
        rowOf={(at) =>
          faults.some((fault) => fault.at === at && isBothWrote(fault)) ? fileFieldLabel(at, language) : null
        }
      />
      <p className="lead">{isComplete && isInvited ? text.settled : text.lead}</p>
      <Saved
        at={save.isSuccess && faults.length === 0 ? save.submittedAt : 0}
        words={save.isSuccess ? (isComplete ? text.complete : text.incomplete(stored.missing.length)) : ''}
      />
      <KeptNotice {...form} />
      {isComplete && !isInvited && (
        <p className="actions">
          <Link className="button" href={`/studio/pilots/${stored.id}/kaarten`}>
            {text.toCards}
          </Link>
        </p>
      )}
      <div className="read-and-do set-up">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (save.isPending) return;
            save.mutate(form.value);
          }}
        >
          <WithOtherAnswers answers={answers}>
            <FileFields file={form.value} faults={faults} stored={stored} onChange={form.change} />
          </WithOtherAnswers>
          <p className="keys-day">
            {(stored.keysUntil < today ? text.keysGone : text.keys)(formatDay(stored.keysUntil, language))}
          </p>
          <SendState send={save} label={text.submit} busy={text.busy} />
        </form>
        {(!isComplete || missing.length > 0) && <Missing faults={missing} />}
      </div>
      <DocumentLinks pilot={stored.id} />
      <p>
        <Link href={`/studio/pilots/${stored.id}`}>{text.back}</Link>
      </p>
    </Page>
  );
}

const overStored = (stored: PilotSetUp): Stored<PilotFile> => ({
  first: stored.file,
  seen: stored.seen.file,
});

interface SavedProps {
  /** When it was saved in good order; 0: nothing was, or what has to be mended has the focus. */
  readonly at: number;
  readonly words: string;
}

/** What saving came to; takes the focus each time, as the button is far below. */
function Saved({ at, words }: SavedProps): ReactNode {
  const status = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (at > 0) status.current?.focus();
  }, [at]);
  return (
    <output ref={status} tabIndex={-1} className="done">
      {words}
    </output>
  );
}

interface Saving {
  readonly form: KeptForm<PilotFile>;
  readonly onFaults: (faults: readonly Fault[]) => void;
}

/** Saves the file as it is; what was filled in and is not right is shown at its fields afterwards. */
function useSave(pilot: string, { form, onFaults }: Saving) {
  const queries = useQueryClient();
  const onError = useRefused(pilot, {
    onFaults,
    onStale: async (stored) => {
      const { value, both } = form.meet(overStored(stored));
      return faultsOfBoth(value, both).map(({ at, message }) => ({ at: onPage(at), message }));
    },
  });
  return useMutation({
    mutationFn: (file: PilotFile) =>
      callApi(savePilotFile, { params: { pilot }, body: { ...file, over: form.seen } }),
    onSuccess: (stored) => {
      queries.setQueryData(pilotSetUpQuery(pilot).queryKey, stored);
      form.forget();
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      onFaults(filledInWrongly(stored.missing, stored.file));
    },
    onError,
  });
}

/** Where a field of the file stands on the page. */
const onPage = (at: string): string => placeOf[at] ?? at;

const placeOf: Readonly<Record<string, string>> = {
  agreement: 'agreement.text',
  worksCouncil: 'worksCouncil.text',
  dpia: 'dpia.text',
};
