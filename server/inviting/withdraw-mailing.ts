import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { dutchTime } from './sending-hours.ts';

/**
 * Withdraws a mailing: what has not been sent is not sent any more. What has been sent stays sent, and a mailing of which
 * that is everything cannot be withdrawn: the reminder after it would find nothing to remind of.
 *
 * @throws HttpProblem `not-found` for a mailing of another pilot, `not-ready` when it has been sent.
 */
export async function withdrawMailing(
  { stores: { roster }, clock }: Context,
  pilot: Pick<PilotRecord, 'id'>,
  mailing: string,
): Promise<void> {
  const found = (await roster.mailings(pilot.id)).find(({ id }) => id === mailing);
  if (found === undefined) throw notFound('Deze mail');
  if (await roster.withdrawMailing(found, dutchTime(clock()).day)) return;
  throw new HttpProblem(
    'not-ready',
    'Deze mail is al verstuurd.',
    'Wat verstuurd is, kan niet terug. Plan een nieuwe mail in als u nog iemand wilt bereiken.',
  );
}
