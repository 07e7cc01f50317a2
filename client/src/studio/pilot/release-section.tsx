import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import { makeRelease, type PilotDetail, type previewRelease } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { ConfirmDialog } from '#client/src/studio/frame/confirm-dialog.tsx';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, previewQuery, programmesQuery, releaseQuery } from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';

type Preview = z.infer<typeof previewRelease.reply>;

/** From "no figures yet" through the check to the release. */
export function ReleaseSection({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { release: text, sessions } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const afterIsClosed = pilot.waves.some(({ kind, state }) => kind === 'after' && state === 'closed');
  return (
    <section aria-labelledby="publicatie">
      <h2 id="publicatie" tabIndex={-1}>
        {text.title}
      </h2>
      {pilot.releasedOn !== null && <p>{text.done(formatDay(pilot.releasedOn, language))}</p>}
      {pilot.releasedOn === null && !afterIsClosed && <p>{text.none}</p>}
      {pilot.releasedOn === null && afterIsClosed && pilot.sessionsHeld === null && (
        <p>
          {sessions.first} <a href="#bijeenkomsten">{sessions.title}</a>
        </p>
      )}
      {pilot.releasedOn === null && afterIsClosed && pilot.sessionsHeld !== null && <Check pilot={pilot} />}
    </section>
  );
}

/** What a release would withhold, in words; then the release itself. */
function Check({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const preview = useQuery(previewQuery(pilot.id));
  if (preview.isPending) return <Loading text={text.busy} />;
  if (preview.isError) {
    return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  return (
    <>
      <p>{text.checkLead}</p>
      <PreviewTable preview={preview.data} />
      <PreviewReasons preview={preview.data} />
      <Publish pilot={pilot} />
    </>
  );
}

function PreviewTable({ preview }: { readonly preview: Preview }): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  return (
    <table className="preview">
      <caption className="visually-hidden">{text.checkCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          <th scope="col">{text.shown}</th>
        </tr>
      </thead>
      <tbody>
        {preview.groups.map(({ name, shown }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text.shownWords[shown]}</td>
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{text.totalName}</th>
          <td>{text.totalWords[preview.total]}</td>
        </tr>
      </tbody>
    </table>
  );
}

function PreviewReasons({ preview }: { readonly preview: Preview }): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const reason = text.totalReasons[preview.total];
  return (
    <>
      {preview.groups.some(({ shown }) => shown !== 'all') && <p>{text.withheldHelp}</p>}
      {reason !== null && <p>{reason}</p>}
    </>
  );
}

function Publish({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const { confirm } = text;
  const [asking, setAsking] = useState(false);
  const publish = usePublish(pilot.id);
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            publish.reset();
            setAsking(true);
          }}
        >
          {text.button}
        </button>
      </p>
      <ConfirmDialog
        open={asking}
        title={confirm.title}
        confirm={confirm.button}
        keep={confirm.keep}
        busy={publish.isPending}
        error={publish.error}
        onConfirm={() => {
          publish.mutate();
        }}
        onKeep={() => {
          setAsking(false);
        }}
      >
        <p>{confirm.seen(pilot.organisation.name)}</p>
        <p>{confirm.late}</p>
        <p>
          <strong>{confirm.once}</strong>
        </p>
        {publish.isPending && <Loading text={text.busy} />}
      </ConfirmDialog>
    </>
  );
}

/** Makes the release and goes to its results. */
function usePublish(pilot: string) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () => callApi(makeRelease, { params: { pilot } }),
    onSuccess: (release) => {
      queries.setQueryData(releaseQuery(pilot).queryKey, release);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(`/studio/pilots/${pilot}/resultaten`);
    },
  });
}
