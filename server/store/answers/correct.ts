import { z } from 'zod';
import { firstRow } from '#server/store/first-row.ts';
import type { Database } from '#server/store/open-database.ts';
import { sha256 } from '#server/store/sha256.ts';
import { isOpen } from './gate.ts';
import { sealOf } from './seal.ts';
import type { AnswersTables } from './tables.ts';

/** Other content for what a person sent in a wave. */
export interface Correction {
  readonly pid: string;
  readonly pilot: string;
  readonly wave: number;
  readonly language: string;
  readonly body: string;
  readonly items: Uint8Array;
}

/** `closed`: the wave takes no answers any more. `nothing`: this person sent nothing in it. */
export type CorrectOutcome = 'corrected' | 'closed' | 'nothing';

const keptRow = z.object({
  submission_id: z.string(),
  instrument_id: z.string(),
  instrument_version: z.string(),
  consent_version: z.string(),
  test: z.number(),
  too_fast: z.number(),
});

/**
 * Replaces the content of what a person sent, as long as the wave is open; who, which questionnaire and which
 * consent stay. The log beside the file is emptied, for it would still hold the earlier answers.
 */
export async function correct(
  { read, write, emptyLog }: Database<AnswersTables>,
  correction: Correction,
): Promise<CorrectOutcome> {
  const { pid, wave, pilot, language, body, items } = correction;
  const outcome = await write((run): CorrectOutcome => {
    const sent = read
      .selectFrom('response')
      .select(['submission_id', 'instrument_id', 'instrument_version', 'consent_version', 'test', 'too_fast'])
      .where('pid', '=', pid)
      .where('wave', '=', wave);
    const kept = firstRow(keptRow, run(sent));
    if (kept === null) return 'nothing';
    if (!isOpen(read, run, correction)) return 'closed';
    const row = { ...kept, pid, pilot, wave, language, body, sha256: sha256(body), items };
    run(
      read
        .updateTable('response')
        .set({ language, body, sha256: row.sha256, items, seal: sealOf(row) })
        .where('submission_id', '=', kept.submission_id),
    );
    return 'corrected';
  });
  emptyLog();
  return outcome;
}
