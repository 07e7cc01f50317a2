import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { sameOwnWords } from '#server/linkage/own-words.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { admittedPid } from './begin-session.ts';

/** What is missing or wrong about code and own words. */
export const ownWordsErrors = ['code-missing', 'code-unknown', 'words-missing', 'words-wrong'] as const;
export type OwnWordsError = (typeof ownWordsErrors)[number];

/** What of the two was left empty. */
export function missingFrom({ code, words }: { code: string; words: string }): OwnWordsError[] {
  return [
    ...(code.trim() === '' ? (['code-missing'] as const) : []),
    ...(words.trim() === '' ? (['words-missing'] as const) : []),
  ];
}

/** The pilot of a code whose keys are gone: nobody can go from that code to answers any more; null of any other code. */
export async function endedPilotOf(context: Context, code: string): Promise<PilotRecord | null> {
  const parsed = parseCode(code);
  const pilot = parsed === null ? null : await context.stores.roster.pilotByPrefix(parsed.prefix);
  return pilot !== null && dayOf(context.clock()) > pilot.keysUntil ? pilot : null;
}

/** The person with this code and these own words, or why not. Nobody else may see what was sent. */
export async function ownerOf(
  context: Context,
  { code, words }: { code: string; words: string },
): Promise<{ pilot: PilotRecord; pid: string } | { error: OwnWordsError }> {
  const { roster, keys } = context.stores;
  const parsed = parseCode(code);
  const pilot = parsed === null ? null : await roster.pilotByPrefix(parsed.prefix);
  const isOver = (await endedPilotOf(context, code)) !== null;
  const pid = pilot === null || isOver ? null : await admittedPid(context, pilot, code);
  if (pilot === null || pid === null) return { error: 'code-unknown' };
  const isOwner = sameOwnWords(words, await keys.linkKey(pilot.id), pid);
  return isOwner ? { pilot, pid } : { error: 'words-wrong' };
}
