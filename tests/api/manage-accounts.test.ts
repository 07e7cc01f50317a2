import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inviteAccount, listAccounts, recoverAccount } from '#server/contract/accounts.ts';
import { readAccount } from '#server/contract/account.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { runScript } from '#tests/support/run.ts';
import { body, codeOf, makePasskey, makePassword, openLink, password } from './settling.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let administrator: Visitor;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  administrator = await server.account('administrator');
});
afterAll(async () => {
  await server.close();
});

let count = 0;
const newMail = (): string => `iemand${(count += 1)}@beroepseer.example`;
const plan = (change: Record<string, unknown> = {}) => ({
  name: 'Noor de Wit',
  mail: newMail(),
  role: 'researcher',
  organisation: null,
  groups: [],
  ...change,
});

const invite = async (change: Record<string, unknown> = {}) =>
  inviteAccount.reply.parse(
    await body(await administrator.send('POST', '/api/accounts', { json: plan(change) })),
  );

/** Somebody who took up an invitation by passkey. */
async function joined(change: Record<string, unknown> = {}): Promise<{ id: string; person: Visitor }> {
  const { account, link } = await invite(change);
  const person = server.someone();
  await must(await openLink(person, new URL(link).hash.slice(1)));
  await makePasskey(person);
  return { id: account.id, person };
}

const listed = async (id: string) => {
  const { accounts } = listAccounts.reply.parse(await body(await administrator.send('GET', '/api/accounts')));
  return accounts.find((account) => account.id === id);
};

const problemOf = async (response: Response) => problemSchema.parse(await response.json());

describe('An administrator', () => {
  it('invites somebody by a link, and sees whether it was taken up', async () => {
    const { account, link, until } = await invite();
    expect(until - server.context.clock().getTime()).toBeGreaterThan(71 * 60 * 60 * 1000);
    expect((await listed(account.id))?.state).toBe('invited');
    const person = server.someone();
    await must(await openLink(person, new URL(link).hash.slice(1)));
    await makePasskey(person);
    expect(await listed(account.id)).toMatchObject({ state: 'active', role: 'researcher', isSelf: false });
    const object = `account:${account.id}`;
    const entries = await server.context.stores.audit.entries({ object, limit: 9 });
    expect(entries.map(({ action, result }) => `${action} ${result}`)).toEqual([
      'POST /api/account/passkeys done',
      'POST /api/account/passkeys/challenge done',
      'sign-in:invitation done',
      'POST /api/accounts done',
    ]);
  });

  it('closes an account: it is out at once, and no way in is left', async () => {
    const { id, person } = await joined();
    const mail = (await listed(id))?.mail ?? '';
    const { secret, recoveryCodes } = await makePassword(server, person, mail);
    await must(await administrator.send('POST', `/api/accounts/${id}/closing`, { json: {} }));
    expect((await person.send('GET', '/api/programmes')).status).toBe(401);
    for (const code of [codeOf(server, secret, 1), recoveryCodes[0] ?? '']) {
      const json = { mail, password, code };
      expect((await server.someone().send('POST', '/api/session/password', { json })).status).toBe(401);
    }
    expect(await listed(id)).toMatchObject({ state: 'closed', seenAt: null });
    expect((await administrator.send('POST', `/api/accounts/${id}/recovery`, { json: {} })).status).toBe(404);
    await invite({ mail });
  });

  it('lets somebody begin anew: what he or she signed in with is gone, and the session too', async () => {
    const { id, person } = await joined();
    const { link } = recoverAccount.reply.parse(
      await body(await administrator.send('POST', `/api/accounts/${id}/recovery`, { json: {} })),
    );
    expect((await person.send('GET', '/api/session')).status).toBe(401);
    expect((await listed(id))?.state).toBe('invited');
    await must(await openLink(person, new URL(link).hash.slice(1)));
    const now = readAccount.reply.parse(await body(await person.send('GET', '/api/session')));
    expect(now.settled).toBe(false);
  });

  it('changes what somebody may do, from the next click', async () => {
    const { pilot } = await server.pilot({ A: 8 });
    const { id, person } = await joined();
    expect((await person.send('GET', `/api/pilots/${pilot.id}`)).status).toBe(200);
    const change = { name: 'Noor', role: 'organisation', organisation: pilot.organisation.id, groups: [] };
    await must(await administrator.send('PUT', `/api/accounts/${id}`, { json: change }));
    expect((await person.send('GET', `/api/pilots/${pilot.id}`)).status).toBe(403);
    const groups = pilot.groups.map((group) => group.id);
    const guide = { name: 'Noor', role: 'facilitator', organisation: null, groups };
    await must(await administrator.send('PUT', `/api/accounts/${id}`, { json: guide }));
    expect(await listed(id)).toMatchObject({ role: 'facilitator', organisation: null, groups });
  });

  it.each([
    ['a contact without an organisation', { role: 'organisation' }, 'body.organisation'],
    ['an organisation that is not there', { role: 'organisation', organisation: 'weg' }, 'body.organisation'],
    ['a group that is not there', { role: 'facilitator', groups: ['weg'] }, 'body.groups'],
    ['groups for a researcher', { groups: ['weg'] }, 'body.groups'],
    ['no name', { name: ' ' }, 'body.name'],
    ['no mail address', { mail: 'noor' }, 'body.mail'],
  ])('is told what is wrong with %s', async (_, change, at) => {
    const refused = await administrator.send('POST', '/api/accounts', { json: plan(change) });
    expect(refused.status).toBe(400);
    expect((await problemOf(refused)).errors?.map((error) => error.at)).toEqual([at]);
  });

  it('cannot give two people one address', async () => {
    const mail = newMail();
    await invite({ mail });
    const again = await administrator.send('POST', '/api/accounts', {
      json: plan({ mail: mail.toUpperCase() }),
    });
    expect((await problemOf(again)).code).toBe('mail-taken');
  });
});

describe('The last administrator', () => {
  it('can be neither closed nor made something else', async () => {
    const lonely = await startTestServer();
    try {
      const only = await lonely.account('administrator');
      const id = (await lonely.context.stores.roster.accounts())[0]?.id ?? '';
      const demoted = { name: 'Beheerder', role: 'researcher', organisation: null, groups: [] };
      const tries = [
        await only.send('POST', `/api/accounts/${id}/closing`, { json: {} }),
        await only.send('PUT', `/api/accounts/${id}`, { json: demoted }),
      ];
      for (const refused of tries) expect((await problemOf(refused)).code).toBe('last-administrator');
      expect((await only.send('GET', '/api/accounts')).status).toBe(200);
      await lonely.account('administrator');
      await must(await only.send('PUT', `/api/accounts/${id}`, { json: demoted }));
      expect((await only.send('GET', '/api/accounts')).status).toBe(403);
    } finally {
      await lonely.close();
    }
  });

  it('who lost every way in gets a new link on the server’s terminal', async () => {
    const { id, person } = await joined({ name: 'Beheer', role: 'administrator' });
    const mail = (await listed(id))?.mail ?? '';
    const environment = { DRIETRAP_DATA: server.folder };
    const { stdout } = await runScript('server/command-line/login-link.ts', [mail], environment);
    expect((await person.send('GET', '/api/session')).status).toBe(401);
    expect((await openLink(person, new URL(stdout.trim()).hash.slice(1))).status).toBe(200);
    const unknown = await runScript('server/command-line/login-link.ts', ['Niemand'], environment);
    expect(unknown.code).toBe(2);
  });
});
