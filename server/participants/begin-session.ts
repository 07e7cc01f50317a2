import type { Language } from '#instruments/instrument.ts';
import { sealSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { pseudonym, stretch } from '#server/linkage/pseudonym.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Version of the text that people agree to; stored with what they answer. */
const consentVersion = '2026-11';

/** The pseudonym of a typed code when it was admitted to this pilot, else null. */
export async function admittedPid(
  context: Context,
  pilot: PilotRecord,
  typed: string,
): Promise<string | null> {
  const parsed = parseCode(typed);
  if (parsed === null || parsed.prefix !== pilot.prefix) return null;
  const linkKey = await context.stores.keys.linkKey(pilot.id);
  const pid = pseudonym(linkKey, await stretch(parsed.code, pilot.salt));
  const admission = await context.stores.answers.admission(pid);
  return admission?.pilot === pilot.id ? pid : null;
}

/** Exchanges a code for the sealed content of a session cookie; null when nobody has that code. */
export async function beginSession(
  context: Context,
  pilot: PilotRecord,
  { code, language }: { code: string; language: Language },
): Promise<string | null> {
  const pid = await admittedPid(context, pilot, code);
  if (pid === null) return null;
  return sealSession(
    { pilot: pilot.id, pid, language, consentVersion },
    { key: await context.stores.keys.sessionKey(), now: context.clock(), random: context.random },
  );
}
