import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blocksOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { closeWave } from '#server/release/waves.ts';
import { anyAnswers } from '#tests/instruments/arbitrary-answers.ts';
import { pageAfter, startTestServer, submission, type TestServer } from './test-server.ts';

let server: TestServer;
let codes: readonly string[];
let pilot: string;
let next = 0;

const selection = { modules: [], wave: 'before' } as const;
const blocks = blocksOf(currentInstrument, selection);

const someone = async (): Promise<{ person: Visitor; code: string }> => {
  const code = codes[next];
  next += 1;
  if (code === undefined) throw new Error('The test needs more cards.');
  const person = server.someone();
  await must(await enterCode(person, code));
  return { person, code };
};

const rowSchema = z.object({
  body: z.string(),
  sha256: z.string(),
  items: z.instanceof(Buffer),
  language: z.string(),
  consent_version: z.string(),
  instrument_version: z.string(),
  submission_id: z.uuidv4(),
});

/** Every stored response. */
const stored = (): z.infer<typeof rowSchema>[] => {
  const file = new Sqlite(join(server.folder, 'answers.sqlite'), { readonly: true });
  try {
    return z.array(rowSchema).parse(file.prepare('select * from response').all());
  } finally {
    file.close();
  }
};

/** The response that was stored by an action. */
const storedBy = async (action: () => Promise<unknown>): Promise<z.infer<typeof rowSchema>> => {
  const before = new Set(stored().map((row) => row.submission_id));
  await action();
  const [added, ...more] = stored().filter((row) => !before.has(row.submission_id));
  expect(more).toEqual([]);
  if (added === undefined) throw new Error('Nothing was stored.');
  return added;
};

/** The form fields of one block. */
const fieldsOf = (at: number, answers: AnswerRecord): Record<string, string> =>
  Object.fromEntries(
    (blocks[at]?.questions ?? []).flatMap(({ id }) => {
      const answer = answers[id];
      return typeof answer === 'number' ? [[`v-${id}`, String(answer)]] : [];
    }),
  );

const post = async (person: Visitor, at: number, fields: Record<string, string>): Promise<Response> =>
  person.send('POST', '/vragenlijst', { form: { deel: String(at + 1), language: 'nl', ...fields } });

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';

const reviewForm = async (person: Visitor): Promise<Record<string, string>> => {
  const page = await (await must(await person.send('GET', '/vragenlijst'))).text();
  return { wave: hidden(page, 'wave'), answers: hidden(page, 'answers'), language: 'nl' };
};

/** Fills in every page of the plain form and comes to the last look. */
const fillIn = async (person: Visitor, answers: AnswerRecord): Promise<Record<string, string>> => {
  for (const at of blocks.keys()) await must(await post(person, at, fieldsOf(at, answers)));
  return reviewForm(person);
};

const send = async (person: Visitor, form: Record<string, string>): Promise<Response> =>
  person.send('POST', '/vragenlijst/verzenden', { form });

const wordsIn = (page: string): string[] =>
  [...(/<ol lang="nl">([\s\S]*?)<\/ol>/.exec(page)?.[1] ?? '').matchAll(/<li>([a-z]+)<\/li>/g)].map(
    ([, word = '']) => word,
  );

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot({ 'Directie A': 80 });
  pilot = made.pilot.id;
  codes = made.codes.get('Directie A') ?? [];
});
afterAll(async () => {
  await server.close();
});

