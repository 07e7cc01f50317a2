import { createServer } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '#server/demo/client-build.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';
import { auditTexts } from '#client/src/studio/texts/audit-texts.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { refusalTexts } from '#client/src/studio/texts/refusal-texts.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import { problemTexts } from '#client/src/studio/texts/problem-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { signInTexts } from '#client/src/studio/texts/sign-in-texts.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { openPage, type WatchedPage } from '#tests/support/watched-page.ts';
import { keyboard as hand } from './keyboard.ts';
import { openMenu } from './menu.ts';
import { lookAt } from './participant-steps.ts';

const accounts = accountsTexts.nl;
const own = ownAccountTexts.nl;
const signIn = signInTexts.nl;
const log = auditTexts.nl;
const password = 'een paard op de trap';

/** A port that nobody listens on: a passkey belongs to an address, which must be known before the server starts. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

/** Gives the browser an authenticator as a telephone has one: it keeps passkeys and asks for a finger. */
async function giveAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('Accounts in the browser', () => {
  let server: TestServer;
  let browser: Browser;
  let administrator: WatchedPage;
  let invited: WatchedPage;
  const link = { first: '', again: '' };

  beforeAll(async () => {
    if (!buildClient().ok) throw new Error('The client could not be built.');
    server = await startTestServer({}, { port: await freePort() });
    browser = await openBrowser();
    administrator = await openPage(browser, { origin: server.url, width: 1280, refusals: [400, 401] });
    invited = await openPage(browser, { origin: server.url, width: 390, refusals: [401, 403] });
    await administrator.context.addCookies([await server.session('administrator')]);
    await giveAuthenticator(invited.context, invited.page);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('an administrator is told what is missing, and gets a link to pass on', async () => {
    const { page } = administrator;
    await server.pilot({ Beleid: 8, Uitvoering: 8 });
    await page.goto(`${server.url}/studio/logboek`);
    await page.getByText(log.check.nothing).waitFor();
    await lookAt(page, log.title);
    await page.goto(`${server.url}/studio/accounts`);
    await lookAt(page, accounts.title);
    await hand.press(page.getByRole('link', { name: accounts.invite }));
    await lookAt(page, accounts.inviteTitle);
    await hand.press(button(page, accounts.form.submitInvite));
    await page.locator('.field-error').first().waitFor();
    expect(await page.locator('.field-error').count()).toBe(2);
    await hand.type(page.getByLabel(accounts.form.name, { exact: true }), 'Noor de Wit');
    await hand.type(page.getByLabel(accounts.form.mail), 'noor@beroepseer.example');
    await hand.pick(page.getByLabel(accounts.form.role), accountsTexts.nl.roles.facilitator);
    await hand.tick(page.getByRole('checkbox', { name: 'Beleid' }));
    await lookAt(page, accounts.inviteTitle);
    await hand.pick(page.getByLabel(accounts.form.role), accountsTexts.nl.roles.researcher);
    await hand.press(button(page, accounts.form.submitInvite));
    await lookAt(page, accounts.link.title('Noor de Wit'));
    link.first = await page.getByRole('textbox', { name: accounts.link.label }).inputValue();
    expect(link.first).toMatch(/\/inloggen#[\w-]{43}$/);
    await hand.press(page.getByRole('link', { name: accounts.back }));
    const asking = page.getByRole('dialog', { name: accounts.link.leaving.title });
    await hand.press(asking.getByRole('button', { name: accounts.link.leaving.keep }));
    expect(await page.getByRole('textbox', { name: accounts.link.label }).inputValue()).toBe(link.first);
    await administrator.context.grantPermissions(['clipboard-write'], { origin: server.url });
    await hand.press(button(page, accounts.link.copy));
    await page.getByText(accounts.link.copied).waitFor();
    await hand.press(page.getByRole('link', { name: accounts.back }));
    await page.getByRole('link', { name: 'Noor de Wit' }).waitFor();
    await page.goBack();
    await lookAt(page, accounts.inviteTitle);
    await page.goBack();
    await lookAt(page, accounts.title);
  });

  it('who is invited goes on when he or she says so, makes a passkey, and everything opens', async () => {
    const { page } = invited;
    await page.goto(link.first);
    await lookAt(page, signIn.invited.title);
    expect(page.url()).toBe(`${server.url}/inloggen`);
    await hand.press(button(page, signIn.invited.button));
    await lookAt(page, own.settle.title);
    await page.goto(`${server.url}/studio`);
    await lookAt(page, own.settle.title);
    await hand.type(page.getByLabel(own.passkeys.name), 'Telefoon');
    await hand.press(button(page, own.passkeys.add));
    await page.getByText(own.passkeys.added).waitFor();
    await lookAt(page, own.title);
    await hand.press(page.getByRole('link', { name: own.goOn }));
    await lookAt(page, programmesTexts.nl.title);
  });

  it('signs in by passkey next time, without typing who it is', async () => {
    const { page } = invited;
    await openMenu(hand, page);
    await hand.press(button(page, frameTexts.nl.signOut));
    await lookAt(page, signIn.title);
    await hand.press(button(page, signIn.passkey.button));
    await page.waitForURL('**/studio');
    await lookAt(page, programmesTexts.nl.title);
    await openMenu(hand, page);
    expect(await page.getByRole('link', { name: 'Noor de Wit' }).count()).toBe(1);
  });

  it('comes back to the page that was asked for, whether nobody was signed in or no longer', async () => {
    const { page, context } = invited;
    const asked = `${server.url}/studio/hubs`;
    await context.clearCookies();
    await page.goto(asked);
    await page.waitForURL('**/inloggen');
    await hand.press(button(page, signIn.passkey.button));
    await page.waitForURL(asked);
    await lookAt(page, hubTexts.nl.title);
    await context.clearCookies();
    await hand.press(button(page, hubTexts.nl.start));
    await page.getByText(signIn.expired).waitFor();
    await lookAt(page, signIn.title);
    await hand.press(button(page, signIn.passkey.button));
    await page.waitForURL(asked);
    await lookAt(page, hubTexts.nl.title);
    expect(page.url()).toBe(asked);
  });

  it('sets a password with an app, keeps the recovery codes, and signs in with one of them', async () => {
    const { page } = invited;
    await openMenu(hand, page);
    await hand.press(page.getByRole('link', { name: 'Noor de Wit' }));
    await hand.press(button(page, own.password.begin));
    const secret = (await page.locator('.app-secret').innerText()).replaceAll(' ', '');
    await hand.type(page.getByLabel(own.password.password), password);
    await hand.type(page.getByLabel(own.password.code), '000000');
    await lookAt(page, own.title);
    await hand.press(button(page, own.password.submit));
    await page.getByRole('alert').waitFor();
    await hand.type(
      page.getByLabel(own.password.code),
      new TOTP({ secret: Secret.fromBase32(secret) }).generate(),
    );
    await hand.press(button(page, own.password.submit));
    await lookAt(page, own.codes.title);
    const shown = page.locator('.recovery-codes code');
    const old = await shown.allInnerTexts();
    expect(old).toHaveLength(10);
    await hand.press(button(page, own.codes.done));
    await lookAt(page, own.title);
    const { renewing } = own.password;
    await hand.press(button(page, renewing.button));
    const asking = page.getByRole('dialog', { name: renewing.title });
    await hand.press(asking.getByRole('button', { name: renewing.confirm }));
    await page.getByRole('heading', { name: own.codes.title }).waitFor();
    const codes = await shown.allInnerTexts();
    expect(codes.filter((code) => old.includes(code))).toEqual([]);
    await hand.press(button(page, own.codes.done));
    await page.getByText(renewing.done).and(page.locator(':focus')).waitFor();

    await openMenu(hand, page);
    await hand.press(button(page, frameTexts.nl.signOut));
    await hand.type(page.getByLabel(signIn.password.mail), 'noor@beroepseer.example');
    await hand.type(page.getByRole('textbox', { name: signIn.password.password, exact: true }), password);
    await hand.type(page.getByLabel(signIn.password.code), 'AAAA-AAAA-AAAA-AAAA');
    await hand.press(button(page, signIn.button));
    await page.getByRole('alert').waitFor();
    await lookAt(page, signIn.title);
    await hand.type(page.getByLabel(signIn.password.code), codes[0] ?? '');
    await hand.press(button(page, signIn.button));
    await page.waitForURL('**/studio');
  });

  it('reads on the first page that the password came with a wrong code, and puts that away until it happens again', async () => {
    const { page } = invited;
    const { tried } = frameTexts.nl;
    const told = page.getByRole('complementary', { name: tried.title });
    await told.getByText('Eén keer is uw wachtwoord ingevuld met een verkeerde code, op ').waitFor();
    await lookAt(page, programmesTexts.nl.title);
    await hand.press(told.getByRole('link', { name: tried.account }));
    await lookAt(page, own.title);
    await page.getByText('Eén keer is uw wachtwoord ingevuld met een verkeerde code, op ').waitFor();
    await page.goto(`${server.url}/studio`);
    await hand.press(button(page, tried.seen));
    await told.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const again = page.waitForResponse((reply) => reply.url().endsWith('/api/account'));
    await page.reload();
    await (await again).finished();
    await lookAt(page, programmesTexts.nl.title);
    expect(await told.count()).toBe(0);
    const json = { mail: 'noor@beroepseer.example', password, code: '000000' };
    expect((await server.someone().send('POST', '/api/session/password', { json })).status).toBe(401);
    await page.reload();
    await told.getByText('2 keer is uw wachtwoord ingevuld met een verkeerde code, het laatst op ').waitFor();
  });

  it('an administrator reads why something did not come about, and comes back to an older page of the log by its address', async () => {
    const { page } = administrator;
    const { audit } = server.context.stores;
    const event = { at: server.context.clock().getTime(), who: null, object: '', result: 'done', from: null };
    for (let number = 0; number < 60; number += 1) await audit.append({ ...event, action: 'job:close-wave' });
    const [newest] = await audit.entries({ limit: 1 });
    await page.goto(`${server.url}/studio/logboek`);
    await hand.press(page.getByRole('link', { name: log.older }));
    const first = page.getByText(log.actions['POST /api/accounts'], { exact: true }).last();
    await first.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(page.url()).toBe(`${server.url}/studio/logboek?voor=${(newest?.number ?? 0) - 49}`);
    for (const reason of [refusalTexts.nl['bad-request'], log.result.knewPassword]) {
      expect(await page.getByText(reason).first().isVisible()).toBe(true);
    }
    await page.reload();
    await first.waitFor();
    await hand.press(page.getByRole('link', { name: log.newest }));
    await page.getByRole('link', { name: log.older }).waitFor();
    await page.goBack();
    await first.waitFor();
  });

  it('keeps what was typed when the session has ended, until the administrator has signed in again elsewhere', async () => {
    const { page, context } = administrator;
    await page.goto(`${server.url}/studio/accounts/nieuw`);
    await hand.type(page.getByLabel(accounts.form.name, { exact: true }), 'Els Bos');
    await hand.type(page.getByLabel(accounts.form.mail), 'els@beroepseer.example');
    await hand.pick(page.getByLabel(accounts.form.role), accountsTexts.nl.roles.researcher);
    await context.clearCookies();
    await hand.press(button(page, accounts.form.submitInvite));
    await page.getByText(problemTexts.nl['not-signed-in'].detail).waitFor();
    expect(await page.getByLabel(accounts.form.name, { exact: true }).inputValue()).toBe('Els Bos');
    await lookAt(page, accounts.inviteTitle);
    await context.addCookies([await server.session('administrator')]);
    await hand.press(button(page, accounts.form.submitInvite));
    await lookAt(page, accounts.link.title('Els Bos'));
    await hand.press(button(page, accounts.link.copy));
    await page.getByText(accounts.link.copied).waitFor();
  });

  it('an administrator reads what was done, and lets somebody begin anew, who is out at once', async () => {
    const { page } = administrator;
    await page.goto(`${server.url}/studio/accounts`);
    await hand.press(page.getByRole('link', { name: 'Noor de Wit' }));
    await lookAt(page, accounts.changeTitle('Noor de Wit'));
    await hand.press(page.getByRole('link', { name: accounts.log('Noor de Wit') }));
    await page.getByText(log.actions['PUT /api/account/password']).first().waitFor();
    await page.getByText(log.actions['POST /api/accounts'], { exact: true }).waitFor();
    await lookAt(page, log.title);
    await page.setViewportSize({ width: 390, height: 844 });
    await lookAt(page, log.title);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goBack();
    await lookAt(page, accounts.changeTitle('Noor de Wit'));
    await hand.press(button(page, accounts.recover.button));
    const asking = page.getByRole('dialog', { name: accounts.recover.confirm('Noor de Wit') });
    await asking.getByText(accounts.recover.loses).waitFor();
    await hand.press(asking.getByRole('button', { name: accounts.recover.button }));
    await lookAt(page, accounts.link.title('Noor de Wit'));

    const { page: theirs } = invited;
    await theirs.goto(`${server.url}/studio/account`);
    await theirs.waitForURL('**/inloggen');
    await hand.press(button(theirs, signIn.passkey.button));
    await theirs.getByRole('alert').waitFor();
    expect([...administrator.missteps, ...invited.missteps]).toEqual([]);
    await administrator.close();
    await invited.close();
  });
});
