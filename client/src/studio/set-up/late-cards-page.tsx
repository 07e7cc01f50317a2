import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { makeCards, type PrintableCards } from '#server/contract/set-up.ts';
import type { PilotDetail } from '#server/contract/studio.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { LoadingPage, ProblemPage } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { CardsPage } from './cards-page.tsx';
import { faultsFromServer, wholeNumber, type Fault } from './draft.ts';
import { ErrorSummary } from './error-summary.tsx';
import { SelectField, TextField } from './field.tsx';
import { SendState } from './send-state.tsx';

/** "/studio/pilots/:pilot/kaarten": more cards for people who are invited late, then those cards. */
export function LateCardsPage({ pilot }: { readonly pilot: string }): ReactNode {
  const detail = useQuery(pilotQuery(pilot));
  const [cards, setCards] = useState<PrintableCards | null>(null);
  if (cards !== null) return <CardsPage cards={cards} />;
  if (detail.isPending) return <LoadingPage />;
  if (detail.isError) return <ProblemPage error={detail.error} onRetry={() => void detail.refetch()} />;
  return <LateCardsForm pilot={detail.data} onMade={setCards} />;
}

interface LateCardsFormProps {
  readonly pilot: PilotDetail;
  readonly onMade: (cards: PrintableCards) => void;
}

function LateCardsForm({ pilot, onMade }: LateCardsFormProps): ReactNode {
  const { more: text, busy } = useTexts(setUpTexts);
  const [group, setGroup] = useState(pilot.groups[0]?.id ?? '');
  const [count, setCount] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = useMakeCards(pilot.id, onMade, setFaults);
  const isClosed = pilot.waves.some(({ state }) => state === 'closed');
  return (
    <Page title={text.title} kicker={pilot.title}>
      <ErrorSummary faults={faults} />
      <p className="lead">{isClosed ? text.closed : text.lead}</p>
      {!isClosed && (
        <form
          noValidate
          className="set-up"
          onSubmit={(event) => {
            event.preventDefault();
            if (send.isPending) return;
            const body = { count: wholeNumber(count) };
            const checked = makeCards.body.safeParse(body);
            setFaults(
              checked.success ? [] : [{ at: 'count', message: checked.error.issues[0]?.message ?? '' }],
            );
            send.reset();
            if (checked.success) send.mutate({ group, ...body });
          }}
        >
          <SelectField
            at="group"
            label={text.group}
            faults={faults}
            value={group}
            onChange={setGroup}
            options={pilot.groups.map(({ id, name, invited }) => ({
              value: id,
              label: text.has(name, invited),
            }))}
          />
          <TextField
            at="count"
            label={text.count}
            numeric
            faults={faults}
            value={count}
            onChange={setCount}
          />
          <SendState send={send} label={text.submit} busy={busy} />
        </form>
      )}
      <p>
        <Link href={`/studio/pilots/${pilot.id}`}>{text.back}</Link>
      </p>
    </Page>
  );
}

function useMakeCards(
  pilot: string,
  onMade: (cards: PrintableCards) => void,
  onFaults: (faults: Fault[]) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ group, count }: { readonly group: string; readonly count: number }) =>
      callApi(makeCards, { params: { pilot, group }, body: { count } }),
    // The reply holds the codes: nothing remembers it but the page that shows them.
    gcTime: 0,
    // Without a network it fails at once, so that the person knows; it is never sent later by itself.
    networkMode: 'always',
    onSuccess: (cards) => {
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey });
      onMade(cards);
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}
