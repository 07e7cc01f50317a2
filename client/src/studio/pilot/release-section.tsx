import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { z } from 'zod';
import {
  makeRelease,
  type listReleases,
  type PilotDetail,
  type previewRelease,
} from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { AskedButton } from '#client/src/studio/frame/asked-button.tsx';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Wave } from '#client/src/studio/next-step.ts';
import {
  pilotQuery,
  previewQuery,
  programmesQuery,
  releaseQuery,
  releasesQuery,
} from '#client/src/studio/queries.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';
import { canEnd, EndWithState } from './end-with-state.tsx';

type Preview = z.infer<typeof previewRelease.reply>;

/** From "no figures yet" through the check to the release: of the after wave, then of each follow-up. */
export function ReleaseSection({ pilot }: { readonly pilot: PilotDetail }): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const { answersGoneAfter: gone } = pilot;
  const releases = useQuery(releasesQuery(pilot.id));
  const later = pilot.waves.filter(({ kind, state }) => kind !== 'before' && state === 'closed');
  const next = later.find(({ number }) => releases.data?.every(({ wave }) => wave !== number) ?? false);
  return (
    <section aria-labelledby="publicatie">
      <h2 id="publicatie" tabIndex={-1}>
        {text.title}
      </h2>
      {releases.isPending && <Loading text={text.loading} />}
      {releases.isError && <ProblemNotice error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data !== undefined && <Released pilot={pilot} releases={releases.data} />}
      {gone !== null && (next !== undefined || releases.data?.length === 0) && (
        <p>{text.answersGone(formatDay(gone, language))}</p>
      )}
      {gone === null && <ToRelease {...{ pilot, next, later }} first={releases.data?.length === 0} />}
    </section>
  );
}

interface ToReleaseProps {
  readonly pilot: PilotDetail;
  /** The later waves that have closed, and the first of them without a release. */
  readonly later: readonly Wave[];
  readonly next: Wave | undefined;
  /** Whether nothing was released yet. */
  readonly first: boolean;
}

/** What can be released now, or what is in the way of it. */
function ToRelease({ pilot, later, next, first }: ToReleaseProps): ReactNode {
  const { release: text, sessions } = useTexts(pilotTexts);
  return (
    <>
      {later.length === 0 && first && <p>{text.none}</p>}
      {first && canEnd(pilot.waves) && <EndWithState pilot={pilot} />}
      {next !== undefined && pilot.sessionsHeld === null && (
        <p>
          {sessions.first} <a href="#bijeenkomsten">{sessions.title}</a>
        </p>
      )}
      {next !== undefined && pilot.sessionsHeld !== null && (
        <Check key={next.number} pilot={pilot} wave={next} />
      )}
    </>
  );
}

interface ReleasedProps {
  readonly pilot: PilotDetail;
  readonly releases: z.infer<typeof listReleases.reply>;
}

/** What was released, wave by wave, with the way to its figures. */
function Released({ pilot, releases }: ReleasedProps): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  return releases.map(({ wave: number, kind, madeOn }) => {
    const wave = pilot.waves.find((one) => one.number === number);
    if (wave === undefined) return null;
    const name = waveName(wave, pilot.waves, language);
    const day = formatDay(madeOn, language);
    const results = `/studio/pilots/${pilot.id}/resultaten`;
    return (
      <p key={number}>
        {kind === 'state' ? text.stateDone(day) : text.done(name, day)}{' '}
        {kind === 'state' ? (
          <Link href={`/studio/pilots/${pilot.id}/stand`}>{text.toState}</Link>
        ) : (
          <Link href={kind === 'after' ? results : `${results}?wave=${String(number)}`}>
            {text.toFigures(name)}
          </Link>
        )}
      </p>
    );
  });
}

interface CheckProps {
  readonly pilot: PilotDetail;
  /** The wave that is set against the before wave. */
  readonly wave: Wave;
}

/** What a release would withhold, in words; then the release itself. */
function Check({ pilot, wave }: CheckProps): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const preview = useQuery(previewQuery(pilot.id, wave.number));
  if (preview.isPending) return <Loading text={text.busy} />;
  if (preview.isLoadingError) {
    return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  return (
    <>
      <p>{text.checkLead(waveName(wave, pilot.waves, language))}</p>
      <p className="muted">
        {(preview.data.settled ? text.checkedSettled : text.checked)(
          formatDay(preview.data.checkedOn, language),
        )}
        {preview.data.threshold < pilot.threshold &&
          ` ${text.checkedBefore(preview.data.threshold, pilot.threshold)}`}
      </p>
      <PreviewTable preview={preview.data} />
      <PreviewReasons preview={preview.data} threshold={preview.data.threshold} />
      <Publish pilot={pilot} wave={wave} />
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

interface PreviewReasonsProps {
  readonly preview: Preview;
  readonly threshold: number;
}

/** What is left out and why, as far as may be told (decision 005): in kinds, never for one cell, never a count. */
function PreviewReasons({ preview, threshold }: PreviewReasonsProps): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const reasons = [
    preview.groups.some(({ shown }) => shown !== 'all') ? text.withheldHelp : null,
    preview.again ? text.againHelp(threshold) : null,
    text.totalReasons[preview.total],
    text.distributions[preview.distributions],
    preview.total === 'none' ? null : preview.second ? text.second.shown : text.second.hidden,
    preview.unlinked ? text.unlinkedHelp : null,
  ];
  return (
    <ul className="reasons">{reasons.map((reason) => reason !== null && <li key={reason}>{reason}</li>)}</ul>
  );
}

function Publish({ pilot, wave }: CheckProps): ReactNode {
  const { release: text } = useTexts(pilotTexts);
  const { confirm } = text;
  const publish = usePublish(pilot.id, wave);
  return (
    <div className="actions">
      <AskedButton
        action={publish}
        button={text.button}
        look="main"
        title={confirm.title}
        confirm={confirm.button}
        keep={confirm.keep}
      >
        <p>{confirm.seen(pilot.organisation.name)}</p>
        <p>{confirm.late}</p>
        <p>
          <strong>{confirm.once}</strong>
        </p>
        {publish.isPending && <Loading text={text.busy} />}
      </AskedButton>
    </div>
  );
}

/** Makes the release and goes to its results. */
function usePublish(pilot: string, { number, kind }: Wave) {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const results = `/studio/pilots/${pilot}/resultaten${kind === 'after' ? '' : `?wave=${String(number)}`}`;
  // Refused: where somebody else published first the figures are there, with the day on which it was done.
  const lookAgain = async (): Promise<void> => {
    const made = await queries.fetchQuery({ ...releasesQuery(pilot), staleTime: 0 });
    if (!made.some(({ wave }) => wave === number)) return;
    void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
    navigate(results);
  };
  return useMutation({
    mutationFn: () => callApi(makeRelease, { params: { pilot }, query: { wave: number } }),
    onSuccess: (release) => {
      queries.setQueryData(releaseQuery({ pilot, wave: kind === 'after' ? null : number }).queryKey, release);
      // Not what would be withheld: that is refused from now on.
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: releasesQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      navigate(results);
    },
    onError: (error) => {
      if (error instanceof ApiProblem) void lookAgain();
    },
  });
}
