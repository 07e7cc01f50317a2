import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { makeCards, type PilotSetUp, type PrintableCards } from '#server/contract/set-up.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery, pilotSetUpQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { faultsFromServer, type Fault } from '#client/src/studio/form/fault.ts';
import { wholeNumber } from '#client/src/studio/form/whole-number.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { SelectField, TextField } from '#client/src/studio/form/field.tsx';
import { SendState } from '#client/src/studio/form/send-state.tsx';

interface LateCardsFormProps {
  readonly stored: PilotSetUp;
  readonly onMade: (cards: PrintableCards) => void;
}

/** More cards for people who are invited late; while no wave has closed. */
export function LateCardsForm({ stored, onMade }: LateCardsFormProps): ReactNode {
  const { more: text, cards } = useTexts(setUpTexts);
  const groups = stored.groups.filter(({ invited }) => invited > 0);
  const [group, setGroup] = useState(groups[0]?.id ?? '');
  const [count, setCount] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = useMakeCards(stored.id, onMade, setFaults);
  if (stored.frozen.groups !== null) return <p className="lead">{text.closed}</p>;
  return (
    <section aria-labelledby="bijmaken">
      <h2 id="bijmaken">{text.title}</h2>
      <ErrorSummary faults={faults} />
      <p>{text.lead}</p>
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
          options={groups.map(({ id, name, invited }) => ({ value: id, label: text.has(name, invited) }))}
        />
        <TextField at="count" label={text.count} numeric faults={faults} value={count} onChange={setCount} />
        <SendState send={send} label={text.submit} busy={cards.busy} />
      </form>
    </section>
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
    onSuccess: (cards) => {
      onMade(cards);
      void queries.invalidateQueries({ queryKey: pilotQuery(pilot).queryKey });
      void queries.invalidateQueries({ queryKey: pilotSetUpQuery(pilot).queryKey });
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}
