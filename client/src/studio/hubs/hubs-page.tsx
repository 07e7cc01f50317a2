import './hubs.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDay } from '#analysis/words/numbers.ts';
import { createHub } from '#server/contract/hub.ts';
import { callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { Loading, ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Fault } from '#client/src/studio/set-up/draft.ts';
import { ErrorSummary } from '#client/src/studio/set-up/error-summary.tsx';
import { TextField } from '#client/src/studio/set-up/field.tsx';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { hubQuery, hubsQuery } from './hub-queries.ts';

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
  const [title, setTitle] = useState(() => text.suggestion(formatDay(today, language)));
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
  const { language } = useLanguage();
  const hubs = useQuery(hubsQuery);
  if (hubs.isPending) return <Loading />;
  if (hubs.isError) return <ProblemNotice error={hubs.error} onRetry={() => void hubs.refetch()} />;
  if (hubs.data.length === 0) return <p>{text.none}</p>;
  return (
    <ul className="hub-list">
      {hubs.data.map(({ id, title, heldOn, state }) => (
        <li key={id}>
          <Link href={`/studio/hubs/${id}`}>{title}</Link>{' '}
          <span className="muted">
            {formatDay(heldOn, language)}, {text.states[state]}
          </span>
        </li>
      ))}
    </ul>
  );
}
