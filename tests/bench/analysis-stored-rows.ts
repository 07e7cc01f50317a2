import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { ScaleScoring } from '#instruments/score-scale.ts';
import { answersMigrations } from '#server/store/answers/migrations.ts';
import type { AnswersTables } from '#server/store/answers/tables.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { simulation } from '#tests/analysis/simulate.ts';

/** A questionnaire of forty items in five scales, as large as one may become. */
export const bigInstrument = { id: 'forty', version: '1.0' };
export const itemIds = Array.from({ length: 40 }, (_, item) => `i${item}`);
export const scalings: readonly ScaleScoring[] = Array.from({ length: 5 }, (_, scale) => {
  const items = itemIds.slice(8 * scale, 8 * scale + 8);
  return { id: `s${scale}`, items, reversed: items.slice(6), range: [1, 5], minAnswered: 6 };
});

/**
 * Fills a real answers file: groups of people who answered twice, with a skipped item now and then.
 *
 * The rows go in in the order of their keys and without their body's content, so that this takes a minute, not an hour.
 */
export async function fillAnswers(path: string, responses: number, groups: number): Promise<void> {
  const database = await openDatabase<AnswersTables>(path, answersMigrations);
  database.close();
  const connection = new Sqlite(path);
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = off');
  const admit = connection.prepare('insert into admission (pid, pilot, group_id, test) values (?, ?, ?, 0)');
  const answer = connection.prepare(
    `insert into response (submission_id, pid, pilot, wave, instrument_id, instrument_version, language,
      consent_version, body, sha256, items, test, seal) values (?, ?, ?, ?, ?, ?, 'nl', '1', '{}', ?, ?, 0, ?)`,
  );
  const fingerprint = createHash('sha256').update('{}').digest('hex');
  const { whole, uniform } = simulation(40);
  connection.exec('begin');
  for (let person = 0; person < responses / 2; person += 1) {
    const pid = person.toString(16).padStart(64, '0');
    const group = whole(0, groups - 1);
    const pilot = `pilot-${Math.floor(group / 4)}`;
    admit.run(pid, pilot, `group-${group}`);
    const level = whole(1, 4);
    for (const wave of [1, 2]) {
      const items = Buffer.from(itemIds.map(() => (uniform() < 0.02 ? 255 : level + whole(0, 1))));
      const { id, version } = bigInstrument;
      answer.run(`${pid.slice(30)}-${wave}`, pid, pilot, wave, id, version, fingerprint, items, fingerprint);
    }
  }
  connection.exec('commit');
  connection.pragma('wal_checkpoint(truncate)');
  connection.close();
}
