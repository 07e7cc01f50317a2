import type { ReactNode } from 'react';
import type { z } from 'zod';
import { roles } from '#server/contract/account.ts';
import type { AccountChoices, inviteAccount } from '#server/contract/accounts.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { SelectField, TextField } from '#client/src/studio/form/field.tsx';
import { useServerFaults } from '#client/src/studio/form/server-faults.ts';
import { Leaving } from '#client/src/studio/frame/leaving.tsx';
import { leavingTexts } from '#client/src/studio/texts/leaving-texts.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';

export type Plan = z.input<typeof inviteAccount.body>;

export const emptyPlan: Plan = { name: '', mail: '', role: 'researcher', organisation: null, groups: [] };

interface AccountFormProps {
  readonly plan: Plan;
  /** What stood there before anybody typed. */
  readonly before: Plan;
  readonly onPlan: (plan: Plan) => void;
  readonly choices: AccountChoices;
  /** An address is given once: it is what somebody signs in with. */
  readonly asksMail: boolean;
  readonly submit: string;
  readonly send: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly onSubmit: (plan: Plan) => void;
}

/** Who somebody is, what he or she may do, and of which organisation or groups. */
export function AccountForm(props: AccountFormProps): ReactNode {
  const { plan, before, onPlan, asksMail, submit, send, onSubmit } = props;
  const leaving = useTexts(leavingTexts);
  const isTyped = JSON.stringify(plan) !== JSON.stringify(before);
  const { form } = useTexts(accountsTexts);
  const faults = useServerFaults(send.error);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) onSubmit(plan);
      }}
    >
      <ErrorSummary faults={faults} />
      <Leaving active={isTyped && !send.isSuccess} words={leaving} />
      <TextField
        at="name"
        label={form.name}
        faults={faults}
        value={plan.name}
        onChange={(name) => onPlan({ ...plan, name })}
      />
      {asksMail && (
        <TextField
          at="mail"
          label={form.mail}
          hint={form.mailHint}
          faults={faults}
          type="email"
          value={plan.mail}
          onChange={(mail) => onPlan({ ...plan, mail })}
        />
      )}
      <RoleFields {...props} faults={faults} />
      {send.error !== null && faults.length === 0 && <ProblemNotice error={send.error} />}
      <p className="actions">
        <button type="submit" className="button" aria-disabled={send.isPending}>
          {submit}
        </button>
      </p>
      <output className="muted">{send.isPending ? form.busy : ''}</output>
    </form>
  );
}

type RoleFieldsProps = Pick<AccountFormProps, 'plan' | 'onPlan' | 'choices'> & {
  readonly faults: readonly { readonly at: string; readonly message: string }[];
};

/** A role, and what that role is limited to. */
function RoleFields({ plan, onPlan, choices, faults }: RoleFieldsProps): ReactNode {
  const text = useTexts(accountsTexts);
  const { form } = text;
  return (
    <>
      <SelectField
        at="role"
        label={form.role}
        hint={text.roleHints[plan.role]}
        faults={faults}
        value={plan.role}
        options={roles.map((role) => ({ value: role, label: text.roles[role] }))}
        onChange={(value) => {
          const role = roles.find((one) => one === value) ?? plan.role;
          onPlan({ ...plan, role, organisation: null, groups: [] });
        }}
      />
      {plan.role === 'organisation' && (
        <SelectField
          at="organisation"
          label={form.organisation}
          faults={faults}
          value={plan.organisation ?? ''}
          options={[
            { value: '', label: form.choose },
            ...choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(organisation) =>
            onPlan({ ...plan, organisation: organisation === '' ? null : organisation })
          }
        />
      )}
      {plan.role === 'facilitator' && <Groups plan={plan} onPlan={onPlan} choices={choices} />}
    </>
  );
}

function Groups({ plan, onPlan, choices }: Pick<AccountFormProps, 'plan' | 'onPlan' | 'choices'>): ReactNode {
  const { form } = useTexts(accountsTexts);
  const pilots = [...new Set(choices.groups.map(({ pilot }) => pilot))];
  return (
    <fieldset className="group-choices">
      <legend>{form.groups}</legend>
      {pilots.length === 0 && <p>{form.noGroups}</p>}
      {pilots.map((pilot) => (
        <fieldset key={pilot}>
          <legend className="muted">{pilot}</legend>
          {choices.groups
            .filter((group) => group.pilot === pilot)
            .map(({ id, name }) => (
              <label key={id} className="checkbox">
                <input
                  type="checkbox"
                  checked={plan.groups.includes(id)}
                  onChange={(event) => {
                    const others = plan.groups.filter((group) => group !== id);
                    onPlan({ ...plan, groups: event.target.checked ? [...others, id] : others });
                  }}
                />
                <span>{name}</span>
              </label>
            ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
