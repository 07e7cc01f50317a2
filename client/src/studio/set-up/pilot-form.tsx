import './set-up.css';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import type { PilotSettingsInput } from '#server/contract/pilot-settings.ts';
import type { PilotSetUp, readSetUp } from '#server/contract/set-up.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { bodyOf, faultsOf, instrumentKey, withChoices, type Draft } from './draft.ts';
import { isBothWrote, movedAlong } from './both-wrote.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import { ErrorSummary } from '#client/src/studio/form/error-summary.tsx';
import { CheckField, TextField } from '#client/src/studio/form/field.tsx';
import { pilotFieldLabel } from './field-labels.ts';
import { FixedLater } from './fixed-later.tsx';
import { GroupRows } from './group-rows.tsx';
import { saysTheSame } from './lay-over.ts';
import { NamedOrNew } from './named-or-new.tsx';
import { FixedQuestionnaire, QuestionnaireFields } from './questionnaire-fields.tsx';
import { rowWords } from './row-words.ts';
import { SendState } from '#client/src/studio/form/send-state.tsx';
import { WaveFields } from './wave-fields.tsx';

export type Choices = z.infer<typeof readSetUp.reply>;

interface PilotFormProps {
  readonly choices: Choices;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** The pilot as it is stored, when there is one: what of it is fixed, and why. */
  readonly stored: PilotSetUp | null;
  /** What was found at its fields when it was sent. */
  readonly faults: readonly Fault[];
  readonly onFaults: (faults: readonly Fault[]) => void;
  readonly send: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly reset: () => void;
    readonly mutate: (body: PilotSettingsInput) => void;
  };
  readonly submit: { readonly label: string; readonly busy: string };
}

/** Everything about a pilot on one page, checked here by the contract's own rules before it is sent. */
export function PilotForm(props: PilotFormProps): ReactNode {
  const { choices, stored, faults, onFaults, onChange, send, submit } = props;
  const today = useToday();
  const { language } = useLanguage();
  const instruments = offeredFor(stored, choices);
  const draft = withChoices(props.draft, { ...choices, instruments });
  const instrument = instruments.find((one) => instrumentKey(one) === draft.instrument) ?? null;
  const opened = stored?.waves.filter(({ state }) => state !== 'planned').length ?? 0;
  const change = (part: Partial<Draft>): void => {
    const changed = { ...draft, ...part };
    const moved = movedAlong(faults, draft, changed);
    if (!saysTheSame(moved, faults)) onFaults(moved);
    onChange(changed);
  };
  const onSubmit = (): void => {
    if (send.isPending) return;
    const body = bodyOf(draft, instrument ?? { id: '', version: '' });
    const found = faultsOf(
      body,
      stored?.frozen.questionnaire == null ? instrument : null,
      opened > 0 ? null : today,
    );
    onFaults(found);
    send.reset();
    if (found.length === 0) send.mutate(body);
  };
  return (
    <>
      <ErrorSummary faults={faults} rowOf={nameIn(draft, faults, language)} />
      <div className="read-and-do set-up">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Names {...{ draft, choices, faults, change, stored }} />
          <About {...{ draft, faults, change, stored }} />
          <GroupRows
            groups={draft.groups}
            stored={stored?.groups ?? []}
            mayAdd={stored?.frozen.groups == null}
            faults={faults}
            onChange={(groups) => {
              change({ groups });
            }}
          />
          <WaveFields
            waves={draft.waves}
            faults={faults}
            opened={opened}
            told={stored}
            onChange={(waves) => {
              change({ waves });
            }}
          />
          {stored?.frozen.questionnaire == null ? (
            <QuestionnaireFields
              {...{ draft, instruments, instrument, faults }}
              stored={stored?.questionnaire ?? null}
              onChange={change}
            />
          ) : (
            <FixedQuestionnaire
              instrument={stored.questionnaire}
              modules={draft.modules}
              followUps={draft.waves.followUps.length}
            />
          )}
          <Trial {...{ draft, change, stored }} />
          <SendState send={send} label={submit.label} busy={submit.busy} />
        </form>
        <FixedLater />
      </div>
    </>
  );
}

