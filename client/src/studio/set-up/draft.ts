import { z } from 'zod';
import { calendarFaults, newPilotSchema, type NewPilotInput } from '#server/contract/set-up.ts';

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
  sessionsHeld: z.string(),
  groups: z.array(
    z.strictObject({ key: z.int(), name: z.string(), comparison: z.boolean(), cards: z.string() }),
  ),
  waves: z.strictObject({ before: periodSchema, after: periodSchema }),
});
export type Draft = z.infer<typeof draftSchema>;
export type DraftGroup = Draft['groups'][number];

/** What is wrong, at which field: a path in the contract's body, such as `groups.0.name`. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

export const emptyDraft: Draft = {
  programme: '',
  programmeTitle: '',
  organisation: '',
  organisationName: '',
  title: '',
  threshold: '5',
  sessionsHeld: '',
  groups: [{ key: 1, name: '', comparison: false, cards: '' }],
  waves: { before: { opensOn: '', closesOn: '' }, after: { opensOn: '', closesOn: '' } },
};

/** A group's row that is not there yet. */
export function newGroup(groups: readonly DraftGroup[]): DraftGroup {
  return {
    key: Math.max(0, ...groups.map(({ key }) => key)) + 1,
    name: '',
    comparison: false,
    cards: '',
  };
}

/** What the contract asks for, from what was typed; nothing is checked yet. */
export function bodyOf(draft: Draft): NewPilotInput {
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
    sessionsHeld: wholeNumber(draft.sessionsHeld),
    groups: draft.groups.map(({ name, comparison, cards }) => ({
      name,
      comparison,
      cards: wholeNumber(cards),
    })),
    waves: draft.waves,
  };
}

/** A whole number as people type it; anything else is no number at all. */
export function wholeNumber(typed: string): number {
  return /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

/** The first fault of each field, in the order of the form; none when the form can be sent. */
export function faultsOf(body: NewPilotInput, today: string): Fault[] {
  const parsed = newPilotSchema.safeParse(body);
  const issues = parsed.success ? calendarFaults(parsed.data.waves, today) : parsed.error.issues;
  return onePerField(issues.map(({ path, message }) => ({ at: path.map(String).join('.'), message })));
}

/** Faults that the server found, at the fields of this form. */
export function faultsFromServer(errors: readonly Fault[]): Fault[] {
  return onePerField(errors.map(({ at, message }) => ({ at: at.replace(/^body\./, ''), message })));
}

function onePerField(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((fault) => [fault.at, fault])).values()].toReversed();
}

/** Id of the control that a path is about. */
export function fieldId(at: string): string {
  return `veld-${at.replaceAll('.', '-')}`;
}

/** Thirty days after a day; null when it is no day yet. */
export function keysUntil(lastDay: string): string | null {
  const time = Date.parse(lastDay);
  return Number.isNaN(time) ? null : new Date(time + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
