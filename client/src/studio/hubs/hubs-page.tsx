import './hubs.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { z } from 'zod';
import { formatCount, formatDay } from '#analysis/words/numbers.ts';
import { createHub, type listHubs } from '#server/contract/hub.ts';
import { callApi } from '#client/src/api.ts';
import { SearchField } from '#client/src/studio/finding/search-field.tsx';
import { useFinding } from '#client/src/studio/finding/use-finding.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { TextField } from '#client/src/studio/form/field.tsx';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { hubQuery, hubsQuery } from './hub-queries.ts';

/** How many rounds are in sight: more are folded. */
const latest = 8;

/** "/studio/hubs": start a round in an open meeting, and the rounds there were. */
export function HubsPage(): ReactNode {
  const text = useTexts(hubTexts);
  return (
    <Page title={text.title} tab={text.tab}>
      <p className="lead">{text.lead}</p>
      <StartRound />
      <section aria-labelledby="rondes">
        <h2 id="rondes">{text.listHeading}</h2>
        <Rounds />
      </section>
    </Page>
  );
}

function StartRound(): ReactNode {
  const text = useTexts(hubTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const today = useToday();
  const hubs = useQuery(hubsQuery);
  const held = hubs.data?.filter(({ heldOn }) => heldOn === today).length ?? 0;
  const [typed, setTitle] = useState<string | null>(null);
  const title = typed ?? text.suggestion(formatDay(today, language), held + 1);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const start = useMutation({
    mutationFn: () => callApi(createHub, { body: { title } }),
    onSuccess: (hub) => {
      queries.setQueryData(hubQuery(hub.id).queryKey, hub);
      void queries.invalidateQueries({ queryKey: hubsQuery.queryKey });
      navigate(`/studio/hubs/${hub.id}`);
    },
  });
  return (
    <form
      noValidate
      className="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (start.isPending) return;
        const checked = createHub.body.shape.title.safeParse(title);
        setFaults(checked.success ? [] : [{ at: 'title', message: checked.error.issues[0]?.message ?? '' }]);
        if (checked.success) start.mutate();
      }}
    >
      <h2>{text.newHeading}</h2>
      <ErrorSummary faults={faults} />
      <TextField
        at="title"
        label={text.name}
        hint={text.nameHint}
        faults={faults}
        value={title}
        onChange={setTitle}
      />
      {start.isError && <ProblemNotice error={start.error} />}
      <p className="actions">
        <button type="submit" className="button" aria-disabled={start.isPending}>
          {text.start}
        </button>
      </p>
      <Sending busy={start.isPending} />
    </form>
  );
}

function Rounds(): ReactNode {
  const text = useTexts(hubTexts);
  const hubs = useQuery(hubsQuery);
  if (hubs.isPending) return <Loading />;
  if (hubs.isLoadingError) return <ProblemNotice error={hubs.error} onRetry={() => void hubs.refetch()} />;
  if (hubs.data.length === 0) return <p>{text.none}</p>;
  return <FoundRounds rounds={hubs.data} />;
}

type Round = z.infer<typeof listHubs.reply>[number];

/** First those that are open, then the latest; older ones are folded, unless they are sought. */
function FoundRounds({ rounds }: { readonly rounds: readonly Round[] }): ReactNode {
  const { older } = useTexts(hubTexts);
  const { language } = useLanguage();
  const finding = useFinding(rounds, ({ title, heldOn }) => [title, formatDay(heldOn, language)]);
  const { isLong, found, sought } = finding;
  const openFirst = found.toSorted(
    (one, other) => Number(other.state === 'open') - Number(one.state === 'open'),
  );
  const inSight =
    sought === '' ? Math.max(latest, rounds.filter(({ state }) => state === 'open').length) : found.length;
  const rest = openFirst.slice(inSight);
  return (
    <>
      {isLong && <SearchField finding={finding} of="rounds" />}
      <RoundLines rounds={openFirst.slice(0, inSight)} />
      {rest.length > 0 && (
        <details className="folded">
          <summary>{older(formatCount(rest.length, language))}</summary>
          <RoundLines rounds={rest} />
        </details>
      )}
    </>
  );
}

function RoundLines({ rounds }: { readonly rounds: readonly Round[] }): ReactNode {
  const { states } = useTexts(hubTexts);
  const { language } = useLanguage();
  return (
    <ul className="hub-list">
      {rounds.map(({ id, title, heldOn, state }) => (
        <li key={id}>
          <Link href={`/studio/hubs/${id}`}>{title}</Link>{' '}
          <span className="muted">
            {formatDay(heldOn, language)}, {states[state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
