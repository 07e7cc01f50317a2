import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  mailKinds,
  previewMailing,
  sendingHours,
  type Inviting,
  type MailKind,
} from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { fieldId, type Fault } from '#client/src/studio/form/fault.ts';
import { SelectField, TextField } from '#client/src/studio/form/field.tsx';
import { SendState } from '#client/src/studio/form/send-state.tsx';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { waveName } from '#client/src/studio/wave-words.ts';
import { DryRun } from './dry-run.tsx';
import { faultsOf } from './faults.ts';
import { firstPlan } from './first-plan.ts';
import type { InvitingProps } from './inviting-props.ts';
import type { Plan } from './plan.ts';

const hours = Array.from(
  { length: sendingHours.last - sendingHours.first + 1 },
  (_, index) => sendingHours.first + index,
);

const isKind = (value: string): value is MailKind => mailKinds.some((kind) => kind === value);

/** Choosing a mail and its moment, looking at what it would send, and planning it. */
export function PlanMailing({ inviting, onChanged }: InvitingProps): ReactNode {
  const { plan: text } = useTexts(invitingTexts);
  const [plan, setPlan] = useState(() => firstPlan(inviting, new Date()));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const look = useMutation({
    mutationFn: (chosen: Plan) =>
      callApi(previewMailing, { params: { pilot: inviting.pilot.id }, query: chosen }),
    onError: (error) => {
      const found = faultsOf(error);
      setFaults(found);
      if (found[0] !== undefined) document.getElementById(fieldId(found[0].at))?.focus();
    },
  });
  const open = inviting.waves.filter(({ state }) => state !== 'closed');
  if (inviting.contacts.length === 0) return null;
  if (open.length === 0) return <p>{text.none}</p>;
  const change = (part: Partial<Plan>): void => {
    setPlan({ ...plan, ...part });
    setFaults([]);
    if (part.kind !== undefined || part.wave !== undefined) look.reset();
  };
  return (
    <section aria-labelledby="inplannen">
      <h2 id="inplannen">{text.title}</h2>
      <p>{text.lead}</p>
      <form
        noValidate
        className="set-up"
        onSubmit={(event) => {
          event.preventDefault();
          if (!look.isPending) look.mutate(plan);
        }}
      >
        <PlanFields plan={plan} waves={open} all={inviting.waves} faults={faults} onChange={change} />
        <SendState send={look} label={text.look} busy={text.busy} />
      </form>
      {look.data !== undefined && (
        <DryRun
          key={look.submittedAt}
          shown={look.data}
          plan={plan}
          inviting={inviting}
          onFaults={setFaults}
          onChanged={(changed, message) => {
            look.reset();
            setPlan(firstPlan(changed, new Date()));
            onChanged(changed, message);
          }}
        />
      )}
    </section>
  );
}

interface PlanFieldsProps {
  readonly plan: Plan;
  readonly waves: Inviting['waves'];
  readonly all: Inviting['waves'];
  readonly faults: readonly Fault[];
  readonly onChange: (part: Partial<Plan>) => void;
}

function PlanFields({ plan, waves, all, faults, onChange }: PlanFieldsProps): ReactNode {
  const { plan: text, mailings } = useTexts(invitingTexts);
  const { language } = useLanguage();
  return (
    <>
      <div className="two-fields">
        <SelectField
          at="kind"
          label={text.kind}
          faults={faults}
          value={plan.kind}
          onChange={(kind) => {
            if (isKind(kind)) onChange({ kind });
          }}
          options={mailKinds.map((kind) => ({ value: kind, label: mailings.kinds[kind] }))}
        />
        <SelectField
          at="wave"
          label={text.wave}
          faults={faults}
          value={String(plan.wave)}
          onChange={(wave) => {
            onChange({ wave: Number(wave) });
          }}
          options={waves.map((wave) => ({
            value: String(wave.number),
            label: waveName(wave, all, language),
          }))}
        />
        <TextField
          at="day"
          label={text.day}
          type="date"
          faults={faults}
          value={plan.day}
          onChange={(day) => {
            onChange({ day });
          }}
        />
        <SelectField
          at="hour"
          label={text.hour}
          faults={faults}
          value={String(plan.hour)}
          onChange={(hour) => {
            onChange({ hour: Number(hour) });
          }}
          options={hours.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
        />
      </div>
      {plan.kind !== 'invitation' && <p className="hint">{text.reminderHint}</p>}
    </>
  );
}
