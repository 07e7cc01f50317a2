import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { extendWave, type PilotDetail } from '#server/contract/studio.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { callApi } from '#client/src/api.ts';
import { Sending } from '#client/src/studio/frame/sending.tsx';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import type { Wave } from '#client/src/studio/next-step.ts';
import { pilotQuery, programmesQuery } from '#client/src/studio/queries.ts';
import { fieldId } from '#client/src/studio/form/fault.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { TextField } from '#client/src/studio/form/field.tsx';
import { useServerFaults } from '#client/src/studio/form/server-faults.ts';
import { extendingTexts } from '#client/src/studio/texts/extending-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';

interface ExtendWaveProps {
  readonly pilot: PilotDetail;
  readonly wave: Wave;
  readonly onDone: (message: string) => void;
}

/** What keeps an open wave from running on by even a day; null when it can. */
export function barToExtending(
  { currentWave }: Pick<PilotDetail, 'currentWave'>,
  { closesOn }: Pick<Wave, 'closesOn'>,
): NonNullable<PilotDetail['currentWave']>['limit'] | null {
  return currentWave === null || currentWave.latest > closesOn ? null : currentWave.limit;
}

/** Lets an open wave run on, where there is a day for it; a button first, then the day. */
export function ExtendWave({ pilot, wave, onDone }: ExtendWaveProps): ReactNode {
  const text = useTexts(extendingTexts);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The button makes place for its form and comes back after it: the focus goes along.
  useEffect(() => {
    if (isOpen) document.getElementById(fieldId('closesOn'))?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const bar = barToExtending(pilot, wave);
  if (bar !== null) return <p className="hint">{text.cannot[bar]}</p>;
  if (!isOpen) {
    return (
      <button
        ref={button}
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
  const text = useTexts(extendingTexts);
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
  const faults = useServerFaults(error);
  return (
    <form
      noValidate
      className="set-up extend-wave"
      onSubmit={(event) => {
        event.preventDefault();
        if (!extend.isPending) extend.mutate();
      }}
    >
      <ErrorSummary faults={faults} />
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
      <Sending busy={extend.isPending} />
    </form>
  );
}
