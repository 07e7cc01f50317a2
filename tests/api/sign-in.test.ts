import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationLink } from '#server/access/login-link.ts';
import { hashOf } from '#server/access/token.ts';
import { askPasskey, readAccount } from '#server/contract/account.ts';
import { askNewPasskey, askSecondFactor, readOwnAccount } from '#server/contract/own-account.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { authenticator, type Authenticator, type Circumstances } from './authenticator.ts';
import {
  arrived,
  body,
  codeOf,
  invited,
  makePasskey,
  makePassword,
  openLink,
  origin,
  password,
} from './settling.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const minute = 60_000;
const hour = 60 * minute;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const codeOfProblem = async (response: Response): Promise<string> =>
  problemSchema.parse(await response.json()).code;

const ask = async (person: Visitor) =>
  askPasskey.reply.parse(
    await body(await person.send('POST', '/api/session/passkey/challenge', { json: {} })),
  );

const byPasskey = async (
  device: Authenticator,
  how: Partial<Circumstances> = {},
  person: Visitor = server.someone(),
): Promise<Response> => {
  const { options, state } = await ask(person);
  const answer = device.answer(options, { origin, ...how });
  return person.send('POST', '/api/session/passkey', { json: { state, answer } });
};

const byPassword = async (
  mail: string,
  code: string,
  typed = password,
  person: Visitor = server.someone(),
): Promise<Response> =>
  person.send('POST', '/api/session/password', { json: { mail, password: typed, code } });

describe('An invitation', () => {
  it('opens once, and then only the choice of how to sign in', async () => {
    const { token } = await invited(server);
    const person = server.someone();
    expect(readAccount.reply.parse(await body(await openLink(person, token)))).toMatchObject({
      settled: false,
    });
    expect(await codeOfProblem(await openLink(server.someone(), token))).toBe('link-used');
    expect(await codeOfProblem(await person.send('GET', '/api/programmes'))).toBe('settle-first');
    await makePasskey(person);
    expect(readAccount.reply.parse(await body(await person.send('GET', '/api/session')))).toMatchObject({
      settled: true,
    });
    expect((await person.send('GET', '/api/programmes')).status).toBe(200);
  });

  it('ends after three days, and the choice an hour after it was opened', async () => {
    const late = await invited(server);
    const { person } = await arrived(server);
    server.wait(61 * minute);
    expect((await person.send('GET', '/api/account')).status).toBe(401);
    server.wait(72 * hour);
    expect((await openLink(server.someone(), late.token)).status).toBe(410);
  });

  it('cannot be opened again in a real installation, even when somebody marks it so in the roster', async () => {
    await expect(demonstrationLink(server.context, 'x')).rejects.toThrow('Only a demonstration');
    const account = (await invited(server)).id;
    const { roster } = server.context.stores;
    const expiresAt = server.context.clock().getTime() + hour;
    await roster.addLoginLink({ tokenHash: hashOf('known'), account, expiresAt, reusable: true });
    expect((await openLink(server.someone(), 'known')).status).toBe(410);
  });

  it('of the demonstration can be opened as often as one likes, and opens everything', async () => {
    const demo = await startTestServer({}, { madeUp: true });
    try {
      const plan = { name: 'Anna', role: 'researcher', organisation: null } as const;
      const id = await demo.context.stores.roster.createAccount(plan);
      const token = new URL(await demonstrationLink(demo.context, id)).hash.slice(1);
      for (const person of [demo.someone(), demo.someone()]) {
        await must(await openLink(person, token));
        expect((await person.send('GET', '/api/programmes')).status).toBe(200);
      }
    } finally {
      await demo.close();
    }
  });
});

