import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitResponse } from '#server/contract/participant.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { closeWave } from '#server/release/waves.ts';
import {
  answers,
  answerWave,
  pageAfter,
  startTestServer,
  submission,
  type TestServer,
} from './test-server.ts';

let server: TestServer;
let pilot: string;
let codes: readonly string[];
let next = 0;

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot({ A: 20 });
  pilot = made.pilot.id;
  codes = made.codes.get('A') ?? [];
});
afterAll(async () => {
  await server.close();
});

const wordsOn = async (person: Visitor): Promise<string> => {
  const page = await (await person.send('GET', '/vragenlijst')).text();
  return [...(/<ol lang="nl">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? '').matchAll(/<li>([a-z]+)<\/li>/g)]
    .map(([, word = '']) => word)
    .join(' ');
};

/** Somebody who has just sent the answers by script. */
const sender = async (): Promise<{ person: Visitor; code: string; words: string }> => {
  const code = codes[next] ?? '';
  next += 1;
  const person = server.someone();
  await must(await enterCode(person, code));
  const sent = await person.send('POST', '/api/participant/responses', { json: submission(1, answers(3)) });
  const { ownWords } = submitResponse.reply.parse(await (await must(sent)).json());
  return { person, code, words: (ownWords ?? []).join(' ') };
};

describe('The own words', () => {
  it('are shown again when the page is loaded again: the same ones, in the browser that sent', async () => {
    const { person, words } = await sender();
    expect(words.split(' ')).toHaveLength(6);
    expect(await wordsOn(person)).toBe(words);
    expect(await wordsOn(person)).toBe(words);
  });

  it('are not shown to whoever types the code from a found card, also where somebody else has just sent', async () => {
    const { code } = await sender();
    const finder = server.someone();
    await must(await enterCode(finder, code));
    expect(await wordsOn(finder)).toBe('');
    const { person } = await sender();
    await must(await enterCode(person, code));
    expect(await wordsOn(person)).toBe('');
  });

  it('are gone after half an hour, after signing off and after withdrawing', async () => {
    const late = await sender();
    server.wait(31 * 60 * 1000);
    expect(await wordsOn(late.person)).toBe('');
    const gone = await sender();
    await must(await gone.person.send('POST', '/vragenlijst/afsluiten', { form: { language: 'nl' } }));
    await must(await enterCode(gone.person, gone.code));
    expect(await wordsOn(gone.person)).toBe('');
    const back = await sender();
    const form = { code: back.code, words: back.words, confirm: 'yes', language: 'nl' };
    await pageAfter(back.person, await back.person.send('POST', '/intrekken', { form }));
    expect(await wordsOn(back.person)).toBe('');
  });

  it('are not repeated after a later measurement, and the page still thanks', async () => {
    const { code } = await sender();
    const record = await server.context.stores.roster.pilot(pilot);
    if (record === null) throw new Error('no pilot');
    await closeWave(server.context, record, 1);
    await server.openWave(pilot, 2);
    const person = server.someone();
    await must(await enterCode(person, code));
    await must(await person.send('POST', '/api/participant/responses', { json: submission(2, answers(4)) }));
    const page = await (await person.send('GET', '/vragenlijst')).text();
    expect(page).toContain('Bedankt, uw antwoorden zijn binnen');
    expect(await wordsOn(person)).toBe('');
    expect((await answerWave(server, codes[19] ?? '', 2, answers(2))).status).toBe(201);
  });
});