describe('The questionnaire without script', () => {
  it('stores the same bytes as the script does for the same choices', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers(currentInstrument, selection), async (given) => {
        // Who goes through all pages has reached every question.
        const answers = Object.fromEntries(
          blocks.flatMap(({ questions }) => questions.map(({ id }) => [id, given[id] ?? null])),
        );
        const plain = await storedBy(async () => {
          const { person } = await someone();
          await must(await send(person, await fillIn(person, answers)));
        });
        const scripted = await storedBy(async () => {
          const { person } = await someone();
          await must(
            await person.send('POST', '/api/participant/responses', { json: submission(1, answers) }),
          );
        });
        expect({ ...plain, submission_id: '' }).toEqual({ ...scripted, submission_id: '' });
      }),
      { numRuns: 12 },
    );
  });

  it('shows every page complete, one after the other, then the last look, then the own words', async () => {
    const { person } = await someone();
    for (const [at, { title, questions }] of blocks.entries()) {
      const page = await (await must(await person.send('GET', '/vragenlijst'))).text();
      expect(page).toContain(`<h1>${title.nl}</h1>`);
      for (const { text } of questions) expect(page).toContain(text.nl.replaceAll("'", '&#39;'));
      expect((await post(person, at, {})).status).toBe(303);
    }
    const page = await pageAfter(person, await send(person, await reviewForm(person)));
    expect(wordsIn(page)).toHaveLength(6);
  });

  it('keeps what was skipped apart from what was not reached', async () => {
    const { person } = await someone();
    const [first] = blocks[0]?.questions ?? [];
    await must(await post(person, 0, { [`v-${first?.id ?? ''}`]: '3' }));
    const reply: unknown = await (await person.send('GET', '/api/participant/questionnaire')).json();
    const { draft } = z
      .looseObject({ draft: z.object({ answers: z.record(z.string(), z.unknown()) }) })
      .parse(reply);
    expect(Object.keys(draft.answers).toSorted()).toEqual(
      (blocks[0]?.questions ?? []).map(({ id }) => id).toSorted(),
    );
    expect(Object.values(draft.answers).filter((answer) => answer === null)).toHaveLength(
      (blocks[0]?.questions.length ?? 0) - 1,
    );
  });

  it('changes the language without losing an answer or counting the rest as skipped', async () => {
    const { person } = await someone();
    const [first] = blocks[0]?.questions ?? [];
    const name = `v-${first?.id ?? ''}`;
    const changed = await post(person, 0, { [name]: '2', go: 'en' });
    expect(changed.headers.get('location')).toBe('/vragenlijst?deel=1&taal=en');
    const page = await (await person.send('GET', '/vragenlijst?deel=1&taal=en')).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(new RegExp(`name="${name}"\\s+value="2"\\s+checked`));
    expect(page.match(/\schecked/g)).toHaveLength(1);
  });

  it('stores a form that was sent twice once, and shows the own words both times', async () => {
    const { person, code } = await someone();
    const form = await fillIn(person, {});
    const pages: string[] = [];
    await storedBy(async () => {
      const replies = await Promise.all([send(person, form), send(person, form), send(person, form)]);
      for (const reply of replies) pages.push(await pageAfter(person, reply));
    });
    expect(new Set(pages).size).toBe(1);
    const later = server.someone();
    await must(await enterCode(later, code));
    const again = await send(later, form);
    expect(again.status).toBe(409);
    expect(wordsIn(await again.text())).toEqual([]);
  });

  it('asks for code and consent again after withdrawing, and then stores what is sent anew', async () => {
    const { code, person } = await someone();
    const page = await pageAfter(person, await send(person, await fillIn(person, {})));
    const words = [...page.matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ');
    const count = stored().length;
    const form = { code, words, confirm: 'yes', language: 'nl' };
    await pageAfter(person, await person.send('POST', '/intrekken', { form }));
    expect((await person.send('GET', '/vragenlijst')).status).toBe(401);
    expect(stored()).toHaveLength(count - 1);
    await must(await enterCode(person, code));
    await must(await send(person, await fillIn(person, {})));
    expect(stored()).toHaveLength(count);
  });

  it('goes back with the answers, and never further ahead than one has come', async () => {
    const { person } = await someone();
    await must(await post(person, 0, {}));
    const back = await post(person, 1, { go: 'back' });
    expect(back.headers.get('location')).toBe('/vragenlijst?deel=1&taal=nl');
    const ahead = await (await person.send('GET', '/vragenlijst?deel=99')).text();
    expect(ahead).toContain(`<h1>${blocks[2]?.title.nl ?? ''}</h1>`);
  });

  it('saves and signs off on "later", and goes on from there with the same code', async () => {
    const { person, code } = await someone();
    await must(await post(person, 0, {}));
    expect(await pageAfter(person, await post(person, 1, { go: 'leave' }))).toContain('U hebt afgesloten');
    expect((await person.send('GET', '/vragenlijst')).status).toBe(401);
    const elsewhere = server.someone();
    await must(await enterCode(elsewhere, code));
    expect(await (await elsewhere.send('GET', '/vragenlijst')).text()).toContain(
      `<h1>${blocks[1]?.title.nl ?? ''}</h1>`,
    );
  });

  it.each<[string, Record<string, string>]>([
    ['an answer out of range', { deel: '1', [`v-${blocks[0]?.questions[0]?.id ?? ''}`]: '9' }],
    ['a part that does not exist', { deel: '99' }],
    ['a part that is no number', { deel: '<script>' }],
    ['no part at all', {}],
  ])('refuses %s with a plain page and saves nothing', async (_what, form) => {
    const { person } = await someone();
    const reply = await person.send('POST', '/vragenlijst', { form });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toMatch(/<h1/);
    const questionnaire = await (await person.send('GET', '/api/participant/questionnaire')).text();
    expect(questionnaire).toContain('"draft":null');
  });

  it.each(['{', '[]', '{"nergens":3}', 'null'])('refuses to send %s as answers', async (answers) => {
    const { person } = await someone();
    const reply = await send(person, { wave: '1', answers, language: 'nl' });
    expect(reply.status).toBe(400);
  });

  it('asks for the code again when nobody has typed one here', async () => {
    for (const reply of [
      await server.someone().send('GET', '/vragenlijst'),
      await post(server.someone(), 0, {}),
      await send(server.someone(), { wave: '1', answers: '{}' }),
    ]) {
      expect(reply.status).toBe(401);
      expect(await reply.text()).toContain('Vul uw code opnieuw in');
    }
  });

  it('says that a measurement has closed, and keeps what was sent', async () => {
    const { person } = await someone();
    const form = await fillIn(person, {});
    const record = await server.context.stores.roster.pilot(pilot);
    if (record === null) throw new Error('no pilot');
    await closeWave(server.context, record, 1);
    await server.context.stores.answers.closeGate(pilot, 1);
    const count = stored().length;
    for (const reply of [
      await send(person, form),
      await post(person, 0, {}),
      await person.send('GET', '/vragenlijst'),
    ]) {
      expect(reply.status).toBe(410);
      expect(await reply.text()).toContain('Deze meting is gesloten');
    }
    expect(stored()).toHaveLength(count);
  });
});
