import { sha256 } from '#server/store/sha256.ts';
import type { AnswersTables } from './tables.ts';

type Row = AnswersTables['response'];

/** Fingerprint of a whole row, so that a changed byte is found wherever it stands, not only in the body. */
export function sealOf(row: Omit<Row, 'seal'>): string {
  return sha256(
    JSON.stringify([
      row.submission_id,
      row.pid,
      row.pilot,
      row.wave,
      row.instrument_id,
      row.instrument_version,
      row.language,
      row.consent_version,
      row.body,
      row.sha256,
      Buffer.from(row.items).toString('hex'),
      row.test,
      // Rows of before this column are sealed without it, and are all 0.
      ...(row.too_fast === 0 ? [] : [row.too_fast]),
    ]),
  );
}

/** Whether a row still is what was written. */
export function isIntact(row: Row): boolean {
  return sha256(row.body) === row.sha256 && sealOf(row) === row.seal;
}
