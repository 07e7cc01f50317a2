import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import {
  bandSchema,
  daySchema,
  idSchema,
  languageSchema,
  nothing,
  waveKindSchema,
  waveStateSchema,
} from './fields.ts';
import { invitingMessages } from './inviting-messages.ts';

const message = invitingMessages.nl;

/** Most people that are added at a time. */
export const mostContacts = 250;
/** Hours (Dutch time, whole) at which mails may begin to go out, on working days. */
export const sendingHours = { first: 8, last: 17 } as const;

/** Whether a day (YYYY-MM-DD) is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

export const mailKinds = ['invitation', 'reminder', 'last-reminder'] as const;
const mailKindSchema = z.enum(mailKinds);
export type MailKind = z.infer<typeof mailKindSchema>;

/** An address in lower case, so that one person is not written to twice. */
export const emailSchema = z
  .string(message.email)
  .max(120, message.email)
  .trim()
  .toLowerCase()
  .pipe(z.email(message.email));

const newContactSchema = z.strictObject({ email: emailSchema, group: idSchema, language: languageSchema });
export type NewContact = z.output<typeof newContactSchema>;

/**
 * Where somebody stands in the wave that is on: `new` nothing planned or sent, `waiting` a mail is on its way,
 * `invited` it was handed over, `refused` the address or the mail was refused, `given-up` the mail server could not be
 * reached in time, `unsure` it may have been sent, `stopped` wants no mail, `bounced` a mail came back, for the address does
 * not exist, `bounced-for-now` a mail came back, and the next one is tried. Never whether somebody answered.
 */
const contactStates = [
  'new',
  'waiting',
  'invited',
  'refused',
  'given-up',
  'unsure',
  'stopped',
  'bounced',
  'bounced-for-now',
] as const;
const contactSchema = z.strictObject({
  id: z.string(),
  email: z.string(),
  group: z.string(),
  language: languageSchema,
  state: z.enum(contactStates),
  /** Whether a mail may have reached this person, in any wave. */
  reached: z.boolean(),
});
export type Contact = z.infer<typeof contactSchema>;

const mailingSchema = z.strictObject({
  id: z.string(),
  wave: z.int(),
  kind: mailKindSchema,
  day: daySchema,
  hour: z.int(),
  /** `stopped`: withdrawn on its way, so that some of it was sent; a reminder on its day, whatever was. */
  state: z.enum(['planned', 'sending', 'done', 'cancelled', 'stopped', 'lapsed']),
  /** How many mails it holds, exact for invitations; null for reminders, which would tell who answered. */
  people: bandSchema.nullable(),
  /** What became of the mails of an invitation; null for reminders. */
  counts: z.strictObject({ sent: z.int(), waiting: z.int(), refused: z.int(), unsure: z.int() }).nullable(),
});
export type Mailing = z.infer<typeof mailingSchema>;

export const invitingSchema = z.strictObject({
  pilot: z.strictObject({ id: z.string(), title: z.string() }),
  /** Who the mails come from; null when this installation has no mail server. */
  from: z.string().nullable(),
  /** Whether the pilot's file is complete: before that nothing is sent. */
  fileComplete: z.boolean(),
  /** Whether people can still be added, or why not. */
  adding: z.enum(['open', 'file-missing', 'wave-closed', 'keys-gone']),
  waves: z.array(
    z.strictObject({
      number: z.int(),
      kind: waveKindSchema,
      state: waveStateSchema,
      opensOn: daySchema,
      closesOn: daySchema,
    }),
  ),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      contacts: z.int(),
      /** Cards that were made for this group. */
      cards: z.int(),
    }),
  ),
  /** The wave that `state` of a contact is about. */
  wave: z.int(),
  contacts: z.array(contactSchema),
  mailings: z.array(mailingSchema),
});
export type Inviting = z.infer<typeof invitingSchema>;

const pilotParams = z.strictObject({ pilot: idSchema });

/** Contacts and mailings of a pilot. */
export const readInviting = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/inviting',
  access: 'invite:people',
  params: pilotParams,
  query: nothing,
  body: nothing,
  reply: invitingSchema,
});

