import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendNotices } from '#server/access/send-notices.ts';
import { inviteAccount, recoverAccount } from '#server/contract/accounts.ts';
import { makeRecoveryCodes, readOwnAccount } from '#server/contract/own-account.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { smtpSender } from '#server/mail/smtp.ts';
import { startMailServer, type MailServer, type ReceivedMail } from '#tests/support/mail-server.ts';
import { body, makePasskey, makePassword, openLink } from './settling.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let mailServer: MailServer;
let server: TestServer;
let administrator: Visitor;
const mailOf = (address: string) => ({
  server: address,
  from: 'Stichting Beroepseer <goedwerk@voorbeeld.nl>',
  perMinute: 60,
});

beforeAll(async () => {
  mailServer = await startMailServer();
  server = await startTestServer({}, { mail: mailOf(mailServer.address) });
  administrator = await server.account('administrator');
});
beforeEach(async () => {
  await sent();
  mailServer.received.length = 0;
});
afterAll(async () => {
  await server.close();
  await mailServer.close();
});

const sent = async (address = mailServer.address): Promise<readonly ReceivedMail[]> => {
  await sendNotices(server.context, smtpSender(mailOf(address)));
  return mailServer.received;
};

let count = 0;
/** Somebody who took up an invitation by passkey, and whose mailbox is empty again. */
async function joined(): Promise<{ id: string; mail: string; person: Visitor; link: string }> {
  const mail = `noor${(count += 1)}@beroepseer.example`;
  const json = { name: 'Noor', mail, role: 'researcher', organisation: null, groups: [] };
  const { account, link } = inviteAccount.reply.parse(
    await body(await administrator.send('POST', '/api/accounts', { json })),
  );
  const person = server.someone();
  await must(await openLink(person, new URL(link).hash.slice(1)));
  await makePasskey(person);
  return { id: account.id, mail, person, link };
}

describe('The holder of an account is told by mail', () => {
  it('of every change of a way in, with the moment and what to do, and nothing that lets anybody in', async () => {
    const { id, mail, person, link } = await joined();
    const { recoveryCodes, secret } = await makePassword(server, person, mail);
    const codes = makeRecoveryCodes.reply.parse(
      await body(await person.send('POST', '/api/account/recovery-codes', { json: {} })),
    );
    await must(await person.send('POST', '/api/account/password/removal', { json: {} }));
    await makePasskey(person, 'Sleutel');
    const { passkeys } = readOwnAccount.reply.parse(await body(await person.send('GET', '/api/account')));
    await must(await person.send('POST', `/api/account/passkeys/${passkeys[0]?.id}/removal`, { json: {} }));
    const plan = { name: 'Noor', role: 'facilitator', organisation: null, groups: [] };
    await must(await administrator.send('PUT', `/api/accounts/${id}`, { json: plan }));
    await must(await administrator.send('PUT', `/api/accounts/${id}`, { json: { ...plan, name: 'Nora' } }));
    const again = recoverAccount.reply.parse(
      await body(await administrator.send('POST', `/api/accounts/${id}/recovery`, { json: {} })),
    );
    await must(await administrator.send('POST', `/api/accounts/${id}/closing`, { json: {} }));

    const received = await sent();
    expect(received.map(({ subject }) => subject)).toEqual([
      'Bij uw account is een passkey gemaakt',
      'Bij uw account is een wachtwoord ingesteld',
      'Bij uw account zijn nieuwe herstelcodes gemaakt',
      'Bij uw account is het wachtwoord verwijderd',
      'Bij uw account is een passkey gemaakt',
      'Bij uw account is een passkey verwijderd',
      'Wat u met uw account mag, is veranderd',
      'Uw account begint opnieuw',
      'Uw account is gesloten',
    ]);
    const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
    const secrets = [link, again.link].map((address) => new URL(address).hash.slice(1));
    secrets.push(secret, ...recoveryCodes, ...codes.recoveryCodes);
    for (const { to, text, html, header } of received) {
      expect(to).toBe(mail);
      for (const form of [text, html]) {
        expect(form).toContain(moment.format(server.context.clock()));
        expect(form).toMatch(/Dan hoeft u niets te doen[\s\S]*Then there is nothing to do/);
        for (const secret of secrets) expect(form).not.toContain(secret);
        expect(form).not.toContain('#');
      }
      expect(header('Auto-Submitted')).toBe('auto-generated');
      expect(header('List-Unsubscribe')).toBeNull();
    }
    expect(received[0]?.text).toContain('Log dan meteen in op http://localhost/inloggen');
    expect(received[7]?.text).toContain('Bel dan een beheerder');
    // Once: nothing waits any more.
    mailServer.received.length = 0;
    expect(await sent()).toEqual([]);
  });

  it('also when the mail server was away, at night and after days; and the change itself never waits for it', async () => {
    const { mail } = await joined();
    await sent('smtp://127.0.0.1:1');
    expect(mailServer.received).toEqual([]);
    expect(await sent()).toEqual([]);
    server.wait(61 * 1000);
    mailServer.refuse(mail, 450);
    expect(await sent()).toEqual([]);
    mailServer.accept(mail);
    server.wait(5 * 60 * 1000);
    expect((await sent()).map(({ to }) => to)).toEqual([mail]);
    const logged = server.log.join('');
    expect(logged).toContain('no-server');
    expect(logged).not.toContain(mail);
  });

  it('and a change is made all the same when the mail cannot even be queued', async () => {
    const { person } = await joined();
    await sent();
    const { roster } = server.context.stores;
    const queue = vi.spyOn(roster, 'addNotice').mockRejectedValue(new Error('no room'));
    await makePasskey(person, 'Tweede');
    queue.mockRestore();
    mailServer.received.length = 0;
    expect(await sent()).toEqual([]);
    expect(server.log.join('')).toContain('is not told of a change');
  });
});
