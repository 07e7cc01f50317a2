import { z } from 'zod';
import type { Instrument } from '#instruments/instrument.ts';
import { checkSelection, type SelectionCheck } from '#instruments/minutes.ts';
import {
  calendarFaults,
  pilotSettingsSchema,
  sameName,
  type PilotSettingsInput,
} from '#server/contract/pilot-settings.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { onePerField, type Fault } from '#client/src/studio/form/fault.ts';
import { wholeNumber } from '#client/src/studio/form/whole-number.ts';

const periodSchema = z.strictObject({ opensOn: z.string(), closesOn: z.string() });

/** The form as it is being filled in: everything as it was typed. */
export const draftSchema = z.strictObject({
  /** Id of a programme that exists, `new`, or nothing chosen yet. */
  programme: z.string(),
  programmeTitle: z.string(),
  organisation: z.string(),
  organisationName: z.string(),
  title: z.string(),
  threshold: z.string(),
  sessionsPlanned: z.string(),
  /** The questionnaire and its version, as `instrumentKey` writes them. */
  instrument: z.string(),
  modules: z.array(z.string()),
  test: z.boolean(),
  groups: z.array(
    z.strictObject({
      key: z.int(),
      /** Id of a group that is there already. */
      id: z.string().nullable(),
      name: z.string(),
      comparison: z.boolean(),
      cards: z.string(),
    }),
  ),
  waves: z.strictObject({
    before: periodSchema,
    after: periodSchema,
    followUps: z.array(periodSchema.extend({ key: z.int() })),
  }),
});
export type Draft = z.infer<typeof draftSchema>;
export type DraftGroup = Draft['groups'][number];

const noDays = { opensOn: '', closesOn: '' };

export const emptyDraft: Draft = {
  programme: '',
  programmeTitle: '',
  organisation: '',
  organisationName: '',
  title: '',
  threshold: '5',
  sessionsPlanned: '',
  instrument: '',
  modules: [],
  test: false,
  groups: [{ key: 1, id: null, name: '', comparison: false, cards: '' }],
  waves: { before: noDays, after: noDays, followUps: [] },
};

/** The form of a pilot that is there already. */
export function draftOf(pilot: PilotSetUp): Draft {
  const daysOf = (kind: PilotSetUp['waves'][number]['kind']) =>
    pilot.waves
      .filter((wave) => wave.kind === kind)
      .map(({ number, opensOn, closesOn }) => ({ key: number, opensOn, closesOn }));
  const only = (kind: 'before' | 'after') => {
    const [days] = daysOf(kind);
    return days === undefined ? noDays : { opensOn: days.opensOn, closesOn: days.closesOn };
  };
  return {
    programme: pilot.programme.id,
    programmeTitle: '',
    organisation: pilot.organisation.id,
    organisationName: '',
    title: pilot.title,
    threshold: String(pilot.threshold),
    sessionsPlanned: String(pilot.sessionsPlanned),
    instrument: instrumentKey(pilot.instrument),
    modules: [...pilot.modules],
    test: pilot.test,
    groups: pilot.groups.map(({ id, name, comparison, cards }, index) => ({
      key: index + 1,
      id,
      name,
      comparison,
      cards: String(cards),
    })),
    waves: { before: only('before'), after: only('after'), followUps: daysOf('follow-up') },
  };
}

/** The form of a new pilot after another: its name, which participants read, and its days are still to be chosen. */
export function copyOf(pilot: PilotSetUp): Draft {
  const draft = draftOf(pilot);
  return {
    ...draft,
    title: '',
    groups: draft.groups.map((group) => ({ ...group, id: null })),
    waves: {
      before: noDays,
      after: noDays,
      followUps: draft.waves.followUps.map(({ key }) => ({ key, ...noDays })),
    },
  };
}

