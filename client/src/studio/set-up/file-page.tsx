import './set-up.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import { savePilotFile, type PilotSetUp } from '#server/contract/set-up.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { faultsFromServer, type Fault } from './draft.ts';
import { DocumentLinks } from './document-links.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileFields } from './file-fields.tsx';
import { SendState } from './send-state.tsx';

/** "/studio/pilots/:pilot/dossier": what has to be settled before anybody is invited, and the texts that go with it. */
export function FilePage({ pilot }: { readonly pilot: string }): ReactNode {
  const stored = useQuery(pilotSetUpQuery(pilot));
  if (stored.isPending) return <LoadingPage />;
  if (stored.isError) return <ProblemPage error={stored.error} onRetry={() => void stored.refetch()} />;
  return <FileForm stored={stored.data} />;
}

function FileForm({ stored }: { readonly stored: PilotSetUp }): ReactNode {
  const text = useTexts(fileTexts);
  const { language } = useLanguage();
  const [file, setFile] = useState(stored.file);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const save = useSave(stored.id, setFaults);
  const today = useToday();
  const isComplete = stored.missing.length === 0;
  const isInvited = stored.groups.some(({ invited }) => invited > 0);
  return (
    <Page title={text.title} kicker={stored.title}>
      <ErrorSummary faults={faults} />
      <p className="lead">{isComplete && isInvited ? text.settled : text.lead}</p>
      <Saved
        isSaved={save.isSuccess}
        isComplete={isComplete}
        words={isComplete ? text.complete : text.incomplete(stored.missing.length)}
      />
      {isComplete && !isInvited && (
        <p className="actions">
          <Link className="button" href={`/studio/pilots/${stored.id}/kaarten`}>
            {text.toCards}
          </Link>
        </p>
      )}
      <form
        noValidate
        className="set-up"
        onSubmit={(event) => {
          event.preventDefault();
          if (save.isPending) return;
          save.mutate(file);
        }}
      >
        <FileFields file={file} faults={faults} onChange={setFile} />
        <p className="keys-day">
          {(stored.keysUntil < today ? text.keysGone : text.keys)(formatDay(stored.keysUntil, language))}
        </p>
        <SendState send={save} label={text.submit} busy={text.busy} />
      </form>
      <DocumentLinks pilot={stored.id} />
      <p>
        <Link href={`/studio/pilots/${stored.id}`}>{text.back}</Link>
      </p>
    </Page>
  );
}

interface SavedProps {
  readonly isSaved: boolean;
  readonly isComplete: boolean;
  readonly words: string;
}

/** What saving came to; takes the focus, as the button is far below; what is missing has its own summary. */
function Saved({ isSaved, isComplete, words }: SavedProps): ReactNode {
  const status = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (isSaved && isComplete) status.current?.focus();
  }, [isSaved, isComplete]);
  return (
    <output ref={status} tabIndex={-1} className="done">
      {isSaved ? words : ''}
    </output>
  );
}

/** Saves the file as it is; what is still missing is shown at its fields afterwards. */
function useSave(pilot: string, onFaults: (faults: readonly Fault[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PilotFile) => callApi(savePilotFile, { params: { pilot }, body }),
    networkMode: 'always',
    onSuccess: (stored) => {
      queries.setQueryData(pilotSetUpQuery(pilot).queryKey, stored);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      onFaults(stored.missing);
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}