describe('A passkey', () => {
  it('signs in, on the site it was made for', async () => {
    const { person, id } = await arrived(server);
    const device = await makePasskey(person);
    const again = server.someone();
    await must(await byPasskey(device, { userHandle: id }, again));
    expect((await again.send('GET', '/api/programmes')).status).toBe(200);
  });

  it.each([
    ['was used on another site', { origin: 'https://drietrap.example' }],
    ['belongs to another site', { rpId: 'drietrap.example' }],
    ['was used without finger, face or PIN', { userVerified: false }],
    ['answers another question than was asked', { challenge: 'bm90IHdoYXQgd2FzIGFza2Vk' }],
    ['says it is of somebody else', { userHandle: 'somebody-else' }],
  ] satisfies [string, Partial<Circumstances>][])('is refused when it %s', async (_, how) => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    expect((await byPasskey(device)).status).toBe(200);
    const refused = await byPasskey(device, how);
    expect(refused.status).toBe(401);
    expect(await codeOfProblem(refused)).toBe('sign-in-failed');
  });

  it('that nobody has is refused in the same words', async () => {
    const { person } = await arrived(server);
    const known = await byPasskey(await makePasskey(person), { userVerified: false });
    const unknown = await byPasskey(authenticator());
    expect([unknown.status, await unknown.json()]).toEqual([known.status, await known.json()]);
  });

  it('answers a question once: what was sent before is worth nothing', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    const someone = server.someone();
    const { options, state } = await ask(someone);
    const json = { state, answer: device.answer(options, { origin }) };
    expect((await someone.send('POST', '/api/session/passkey', { json })).status).toBe(200);
    expect((await server.someone().send('POST', '/api/session/passkey', { json })).status).toBe(401);
  });

  it('answers within five minutes', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    const { options, state } = await ask(server.someone());
    server.wait(5 * minute);
    const json = { state, answer: device.answer(options, { origin }) };
    expect((await server.someone().send('POST', '/api/session/passkey', { json })).status).toBe(401);
  });

  it('whose counter runs behind is a copy, and is refused', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    expect((await byPasskey(device, { counter: 7 })).status).toBe(200);
    expect((await byPasskey(device, { counter: 7 })).status).toBe(401);
    expect((await byPasskey(device, { counter: 8 })).status).toBe(200);
  });

  it('is not kept when it answers a question that was put to somebody else', async () => {
    const one = await arrived(server);
    const other = await arrived(server);
    const asked = await body(await one.person.send('POST', '/api/account/passkeys/challenge', { json: {} }));
    const { options, state } = askNewPasskey.reply.parse(asked);
    const json = { state, name: 'Telefoon', passkey: authenticator().make(options, { origin }) };
    expect((await other.person.send('POST', '/api/account/passkeys', { json })).status).toBe(400);
    expect((await one.person.send('POST', '/api/account/passkeys', { json })).status).toBe(200);
    expect((await one.person.send('POST', '/api/account/passkeys', { json })).status).toBe(400);
  });
});

/** Somebody who took up an invitation by password. */
const settled = async (mail: string) => {
  const { person, id } = await arrived(server);
  return { person, id, ...(await makePassword(server, person, mail)) };
};

