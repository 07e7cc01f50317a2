import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { pageAfter, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let codes: readonly string[];
let next = 0;

const freshCode = (): string => {
  const code = codes[next];
  next += 1;
  if (code === undefined) throw new Error('The test needs more cards.');
  return code;
};
const pageAt = async (person: Visitor, address: string): Promise<string> =>
  (await must(await person.send('GET', address))).text();
const addressIn = (reply: Response): string => reply.headers.get('location') ?? '';
const cookiesOf = (reply: Response): string => reply.headers.getSetCookie().join('\n');
const prefixed = (code: string): string => `/m/${code.slice(0, 3)}`;
/** A code that has the right form and that nobody holds. */
const wrongly = (code: string): string => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot({ A: 40 });
  codes = made.codes.get('A') ?? [];
});
afterAll(async () => {
  await server.close();
});

describe('A code typed on the home page', () => {
  it('leads to a page that can be loaded again and read in English, with the code in its field', async () => {
    const person = server.someone();
    const code = freshCode();
    const reply = await person.send('POST', '/', { form: { code, language: 'nl' } });
    const address = addressIn(reply);
    expect(address).toBe(`${prefixed(code)}?opnieuw=ja&taal=nl`);
    expect(cookiesOf(reply)).not.toContain(code);
    for (const _again of [1, 2]) expect(await pageAt(person, address)).toContain(`value="${code}"`);
    const english = /class="language-switch"\s+href="([^"]+)"/.exec(await pageAt(person, address))?.[1] ?? '';
    const page = await pageAt(person, `${prefixed(code)}${english.replaceAll('&amp;', '&')}`);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(`value="${code}"`);
  });

  it('is shown on that page only, for ten minutes, and not to whoever opens the link', async () => {
    const person = server.someone();
    const code = freshCode();
    const reply = await person.send('POST', '/', { form: { code, language: 'nl' } });
    expect(await pageAt(person, prefixed(code))).not.toContain(code);
    expect(await pageAt(person, '/?opnieuw=ja')).not.toContain(code);
    expect(await pageAt(server.someone(), addressIn(reply))).not.toContain(code);
    expect(await pageAt(person, addressIn(reply))).toContain(code);
    server.wait(11 * 60 * 1000);
    expect(await pageAt(person, addressIn(reply))).not.toContain(code);
  });

  it('is forgotten once one has begun', async () => {
    const person = server.someone();
    const code = freshCode();
    const reply = await person.send('POST', '/', { form: { code, language: 'nl' } });
    await must(await enterCode(person, code));
    expect(await pageAt(person, addressIn(reply))).not.toContain(code);
  });

  it('that cannot be right comes back with what is wrong, and what was typed is shown as text', async () => {
    const person = server.someone();
    const typed = '"><script>alert(1)</script>';
    const reply = await person.send('POST', '/', { form: { code: typed, language: 'en' } });
    expect(addressIn(reply)).toBe('/?opnieuw=ja&taal=en');
    const page = await pageAfter(person, reply);
    expect(page).toContain('<title>Error: ');
    expect(page).not.toContain('<script>alert');
  });
});

describe('Every form with a code', () => {
  it.each(['/', '/intrekken', '/mijn-antwoorden'])(
    'at %s comes back at an address without the code and the own words',
    async (path) => {
      const person = server.someone();
      const code = wrongly(freshCode());
      const words = 'boom roos vis vuur maan ster';
      const form = { code, words, confirm: 'yes', consent: 'yes', language: 'nl' };
      const reply = await person.send('POST', path, { form });
      expect(reply.status).toBe(303);
      expect(addressIn(reply)).not.toMatch(/[A-Z0-9]{4}-|boom/);
      const page = await pageAfter(person, reply);
      expect(page).toContain('<title>Fout: ');
      expect(page).not.toContain(words);
    },
  );

  it('counts wrong guesses although it answers with another page', async () => {
    const guesser = await startTestServer();
    const { codes: cards } = await guesser.pilot({ A: 8 });
    const [code = ''] = cards.get('A') ?? [];
    const form = { code: wrongly(code), words: 'a', confirm: 'yes', consent: 'yes', language: 'nl' };
    for (const path of [prefixed(code), '/mijn-antwoorden', '/intrekken']) {
      const left: (string | null)[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        const { status, headers } = await guesser.someone().send('POST', path, { form });
        expect(status).toBe(303);
        left.push(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? null);
      }
      // Each begins with what the ones before it have left.
      expect(left).toEqual(['59', '58', '57']);
    }
    await guesser.close();
  });
});

describe('A page of the questionnaire without script', () => {
  const [block] = blocksOf(currentInstrument, { modules: [], wave: 'before' });
  const name = `v-${block?.questions[0]?.id ?? ''}`;

  it('that cannot be saved comes back filled in, and is saved with the same button', async () => {
    const person = server.someone();
    await must(await enterCode(person, freshCode()));
    const other = new Sqlite(join(server.folder, 'answers.sqlite'));
    other.exec('begin immediate');
    const form = { deel: '1', [name]: '4', go: 'next', language: 'nl' };
    const reply = await person.send('POST', '/vragenlijst', { form });
    other.exec('rollback');
    other.close();
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).not.toBeNull();
    const page = await reply.text();
    expect(page).toContain('Nog niet opgeslagen');
    expect(page).toMatch(new RegExp(`name="${name}"\\s+value="4"\\s+checked`));
    expect(page.match(/\schecked/g), 'what was left empty is not shown as skipped').toHaveLength(1);
    expect(page).not.toContain('data-takes-over');
    expect(addressIn(await person.send('POST', '/vragenlijst', { form }))).toContain('deel=2');
  });

  it('that cannot be sent keeps the frozen answers, and is sent with the same button', async () => {
    const person = server.someone();
    await must(await enterCode(person, freshCode()));
    const other = new Sqlite(join(server.folder, 'answers.sqlite'));
    other.exec('begin immediate');
    const form = { wave: '1', answers: JSON.stringify({ [name.slice(2)]: 2 }), language: 'nl' };
    const reply = await person.send('POST', '/vragenlijst/verzenden', { form });
    other.exec('rollback');
    other.close();
    expect(reply.status).toBe(503);
    const page = await reply.text();
    expect(page).toContain('Nog niet verzonden');
    expect(page).toContain(form.answers.replaceAll('"', '&quot;'));
    const sent = await pageAfter(person, await person.send('POST', '/vragenlijst/verzenden', { form }));
    expect(sent).toContain('Bedankt, uw antwoorden zijn binnen');
  });
});
