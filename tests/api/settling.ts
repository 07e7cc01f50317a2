import { Secret, TOTP } from 'otpauth';
import { invitation } from '#server/access/login-link.ts';
import type { Role } from '#server/contract/account.ts';
import { askNewPasskey, askSecondFactor, setPassword } from '#server/contract/own-account.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { authenticator, type Authenticator } from './authenticator.ts';
import type { TestServer } from './test-server.ts';

/** What the tests' server says its address is. */
export const origin = 'http://localhost';
export const password = 'een paard op de trap';

export const body = async (response: Response): Promise<unknown> => (await must(response)).json();

/** A new account, and the token of its invitation. */
export async function invited(
  server: TestServer,
  role: Role = 'researcher',
): Promise<{ id: string; token: string }> {
  const id = await server.context.stores.roster.createAccount({ name: 'Noor', role, organisation: null });
  const { link } = await invitation(server.context, id);
  return { id, token: new URL(link).hash.slice(1) };
}

export const openLink = async (person: Visitor, token: string): Promise<Response> =>
  person.send('POST', '/api/session', { json: { token } });

/** Somebody who has opened an invitation and has yet to choose how to sign in. */
export async function arrived(server: TestServer): Promise<{ id: string; person: Visitor }> {
  const { id, token } = await invited(server);
  const person = server.someone();
  await must(await openLink(person, token));
  return { id, person };
}

/** Makes a passkey on a new device. */
export async function makePasskey(person: Visitor, name = 'Telefoon'): Promise<Authenticator> {
  const device = authenticator();
  const asked = askNewPasskey.reply.parse(
    await body(await person.send('POST', '/api/account/passkeys/challenge', { json: {} })),
  );
  const passkey = device.make(asked.options, { origin });
  await must(
    await person.send('POST', '/api/account/passkeys', { json: { state: asked.state, name, passkey } }),
  );
  return device;
}

/** The code that an app shows at a moment of the server's clock. */
export function codeOf(server: TestServer, secret: string, halfMinutesLater = 0): string {
  const timestamp = server.context.clock().getTime() + halfMinutesLater * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Sets a password with a second factor. */
export async function makePassword(
  server: TestServer,
  person: Visitor,
  mail: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const asked = askSecondFactor.reply.parse(
    await body(await person.send('POST', '/api/account/password/second-factor', { json: {} })),
  );
  const given = { mail, password, state: asked.state, code: codeOf(server, asked.secret) };
  const reply = setPassword.reply.parse(
    await body(await person.send('PUT', '/api/account/password', { json: given })),
  );
  return { secret: asked.secret, recoveryCodes: reply.recoveryCodes };
}
