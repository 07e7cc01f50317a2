import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '#server/contract/audit.ts';
import { readHub } from '#server/contract/hub.ts';
import { must } from '#server/demo/visitor.ts';
import type { AuditEntry } from '#server/store/audit-store.ts';
import { answers, answerWave, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const written = async (pilot: string): Promise<AuditEntry[]> =>
  server.context.stores.audit.entries({ object: `pilot:${pilot}`, limit: 20 });

describe('The audit log', () => {
  it('tells who closed a wave, when, from where, and that a second try was refused', async () => {
    const { pilot } = await server.pilot({ A: 8 });
    const staff = await server.account('researcher');
    const close = `/api/pilots/${pilot.id}/waves/1/closing`;
    await must(await staff.send('POST', close, { json: {} }));
    expect((await staff.send('POST', close, { json: {} })).status).toBeGreaterThanOrEqual(400);
    const [second, first] = await written(pilot.id);
    const action = 'POST /api/pilots/:pilot/waves/:wave/closing';
    expect(first).toMatchObject({ action, result: 'done', from: '127.0.0.1' });
    expect(second).toMatchObject({ action, result: 'not-ready', who: first?.who });
    const accounts = await server.context.stores.roster.accounts();
    expect(accounts.find(({ id }) => id === first?.who)?.role).toBe('researcher');
    expect(Math.abs((first?.at ?? 0) - server.context.clock().getTime())).toBeLessThan(10_000);
  });

  it('tells what an organisation tried that is not its to do, but not from where', async () => {
    const { pilot } = await server.pilot({ A: 8 });
    const contact = await server.account('organisation', pilot.organisation.id);
    await contact.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} });
    expect(await written(pilot.id)).toMatchObject([{ result: 'not-allowed', from: null }]);
  });

  it('names the round in a hub that was begun and closed', async () => {
    const staff = await server.account('researcher');
    const begun = await must(await staff.send('POST', '/api/hubs', { json: { title: 'Hub in Groningen' } }));
    const { id } = readHub.reply.parse(await begun.json());
    await must(await staff.send('POST', `/api/hubs/${id}/closing`, { json: {} }));
    const administrator = await server.account('administrator');
    const log = await must(await administrator.send('GET', `/api/audit?object=hub:${id}`));
    const object = { id: `hub:${id}`, name: 'Hub in Groningen' };
    expect(readAudit.reply.parse(await log.json()).entries).toMatchObject([
      { action: 'POST /api/hubs/:hub/closing', object },
      { action: 'POST /api/hubs', object },
    ]);
    // A backup is called after its moment, in capitals and all.
    const backup = await administrator.send('GET', '/api/audit?object=backup:drietrap-2026-11-01T03.00.00Z');
    expect(backup.status).toBe(200);
  });

  it('holds nothing that only looks at things, that nobody signed in did, or that a participant did', async () => {
    const { pilot, codes } = await server.pilot({ A: 8 });
    const before = await server.context.stores.audit.check();
    const staff = await server.account('researcher');
    const signedIn = await server.context.stores.audit.check();
    expect(signedIn.entries - before.entries).toBeLessThanOrEqual(1);
    await must(await staff.send('GET', `/api/pilots/${pilot.id}`));
    await server.someone().send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} });
    await answerWave(server, codes.get('A')?.[0] ?? '', 1, answers(3));
    expect(await server.context.stores.audit.check()).toEqual(signedIn);
    expect(await written(pilot.id)).toEqual([]);
  });
});
