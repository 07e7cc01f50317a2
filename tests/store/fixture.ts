import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersMigrations } from '#server/store/answers/migrations.ts';
import type { Submission } from '#server/store/answers/submit.ts';
import type { AnswersTables } from '#server/store/answers/tables.ts';
import { answersStore, type AnswersStore } from '#server/store/answers-store.ts';
import { openDatabase, type Database } from '#server/store/open-database.ts';

export const pilot = 'pilot-1';
export const group = 'group-1';

/** A folder of its own for one test. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'drietrap-store-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** A real answers file with one pilot whose first wave is open. */
export interface AnswersFile {
  readonly path: string;
  readonly database: Database<AnswersTables>;
  readonly answers: AnswersStore;
  /** A pseudonym that may answer. */
  readonly admitted: (options?: { test?: boolean; group?: string }) => Promise<string>;
  readonly close: () => void;
}

export async function openAnswersFile(
  options: { limit?: number; busyTimeout?: number } = {},
): Promise<AnswersFile> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'answers.sqlite');
  const database = await openDatabase<AnswersTables>(path, answersMigrations, options);
  const answers = answersStore(database);
  await answers.openGate(pilot, 1);
  return {
    path,
    database,
    answers,
    admitted: async ({ test = false, group: ofGroup = group } = {}) => {
      const pid = newPid();
      await answers.admit([{ pid, pilot, group: ofGroup, test }]);
      return pid;
    },
    close: () => {
      database.close();
      folder.remove();
    },
  };
}

export const newPid = (): string => randomBytes(32).toString('hex');

/** What somebody sends in the first wave, unless told otherwise. */
export function submission(pid: string, change: Partial<Submission> = {}): Submission {
  return {
    submissionId: randomUUID(),
    pid,
    pilot,
    wave: 1,
    instrument: { id: 'zelfrespect', version: '1' },
    language: 'nl',
    consentVersion: '2026-11',
    body: JSON.stringify({ language: 'nl', answers: { e1: 4, e2: 5 } }),
    items: Uint8Array.of(4, 5, 0, 255),
    tooFast: false,
    test: false,
    ...change,
  };
}

/** How often each value occurs. */
export function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
