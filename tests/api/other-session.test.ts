import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { readQuestionnaire } from '#server/contract/participant.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { answers, startTestServer, submission, type TestServer } from './test-server.ts';

let server: TestServer;
let codes: readonly string[];
let next = 0;

const [firstItem = ''] = itemsOf(currentInstrument);

const freshCode = (): string => {
  next += 1;
  return codes[next - 1] ?? '';
};
const questionnaireOf = async (person: Visitor) =>
  readQuestionnaire.reply.parse(
    await (await must(await person.send('GET', '/api/participant/questionnaire'))).json(),
  );

/** A browser in which one person began, and another gave a code after that; the first one's page still stands. */
const twoPeople = async (): Promise<{ browser: Visitor; tag: string; form: string }> => {
  const browser = server.someone();
  await must(await enterCode(browser, freshCode()));
  const { session: tag } = await questionnaireOf(browser);
  const page = await (await must(await browser.send('GET', '/vragenlijst'))).text();
  const form = /name="sessie" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await must(await enterCode(browser, freshCode()));
  return { browser, tag, form };
};
const draft = { wave: 1, revision: 1, answers: { [firstItem]: 5 } };

beforeAll(async () => {
  server = await startTestServer();
  codes = (await server.pilot({ A: 20 })).codes.get('A') ?? [];
});
afterAll(async () => {
  await server.close();
});

describe('Two people in one browser', () => {
  it('would get mixed up by what a page still had to save, if it did not say whose it is', async () => {
    const { browser } = await twoPeople();
    await must(await browser.send('PUT', '/api/participant/draft', { json: draft }));
    expect((await questionnaireOf(browser)).draft?.answers).toEqual(draft.answers);
  });

  it('are kept apart: what waited to be saved is refused, and stands under nobody’s name', async () => {
    const { browser, tag } = await twoPeople();
    const reply = await browser.send('PUT', '/api/participant/draft', { json: { ...draft, session: tag } });
    expect(reply.status).toBe(409);
    const problem = problemSchema.parse(await reply.json());
    expect(problem.code).toBe('other-session');
    expect(problem.title).toMatch(/andere code/);
    expect((await questionnaireOf(browser)).draft).toBeNull();
  });

  it('are kept apart when answers waited to be sent', async () => {
    const { browser, tag } = await twoPeople();
    const body = { ...submission(1, answers(4)), session: tag };
    const reply = await browser.send('POST', '/api/participant/responses', { json: body });
    expect(reply.status).toBe(409);
    expect((await questionnaireOf(browser)).answered).toBe(false);
    const { session } = await questionnaireOf(browser);
    const own = { ...body, session };
    expect((await browser.send('POST', '/api/participant/responses', { json: own })).status).toBe(201);
  });

  it('are kept apart without script too, with a plain page and a way on', async () => {
    const { browser, form } = await twoPeople();
    expect(form).not.toBe('');
    for (const [path, fields] of [
      ['/vragenlijst', { deel: '1', [`v-${firstItem}`]: '5' }],
      ['/vragenlijst/verzenden', { wave: '1', answers: JSON.stringify(answers(4)) }],
    ] as const) {
      const reply = await browser.send('POST', path, { form: { ...fields, sessie: form, language: 'nl' } });
      expect(reply.status).toBe(409);
      expect(await reply.text()).toContain('In deze browser is met een andere code verdergegaan');
    }
    const { draft: saved, answered } = await questionnaireOf(browser);
    expect([saved, answered]).toEqual([null, false]);
  });
});

describe('The mark of a session', () => {
  it('is another one for the next session of the same person: it is nobody’s lasting name', async () => {
    const code = freshCode();
    const person = server.someone();
    await must(await enterCode(person, code));
    const { session: first } = await questionnaireOf(person);
    expect((await questionnaireOf(person)).session).toBe(first);
    server.wait(1000);
    await must(await enterCode(person, code));
    expect((await questionnaireOf(person)).session).not.toBe(first);
  });
});

describe('A code given again without leaving the page', () => {
  it('begins a session, and is refused in plain words when nobody has it', async () => {
    const code = freshCode();
    const person = server.someone();
    const enter = async (typed: string): Promise<Response> =>
      person.send('POST', '/api/participant/session', {
        json: { code: typed, language: 'nl', consent: 'yes' },
      });
    const wrong = await enter('AAAA-BBBB-CCCC-DDDD');
    expect(wrong.status).toBe(404);
    expect(problemSchema.parse(await wrong.json()).code).toBe('unknown-code');
    await must(await enter(code.toLowerCase()));
    expect((await questionnaireOf(person)).answered).toBe(false);
    const without = await person.send('POST', '/api/participant/session', { json: { code, language: 'nl' } });
    expect(without.status).toBe(400);

    server.wait(400 * 24 * 60 * 60 * 1000);
    const ended = await enter(code);
    expect(ended.status).toBe(410);
    expect(problemSchema.parse(await ended.json()).title).toBe('Dit traject is voorbij.');
  });
});
