import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { must } from '#server/demo/visitor.ts';
import { pidOf } from '#server/inviting/admit-contacts.ts';
import { codeIn, startInvitingStage } from './inviting-stage.ts';
import { answers, answerWave } from './test-server.ts';

const stage = await startInvitingStage();
afterAll(stage.close);

/** One column of a table, read from the copied file as an attacker would. */
function column(room: string, table: string, name: string): string[] {
  const connection = new Sqlite(join(stage.server.folder, `${room}.sqlite`), { readonly: true });
  const rows = connection.prepare(`select ${name} as value from ${table}`).all();
  connection.close();
  return z
    .array(z.object({ value: z.string() }))
    .parse(rows)
    .map(({ value }) => value);
}

const newIn = (now: readonly string[], before: readonly string[]): string[] =>
  now.filter((value) => !before.includes(value));

describe('An attacker with every day’s copy of the roster, of the answers and of the log', () => {
  it('sees each answer come, and the people who gave them only five or more at a time, once a day', async () => {
    await stage.begin();
    await must(await stage.add(stage.people(11)));
    await must(await stage.plan('invitation', '2030-01-07', 9));
    await stage.round();
    const contacts = await stage.server.context.stores.roster.contacts(stage.pilot.id);
    const pids = new Map<string, string>();
    for (const contact of contacts) {
      pids.set(contact.id, await pidOf(stage.server.context, stage.pilot, contact));
    }
    const days = ['2030-01-08', '2030-01-09', '2030-01-10', '2030-01-11', '2030-01-14', '2030-01-15'];
    const marksByDay: string[][] = [];
    const arrivals: string[] = [];
    for (const [index, day] of days.entries()) {
      const marked = column('roster', 'answered', 'contact');
      const answered = column('answers', 'response', 'pid');
      const mail = stage.mailServer.received[index];
      if (mail === undefined) throw new Error('A mail is missing.');
      await answerWave(stage.server, codeIn(mail), 1, answers(3));
      await stage.at(`${day}T09:00`);
      await stage.round();
      await stage.round();
      arrivals.push(...newIn(column('answers', 'response', 'pid'), answered));
      marksByDay.push(newIn(column('roster', 'answered', 'contact'), marked));
    }
    // The control: answers are seen to come one by one, and whoever holds the keys too can name every one of them.
    expect(arrivals).toHaveLength(6);
    const named = contacts.filter(({ id }) => arrivals.includes(pids.get(id) ?? ''));
    expect(named).toHaveLength(6);

    expect(marksByDay.map(({ length }) => length)).toEqual([0, 0, 0, 0, 5, 0]);
    const log = stage.server.log.join('');
    expect(log.length).toBeGreaterThan(100);
    for (const { id, email } of contacts) {
      expect(log).not.toContain(id);
      expect(log).not.toContain(email);
      expect(log).not.toContain(pids.get(id));
    }
  }, 90_000);
});
