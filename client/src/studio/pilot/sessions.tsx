import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { setSessionsHeld } from '#server/contract/set-up.ts';
import type { PilotDetail } from '#server/contract/studio.ts';
import { callApi } from '#client/src/api.ts';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { pilotQuery } from '#client/src/studio/queries.ts';
import { wholeNumber } from '#client/src/studio/form/whole-number.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { TextField } from '#client/src/studio/form/field.tsx';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';

interface SessionsProps {
  readonly pilot: PilotDetail;
  /** Told in words what has happened. */
  readonly onDone: (message: string) => void;
}

/** Sessions planned and held, apart; how many were held is filled in here until there are figures. */
export function Sessions({ pilot, onDone }: SessionsProps): ReactNode {
  const { sessions: text } = useTexts(pilotTexts);
  const { sessionsHeld, sessionsPlanned, waves, releasedOn, stateOn } = pilot;
  const hasBegun = waves.some(({ state }) => state !== 'planned');
  return (
    <section aria-labelledby="bijeenkomsten">
      <h2 id="bijeenkomsten" tabIndex={-1}>
        {text.title}
      </h2>
      <p>
        {text.planned(sessionsPlanned)} {sessionsHeld !== null && text.held(sessionsHeld)}
        {sessionsHeld === null && hasBegun && text.unknown}
      </p>
      {hasBegun && releasedOn === null && stateOn === null && (
        <HeldForm key={sessionsHeld} {...{ pilot, onDone }} />
      )}
    </section>
  );
}

function HeldForm({ pilot, onDone }: SessionsProps): ReactNode {
  const { sessions: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(pilot.sessionsHeld === null ? '' : String(pilot.sessionsHeld));
  const [faults, setFaults] = useState<readonly { at: string; message: string }[]>([]);
  const save = useMutation({
    mutationFn: (held: number) => callApi(setSessionsHeld, { params: { pilot: pilot.id }, body: { held } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: pilotQuery(pilot.id).queryKey });
      onDone(pilotTexts[language].sessions.saved);
    },
  });
  return (
    <form
      noValidate
      className="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        const checked = setSessionsHeld.body.safeParse({ held: wholeNumber(typed) });
        setFaults(checked.success ? [] : [{ at: 'held', message: checked.error.issues[0]?.message ?? '' }]);
        if (checked.success && !save.isPending) save.mutate(checked.data.held);
      }}
    >
      <ErrorSummary faults={faults} />
      <TextField
        at="held"
        label={text.label}
        hint={text.hint}
        numeric
        faults={faults}
        value={typed}
        onChange={setTyped}
      />
      {save.isError && <ProblemNotice error={save.error} />}
      <p className="actions">
        <button type="submit" className="button quiet" aria-disabled={save.isPending}>
          {text.save}
        </button>
      </p>
      <Sending busy={save.isPending} />
    </form>
  );
}
