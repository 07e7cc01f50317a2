import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { submitResponse, type AnswerRecord } from '#server/contract/participant.ts';
import { problemSchema, type Problem } from '#server/contract/problem.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { answers, pageAfter, startTestServer, submission, type TestServer } from './test-server.ts';

let server: TestServer;
let codes: readonly string[];
let next = 0;
let pilot: string;

const [firstItem = '', secondItem = ''] = itemsOf(currentInstrument);

/** A fresh code of the open before wave. */
const freshCode = (): string => {
  const code = codes[next];
  next += 1;
  if (code === undefined) throw new Error('The test needs more cards.');
  return code;
};

const participant = async (code: string = freshCode()): Promise<Visitor> => {
  const person = server.someone();
  await must(await enterCode(person, code));
  return person;
};

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return problemSchema.parse(await response.json());
};

const submit = async (person: Visitor, body: unknown): Promise<Response> =>
  person.send('POST', '/api/participant/responses', { json: body });

const draftOf = async (person: Visitor): Promise<unknown> => {
  const reply: unknown = await (
    await must(await person.send('GET', '/api/participant/questionnaire'))
  ).json();
  return z.looseObject({ draft: z.unknown() }).parse(reply).draft;
};

/** A fingerprint of everything that is stored. */
const stored = (): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(server.folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.sqlite(-wal)?$/.test(name)) hash.update(readFileSync(join(server.folder, name)));
  }
  return hash.digest('hex');
};

/** A JSON body of exactly so many bytes. */
const padded = (bytes: number): unknown => {
  const body = JSON.stringify({ padding: '' });
  return { padding: 'x'.repeat(bytes - body.length) };
};

const withdraw = async (code: string, words: string): Promise<string> => {
  const person = server.someone();
  const form = { code, words, confirm: 'yes', language: 'nl' };
  return pageAfter(person, await person.send('POST', '/intrekken', { form }));
};

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot({ 'Directie A': 40 });
  pilot = made.pilot.id;
  codes = made.codes.get('Directie A') ?? [];
});
afterAll(async () => {
  await server.close();
});

describe('Opening a link', () => {
  it('changes nothing that is stored, however often it is opened', async () => {
    const before = stored();
    for (const path of [
      '/',
      `/m/${freshCode().slice(0, 3)}`,
      '/wie-ziet-wat',
      '/intrekken',
      '/inloggen',
      '/studio',
    ]) {
      expect((await server.someone().send('GET', path)).status).toBe(200);
    }
    expect(stored()).toBe(before);
  });

  it('gives no session: the questionnaire asks for the code first', async () => {
    const response = await server.someone().send('GET', '/api/participant/questionnaire');
    expect(response.status).toBe(401);
    expect((await problemOf(response)).code).toBe('not-signed-in');
  });
});

describe('Entering a code', () => {
  it('leads to the questionnaire once one agrees to take part', async () => {
    const response = await enterCode(server.someone(), freshCode());
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/vragenlijst');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  });

  it('forgives spaces, dashes and small letters', async () => {
    const typed = freshCode().toLowerCase().replaceAll('-', ' ');
    const response = await server.someone().send('POST', `/m/${typed.slice(0, 3)}`, {
      form: { code: ` ${typed} `, consent: 'yes', language: 'nl' },
    });
    expect(response.status).toBe(303);
  });

  it('is refused on the same page without consent, and keeps the code that was typed', async () => {
    const code = freshCode();
    const person = server.someone();
    const response = await person.send('POST', `/m/${code.slice(0, 3)}`, { form: { code, language: 'nl' } });
    expect(response.headers.get('set-cookie')).not.toContain('drietrap-deelnemer');
    const page = await pageAfter(person, response);
    expect(page).toContain(code);
    expect(page).toContain('Vink aan dat u uit vrije wil meedoet');
  });

  it('is refused in plain words when nobody has that code', async () => {
    const code = freshCode();
    const changed = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    const person = server.someone();
    const form = { code: changed, consent: 'yes', language: 'nl' };
    const response = await person.send('POST', `/m/${code.slice(0, 3)}`, { form });
    expect(await pageAfter(person, response)).toContain('Deze code kennen wij niet');
    expect((await person.send('GET', '/vragenlijst')).status).toBe(401);
  });

  it('works from the home page too: the code leads to its own start page', async () => {
    const code = freshCode();
    const person = server.someone();
    const page = await pageAfter(person, await person.send('POST', '/', { form: { code } }));
    expect(page).toContain(`action="/m/${code.slice(0, 3)}"`);
    expect(page).toContain(`value="${code}"`);
  });
});

describe('Sending answers', () => {
  it('stores a submit once, however often it is repeated: one 201, then 200 with the same receipt', async () => {
    const person = await participant();
    const body = submission(1, answers(4));
    const replies = await Promise.all(Array.from({ length: 50 }, async () => submit(person, body)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(49).fill(200),
      201,
    ]);
    const texts = new Set(await Promise.all(replies.map(async (reply) => reply.text())));
    expect(texts.size).toBe(1);
    const [text = ''] = texts;
    expect(submitResponse.reply.parse(JSON.parse(text)).ownWords).toHaveLength(6);
  });

  it('refuses other content under the same id, and keeps what was sent first', async () => {
    const person = await participant();
    const id = randomUUID();
    await must(await submit(person, submission(1, answers(4), id)));
    const second = await submit(person, submission(1, answers(5), id));
    expect(second.status).toBe(409);
    expect((await problemOf(second)).code).toBe('other-content');
    expect((await submit(person, submission(1, answers(4), id))).status).toBe(200);
  });

  it('refuses a second response to the same wave', async () => {
    const person = await participant();
    await must(await submit(person, submission(1, answers(4))));
    const second = await submit(person, submission(1, answers(4)));
    expect(second.status).toBe(409);
    expect((await problemOf(second)).code).toBe('already-answered');
  });

  it('shows the own words at the first completion only, not to whoever holds the card later', async () => {
    const code = freshCode();
    const reply: unknown = await (
      await must(await submit(await participant(code), submission(1, answers(3))))
    ).json();
    expect(submitResponse.reply.parse(reply).ownWords).not.toBeNull();
    const withOtherId = await submit(await participant(code), submission(1, answers(3)));
    expect(await withOtherId.text()).not.toContain('ownWords');
  });

  it.each<[string, AnswerRecord, string]>([
    ['an answer out of range', { [firstItem]: 9 }, firstItem],
    ['an answer that is no number', { [firstItem]: 'vijf' }, firstItem],
    ['half a point', { [firstItem]: 2.5 }, firstItem],
    ['an unknown question', { 'not-a-question': 3 }, 'not-a-question'],
  ])('refuses %s with the question named, and stores nothing', async (_what, wrong, named) => {
    const person = await participant();
    const response = await submit(person, submission(1, answers(3, wrong)));
    expect(response.status).toBe(400);
    expect(JSON.stringify((await problemOf(response)).errors)).toContain(named);
    expect((await submit(person, submission(1, answers(3)))).status).toBe(201);
  });

  it('accepts skipped questions', async () => {
    const person = await participant();
    expect(
      (await submit(person, submission(1, answers(3, { [firstItem]: null, [secondItem]: null })))).status,
    ).toBe(201);
  });

  it('refuses an unknown key beside the answers', async () => {
    const person = await participant();
    const response = await submit(person, { ...submission(1, answers(3)), admin: true });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await problemOf(response))).toContain('admin');
  });

  it('refuses a body of 64 kB and one byte, and reads one of 64 kB', async () => {
    const person = await participant();
    const tooLarge = await submit(person, padded(64 * 1024 + 1));
    expect(tooLarge.status).toBe(413);
    expect((await problemOf(tooLarge)).code).toBe('too-large');
    expect((await submit(person, padded(64 * 1024))).status).toBe(400);
  });

  it.each(['{', '"text"', '[]', 'null', '{"__proto__":{"a":1}}'])(
    'answers the body %s with a clear 400',
    async (body) => {
      const response = await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(response.status).toBe(400);
      expect((await problemOf(response)).code).toBe('bad-request');
    },
  );
});

