import type { DataContext } from '#server/context.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { hashOf, newToken } from './token.ts';

const linkLifetime = 72 * 60 * 60 * 1000;

/** A link and the moment (ms) at which it stops working. */
export interface LoginLink {
  readonly link: string;
  readonly until: number;
}

async function makeLink(context: DataContext, account: string, reusable: boolean): Promise<LoginLink> {
  const token = newToken(context.random);
  const until = context.clock().getTime() + linkLifetime;
  await context.stores.roster.addLoginLink({ tokenHash: hashOf(token), account, expiresAt: until, reusable });
  return { link: `${context.config.publicUrl}/inloggen#${token}`, until };
}

/** A link that lets a person in once, to choose how to sign in from then on. */
export async function invitation(context: DataContext, account: string): Promise<LoginLink> {
  return makeLink(context, account, false);
}

/** A link of the demonstration: it signs in as often as it is opened, and asks for nothing else. */
export async function demonstrationLink(context: DataContext, account: string): Promise<string> {
  if (!context.config.madeUp) throw new Error('Only a demonstration has links that can be opened again.');
  return (await makeLink(context, account, true)).link;
}

/**
 * Takes away every way in that an account has, its sessions included, and makes a link to begin anew with. For
 * who lost passkey, telephone or trust.
 */
export async function recover(context: DataContext, account: string): Promise<LoginLink> {
  await context.stores.roster.removeAccess(account);
  return invitation(context, account);
}

/** The account that a link's token lets in, and how; null when the link is unknown, used, too old or its account closed. */
export async function openLink(
  context: DataContext,
  token: string,
): Promise<{ account: AccountRecord; method: 'invitation' | 'demonstration' } | null> {
  const { roster } = context.stores;
  const link = await roster.useLoginLink(hashOf(token), context.clock().getTime());
  const account = link === null ? null : await roster.account(link.account);
  if (link === null || account === null || account.closedAt !== null) return null;
  // A reusable row in a real installation can only be one that somebody put there.
  if (link.reusable && !context.config.madeUp) return null;
  return { account, method: link.reusable ? 'demonstration' : 'invitation' };
}
