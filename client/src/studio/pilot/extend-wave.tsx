import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { extendWave, type PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Wave } from '#client/src/studio/next-step.ts';
import { pilotQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { faultsFromServer } from '#client/src/studio/set-up/draft.ts';
import { TextField } from '#client/src/studio/set-up/field.tsx';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';

interface ExtendWaveProps {
  readonly pilot: PilotDetail;
  readonly wave: Wave;
  readonly onDone: (message: string) => void;
}

/** Lets an open wave run on; a button first, then the day. */
export function ExtendWave({ pilot, wave, onDone }: ExtendWaveProps): ReactNode {
  const { extending: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button
        type="button"
        className="button as-link"
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.button(waveName(wave, pilot.waves, language))}
      </button>
    );
  }
  return (
    <DayForm
      {...{ pilot, wave, onDone }}
      onKeep={() => {
        setOpen(false);
      }}
    />
  );
}

function DayForm({
  pilot,
  wave,
  onDone,
  onKeep,
}: ExtendWaveProps & { readonly onKeep: () => void }): ReactNode {
  const { extending: text } = useTexts(pilotTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [day, setDay] = useState(wave.closesOn);
  const limit = pilot.currentWave;
  const extend = useMutation({
    mutationFn: () =>
      callApi(extendWave, { params: { pilot: pilot.id, wave: wave.number }, body: { closesOn: day } }),
    onSuccess: (changed) => {
      queries.setQueryData(pilotQuery(pilot.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      onKeep();
      onDone(text.done(waveName(wave, pilot.waves, language), formatDay(day, language)));
    },
  });
  const { error } = extend;
  const faults = error instanceof ApiProblem ? faultsFromServer(error.problem.errors ?? []) : [];
  return (
    <form
      noValidate
      className="set-up extend-wave"
      onSubmit={(event) => {
        event.preventDefault();
        if (!extend.isPending) extend.mutate();
      }}
    >
      <TextField
        at="closesOn"
        label={text.label}
        {...(limit === null ? {} : { hint: text.hints[limit.limit](formatDay(limit.latest, language)) })}
        type="date"
        faults={faults}
        value={day}
        onChange={setDay}
      />
      {error !== null && faults.length === 0 && <ProblemNotice error={error} />}
      <p className="actions">
        <button type="submit" className="button" aria-disabled={extend.isPending}>
          {text.save}
        </button>
        <button type="button" className="button quiet" onClick={onKeep}>
          {text.keep}
        </button>
      </p>
    </form>
  );
}
