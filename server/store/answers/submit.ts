import { z } from 'zod';
import { firstRow } from '#server/store/first-row.ts';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { sha256 } from '#server/store/sha256.ts';
import { takesSentNow } from './gate.ts';
import { sealOf } from './seal.ts';
import type { AnswersTables } from './tables.ts';

export interface Submission {
  /** Made by the client before its first try and repeated on every retry. */
  readonly submissionId: string;
  readonly pid: string;
  readonly pilot: string;
  readonly wave: number;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly consentVersion: string;
  readonly body: string;
  /** One byte an item: 0 not reached, 255 skipped. */
  readonly items: Uint8Array;
  readonly test: boolean;
  /** Under a second a question. One yes or no: no time is stored anywhere. */
  readonly tooFast: boolean;
}

/**
 * - `stored`: now on disk, and the draft is gone
 * - `same`: was stored before with this content (also told after the wave has closed)
 * - `other-content`: this id was stored before with another content, which stays
 * - `already-answered`: this person answered this wave under another id
 * - `withdrawn`: this id was taken back
 * - `closed`: the wave takes no answers
 */
export type SubmitOutcome = 'stored' | 'same' | 'other-content' | 'already-answered' | 'withdrawn' | 'closed';

export interface SubmitResult {
  readonly outcome: SubmitOutcome;
  /** Stored or same, and all that this person has sent: the own words may be shown. */
  readonly first: boolean;
}

type Read = Database<AnswersTables>['read'];

/** Stores answers once and for ever: everything is looked up and written in one transaction. */
export async function submit(
  { read, write }: Database<AnswersTables>,
  submission: Submission,
): Promise<SubmitResult> {
  const row = rowOf(submission);
  return write((run) => {
    const outcome = earlierOutcome(read, run, row) ?? 'stored';
    if (outcome === 'stored') store(read, run, row);
    const first = (outcome === 'stored' || outcome === 'same') && isFirst(read, run, row);
    return { outcome, first };
  });
}

function rowOf(submission: Submission): AnswersTables['response'] {
  const row = {
    submission_id: submission.submissionId,
    pid: submission.pid,
    pilot: submission.pilot,
    wave: submission.wave,
    instrument_id: submission.instrument.id,
    instrument_version: submission.instrument.version,
    language: submission.language,
    consent_version: submission.consentVersion,
    body: submission.body,
    sha256: sha256(submission.body),
    items: submission.items,
    test: submission.test ? 1 : 0,
    too_fast: submission.tooFast ? 1 : 0,
  };
  return { ...row, seal: sealOf(row) };
}

const earlierRow = z.object({
  pid: z.string(),
  pilot: z.string(),
  wave: z.number(),
  instrument_id: z.string(),
  instrument_version: z.string(),
  language: z.string(),
  sha256: z.string(),
});

/** Why this submission is not to be stored, or null when it is. */
function earlierOutcome(read: Read, run: Run, row: AnswersTables['response']): SubmitOutcome | null {
  const id = row.submission_id;
  const withdrawn = read.selectFrom('withdrawn').select('submission_id').where('submission_id', '=', id);
  if (run(withdrawn).rows.length > 0) return 'withdrawn';
  const sameId = read
    .selectFrom('response')
    .select(['pid', 'pilot', 'wave', 'instrument_id', 'instrument_version', 'language', 'sha256'])
    .where('submission_id', '=', id);
  const earlier = firstRow(earlierRow, run(sameId));
  if (earlier !== null) return isSame(earlier, row) ? 'same' : 'other-content';
  const sameWave = read
    .selectFrom('response')
    .select('wave')
    .where('pid', '=', row.pid)
    .where('wave', '=', row.wave);
  if (run(sameWave).rows.length > 0) return 'already-answered';
  return takesSentNow(read, run, row) ? null : 'closed';
}

/** The consent's version is the server's, not the sender's: it may change between two tries. */
function isSame(earlier: z.infer<typeof earlierRow>, row: AnswersTables['response']): boolean {
  return (
    earlier.pid === row.pid &&
    earlier.pilot === row.pilot &&
    earlier.wave === row.wave &&
    earlier.instrument_id === row.instrument_id &&
    earlier.instrument_version === row.instrument_version &&
    earlier.language === row.language &&
    earlier.sha256 === row.sha256
  );
}

function store(read: Read, run: Run, row: AnswersTables['response']): void {
  run(read.insertInto('response').values(row));
  run(read.deleteFrom('draft').where('pid', '=', row.pid).where('wave', '=', row.wave));
}

/** Nothing of another wave is there, also not of a later one: answers of a closed wave may arrive after it. */
function isFirst(read: Read, run: Run, { pid, wave }: AnswersTables['response']): boolean {
  const other = read.selectFrom('response').select('wave').where('pid', '=', pid).where('wave', '!=', wave);
  return run(other).rows.length === 0;
}
