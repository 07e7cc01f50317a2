import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { ownWords } from '#server/linkage/own-words.ts';
import type { WaveRecord } from '#server/store/roster-store.ts';

export interface ShownReceipt {
  /** Number of the wave. */
  readonly number: number;
  readonly wave: WaveRecord['kind'];
  /** Only with somebody's first response ever. */
  readonly ownWords: readonly string[] | null;
}

/**
 * The receipt of what a person sent in a wave, made again: the own words are derived as they were then. Null when
 * nothing is stored any more (withdrawn). The caller has seen that this browser sent it; the code alone never leads here.
 */
export async function receiptOf(
  context: Context,
  { pilot, pid }: ParticipantSession,
  number: number,
): Promise<ShownReceipt | null> {
  const { answers, keys, roster } = context.stores;
  const sent = (await answers.ownResponses(pid)).map(({ wave }) => wave);
  const record = await roster.pilot(pilot);
  const wave = record?.waves.find((each) => each.number === number);
  if (wave === undefined || !sent.includes(number)) return null;
  const isFirst = sent.every((each) => each === number);
  return { number, wave: wave.kind, ownWords: isFirst ? ownWords(await keys.linkKey(pilot), pid) : null };
}
