import { randomBytes } from 'node:crypto';
import type { Admission } from '#server/store/answers-store.ts';
import type { Stores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { newCode } from './codes.ts';
import { padded } from './padded.ts';
import { pseudonym, stretch } from './pseudonym.ts';

interface CodesOf {
  readonly stores: Stores;
  readonly pilot: PilotRecord;
  /** Codes to try things out with; their answers enter no figure. Default: whether the pilot is a test. */
  readonly test?: boolean;
  readonly random?: (size: number) => Buffer;
}

export interface CodeOrder extends CodesOf {
  /** Id of a group of the pilot. */
  readonly group: string;
  readonly count: number;
}

export interface CodeOrders extends CodesOf {
  readonly groups: readonly { readonly id: string; readonly count: number }[];
  /** Earlier codes of these groups stop working; only while nobody can have answered. */
  readonly anew?: boolean;
}

/** Codes for one group: `issueCodesForGroups`. */
export async function issueCodes({ group, count, ...order }: CodeOrder): Promise<string[]> {
  const codes = await issueCodesForGroups({ ...order, groups: [{ id: group, count }] });
  return [...(codes.get(group) ?? [])];
}

/**
 * Makes codes for groups and lets their pseudonyms in, of all groups in one transaction. The pseudonyms are shuffled
 * and padded, a group at a time, to a multiple of five with ones that no code leads to, so that the answers store
 * tells neither who got which card nor, exactly, how many there are. The codes themselves are stored nowhere: print
 * them now or never.
 *
 * @returns the codes by group id.
 */
export async function issueCodesForGroups({
  stores,
  pilot,
  groups,
  anew = false,
  test = pilot.test,
  random = randomBytes,
}: CodeOrders): Promise<Map<string, readonly string[]>> {
  const linkKey = await stores.keys.linkKey(pilot.id);
  const codes = new Map<string, readonly string[]>();
  const admissions: Admission[] = [];
  for (const { id, count } of groups) {
    const made = Array.from({ length: count }, () => newCode(pilot.prefix, random));
    const real = await Promise.all(
      made.map(async (code) => pseudonym(linkKey, await stretch(code, pilot.salt))),
    );
    admissions.push(...padded(real, random).map((pid) => ({ pid, pilot: pilot.id, group: id, test })));
    codes.set(id, made);
  }
  const invited = groups.map(({ id, count }) => ({ group: id, count }));
  if (anew) {
    await stores.answers.admitAnew(
      groups.map(({ id }) => id),
      admissions,
    );
    await stores.roster.setInvited(invited);
  } else {
    await stores.answers.admit(admissions);
    await stores.roster.addInvited(invited);
  }
  return codes;
}
