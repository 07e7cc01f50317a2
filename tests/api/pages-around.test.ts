import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { messageTexts, type MessageKind } from '#server/pages/texts/message-texts.ts';
import { closeWave } from '#server/release/waves.ts';
import { answers, pageAfter, startTestServer, submission, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const day = 24 * 60 * 60 * 1000;

interface Around {
  readonly person: Visitor;
  readonly code: string;
  readonly pilot: string;
}

/** A person with a card of a pilot of their own, whose before wave is open. */
const somebody = async (): Promise<Around> => {
  const { pilot, codes } = await server.pilot({ A: 8 });
  return { person: server.someone(), code: codes.get('A')?.[0] ?? '', pilot: pilot.id };
};

const close = async (pilot: string, wave: number): Promise<void> => {
  const record = await server.context.stores.roster.pilot(pilot);
  if (record !== null) await closeWave(server.context, record, wave);
};

const send = async (person: Visitor): Promise<Response> =>
  person.send('POST', '/vragenlijst/verzenden', {
    form: { wave: '1', answers: JSON.stringify(answers(3)), language: 'nl' },
  });

/** Each situation, how somebody comes into it, and the status of the page that tells so. */
const situations: readonly [MessageKind, number, (around: Around) => Promise<Response>][] = [
  ['unknown-code', 404, async ({ person }) => person.send('GET', '/m/ZZZ')],
  [
    'not-open',
    409,
    async ({ person, code, pilot }) => {
      await close(pilot, 1);
      return person.send('GET', `/m/${code.slice(0, 3)}`);
    },
  ],
  [
    'closed',
    410,
    async ({ person, code, pilot }) => {
      await close(pilot, 1);
      await server.openWave(pilot, 2);
      await close(pilot, 2);
      return person.send('GET', `/m/${code.slice(0, 3)}`);
    },
  ],
  [
    'closed',
    410,
    async ({ person, code, pilot }) => {
      await must(await enterCode(person, code));
      await close(pilot, 1);
      return person.send('GET', '/vragenlijst');
    },
  ],
  [
    'already-answered',
    200,
    async ({ person, code }) => {
      await must(await enterCode(person, code));
      await must(
        await person.send('POST', '/api/participant/responses', { json: submission(1, answers(3)) }),
      );
      const later = server.someone();
      await must(await enterCode(later, code));
      return later.send('GET', '/vragenlijst');
    },
  ],
  [
    'withdrawn',
    410,
    async ({ person, code }) => {
      await must(await enterCode(person, code));
      const page = await pageAfter(person, await send(person));
      const words = [...page.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ');
      const form = { code, words, confirm: 'yes', language: 'nl' };
      const elsewhere = server.someone();
      await pageAfter(elsewhere, await elsewhere.send('POST', '/intrekken', { form }));
      return send(person);
    },
  ],
  ['session-expired', 401, async ({ person }) => person.send('GET', '/vragenlijst')],
  [
    'session-expired',
    401,
    async ({ person, code }) => {
      await must(await enterCode(person, code));
      server.wait(13 * 60 * 60 * 1000);
      return send(person);
    },
  ],
  ['not-found', 404, async ({ person }) => person.send('GET', '/bestaat-niet')],
  [
    'left',
    200,
    async ({ person, code }) => {
      await must(await enterCode(person, code));
      const left = await person.send('POST', '/vragenlijst', {
        form: { deel: '1', go: 'leave', language: 'nl' },
      });
      return person.send('GET', left.headers.get('location') ?? '');
    },
  ],
  [
    'ended',
    410,
    async ({ person }) => {
      const today = dayOf(server.context.clock());
      const short = { waves: [{ kind: 'before' as const, opensOn: today, closesOn: daysAfter(today, 1) }] };
      const { codes } = await server.pilot({ A: 8 }, short);
      server.wait(40 * day);
      return person.send('GET', `/m/${(codes.get('A')?.[0] ?? '').slice(0, 3)}`);
    },
  ],
];

describe('Where somebody cannot fill in, a plain page says why and leads on', () => {
  it.each(situations)('%s (%i)', async (kind, status, come) => {
    const { heading, text, wayOn } = messageTexts.nl[kind];
    const around = await somebody();
    const reply = await come(around);
    expect(reply.status).toBe(status);
    const page = (await reply.text()).replaceAll('&#39;', "'");
    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page).toContain(text);
    const [, address = ''] = new RegExp(`href="([^"]+)"[^>]*>${wayOn}<`).exec(page) ?? [];
    expect(address, 'a way on').toMatch(/^\//);
    expect((await around.person.send('GET', address)).status).toBe(200);
  });
});

describe('Between two measurements', () => {
  it('the page says from which day on, and no longer when that day has come and nobody opened it', async () => {
    const today = dayOf(server.context.clock());
    const waves = [
      { kind: 'before' as const, opensOn: today, closesOn: today },
      { kind: 'after' as const, opensOn: daysAfter(today, 2), closesOn: daysAfter(today, 30) },
    ];
    const { pilot, codes } = await server.pilot({ A: 8 }, { waves });
    await close(pilot.id, 1);
    const address = `/m/${(codes.get('A')?.[0] ?? '').slice(0, 3)}`;
    const told = async (): Promise<string> => (await server.someone().send('GET', address)).text();
    expect(await told()).toMatch(/Vanaf \d+ [a-z]+ \d{4} kunt u beginnen/);
    server.wait(2 * day);
    expect(await told()).not.toContain('Vanaf');
    expect(await told()).toContain(messageTexts.nl['not-open'].heading);
  });
});
