import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { z } from 'zod';
import { planMailing, type previewMailing, type MailText } from '#server/contract/inviting.ts';
import { callApi } from '#client/src/api.ts';
import { ProblemNotice } from '#client/src/studio/frame/states.tsx';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { fieldId, type Fault } from '#client/src/studio/form/fault.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { faultsOf } from './faults.ts';
import type { InvitingProps } from './inviting-props.ts';
import { mailWords, momentWords, planWords } from './mailing-words.ts';
import { peopleWords } from './people-words.ts';
import type { Plan } from './plan.ts';

interface DryRunProps extends InvitingProps {
  readonly shown: z.output<typeof previewMailing.reply>;
  readonly plan: Plan;
  readonly onFaults: (faults: readonly Fault[]) => void;
}

/** What a mailing would send if it went out now, word for word; then the button that plans it. */
export function DryRun({ shown, plan, inviting, onFaults, onChanged }: DryRunProps): ReactNode {
  const { plan: text } = useTexts(invitingTexts);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { people, groups, examples } = shown;
  const isNobody = people.atMost === 0;
  return (
    <div className="list-preview">
      <h3 ref={heading} tabIndex={-1}>
        {text.would}
      </h3>
      <p>{isNobody ? text.wouldGoNobody : text.wouldGo(peopleWords(people, language))}</p>
      {groups.length > 1 && !isNobody && (
        <ul>
          {groups.map((group) => (
            <li key={group.name}>{text.perGroup(group.name, peopleWords(group.people, language))}</li>
          ))}
        </ul>
      )}
      {people.atMost !== people.atLeast && <p className="muted">{text.rough}</p>}
      <p>{text.exampleNote}</p>
      {examples.map((example, place) => (
        <Example key={example.language} example={example} from={inviting.from} open={place === 0} />
      ))}
      {inviting.from !== null && inviting.fileComplete && (
        <PlanButton plan={plan} inviting={inviting} onFaults={onFaults} onChanged={onChanged} />
      )}
    </div>
  );
}

interface ExampleProps {
  readonly example: MailText;
  readonly from: string | null;
  readonly open: boolean;
}

function Example({ example, from, open }: ExampleProps): ReactNode {
  const { plan: text } = useTexts(invitingTexts);
  const { language, subject, text: words } = example;
  return (
    <details className="mail-example" open={open}>
      <summary>{text.examples[language]}</summary>
      <dl>
        {from !== null && (
          <div>
            <dt>{text.from}</dt>
            <dd>{from}</dd>
          </div>
        )}
        <div>
          <dt>{text.subject}</dt>
          <dd lang={language}>{subject}</dd>
        </div>
      </dl>
      <p className="mail-text" lang={language}>
        {words}
      </p>
    </details>
  );
}

type PlanButtonProps = Omit<DryRunProps, 'shown'>;

function PlanButton({ plan, inviting, onFaults, onChanged }: PlanButtonProps): ReactNode {
  const { plan: text } = useTexts(invitingTexts);
  const { language } = useLanguage();
  const fail = (faults: readonly Fault[]): void => {
    onFaults(faults);
    const [first] = faults;
    if (first !== undefined) document.getElementById(fieldId(first.at))?.focus();
  };
  const send = useMutation({
    mutationFn: () => callApi(planMailing, { params: { pilot: inviting.pilot.id }, body: plan }),
    onSuccess: (changed) => {
      onChanged(changed, text.done(mailWords(plan, inviting.waves, language), momentWords(plan, language)));
    },
    onError: (error) => {
      fail(faultsOf(error));
    },
  });
  const problem = send.isError && faultsOf(send.error).length === 0 ? send.error : null;
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={send.isPending}
          onClick={() => {
            const checked = planMailing.body.safeParse(plan);
            if (!checked.success) {
              fail(checked.error.issues.map(({ path, message }) => ({ at: path.join('.'), message })));
            } else if (!send.isPending) send.mutate();
          }}
        >
          {planWords(plan, language)}
        </button>
      </p>
      <output className="muted">{send.isPending ? text.submitting : ''}</output>
    </>
  );
}