describe('Saving as one goes', () => {
  it('brings the answers back on another device with the same code', async () => {
    const code = freshCode();
    const phone = await participant(code);
    await must(
      await phone.send('PUT', '/api/participant/draft', {
        json: { wave: 1, revision: 3, answers: { [firstItem]: 2, [secondItem]: null } },
      }),
    );
    const laptop = await participant(code);
    expect(await draftOf(laptop)).toEqual({ revision: 3, answers: { [firstItem]: 2, [secondItem]: null } });
  });

  it('refuses an older revision that arrives late, and keeps the newer', async () => {
    const person = await participant();
    const save = async (revision: number, value: number): Promise<Response> =>
      person.send('PUT', '/api/participant/draft', {
        json: { wave: 1, revision, answers: { [firstItem]: value } },
      });
    await must(await save(5, 5));
    const late = await save(4, 1);
    expect(late.status).toBe(409);
    expect((await problemOf(late)).code).toBe('stale-revision');
    expect(await draftOf(person)).toEqual({ revision: 5, answers: { [firstItem]: 5 } });
  });

  it('keeps no draft once the answers are sent', async () => {
    const person = await participant();
    await must(
      await person.send('PUT', '/api/participant/draft', {
        json: { wave: 1, revision: 1, answers: { [firstItem]: 2 } },
      }),
    );
    await must(await submit(person, submission(1, answers(2))));
    expect(await draftOf(person)).toBeNull();
  });
});

describe('Withdrawing', () => {
  it('removes the answers with the own words; sending them again is refused for good', async () => {
    const code = freshCode();
    const person = await participant(code);
    const body = submission(1, answers(5));
    const reply: unknown = await (await must(await submit(person, body))).json();
    const words = submitResponse.reply.parse(reply).ownWords ?? [];
    expect(await withdraw(code, words.join(' '))).toContain('Uw antwoorden zijn ingetrokken');
    const again = await submit(person, body);
    expect(again.status).toBe(410);
    expect((await problemOf(again)).code).toBe('withdrawn');
  });

  it('is refused without the right words: a found card is not enough', async () => {
    const code = freshCode();
    const person = await participant(code);
    const body = submission(1, answers(5));
    await must(await submit(person, body));
    expect(await withdraw(code, 'boom roos vis vuur maan ster')).toContain('Fout: ');
    expect((await submit(person, body)).status).toBe(200);
  });
});

describe('A closed wave', () => {
  it('refuses answers once those on their way have arrived, and a code gets its own page', async () => {
    const code = freshCode();
    const late = await participant(code);
    const staff = await server.account('researcher');
    await must(await staff.send('POST', `/api/pilots/${pilot}/waves/1/closing`, { json: {} }));
    await server.context.stores.answers.closeGate(pilot, 1);
    const response = await submit(late, submission(1, answers(3)));
    expect(response.status).toBe(410);
    expect((await problemOf(response)).code).toBe('wave-closed');
    const draft = await late.send('PUT', '/api/participant/draft', {
      json: { wave: 1, revision: 1, answers: { [firstItem]: 1 } },
    });
    expect(draft.status).toBe(410);
    const page = await enterCode(server.someone(), code);
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('U kunt nog niet beginnen');
  });
});
