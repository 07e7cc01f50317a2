import { z } from 'zod';
import { accountMessages } from './account-messages.ts';
import { roleSchema } from './account.ts';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, nothing } from './fields.ts';
import { mailSchema } from './own-account.ts';

const message = accountMessages.nl;
const named = z.strictObject({ id: z.string(), name: z.string() });

/** What an administrator decides about an account. */
const planShape = {
  name: z.string().trim().min(1, message.nameMissing).max(100, message.nameTooLong),
  role: roleSchema,
  /** For the role "organisation" only. */
  organisation: idSchema.nullable(),
  /** For the role "facilitator" only. */
  groups: z.array(idSchema).max(100),
};

interface Plan {
  readonly role: z.infer<typeof roleSchema>;
  readonly organisation: string | null;
  readonly groups: readonly string[];
}

/** A role comes with what it is limited to, and with nothing that belongs to another. */
function checkReach({ role, organisation, groups }: Plan, context: z.core.$RefinementCtx): void {
  const complain = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (role === 'organisation' && organisation === null) complain('organisation', message.organisationMissing);
  if (role !== 'organisation' && organisation !== null) {
    complain('organisation', message.organisationNotForRole);
  }
  if (role !== 'facilitator' && groups.length > 0) {
    complain('groups', message.groupsNotForRole);
  }
}

const accountParams = z.strictObject({ account: idSchema });
/** A one-time link, told in this reply only. */
const invitationSchema = z.strictObject({ account: named, link: z.url(), until: z.int() });
export type Invitation = z.infer<typeof invitationSchema>;

/** All accounts, and what an account can be tied to. */
export const listAccounts = defineEndpoint({
  method: 'GET',
  path: '/api/accounts',
  access: 'manage:accounts',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    accounts: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        mail: z.string().nullable(),
        role: roleSchema,
        organisation: named.nullable(),
        groups: z.array(z.string()),
        /** `invited`: has a link, and has not settled how to sign in. `dormant`: the link has ended. */
        state: z.enum(['active', 'invited', 'dormant', 'closed']),
        /** Milliseconds; null when never, or not for a while. */
        seenAt: z.int().nullable(),
        isSelf: z.boolean(),
      }),
    ),
    organisations: z.array(named),
    groups: z.array(z.strictObject({ id: z.string(), name: z.string(), pilot: z.string() })),
  }),
});
export type ListedAccount = z.infer<typeof listAccounts.reply>['accounts'][number];
export type AccountChoices = Omit<z.infer<typeof listAccounts.reply>, 'accounts'>;

/** Make an account and the one-time link that lets its person in. */
export const inviteAccount = defineEndpoint({
  method: 'POST',
  path: '/api/accounts',
  access: 'manage:accounts',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ...planShape, mail: mailSchema }).superRefine(checkReach),
  reply: invitationSchema,
});

/** Change what an account is called, may do and reaches. It holds from the next click. */
export const changeAccount = defineEndpoint({
  method: 'PUT',
  path: '/api/accounts/:account',
  access: 'manage:accounts',
  params: accountParams,
  query: nothing,
  body: z.strictObject(planShape).superRefine(checkReach),
  reply: nothing,
});

/** Close an account for good: its sessions end at once. */
export const closeAccount = defineEndpoint({
  method: 'POST',
  path: '/api/accounts/:account/closing',
  access: 'manage:accounts',
  params: accountParams,
  query: nothing,
  body: nothing,
  reply: nothing,
});

/** Take away every way in that an account has, and make a new one-time link. */
export const recoverAccount = defineEndpoint({
  method: 'POST',
  path: '/api/accounts/:account/recovery',
  access: 'manage:accounts',
  params: accountParams,
  query: nothing,
  body: nothing,
  reply: invitationSchema,
});
