import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

export interface Gate {
  /** Lets drafts and answers of a wave in. */
  openGate(pilot: string, wave: number): Promise<void>;
  /** From its commit on nothing comes in; the file is then rewritten so that it shows no order of arrival. */
  closeGate(pilot: string, wave: number): Promise<void>;
}

/** The one authority on whether a wave still takes answers; read in the transaction that stores them. */
export function gate({ read, write, rewrite }: Database<AnswersTables>): Gate {
  return {
    openGate: async (pilot, wave) => {
      const open = read
        .insertInto('gate')
        .values({ pilot, wave })
        .onConflict((conflict) => conflict.doNothing());
      await write((run) => run(open));
    },
    closeGate: async (pilot, wave) => {
      const close = read.deleteFrom('gate').where('pilot', '=', pilot).where('wave', '=', wave);
      await write((run) => run(close));
      rewrite();
    },
  };
}

/** Inside a write: whether answers for a wave may come in. */
export function isOpen(
  read: Database<AnswersTables>['read'],
  run: Run,
  { pilot, wave }: { readonly pilot: string; readonly wave: number },
): boolean {
  const found = read.selectFrom('gate').select('wave').where('pilot', '=', pilot).where('wave', '=', wave);
  return run(found).rows.length > 0;
}
