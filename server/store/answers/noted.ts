import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

export interface Noted {
  /**
   * Marks that somebody writes notes in a wave: true the first time only. Which notes they are stands nowhere: without
   * the mark one person could send five and read a colleague's by what is left.
   */
  claimNotes(pid: string, wave: number): Promise<boolean>;
  hasNoted(pid: string, wave: number): Promise<boolean>;
  /** Takes the mark back when the notes could not be stored. */
  releaseNotes(pid: string, wave: number): Promise<void>;
}

export function noted({ read, write }: Database<AnswersTables>): Noted {
  return {
    claimNotes: async (pid, wave) => {
      const mark = read
        .insertInto('noted')
        .values({ pid, wave })
        .onConflict((conflict) => conflict.doNothing());
      const { changes } = await write((run) => run(mark));
      return changes === 1;
    },
    hasNoted: async (pid, wave) => {
      const mark = read.selectFrom('noted').select('pid').where('pid', '=', pid).where('wave', '=', wave);
      return (await mark.executeTakeFirst()) !== undefined;
    },
    releaseNotes: async (pid, wave) => {
      await write((run) => run(read.deleteFrom('noted').where('pid', '=', pid).where('wave', '=', wave)));
    },
  };
}
