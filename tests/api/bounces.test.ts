import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBounce, type ReadBounce } from '#server/contract/bounces.ts';
import { must } from '#server/demo/visitor.ts';
import { fromExchange, fromPostfix } from '#tests/inviting/returned-mails.ts';
import { answerWave, answers } from './test-server.ts';
import { codeIn, mailTo, startInvitingStage, type InvitingStage } from './inviting-stage.ts';

let stage: InvitingStage;
beforeAll(async () => {
  stage = await startInvitingStage();
});
beforeEach(async () => stage.begin());
afterAll(async () => stage.close());

const drop = async (mail: string): Promise<ReadBounce> =>
  readBounce.reply.parse(
    await (await must(await stage.staff.send('POST', '/api/bounces', { json: { mail } }))).json(),
  );
const stateOf = async (email: string): Promise<string | undefined> =>
  (await stage.state()).contacts.find((contact) => contact.email === email)?.state;
const again = async (email: string): Promise<void> => {
  const id = (await stage.state()).contacts.find((contact) => contact.email === email)?.id ?? '';
  await must(await stage.staff.send('POST', stage.path(`contacts/${id}/bounce/removal`)));
};
const next = async (): Promise<void> => {
  stage.mailServer.received.length = 0;
  await stage.at('2030-01-14T09:30');
  await must(await stage.plan('reminder', '2030-01-14', 9));
  await stage.round();
};
const [first, second, third] = ['beleid0', 'beleid1', 'beleid2'].map((name) => `${name}@ministerie.nl`);
if (first === undefined || second === undefined || third === undefined) throw new Error('Three people.');

