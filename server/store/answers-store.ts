import { correct, type CorrectOutcome, type Correction } from './answers/correct.ts';
import { drafts, type Drafts } from './answers/drafts.ts';
import { gate, type Gate } from './answers/gate.ts';
import { hubAnswers, type HubAnswers } from './answers/hub-answers.ts';
import { linkedItems, type LinkedItems } from './answers/linked-items.ts';
import { ownResponses, type OwnResponse } from './answers/own-responses.ts';
import { removePilot } from './answers/remove-pilot.ts';
import { submit, type Submission, type SubmitResult } from './answers/submit.ts';
import { noted, type Noted } from './answers/noted.ts';
import type { AnswersTables } from './answers/tables.ts';
import { withdraw, withdrawAgain, withdrawnSubmissions } from './answers/withdraw.ts';
import type { Run } from './group-commit.ts';
import type { Database } from './open-database.ts';

export interface Admission {
  readonly pid: string;
  readonly pilot: string;
  readonly group: string;
  readonly test: boolean;
}

/** What people answered, under pseudonyms only. */
export interface AnswersStore extends Drafts, Gate, HubAnswers, Noted {
  /** Lets pseudonyms in; all of them or none. */
  admit(rows: readonly Admission[]): Promise<void>;
  /** Lets these in instead of everybody of their groups before; fails where one of those has already answered. */
  admitAnew(groups: readonly string[], rows: readonly Admission[]): Promise<void>;
  /** Where a pseudonym belongs, or null when no code leads to it. */
  admission(pid: string): Promise<Omit<Admission, 'pid'> | null>;
  submit(submission: Submission): Promise<SubmitResult>;
  answered(pid: string, wave: number): Promise<boolean>;
  /** How many answered, by group id; test rows left out, groups without answers absent. */
  countsByGroup(pilot: string, wave: number): Promise<Map<string, number>>;
  linkedItems(pilot: string): Promise<LinkedItems[]>;
  /** What a person sent, for that person alone. */
  ownResponses(pid: string): Promise<OwnResponse[]>;
  correct(correction: Correction): Promise<CorrectOutcome>;
  withdraw(pid: string): Promise<number>;
  withdrawnSubmissions(): Promise<string[]>;
  withdrawAgain(submissions: readonly string[]): Promise<number>;
  /** Removes all of a pilot; resolves to the number of responses that were there. */
  removePilot(pilot: string): Promise<number>;
}

export function answersStore(database: Database<AnswersTables>): AnswersStore {
  const { read, write } = database;
  const letIn = (run: Run, rows: readonly Admission[]): void => {
    for (const { pid, pilot, group, test } of rows) {
      run(read.insertInto('admission').values({ pid, pilot, group_id: group, test: test ? 1 : 0 }));
    }
  };
  return {
    admit: async (rows) => {
      await write((run) => letIn(run, rows));
    },
    admitAnew: async (groups, rows) => {
      await write((run) => {
        run(read.deleteFrom('admission').where('group_id', 'in', groups));
        letIn(run, rows);
      });
    },
    admission: async (pid) => {
      const row = await read
        .selectFrom('admission')
        .select(['pilot', 'group_id as group', 'test'])
        .where('pid', '=', pid)
        .executeTakeFirst();
      return row === undefined ? null : { ...row, test: row.test === 1 };
    },
    ...gate(database),
    ...drafts(database),
    ...hubAnswers(database),
    ...noted(database),
    submit: async (submission) => submit(database, submission),
    answered: async (pid, wave) => {
      const row = await read
        .selectFrom('response')
        .select('wave')
        .where('pid', '=', pid)
        .where('wave', '=', wave)
        .executeTakeFirst();
      return row !== undefined;
    },
    countsByGroup: async (pilot, wave) => {
      const rows = await read
        .selectFrom('response')
        .innerJoin('admission', 'admission.pid', 'response.pid')
        .select(({ fn }) => ['admission.group_id', fn.countAll().as('count')])
        .where('response.pilot', '=', pilot)
        .where('response.wave', '=', wave)
        .where('response.test', '=', 0)
        .groupBy('admission.group_id')
        .execute();
      return new Map(rows.map((row) => [row.group_id, Number(row.count)]));
    },
    linkedItems: async (pilot) => linkedItems(database, pilot),
    ownResponses: async (pid) => ownResponses(database, pid),
    correct: async (correction) => correct(database, correction),
    withdraw: async (pid) => withdraw(database, pid),
    withdrawnSubmissions: async () => withdrawnSubmissions(database),
    withdrawAgain: async (submissions) => withdrawAgain(database, submissions),
    removePilot: async (pilot) => removePilot(database, pilot),
  };
}