/** What a line of the list names: the row that it is about and, where two people wrote, the field. */
const nameIn =
  (draft: Draft, faults: readonly Fault[], language: Language) =>
  (at: string): string | null =>
    faults.some((fault) => fault.at === at && isBothWrote(fault))
      ? pilotFieldLabel(at, draft, language)
      : rowWords(at, draft, language);

/** What a new pilot can take and, for one that is there, the version that it has. */
function offeredFor(stored: PilotSetUp | null, { instruments }: Choices): Choices['instruments'] {
  if (stored === null) return instruments;
  const own = instrumentKey(stored.instrument);
  return [stored.questionnaire, ...instruments.filter((one) => instrumentKey(one) !== own)];
}

interface PartProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly stored: PilotSetUp | null;
  readonly change: (part: Partial<Draft>) => void;
}

function Names({
  draft,
  choices,
  faults,
  stored,
  change,
}: PartProps & { readonly choices: Choices }): ReactNode {
  const text = useTexts(setUpTexts);
  return (
    <>
      <NamedOrNew
        choice={{ at: 'programme.id', value: draft.programme }}
        name={{ at: 'programme.title', value: draft.programmeTitle }}
        options={choices.programmes.map(({ id, title }) => ({ value: id, label: title }))}
        text={text.programme}
        faults={faults}
        fixed={stored?.frozen.programme == null ? null : text.fixedWords.programme}
        onChoose={(programme) => {
          change({ programme });
        }}
        onName={(programmeTitle) => {
          change({ programmeTitle });
        }}
      />
      <NamedOrNew
        choice={{ at: 'organisation.id', value: draft.organisation }}
        name={{ at: 'organisation.name', value: draft.organisationName }}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        text={text.organisation}
        faults={faults}
        fixed={stored?.frozen.organisation == null ? null : text.fixedWords.organisation}
        onChoose={(organisation) => {
          change({ organisation });
        }}
        onName={(organisationName) => {
          change({ organisationName });
        }}
      />
    </>
  );
}

function About({ draft, faults, stored, change }: PartProps): ReactNode {
  const text = useTexts(setUpTexts);
  const { fixedWords } = text;
  return (
    <section aria-labelledby="het-traject">
      <h2 id="het-traject">{text.about}</h2>
      <TextField
        at="title"
        {...text.pilot}
        faults={faults}
        fixed={stored?.frozen.title == null ? null : fixedWords.title}
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <TextField
        at="threshold"
        label={text.threshold.label}
        hint={stored?.frozen.threshold === 'cards' ? fixedWords.threshold : text.threshold.hint}
        numeric
        faults={faults}
        fixed={stored?.frozen.threshold === 'released' ? fixedWords.released : null}
        value={draft.threshold}
        onChange={(threshold) => {
          change({ threshold });
        }}
      />
      <TextField
        at="sessionsPlanned"
        {...text.sessions}
        numeric
        faults={faults}
        fixed={stored?.frozen.sessionsPlanned == null ? null : fixedWords.released}
        value={draft.sessionsPlanned}
        onChange={(sessionsPlanned) => {
          change({ sessionsPlanned });
        }}
      />
    </section>
  );
}

function Trial({ draft, stored, change }: Omit<PartProps, 'faults'>): ReactNode {
  const { trial, fixedWords } = useTexts(setUpTexts);
  const isFixed = stored?.frozen.test != null;
  return (
    <section aria-labelledby="proef">
      <h2 id="proef">{trial.title}</h2>
      <CheckField
        at="test"
        label={trial.label}
        hint={isFixed ? fixedWords.test : trial.hint}
        checked={draft.test}
        fixed={isFixed}
        onChange={(test) => {
          change({ test });
        }}
      />
    </section>
  );
}
