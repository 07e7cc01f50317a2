import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listHubs, readHub, type Hub } from '#server/contract/hub.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { endHubs } from '#server/retention/end-hubs.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const items = ['hub-ew1', 'hub-ew2', 'hub-bt1', 'hub-bt2', 'hub-be1', 'hub-be2'] as const;

let server: TestServer;
let staff: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('researcher');
});
afterAll(async () => server.close());

const parsed = async <S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> =>
  schema.parse(await (await must(response)).json());

async function start(title: string): Promise<Hub> {
  return parsed(readHub.reply, await staff.send('POST', '/api/hubs', { json: { title } }));
}
const look = async ({ id }: Hub): Promise<Hub> =>
  parsed(readHub.reply, await staff.send('GET', `/api/hubs/${id}`));
const close = async ({ id }: Hub): Promise<Hub> =>
  parsed(readHub.reply, await staff.send('POST', `/api/hubs/${id}/closing`, { json: {} }));

const pathOf = ({ address }: Hub): string => new URL(address).pathname;

/** The answers of a form: the same value everywhere, or one that differs by stage. */
const filled = (value: (place: number) => number): Record<string, string> =>
  Object.fromEntries(items.map((id, place) => [`v-${id}`, String(value(place))]));

/** A phone: opens the page, reads the ids in it, and sends the form. */
async function phone(hub: Hub, form: Readonly<Record<string, string>>): Promise<Response> {
  const someone = server.someone();
  const page = await (await must(await someone.send('GET', pathOf(hub)))).text();
  const hidden = Object.fromEntries(
    [...page.matchAll(/name="(id|woordId)" value="([^"]+)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return someone.send('POST', pathOf(hub), { form: { ...hidden, ...form } });
}

function rowsOf(room: string, table: string): unknown[] {
  const database = new Sqlite(join(server.folder, `${room}.sqlite`), { readonly: true });
  const rows = database.prepare(`select * from ${table}`).all();
  database.close();
  return rows;
}

describe('A hub in a room of sixty phones behind one address', () => {
  let hub: Hub;

  it('takes what all of them send at once, and has the picture on the screen within thirty seconds', async () => {
    hub = await start('Goed Werk Hub in Utrecht');
    expect(hub).toMatchObject({ state: 'open', answered: { atLeast: 0, atMost: 4 }, picture: null });
    const started = performance.now();
    const sent = await Promise.all(
      Array.from({ length: 60 }, async (_, i) =>
        phone(hub, { ...filled((place) => 1 + ((i + place) % 5)), woord: i < 7 ? `woord ${i}` : '' }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 303));
    expect((await look(hub)).answered).toEqual({ atLeast: 60, atMost: 69 });
    expect((await look(hub)).picture, 'nothing while the round is open').toBeNull();
    const { picture } = await close(hub);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(picture?.stages.map(({ scale, shown }) => [scale, shown])).toEqual([
      ['eigenwaarde', { n: 60, mean: 3 }],
      ['beroepstrots', { n: 60, mean: 3 }],
      ['beroepseer', { n: 60, mean: 3 }],
    ]);
    expect(picture?.words?.toSorted()).toEqual(Array.from({ length: 7 }, (_, i) => `woord ${i}`));
  });

  it('keeps the picture and the words, and nothing of what was answered', async () => {
    expect(rowsOf('answers', 'hub_answer')).toEqual([]);
    expect(await look(hub)).toMatchObject({
      state: 'closed',
      answered: { atLeast: 0 },
      picture: { stages: [{}, {}, {}] },
    });
    expect(server.log.join('')).not.toContain('woord 3');
    expect(readFileSync(join(server.folder, 'answers.sqlite'), 'latin1')).not.toContain('woord 3');
  });

  it('tells late phones that the round has closed, and strangers that they are lost', async () => {
    const late = await server.someone().send('GET', pathOf(hub));
    expect([late.status, await late.text()]).toEqual([
      410,
      expect.stringContaining('Deze ronde is gesloten'),
    ]);
    const form = { id: randomUUID(), woordId: randomUUID(), ...filled(() => 3) };
    expect((await server.someone().send('POST', pathOf(hub), { form })).status).toBe(410);
    expect((await server.someone().send('GET', '/h/ZZZZ')).status).toBe(404);
    expect((await staff.send('POST', `/api/hubs/${hub.id}/closing`, { json: {} })).status).toBe(409);
    const listed = await parsed(listHubs.reply, await staff.send('GET', '/api/hubs'));
    expect(listed).toContainEqual({ id: hub.id, title: hub.title, heldOn: hub.heldOn, state: 'closed' });
  });
});

describe('What a hub shows', () => {
  it('begins at ten people for a mean, at five for words', async () => {
    const hub = await start('Kleine zaal');
    for (let i = 0; i < 10; i += 1) {
      const skipsOne = i === 0 ? { 'v-hub-bt1': '' } : {};
      await must(await phone(hub, { ...filled(() => 2 + (i % 3)), ...skipsOne, woord: i < 4 ? 'zorg' : '' }));
    }
    const { picture } = await close(hub);
    expect(picture?.stages.map(({ shown }) => shown?.n ?? null)).toEqual([10, null, 10]);
    expect(picture?.words).toBeNull();
  });

  it('leaves out a stage on which all are alike', async () => {
    const hub = await start('Eensgezind');
    for (let i = 0; i < 11; i += 1)
      await must(
        await phone(
          hub,
          filled((place) => (place < 2 ? 4 : 2 + (i % 3))),
        ),
      );
    const { picture } = await close(hub);
    expect(picture?.stages.map(({ shown }) => shown === null)).toEqual([true, false, false]);
  });
});

describe('A hub that is over', () => {
  it('is closed the day after when somebody forgot to, and loses its words after thirty days', async () => {
    const hub = await start('Vergeten');
    for (let i = 0; i < 6; i += 1)
      await must(await phone(hub, { ...filled(() => 2 + (i % 3)), woord: 'durf' }));
    server.wait(24 * 60 * 60 * 1000);
    await endHubs(server.context);
    staff = await server.account('researcher');
    expect(await look(hub)).toMatchObject({
      state: 'closed',
      picture: { words: Array.from({ length: 6 }, () => 'durf') },
    });
    server.wait(31 * 24 * 60 * 60 * 1000);
    await endHubs(server.context);
    staff = await server.account('researcher');
    expect((await look(hub)).picture?.words).toBeNull();
    expect((await look(hub)).picture?.stages).toHaveLength(3);
  });
});

describe('A phone in the room', () => {
  it('counts once when it sends again, and is asked to fill in something', async () => {
    const hub = await start('Dubbel');
    const form = { id: randomUUID(), woordId: randomUUID(), ...filled(() => 3), woord: ' samen ' };
    const someone = server.someone();
    await Promise.all(Array.from({ length: 10 }, async () => someone.send('POST', pathOf(hub), { form })));
    expect(rowsOf('answers', 'hub_answer')).toHaveLength(1);
    const words = rowsOf('notes', 'note').filter((row) => JSON.stringify(row).includes('"samen"'));
    expect(words).toHaveLength(1);
    const thanks = await (await must(await someone.send('GET', `${pathOf(hub)}/bedankt`))).text();
    expect(thanks).toContain('Kijk naar het scherm');
    const empty = await phone(hub, {});
    expect([empty.status, await empty.text()]).toEqual([
      400,
      expect.stringContaining('Kies bij minstens één zin'),
    ]);
  });

  it.each([
    ['an answer that does not exist', { ...filled(() => 9) }],
    ['a word that is too long', { ...filled(() => 3), woord: 'x'.repeat(60) }],
    ['an id that is none', { ...filled(() => 3), id: 'mijn-id' }],
  ])('is refused with %s', async (_, form) => {
    const hub = await start('Vreemd');
    const ids = { id: randomUUID(), woordId: randomUUID() };
    const refused = await server.someone().send('POST', pathOf(hub), { form: { ...ids, ...form } });
    expect(refused.status).toBe(400);
    expect(rowsOf('answers', 'hub_answer').filter((row) => JSON.stringify(row).includes(hub.id))).toEqual([]);
  });

  it('finds the round with an address typed in small letters, with O for 0 and L for 1', async () => {
    const hub = await start('Overtypen');
    const typed = pathOf(hub).replace(/[^/]+$/, (prefix) =>
      prefix.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
    );
    expect((await server.someone().send('GET', typed)).status).toBe(200);
  });

  it('gets no cookie, and reads in English what it asks', async () => {
    const hub = await start('Engels');
    const page = await server.someone().send('GET', `${pathOf(hub)}?taal=en`);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await page.text()).toContain('Six sentences and one word');
  });
});
