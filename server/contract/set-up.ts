import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { daySchema, idSchema, nothing } from './fields.ts';
import { setUpMessages } from './set-up-messages.ts';

const message = setUpMessages.nl;
const mostGroups = 12;
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
const cardsSchema = whole(1, mostCards, message.cards);
const dayField = (error: string) => z.iso.date({ error, abort: true });

const groupsSchema = z
  .array(
    z.strictObject({
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
  })
  .superRefine(({ before, after }, context) => {
    const complain = (path: string[], text: string): void => {
      context.addIssue({ code: 'custom', path, message: text });
    };
    if (before.closesOn < before.opensOn) complain(['before', 'closesOn'], message.beforeClosesFirst);
    if (after.opensOn <= before.closesOn) complain(['after', 'opensOn'], message.afterTooEarly);
    if (after.closesOn < after.opensOn) complain(['after', 'closesOn'], message.afterClosesFirst);
  });

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What is wrong with a pilot's days on a given day (YYYY-MM-DD): over already, or so far off that keys would linger. */
export function calendarFaults({ before, after }: NewPilot['waves'], today: string): Fault[] {
  const lastDay = `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`;
  return [
    ...(before.closesOn < today
      ? [{ path: ['waves', 'before', 'closesOn'], message: message.beforeIsOver }]
      : []),
    ...(after.closesOn > lastDay
      ? [{ path: ['waves', 'after', 'closesOn'], message: message.afterTooLate }]
      : []),
  ];
}

/** Gives one text to two names that a reader takes for the same. */
export function sameName(name: string): string {
  return name.toLocaleLowerCase('nl');
}

/** Everything a pilot needs before its first wave can open; days are checked against the calendar by the server. */
export const newPilotSchema = z.strictObject({
  programme: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('existing'),
        id: z.string().regex(/^[0-9a-z-]{1,40}$/, message.programmeMissing),
      }),
      z.strictObject({ kind: z.literal('new'), title: nameSchema(message.programmeMissing) }),
    ],
    message.programmeMissing,
  ),
  organisation: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('existing'),
        id: z.string().regex(/^[0-9a-z-]{1,40}$/, message.organisationMissing),
      }),
      z.strictObject({ kind: z.literal('new'), name: nameSchema(message.organisationMissing) }),
    ],
    message.organisationMissing,
  ),
  title: nameSchema(message.titleMissing),
  threshold: whole(5, 30, message.threshold).default(5),
  sessionsHeld: whole(0, 50, message.sessions),
  groups: groupsSchema,
  waves: wavesSchema,
});
export type NewPilot = z.output<typeof newPilotSchema>;
export type NewPilotInput = z.input<typeof newPilotSchema>;

const sheetSchema = z.strictObject({ group: z.string(), codes: z.array(z.string()) });
export type Sheet = z.infer<typeof sheetSchema>;

/** Cards to print. The codes exist in this reply only: they are stored nowhere, so print them now or never. */
const cardsReplySchema = z.strictObject({
  pilot: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** Address that stands on each card; a code after its `#` makes the link of the card. */
    address: z.url(),
    /** Last day on which the pilot's keys exist. */
    keysUntil: daySchema,
  }),
  sheets: z.array(sheetSchema),
});
export type PrintableCards = z.infer<typeof cardsReplySchema>;

/** What the form for a new pilot offers to choose from. */
export const readSetUp = defineEndpoint({
  method: 'GET',
  path: '/api/set-up',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    programmes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    organisations: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
});

/** Set a pilot up and get its cards. A second try after a lost answer is refused by its title, never done twice. */
export const setUpPilot = defineEndpoint({
  method: 'POST',
  path: '/api/pilots',
  access: 'set-up:pilots',
  params: nothing,
  query: nothing,
  body: newPilotSchema,
  reply: cardsReplySchema,
});

/** More cards for a group, for people invited late. Only until the pilot's first wave has closed. */
export const makeCards = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/groups/:group/cards',
  access: 'set-up:pilots',
  params: z.strictObject({ pilot: idSchema, group: idSchema }),
  query: nothing,
  body: z.strictObject({ count: cardsSchema }),
  reply: cardsReplySchema,
});
