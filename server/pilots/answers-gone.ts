import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Whether the answers of a pilot are kept no longer: the day in its file has passed, and that of its keys, which is never
 * later. From then on no figure can be made of them.
 *
 * @param today day as YYYY-MM-DD
 */
export function answersAreGone({ file, keysUntil }: PilotRecord, today: string): boolean {
  return file.answersUntil !== null && today > file.answersUntil && today > keysUntil;
}
