import { z } from 'zod';
import { idSchema } from './fields.ts';
import { setUpMessages } from './set-up-messages.ts';

const message = setUpMessages.nl;
export const mostGroups = 12;
const mostFollowUps = 3;
/** Most cards of a group, those made later included. */
export const mostCards = 60;

/** Characters that nobody sees: controls, directions, halves of characters, line and paragraph ends. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A name that a person gives: one line of at most 100 characters, with single spaces. */
const nameSchema = (missing: string) =>
  z
    .string(missing)
    .refine((name) => !unseen.test(name), { error: message.nameCharacters, abort: true })
    .transform((name) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(100, message.nameTooLong));

const whole = (least: number, most: number, error: string) => z.int(error).min(least, error).max(most, error);
const dayField = (error: string) => z.iso.date({ error, abort: true });

export const cardsSchema = whole(1, mostCards, message.cards);
export const sessionsSchema = whole(0, 50, message.sessions);

const groupsSchema = z
  .array(
    z.strictObject({
      /** Id of a group that is there already; null for a new one. */
      id: idSchema.nullable().default(null),
      name: nameSchema(message.groupNameMissing),
      /** Has no trajectory: stands beside the groups that have one. */
      comparison: z.boolean(),
      cards: cardsSchema,
    }),
  )
  .min(1, message.groupsMissing)
  .max(mostGroups, message.groupsTooMany)
  .superRefine((groups, context) => {
    const names = groups.map(({ name }) => sameName(name));
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      context.addIssue({ code: 'custom', path: [index, 'name'], message: message.groupNameTaken });
    }
  });

const period = (opens: string, closes: string) =>
  z.strictObject({ opensOn: dayField(opens), closesOn: dayField(closes) });

const wavesSchema = z
  .strictObject({
    before: period(message.beforeOpens, message.beforeCloses),
    after: period(message.afterOpens, message.afterCloses),
    followUps: z
      .array(period(message.followUpOpens, message.followUpCloses))
      .max(mostFollowUps, message.followUpsTooMany)
      .default([]),
  })
  .superRefine(({ before, after, followUps }, context) => {
    const complain = (path: (string | number)[], text: string): void => {
      context.addIssue({ code: 'custom', path, message: text });
    };
    if (before.closesOn < before.opensOn) complain(['before', 'closesOn'], message.beforeClosesFirst);
    if (after.opensOn <= before.closesOn) complain(['after', 'opensOn'], message.afterTooEarly);
    if (after.closesOn < after.opensOn) complain(['after', 'closesOn'], message.afterClosesFirst);
    for (const [index, { opensOn, closesOn }] of followUps.entries()) {
      const earlier = followUps[index - 1] ?? after;
      if (opensOn <= earlier.closesOn) complain(['followUps', index, 'opensOn'], message.followUpTooEarly);
      if (closesOn < opensOn) complain(['followUps', index, 'closesOn'], message.followUpClosesFirst);
    }
  });
export type PilotWaves = z.output<typeof wavesSchema>;

/** The waves of a pilot in the order of time, each with its place in the form. */
export function wavesInOrder({ before, after, followUps }: PilotWaves) {
  return [
    { kind: 'before', at: ['before'], ...before } as const,
    { kind: 'after', at: ['after'], ...after } as const,
    ...followUps.map((wave, index) => ({ kind: 'follow-up', at: ['followUps', index], ...wave }) as const),
  ];
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const closingOf = (at: readonly (string | number)[]) => ['waves', ...at, 'closesOn'];

/** What is wrong with a pilot's days on a given day (YYYY-MM-DD): over already, or so far off that keys would linger. */
export function calendarFaults(waves: PilotWaves, today: string): Fault[] {
  const lastDay = `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`;
  const [first, ...later] = wavesInOrder(waves);
  return [
    ...(first !== undefined && first.closesOn < today
      ? [{ path: closingOf(first.at), message: message.beforeIsOver }]
      : []),
    ...later
      .filter(({ closesOn }) => closesOn > lastDay)
      .map(({ at }) => ({ path: closingOf(at), message: message.afterTooLate })),
  ];
}

/** Gives one text to two names that a reader takes for the same. */
export function sameName(name: string): string {
  return name.toLocaleLowerCase('nl');
}

const chosenId = (error: string) => z.string().regex(/^[0-9a-z-]{1,40}$/, error);

/**
 * Everything that is settled about a pilot before its first wave opens. Days are checked against the calendar, and
 * the minutes of the modules against the questionnaire, by the server too.
 */
export const pilotSettingsSchema = z.strictObject({
  programme: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('existing'), id: chosenId(message.programmeMissing) }),
      z.strictObject({ kind: z.literal('new'), title: nameSchema(message.programmeNameMissing) }),
    ],
    message.programmeMissing,
  ),
  organisation: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('existing'), id: chosenId(message.organisationMissing) }),
      z.strictObject({ kind: z.literal('new'), name: nameSchema(message.organisationNameMissing) }),
    ],
    message.organisationMissing,
  ),
  title: nameSchema(message.titleMissing),
  threshold: whole(5, 30, message.threshold).default(5),
  sessionsPlanned: sessionsSchema,
  instrument: z.strictObject(
    { id: z.string().max(60), version: z.string().max(20) },
    message.instrumentMissing,
  ),
  /** Ids of the parts taken beside the core. */
  modules: z.array(z.string().max(60)).max(20).default([]),
  /** To try things out: its answers enter no figure, and its people may be made up. */
  test: z.boolean().default(false),
  groups: groupsSchema,
  waves: wavesSchema,
});
export type PilotSettingsForm = z.output<typeof pilotSettingsSchema>;
export type PilotSettingsInput = z.input<typeof pilotSettingsSchema>;