describe('A password', () => {
  it('signs in together with a code of the app, each code once', async () => {
    const { secret } = await settled('noor@beroepseer.example');
    const code = codeOf(server, secret, 1);
    expect((await byPassword('Noor@Beroepseer.example ', code)).status).toBe(200);
    expect((await byPassword('noor@beroepseer.example', code)).status).toBe(401);
    server.wait(minute);
    expect((await byPassword('noor@beroepseer.example', codeOf(server, secret))).status).toBe(200);
  });

  it('that was used to set it up is no second factor for signing in', async () => {
    const { secret } = await settled('first@beroepseer.example');
    expect((await byPassword('first@beroepseer.example', codeOf(server, secret))).status).toBe(401);
  });

  it('is refused in the same words, whatever is wrong and whether or not there is such an account', async () => {
    const { secret } = await settled('bas@beroepseer.example');
    const tries = [
      await byPassword('bas@beroepseer.example', codeOf(server, secret, 1), 'een ander paard op de trap'),
      await byPassword('bas@beroepseer.example', '000000'),
      await byPassword('niemand@beroepseer.example', '000000'),
      await byPassword('', ''),
    ];
    const told = await Promise.all(tries.map(async (reply) => [reply.status, await reply.text()]));
    expect(told[0]?.[0]).toBe(401);
    for (const one of told) expect(one).toEqual(told[0]);
    expect((await byPassword('bas@beroepseer.example', codeOf(server, secret, 1))).status).toBe(200);
  });

  it('can be followed by a recovery code, each once; new ones replace the old', async () => {
    const mail = 'codes@beroepseer.example';
    const { person, recoveryCodes } = await settled(mail);
    const [first = '', second = ''] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await byPassword(mail, first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await byPassword(mail, first)).status).toBe(401);
    const own = readOwnAccount.reply.parse(await body(await person.send('GET', '/api/account')));
    expect(own).toMatchObject({ recoveryCodesLeft: 9, hasPassword: true, mail });
    await must(await person.send('POST', '/api/account/recovery-codes', { json: {} }));
    expect((await byPassword(mail, second)).status).toBe(401);
  });

  it('is slowed after ten wrong tries for one account, and nobody else is kept out', async () => {
    const { secret } = await settled('slow@beroepseer.example');
    for (let count = 0; count < 10; count += 1) {
      const spelled = count % 2 === 0 ? 'slow@beroepseer.example' : ' SLOW@beroepseer.example';
      expect((await byPassword(spelled, '000000', 'x')).status).toBe(401);
    }
    expect((await byPassword('slow@beroepseer.example', codeOf(server, secret, 1))).status).toBe(429);
    expect((await byPassword('other@beroepseer.example', '000000')).status).toBe(401);
  });

  it.each([
    ['short', 'kort'],
    ['plain', 'abababababababab'],
    ['its own address', 'same@beroepseer.example'],
  ])('that is %s is not taken', async (_, typed) => {
    const { person } = await arrived(server);
    const asked = await person.send('POST', '/api/account/password/second-factor', { json: {} });
    const { state, secret } = askSecondFactor.reply.parse(await body(asked));
    const json = { mail: 'same@beroepseer.example', password: typed, state, code: codeOf(server, secret) };
    const refused = await person.send('PUT', '/api/account/password', { json });
    expect(problemSchema.parse(await refused.json()).errors?.[0]?.at).toBe('body.password');
  });

  it('is not set with a wrong code, somebody else’s factor, or an address that is taken', async () => {
    await settled('taken@beroepseer.example');
    const one = await arrived(server);
    const other = await arrived(server);
    const asked = await one.person.send('POST', '/api/account/password/second-factor', { json: {} });
    const { state, secret } = askSecondFactor.reply.parse(await body(asked));
    const put = async (person: Visitor, change: Record<string, string>): Promise<string> => {
      const given = { mail: 'free@beroepseer.example', password, state, code: codeOf(server, secret) };
      return codeOfProblem(
        await person.send('PUT', '/api/account/password', { json: { ...given, ...change } }),
      );
    };
    expect(await put(one.person, { code: '000000' })).toBe('wrong-second-factor');
    expect(await put(other.person, {})).toBe('wrong-second-factor');
    expect(await put(one.person, { mail: 'taken@beroepseer.example' })).toBe('mail-taken');
  });

  it('and its second factor stand in no readable form in the roster', async () => {
    const { secret, recoveryCodes } = await settled('stored@beroepseer.example');
    const bytes = ['roster.sqlite', 'roster.sqlite-wal', 'audit.sqlite', 'audit.sqlite-wal']
      .map((name) => readFileSync(`${server.folder}/${name}`, 'latin1'))
      .join('');
    expect(bytes).toContain('stored@beroepseer.example');
    for (const hidden of [secret, password, ...recoveryCodes]) expect(bytes).not.toContain(hidden);
  });
});

