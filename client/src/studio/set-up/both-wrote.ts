import { z } from 'zod';
import { sameName } from '#server/contract/pilot-settings.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { Fault } from '#client/src/studio/form/fault.ts';
import type { BothWrote } from './lay-over.ts';
import { keyedPlace, placeNow, valueAt, withValue } from './place.ts';

/** A field that two people filled in, each otherwise, with what to choose from there. */
export const openChoiceSchema = z.strictObject({
  /** The place, as `keyedPlace` writes it. */
  at: z.string(),
  /** What does not stand in the field: theirs, and once that was taken over, mine. */
  other: z.unknown(),
  isTaken: z.boolean(),
});
export type OpenChoice = z.infer<typeof openChoiceSchema>;

/**
 * What is to be chosen in a form that was laid over another's.
 *
 * @param earlier what was to be chosen before that: it stays, with what it would put back, unless they wrote there again
 */
export function choicesIn(
  form: unknown,
  both: readonly BothWrote[],
  earlier: readonly OpenChoice[],
): OpenChoice[] {
  const now = both
    .filter(({ what }) => what === 'field')
    .map(({ at, theirs }) => ({ at: keyedPlace(form, at), other: theirs, isTaken: false }));
  const isStillOpen = ({ at }: OpenChoice): boolean =>
    placeNow(form, at) !== null && now.every((one) => one.at !== at);
  return [...earlier.filter(isStillOpen), ...now];
}

/** The form once a choice was made the other way round, with the way back from that. */
export function madeOtherwise(
  form: unknown,
  choice: OpenChoice,
  choices: readonly OpenChoice[],
): { readonly form: unknown; readonly choices: readonly OpenChoice[] } {
  const at = placeNow(form, choice.at);
  if (at === null) return { form, choices };
  const back = { ...choice, other: valueAt(form, at), isTaken: !choice.isTaken };
  return {
    form: withValue(form, at, choice.other),
    choices: choices.map((one) => (one === choice ? back : one)),
  };
}

const { changedByOther, removedByOther, changedAfterRemoval, groupAddedByOther } = setUpMessages.nl;
const messages = { field: changedByOther, gone: removedByOther, back: changedAfterRemoval };

/** What the page says of a form that was laid over another's: where both wrote, and where both added a group of one name. */
export function faultsOfBoth(form: unknown, both: readonly BothWrote[]): Fault[] {
  return [
    ...both.map(({ at, what }) => ({ at, message: messages[what] })),
    ...twinsIn(form).map((at) => ({ at, message: groupAddedByOther })),
  ];
}

/** Whether a fault says that two people wrote in one field. */
export const isBothWrote = ({ message }: Fault): boolean => message === changedByOther;

const groupsSchema = z.looseObject({
  groups: z.array(z.looseObject({ id: z.string().nullable(), name: z.string() })),
});

/** New groups of mine with the name of a group that is stored. */
function twinsIn(form: unknown): string[] {
  const parsed = groupsSchema.safeParse(form);
  if (!parsed.success) return [];
  const { groups } = parsed.data;
  const taken = new Set(groups.flatMap(({ id, name }) => (id === null ? [] : [sameName(name.trim())])));
  return groups.flatMap(({ id, name }, index) =>
    id === null && taken.has(sameName(name.trim())) ? [`groups.${String(index)}.name`] : [],
  );
}

/** Faults at the rows that they were about, when rows above these came or went; those of a row that is gone go with it. */
export const movedAlong = (faults: readonly Fault[], from: object, to: object): Fault[] =>
  faults.flatMap(({ at, message }) => {
    const place = placeNow(to, keyedPlace(from, at));
    return place === null ? [] : [{ at: place, message }];
  });
