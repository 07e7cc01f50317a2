import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { firstRow } from '#server/store/first-row.ts';
import type { Database } from '#server/store/open-database.ts';
import { isOpen } from './gate.ts';
import type { AnswersTables } from './tables.ts';

export interface Draft {
  readonly pid: string;
  readonly pilot: string;
  readonly wave: number;
  /** Counts up with every save; a save that is not newer than the stored one is refused. */
  readonly revision: number;
  readonly body: string;
}

export type DraftOutcome =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'stale'; readonly revision: number }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'answered' };

export interface Drafts {
  saveDraft(draft: Draft): Promise<DraftOutcome>;
  /** Removes everything of a pilot that was filled in but never sent. */
  removeDrafts(pilot: string): Promise<void>;
  draft(pid: string, wave: number): Promise<{ readonly revision: number; readonly body: string } | null>;
}

const revisionRow = z.object({ revision: z.number() });

/** What is filled in but not sent: one per person and wave, gone once it is sent. */
export function drafts({ read, write }: Database<AnswersTables>): Drafts {
  return {
    saveDraft: async (draft) => {
      const id = randomUUID();
      return write((run) => {
        const { pid, wave } = draft;
        const sent = read
          .selectFrom('response')
          .select('wave')
          .where('pid', '=', pid)
          .where('wave', '=', wave);
        if (run(sent).rows.length > 0) return { outcome: 'answered' };
        if (!isOpen(read, run, draft)) return { outcome: 'closed' };
        const stored = firstRow(
          revisionRow,
          run(read.selectFrom('draft').select('revision').where('pid', '=', pid).where('wave', '=', wave)),
        );
        if (stored !== null && stored.revision >= draft.revision) return { outcome: 'stale', ...stored };
        run(
          read
            .insertInto('draft')
            .values({ pid, wave, pilot: draft.pilot, revision: draft.revision, body: draft.body })
            .onConflict((conflict) =>
              conflict.columns(['pid', 'wave']).doUpdateSet({ revision: draft.revision, body: draft.body }),
            ),
        );
        run(
          read
            .insertInto('draft_name')
            .values({ pid, wave, pilot: draft.pilot, id })
            .onConflict((conflict) => conflict.columns(['pid', 'wave']).doNothing()),
        );
        return { outcome: 'saved' };
      });
    },
    removeDrafts: async (pilot) => {
      await write((run) => {
        run(read.deleteFrom('draft').where('pilot', '=', pilot));
        run(read.deleteFrom('draft_name').where('pilot', '=', pilot));
      });
    },
    draft: async (pid, wave) => {
      const row = await read
        .selectFrom('draft')
        .select(['revision', 'body'])
        .where('pid', '=', pid)
        .where('wave', '=', wave)
        .executeTakeFirst();
      return row ?? null;
    },
  };
}
