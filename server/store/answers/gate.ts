import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

export interface Gate {
  /** Lets drafts and answers of a wave in. */
  openGate(pilot: string, wave: number): Promise<void>;
  /**
   * From its commit on no draft and no correction comes in, only what is being sent: somebody may have pressed "send" in
   * a tunnel. The file is rewritten so that it shows no order of arrival.
   */
  narrowGate(pilot: string, wave: number): Promise<void>;
  /** From its commit on nothing comes in; the file is then rewritten. A gate that is shut stays as it is. */
  closeGate(pilot: string, wave: number): Promise<void>;
  /** Whether sent answers of a wave may still come in. */
  takesSent(pilot: string, wave: number): Promise<boolean>;
  /** Whether answers may come in anywhere: of a wave that is open, of one that has just closed, or in a room. */
  takesAny(): Promise<boolean>;
  /** Writes the file anew, so that it shows no order of arrival. */
  rewrite(): void;
}

interface OfWave {
  readonly pilot: string;
  readonly wave: number;
}

/** The one authority on whether a wave still takes answers; read in the transaction that stores them. */
export function gate({ read, write, rewrite }: Database<AnswersTables>): Gate {
  return {
    openGate: async (pilot, wave) => {
      const open = read
        .insertInto('gate')
        .values({ pilot, wave, sent_only: 0 })
        .onConflict((conflict) => conflict.doNothing());
      await write((run) => run(open));
    },
    narrowGate: async (pilot, wave) => {
      const narrow = read
        .updateTable('gate')
        .set({ sent_only: 1 })
        .where('pilot', '=', pilot)
        .where('wave', '=', wave);
      await write((run) => run(narrow));
      rewrite();
    },
    closeGate: async (pilot, wave) => {
      const close = read.deleteFrom('gate').where('pilot', '=', pilot).where('wave', '=', wave);
      const { changes } = await write((run) => run(close));
      if (changes > 0) rewrite();
    },
    rewrite,
    takesAny: async () =>
      (await read.selectFrom('gate').select('wave').limit(1).executeTakeFirst()) !== undefined,
    takesSent: async (pilot, wave) => (await gateOf(read, { pilot, wave }).executeTakeFirst()) !== undefined,
  };
}

const gateOf = (read: Database<AnswersTables>['read'], { pilot, wave }: OfWave) =>
  read.selectFrom('gate').select('wave').where('pilot', '=', pilot).where('wave', '=', wave);

/** Inside a write: whether drafts and corrections of a wave may come in. */
export function isOpen(read: Database<AnswersTables>['read'], run: Run, ofWave: OfWave): boolean {
  return run(gateOf(read, ofWave).where('sent_only', '=', 0)).rows.length > 0;
}

/** Inside a write: whether sent answers of a wave may come in. */
export function takesSentNow(read: Database<AnswersTables>['read'], run: Run, ofWave: OfWave): boolean {
  return run(gateOf(read, ofWave)).rows.length > 0;
}
