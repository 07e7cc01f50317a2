import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { setUpPilot, type PrintableCards, type readSetUp } from '#server/contract/set-up.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { Page } from '#client/src/studio/frame/page.tsx';
import { useTexts } from '#client/src/studio/language.tsx';
import { programmesQuery } from '#client/src/studio/queries.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { useToday } from '#client/src/studio/today.ts';
import { bodyOf, faultsFromServer, faultsOf, type Draft, type Fault } from './draft.ts';
import { rememberDraft, rememberedDraft } from './draft-memory.ts';
import { ErrorSummary } from './error-summary.tsx';
import { TextField } from './field.tsx';
import { FixedLater } from './fixed-later.tsx';
import { GroupRows } from './group-rows.tsx';
import { NamedOrNew } from './named-or-new.tsx';
import { SendState } from './send-state.tsx';
import { WaveFields } from './wave-fields.tsx';

export type Choices = z.infer<typeof readSetUp.reply>;

interface NewPilotFormProps {
  readonly choices: Choices;
  readonly onMade: (cards: PrintableCards) => void;
}

/** The form for a new pilot: one page, checked here by the contract's own rules before it is sent. */
export function NewPilotForm({ choices, onMade }: NewPilotFormProps): ReactNode {
  const text = useTexts(setUpTexts);
  const today = useToday();
  const [draft, setDraft] = useState(() => withChoices(rememberedDraft(), choices));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = useSetUp(onMade, setFaults);
  const change = (part: Partial<Draft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    rememberDraft(changed);
  };
  const submit = (): void => {
    if (send.isPending) return;
    const body = bodyOf(draft);
    const found = faultsOf(body, today);
    setFaults(found);
    send.reset();
    if (found.length === 0) send.mutate(body);
  };
  return (
    <Page title={text.title}>
      <ErrorSummary faults={faults} />
      <p className="lead">{text.lead}</p>
      <div className="read-and-do set-up">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Names {...{ draft, choices, faults, change }} />
          <About {...{ draft, faults, change }} />
          <GroupRows
            groups={draft.groups}
            faults={faults}
            onChange={(groups) => {
              change({ groups });
            }}
          />
          <WaveFields
            waves={draft.waves}
            faults={faults}
            onChange={(waves) => {
              change({ waves });
            }}
          />
          <SendState send={send} label={text.submit} busy={text.busy} />
        </form>
        <FixedLater />
      </div>
    </Page>
  );
}

/** Sends the form. Faults that the server finds go to their fields; what was filled in stays. */
function useSetUp(onMade: (cards: PrintableCards) => void, onFaults: (faults: Fault[]) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ReturnType<typeof bodyOf>) => callApi(setUpPilot, { body }),
    // The reply holds the codes: nothing remembers it but the page that shows them.
    gcTime: 0,
    // Without a network it fails at once, so that the person knows; it is never sent later by itself.
    networkMode: 'always',
    onSuccess: (cards) => {
      rememberDraft(null);
      void queries.invalidateQueries({ queryKey: programmesQuery.queryKey });
      onMade(cards);
    },
    onError: (error) => {
      if (error instanceof ApiProblem) onFaults(faultsFromServer(error.problem.errors ?? []));
    },
  });
}

/** Where nothing exists yet to choose from, a new name is the only choice. */
function withChoices(draft: Draft, { programmes, organisations }: Choices): Draft {
  return {
    ...draft,
    programme: choiceAmong(draft.programme, programmes),
    organisation: choiceAmong(draft.organisation, organisations),
  };
}

function choiceAmong(chosen: string, all: readonly { readonly id: string }[]): string {
  if (all.length === 0) return 'new';
  return chosen === 'new' || all.some(({ id }) => id === chosen) ? chosen : '';
}

interface PartProps {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly change: (part: Partial<Draft>) => void;
}

function Names({ draft, choices, faults, change }: PartProps & { readonly choices: Choices }): ReactNode {
  const text = useTexts(setUpTexts);
  return (
    <>
      <NamedOrNew
        choice={{ at: 'programme.id', value: draft.programme }}
        name={{ at: 'programme.title', value: draft.programmeTitle }}
        options={choices.programmes.map(({ id, title }) => ({ value: id, label: title }))}
        text={text.programme}
        faults={faults}
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

function About({ draft, faults, change }: PartProps): ReactNode {
  const text = useTexts(setUpTexts);
  return (
    <section aria-labelledby="het-traject">
      <h2 id="het-traject">{text.about}</h2>
      <TextField
        at="title"
        {...text.pilot}
        faults={faults}
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <TextField
        at="threshold"
        {...text.threshold}
        numeric
        faults={faults}
        value={draft.threshold}
        onChange={(threshold) => {
          change({ threshold });
        }}
      />
      <TextField
        at="sessionsHeld"
        {...text.sessions}
        numeric
        faults={faults}
        value={draft.sessionsHeld}
        onChange={(sessionsHeld) => {
          change({ sessionsHeld });
        }}
      />
    </section>
  );
}
