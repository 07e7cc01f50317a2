import { z } from 'zod';
import type { Database } from '#server/store/open-database.ts';
import type { AnswersTables } from './tables.ts';

export interface HubAnswer {
  /** Made by the page for one form, and repeated on every retry; it is nobody's. */
  readonly id: string;
  readonly hub: string;
  readonly items: Uint8Array;
}

export type HubOutcome = 'stored' | 'same' | 'full' | 'closed';

export interface HubAnswers {
  openHub(hub: string): Promise<void>;
  /** Stores an answer once; a form that is sent again changes nothing. */
  addHubAnswer(answer: HubAnswer): Promise<HubOutcome>;
  hubCount(hub: string): Promise<number>;
  /** From its commit on nothing comes in. */
  shutHub(hub: string): Promise<void>;
  /** The item bytes of everybody, in the order of their random ids. */
  hubItems(hub: string): Promise<Uint8Array[]>;
  /** Removes the answers of a room, from the log beside the file as well. */
  removeHubAnswers(hub: string): Promise<void>;
}

/** More than any room holds; beyond it somebody is filling in for fun. */
const mostInRoom = 2000;
/** A hub has no waves; its gate stands under this number. */
const hubWave = 0;

const countRow = z.object({ count: z.coerce.number() });

/** Answers of open meetings: no pseudonym, no session, nothing that leads to anybody. */
export function hubAnswers({ read, write, emptyLog }: Database<AnswersTables>): HubAnswers {
  const gateOf = (hub: string) =>
    read.selectFrom('gate').select('wave').where('pilot', '=', hub).where('wave', '=', hubWave);
  const countOf = (hub: string) =>
    read
      .selectFrom('hub_answer')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('hub', '=', hub);
  return {
    openHub: async (hub) => {
      await write((run) => run(read.insertInto('gate').values({ pilot: hub, wave: hubWave, sent_only: 0 })));
    },
    addHubAnswer: async (answer) =>
      write((run): HubOutcome => {
        if (run(gateOf(answer.hub)).rows.length === 0) return 'closed';
        if (countRow.parse(run(countOf(answer.hub)).rows[0]).count >= mostInRoom) return 'full';
        const insertion = read
          .insertInto('hub_answer')
          .values(answer)
          .onConflict((conflict) => conflict.doNothing());
        return run(insertion).changes === 1 ? 'stored' : 'same';
      }),
    hubCount: async (hub) => countRow.parse(await countOf(hub).executeTakeFirst()).count,
    shutHub: async (hub) => {
      await write((run) => run(read.deleteFrom('gate').where('pilot', '=', hub).where('wave', '=', hubWave)));
    },
    hubItems: async (hub) => {
      const rows = await read
        .selectFrom('hub_answer')
        .select('items')
        .where('hub', '=', hub)
        .orderBy('id')
        .execute();
      return rows.map(({ items }) => items);
    },
    removeHubAnswers: async (hub) => {
      await write((run) => run(read.deleteFrom('hub_answer').where('hub', '=', hub)));
      emptyLog();
    },
  };
}