export const contactFaults = [
  'email-missing',
  'email-wrong',
  'group-missing',
  'group-unknown',
  'group-full',
  'language-unknown',
  'too-many-columns',
  'too-many-lines',
  'unreadable',
  'twice',
  'twice-otherwise',
  'known',
  'known-otherwise',
] as const;
export type ContactFault = (typeof contactFaults)[number];

const previewSchema = z.strictObject({
  contacts: z.array(newContactSchema.extend({ line: z.int() })),
  /** Lines that are left out, each with its place; `twice` and `known` need nothing done, `-otherwise`: in another group or language. */
  faults: z.array(
    z.strictObject({
      line: z.int(),
      /** Column, from 1; null when it is about the whole line. */
      column: z.int().nullable(),
      kind: z.enum(contactFaults),
      /** What stands there, shortened. */
      value: z.string(),
      /** How an address stands already, where this line has it in another group or language; else null. */
      stands: newContactSchema.pick({ group: true, language: true }).nullable(),
    }),
  ),
});
export type ContactPreview = z.infer<typeof previewSchema>;

/** Read a list of people without storing any of it. */
export const previewContacts = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/contacts/preview',
  access: 'invite:people',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({
    text: z
      .string(message.textMissing)
      .max(40_000, message.textTooLong)
      .refine((text) => text.trim() !== '', message.textMissing),
    /** Group of those whose line names none. */
    group: idSchema.nullable(),
    language: languageSchema,
  }),
  reply: previewSchema,
});

/** Add people, as they were previewed. Nothing is sent. Who is in the pilot already is left as it is. */
export const addContacts = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/contacts',
  access: 'invite:people',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({
    contacts: z.array(newContactSchema).min(1, message.nobody).max(mostContacts, message.tooMany),
  }),
  reply: invitingSchema,
});

/** Forget somebody's address. A link that was mailed keeps working, and answers that were sent stay. */
export const removeContact = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/contacts/:contact/removal',
  access: 'invite:people',
  params: z.strictObject({ pilot: idSchema, contact: idSchema }),
  query: nothing,
  body: nothing,
  reply: invitingSchema,
});

const mailTextSchema = z.strictObject({ language: languageSchema, subject: z.string(), text: z.string() });
export type MailText = z.infer<typeof mailTextSchema>;

const momentSchema = z.strictObject({
  day: z.iso.date({ error: message.day, abort: true }).refine((day) => !isWeekend(day), message.dayIsWeekend),
  hour: z.int(message.hour).min(sendingHours.first, message.hour).max(sendingHours.last, message.hour),
});

/**
 * What a mailing would send if it went out now: how many mails, and one example with a made-up code. With the day and hour
 * that were chosen it is refused where planning would refuse these.
 */
export const previewMailing = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/mailings/preview',
  access: 'invite:people',
  params: pilotParams,
  query: z.strictObject({
    wave: z.coerce.number().int().min(1).max(20),
    kind: mailKindSchema,
    day: momentSchema.shape.day.optional(),
    hour: z.coerce.number().pipe(momentSchema.shape.hour).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    people: bandSchema,
    groups: z.array(z.strictObject({ name: z.string(), people: bandSchema })),
    /** One a language that somebody in it is written to. */
    examples: z.array(mailTextSchema),
  }),
});

/** Plan a mailing. It goes out from that hour on, on working days from 8 to 18, once its wave is open. */
export const planMailing = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/mailings',
  access: 'invite:people',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({
    wave: z.int().min(1).max(20),
    kind: mailKindSchema,
    ...momentSchema.shape,
  }),
  reply: invitingSchema,
});

/** Withdraw a mailing: what has not been sent is not sent any more. Refused when all of it was sent. */
export const cancelMailing = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/mailings/:mailing/cancellation',
  access: 'invite:people',
  params: z.strictObject({ pilot: idSchema, mailing: idSchema }),
  query: nothing,
  body: nothing,
  reply: invitingSchema,
});