describe('Changing how one signs in', () => {
  it('asks to sign in again after a quarter of an hour', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    server.wait(16 * minute);
    const late = await person.send('POST', '/api/account/passkeys/challenge', { json: {} });
    expect(await codeOfProblem(late)).toBe('sign-in-again');
    const own = async () => readOwnAccount.reply.parse(await body(await person.send('GET', '/api/account')));
    expect((await own()).mayChange).toBe(false);
    await must(await byPasskey(device, {}, person));
    expect((await own()).mayChange).toBe(true);
    await makePasskey(person, 'Laptop');
  });

  it('never takes the last way in', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    const passkeys = async () =>
      readOwnAccount.reply.parse(await body(await person.send('GET', '/api/account'))).passkeys;
    const remove = async (id: string) =>
      person.send('POST', `/api/account/passkeys/${id}/removal`, { json: {} });
    const [only] = await passkeys();
    expect(await codeOfProblem(await remove(only?.id ?? ''))).toBe('last-way-in');
    await makePassword(server, person, 'last@beroepseer.example');
    await must(await remove(only?.id ?? ''));
    expect((await byPasskey(device)).status).toBe(401);
    const noPassword = await person.send('POST', '/api/account/password/removal', { json: {} });
    expect(await codeOfProblem(noPassword)).toBe('last-way-in');
  });

  it('reaches no passkey or session of somebody else', async () => {
    const one = await arrived(server);
    await makePasskey(one.person);
    const other = await arrived(server);
    await makePasskey(other.person);
    await makePasskey(other.person, 'Laptop');
    const theirs = readOwnAccount.reply.parse(await body(await other.person.send('GET', '/api/account')));
    const [passkey] = theirs.passkeys;
    const [session] = theirs.sessions;
    for (const path of [`passkeys/${passkey?.id}/removal`, `sessions/${session?.id}/end`]) {
      expect((await one.person.send('POST', `/api/account/${path}`, { json: {} })).status).toBe(404);
    }
    expect((await other.person.send('GET', '/api/programmes')).status).toBe(200);
  });
});

describe('Sessions', () => {
  it('are listed to their person, who can end one or all others, at once', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    const [second, third] = [server.someone(), server.someone()];
    for (const one of [second, third]) await must(await byPasskey(device, {}, one));
    const sessions = async () =>
      readOwnAccount.reply.parse(await body(await person.send('GET', '/api/account'))).sessions;
    expect((await sessions()).map(({ method, isThis }) => `${method} ${isThis}`).sort()).toEqual([
      'passkey false',
      'passkey false',
      'passkey true',
    ]);
    const seen = readOwnAccount.reply.parse(await body(await second.send('GET', '/api/account'))).sessions;
    const own = seen.find(({ isThis }) => isThis)?.id ?? '';
    await must(await person.send('POST', `/api/account/sessions/${own}/end`, { json: {} }));
    expect((await second.send('GET', '/api/session')).status).toBe(401);
    await must(await person.send('POST', '/api/account/sessions/end', { json: {} }));
    expect((await third.send('GET', '/api/session')).status).toBe(401);
    expect(await sessions()).toHaveLength(1);
  });

  it('end after twelve idle hours, after seven days of use, and when one signs out', async () => {
    const idle = await server.account('researcher');
    const used = await server.account('researcher');
    for (let count = 0; count < 15; count += 1) {
      expect((await used.send('GET', '/api/session')).status).toBe(200);
      server.wait(11 * hour);
    }
    expect((await idle.send('GET', '/api/session')).status).toBe(401);
    server.wait(11 * hour);
    expect((await used.send('GET', '/api/session')).status).toBe(401);
    const leaving = await server.account('researcher');
    await must(await leaving.send('POST', '/api/session/end', { json: {} }));
    expect((await leaving.send('GET', '/api/session')).status).toBe(401);
  });
});
