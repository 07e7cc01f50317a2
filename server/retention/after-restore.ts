import { record } from '#server/access/record.ts';
import type { DataContext } from '#server/context.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { TakenBack } from '#server/store/taken-back.ts';
import { deleteDueAnswers } from './delete-answers.ts';
import { destroyDueKeys } from './destroy-keys.ts';
import { publishedOf } from './keep-taken-back.ts';

/**
 * Makes an older copy of the data hold no more than may be there today: what was taken back since is taken back once
 * more, what has had its day goes, nothing is published beside figures or too near to a pool that it does not know, and everybody
 * signs in anew, for a session that was ended would be back. A round in a room that was going on then goes: the room may have seen its picture with
 * a few people more.
 *
 * @returns how many answers were taken back once more, and the pilots with figures that it does not know.
 */
export async function afterRestore(
  context: DataContext,
  { submissions, removed, stopped, published, pools }: TakenBack,
): Promise<{ withdrawn: number; unknown: string[] }> {
  const { roster, answers } = context.stores;
  await context.stores.pools.note(pools);
  const withdrawn = await answers.withdrawAgain(submissions);
  const [gone, quiet] = [new Set(removed), new Set(stopped)];
  const known = new Set((await context.stores.releases.all()).map(publishedOf));
  const lacking = published.filter((one) => !known.has(one));
  if (lacking.length > 0) await context.stores.evidence.beginSeries();
  const unknown: string[] = [];
  for (const pilot of await roster.pilots()) {
    if (lacking.some((one) => one.startsWith(`${pilot.id} `))) {
      await roster.noteUnknownRelease(pilot.id);
      unknown.push(pilot.title);
    }
    for (const contact of await roster.contacts(pilot.id)) {
      const fingerprint = sha256(contact.id);
      if (gone.has(fingerprint)) await roster.removeContact(contact);
      else if (quiet.has(fingerprint)) await roster.stopContact(contact.id);
    }
  }
  for (const hub of await roster.hubs()) if (hub.state === 'open') await answers.removeHubAnswers(hub.id);
  await roster.endAllAccess();
  await destroyDueKeys(context);
  await deleteDueAnswers(context);
  await record(context, { who: null, action: 'command:restore', object: '', result: 'done' });
  return { withdrawn, unknown };
}