describe('A mail that came back', () => {
  it('marks its address, which gets no reminder; one that was refused for now gets the next mail', async () => {
    await stage.invite(stage.people(4));
    const { raw: sent, onReturn } = mailTo(stage, first);
    // The mail servers on its way are asked to bring back its head only: its text carries a code.
    expect(onReturn).toBe('HDRS');
    expect(await drop(fromPostfix({ to: first, sent }))).toEqual({
      outcome: 'read',
      found: [{ email: first, bounce: 'unknown', pilots: [{ id: stage.pilot.id, title: 'Goed Werk & co' }] }],
      named: [],
    });
    await drop(fromExchange({ to: second, status: '5.2.2', sent: mailTo(stage, second).raw }));
    expect((await drop(fromPostfix({ to: third, status: '4.4.1' }, 'delayed'))).found).toMatchObject([
      { bounce: 'delayed' },
    ]);
    expect(await Promise.all([first, second, third].map(stateOf))).toEqual([
      'bounced',
      'bounced-for-now',
      'invited',
    ]);
    await next();
    expect(stage.receivers()).toEqual([second, third, 'beleid3@ministerie.nl']);
  });

  it('is told to be about nobody, or unreadable, and marks nothing then', async () => {
    await stage.invite(stage.people(2));
    const elsewhere = 'iemand@elders.nl';
    const other = { outcome: 'other', found: [], named: [elsewhere] };
    const unreadable = { outcome: 'unreadable', found: [], named: [] };
    expect(await drop(fromPostfix({ to: elsewhere }))).toEqual(other);
    expect(await drop('Tot maandag!')).toEqual(unreadable);
    // Who sent a mail and who sent it back is not whom it is about.
    const around = 'From: MAILER-DAEMON@mail.elders.nl, to goedwerk@voorbeeld.nl: 550 5.1.1';
    expect(await drop(`${around} <${elsewhere}>`)).toEqual(other);
    expect(await drop(around)).toEqual(unreadable);
    // Words that name two of our people may be about either.
    expect(await drop(`550 5.1.1 ${first} ${second}`)).toEqual({
      outcome: 'unclear',
      found: [],
      named: [first, second],
    });
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['invited', 'invited']);
    expect((await drop(`550 5.1.1 <${first}>: not here`)).outcome).toBe('read');
    const large = await stage.staff.send('POST', '/api/bounces', { json: { mail: 'x'.repeat(48_001) } });
    expect(large.status).toBe(400);
  });

  it('can be undone: the same person is then invited once more; and a wrong address that is removed counts no more', async () => {
    await stage.invite(stage.people(2));
    await drop(fromExchange({ to: first }));
    await drop(fromPostfix({ to: second }));
    await again(first);
    expect(await stateOf(first)).toBe('new');
    stage.mailServer.received.length = 0;
    await must(await stage.plan('invitation', '2030-01-07', 10));
    await stage.at('2030-01-07T10:30');
    await stage.round();
    expect(stage.receivers()).toEqual([first]);
    const gone = (await stage.state()).contacts.find(({ email }) => email === second);
    expect(gone?.reached).toBe(false);
    await must(await stage.staff.send('POST', stage.path(`contacts/${gone?.id}/removal`)));
    const pilot = await stage.server.context.stores.roster.pilot(stage.pilot.id);
    expect(pilot?.groups.find(({ name }) => name === 'Beleid')?.invited).toBe(1);
  });

  it('does not take back a mail that arrived before: who left since stays counted as invited', async () => {
    await stage.invite(stage.people(2));
    await next();
    await drop(fromPostfix({ to: first }));
    const contact = (await stage.state()).contacts.find(({ email }) => email === first);
    expect(contact).toMatchObject({ state: 'bounced', reached: true });
  });

  it('tells nobody who has answered: the list is the same whoever did, and holds neither mail, moment nor kind', async () => {
    await stage.invite(stage.people(6));
    const codes = [first, second].map((email) => codeIn(mailTo(stage, email)));
    await drop(fromPostfix({ to: first, sent: mailTo(stage, first).raw }));
    await drop(fromPostfix({ to: third, sent: mailTo(stage, third).raw }));
    const before = (await stage.state()).contacts;
    for (const code of codes) await answerWave(stage.server, code, 1, answers(3));
    expect((await stage.state()).contacts).toEqual(before);
    expect(Object.keys(before[0] ?? {}).sort()).toEqual([
      'email',
      'group',
      'id',
      'language',
      'reached',
      'state',
    ]);
  });

  it('tells nobody who was reminded: those who had answered by then look the same, marked or written to again', async () => {
    await stage.invite(stage.people(11));
    const all = stage.people(11).map(({ email }) => email);
    const [done, open] = [all.slice(0, 6), all.slice(6)];
    const codes = done.map((email) => codeIn(mailTo(stage, email)));
    for (const code of codes) await answerWave(stage.server, code, 1, answers(3));
    const preview = async (): Promise<unknown> =>
      (
        await must(await stage.staff.send('GET', stage.path('mailings/preview?wave=1&kind=last-reminder')))
      ).json();
    await next();
    // Positive control: the mailbox of the sender does tell.
    expect(stage.receivers()).toEqual(open.toSorted());
    const seen = async (email: string): Promise<unknown[]> => {
      await drop(fromPostfix({ to: email }));
      const marked = await stage.state();
      const told = await preview();
      await again(email);
      const { mailings, contacts } = await stage.state();
      const ofThis = [marked.contacts, contacts].map((list) => list.find((one) => one.email === email));
      return [ofThis.map((one) => [one?.state, one?.reached]), marked.mailings, told, mailings];
    };
    expect(await seen(all[0] ?? '')).toEqual(await seen(all[10] ?? ''));
    // Whoever marks all but a few and looks what a reminder would do must see the same whoever has answered.
    for (const email of all.slice(1, 10)) await drop(fromPostfix({ to: email }));
    const beside = [];
    for (const email of [all[0] ?? '', all[10] ?? '']) {
      await drop(fromPostfix({ to: email }));
      beside.push(await preview());
      await again(email);
    }
    expect(beside[0]).toEqual(beside[1]);
  });

  it('is kept nowhere: neither its words, nor the address in the log or the audit log', async () => {
    await stage.invite(stage.people(1));
    const canary = 'kanarie-8f3e1c';
    await drop(
      fromExchange({ to: first, sent: `Subject: x\r\n\r\n${canary} ${codeIn(mailTo(stage, first))}` }),
    );
    const { folder, log, context } = stage.server;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(files.join('')).toContain(first);
    expect(files.join('')).not.toContain(canary);
    const entries = await context.stores.audit.entries({ limit: 5 });
    expect(entries.map(({ action }) => action)).toContain('POST /api/bounces');
    expect(`${log.join('')}${JSON.stringify(entries)}`).not.toContain(first);
  });
});