/** A questionnaire and its version, in one value of the form. */
export const instrumentKey = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id} ${version}`;

interface ToChoose {
  readonly programmes: readonly { readonly id: string }[];
  readonly organisations: readonly { readonly id: string }[];
  readonly instruments: readonly Instrument[];
}

/**
 * A form with choices that can be made: where nothing exists yet a new name is the only one, what is gone is not chosen,
 * and of a questionnaire that is not offered in its version the one that is.
 */
export function withChoices(draft: Draft, { programmes, organisations, instruments }: ToChoose): Draft {
  const [id] = draft.instrument.split(' ');
  const same = instruments.find((one) => instrumentKey(one) === draft.instrument);
  const chosen = same ?? instruments.find((one) => one.id === id) ?? instruments[0];
  return {
    ...draft,
    programme: choiceAmong(draft.programme, programmes),
    organisation: choiceAmong(draft.organisation, organisations),
    instrument: chosen === undefined ? '' : instrumentKey(chosen),
  };
}

function choiceAmong(chosen: string, all: ToChoose['programmes']): string {
  if (all.length === 0) return 'new';
  return chosen === 'new' || all.some(({ id }) => id === chosen) ? chosen : '';
}

const nextKey = (rows: readonly { readonly key: number }[]): number =>
  Math.max(0, ...rows.map(({ key }) => key)) + 1;

/** A group's row that is not there yet. */
export function newGroup(groups: readonly DraftGroup[]): DraftGroup {
  return { key: nextKey(groups), id: null, name: '', comparison: false, cards: '' };
}

/** A follow-up wave that is not there yet. */
export function newFollowUp(followUps: Draft['waves']['followUps']): Draft['waves']['followUps'][number] {
  return { key: nextKey(followUps), ...noDays };
}

/** What the contract asks for, from what was typed; nothing is checked yet. */
export function bodyOf(
  draft: Draft,
  instrument: { readonly id: string; readonly version: string },
): PilotSettingsInput {
  return {
    programme:
      draft.programme === 'new'
        ? { kind: 'new', title: draft.programmeTitle }
        : { kind: 'existing', id: draft.programme },
    organisation:
      draft.organisation === 'new'
        ? { kind: 'new', name: draft.organisationName }
        : { kind: 'existing', id: draft.organisation },
    title: draft.title,
    threshold: wholeNumber(draft.threshold),
    sessionsPlanned: wholeNumber(draft.sessionsPlanned),
    instrument: { id: instrument.id, version: instrument.version },
    modules: draft.modules,
    test: draft.test,
    groups: draft.groups.map(({ id, name, comparison, cards }) => ({
      id,
      name,
      comparison,
      cards: wholeNumber(cards),
    })),
    waves: {
      before: draft.waves.before,
      after: draft.waves.after,
      followUps: draft.waves.followUps.map(({ opensOn, closesOn }) => ({ opensOn, closesOn })),
    },
  };
}

/** The wave that takes longest to answer, with its sum: what decides whether the parts can be asked. */
export function longestWave(
  instrument: Instrument,
  modules: readonly string[],
  followUps: number,
): SelectionCheck {
  const kinds = ['before', 'after', ...(followUps > 0 ? (['follow-up'] as const) : [])] as const;
  const checks = kinds.map((wave) => checkSelection(instrument, { modules, wave }));
  return checks.reduce((longest, check) => (check.minutes > longest.minutes ? check : longest));
}

/**
 * The first fault of each field, in the order of the form; none when the form can be sent.
 *
 * @param today for a pilot whose days have still to lie ahead; null when its first wave has opened already
 */
export function faultsOf(
  body: PilotSettingsInput,
  instrument: Instrument | null,
  today: string | null,
): Fault[] {
  const parsed = pilotSettingsSchema.safeParse(body);
  const waves = pilotSettingsSchema.shape.waves.safeParse(body.waves);
  const issues = [
    ...(parsed.success ? [] : parsed.error.issues),
    ...(today === null || !waves.success ? [] : calendarFaults(waves.data, today)),
  ];
  const followUps = body.waves.followUps?.length ?? 0;
  const isTooLong = instrument !== null && !longestWave(instrument, body.modules ?? [], followUps).fits;
  return onePerField(
    inOrder([
      ...issues.map(({ path, message }) => ({ at: path.map(String).join('.'), message })),
      ...namesTaken(body.groups),
      ...(isTooLong ? [{ at: 'modules', message: setUpMessages.nl.tooManyMinutes }] : []),
    ]),
  );
}

/** Groups with the name of one before them. The contract looks for those once every row is in order: here it is told at once. */
function namesTaken(groups: PilotSettingsInput['groups']): Fault[] {
  const names = groups.map(({ name }) => sameName(name.trim()));
  return names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) < index
      ? [{ at: `groups.${String(index)}.name`, message: setUpMessages.nl.groupNameTaken }]
      : [],
  );
}

/** The parts of the form from top to bottom. */
const parts = ['programme', 'organisation', 'title', 'threshold', 'sessionsPlanned', 'groups', 'waves'];

function place({ at }: Fault): number {
  const index = parts.indexOf(at.split('.')[0] ?? '');
  return index === -1 ? parts.length : index;
}

/** Faults from top to bottom of the form. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((one, other) => place(one) - place(other));
}

/** Thirty days after the last of some days; null while none is a day yet. */
export function keysUntil(days: readonly string[]): string | null {
  const times = days.map((day) => Date.parse(day)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return null;
  return new Date(Math.max(...times) + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
