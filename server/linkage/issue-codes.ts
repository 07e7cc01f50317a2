import { randomBytes } from 'node:crypto';
import type { Admission } from '#server/store/answers-store.ts';
import type { Stores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { newCode } from './codes.ts';
import { padded } from './padded.ts';
import { pseudonym, stretch } from './pseudonym.ts';

export interface CodeOrder {
  readonly stores: Stores;
  readonly pilot: PilotRecord;
  /** Id of a group of the pilot. */
  readonly group: string;
  readonly count: number;
  /** Codes to try things out with; their answers enter no figure. Default: whether the pilot is a test. */
  readonly test?: boolean;
  readonly random?: (size: number) => Buffer;
}

/**
 * Makes codes for a group and lets their pseudonyms in. The pseudonyms are shuffled and padded to a multiple of
 * five with ones that no code leads to, so that the answers store tells neither who got which card nor, exactly,
 * how many there are. The codes themselves are stored nowhere: print them now or never.
 */
export async function issueCodes({
  stores,
  pilot,
  group,
  count,
  test = pilot.test,
  random = randomBytes,
}: CodeOrder): Promise<string[]> {
  const linkKey = await stores.keys.linkKey(pilot.id);
  const codes = Array.from({ length: count }, () => newCode(pilot.prefix, random));
  const real = await Promise.all(
    codes.map(async (code) => pseudonym(linkKey, await stretch(code, pilot.salt))),
  );
  const admit = (pid: string): Admission => ({ pid, pilot: pilot.id, group, test });
  await stores.answers.admit(padded(real, random).map(admit));
  await stores.roster.addInvited(group, count);
  return codes;
}
