import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#server/contract/problem.ts';
import { submitResponse } from '#server/contract/participant.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { messageTexts, onTheirWayTexts } from '#server/pages/texts/message-texts.ts';
import { endSending } from '#server/retention/end-sending.ts';
import { forgetOrder } from '#server/retention/forget-order.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { closeWave } from '#server/release/waves.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answers, startTestServer, submission, type TestServer } from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
const text = onTheirWayTexts.nl;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const recordOf = async (id: string): Promise<PilotRecord> => {
  const record = await server.context.stores.roster.pilot(id);
  if (record === null) throw new Error('no pilot');
  return record;
};
const close = async (id: string, wave: number): Promise<void> =>
  closeWave(server.context, await recordOf(id), wave);

/** A pilot whose before wave has just closed, and the code of somebody who had pressed "send" in a tunnel. */
async function justClosed() {
  const { pilot, codes } = await server.pilot({ A: 8 });
  const [code = '', other = ''] = codes.get('A') ?? [];
  await close(pilot.id, 1);
  return { pilot: pilot.id, code, other, address: `/m/${code.slice(0, 3)}` };
}

const typeCode = async (code: string) => {
  const person = server.someone();
  const address = `/m/${code.slice(0, 3)}`;
  return { person, reply: await person.send('POST', address, { form: { code, language: 'nl' } }) };
};
const send = async (code: string, wave: number): Promise<Response> => {
  const { person, reply } = await typeCode(code);
  await must(reply);
  return person.send('POST', '/api/participant/responses', { json: submission(wave, answers(3)) });
};

const words = async (who: Visitor, wave: number): Promise<readonly string[] | null> => {
  const json = submission(wave, answers(3));
  const reply = await must(await who.send('POST', '/api/participant/responses', { json }));
  return submitResponse.reply.parse(await reply.json()).ownWords;
};

describe('Answers that were sent before a measurement closed, and did not arrive', () => {
  it('still arrive with the code, for three days after it closed', async () => {
    const { code, other } = await justClosed();
    server.wait(3 * day);
    await endSending(server.context);
    expect((await send(code, 1)).status).toBe(201);
    server.wait(day);
    await endSending(server.context);
    expect((await typeCode(other)).reply.status).toBe(409);
  });

  it('arrive beside the next measurement, which opened meanwhile', async () => {
    const { pilot, code } = await justClosed();
    await server.openWave(pilot, 2);
    const person = server.someone();
    await must(await enterCode(person, code));
    for (const wave of [1, 2]) {
      const body = submission(wave, answers(3));
      expect((await person.send('POST', '/api/participant/responses', { json: body })).status).toBe(201);
    }
  });

  it('give no own words where a later measurement was sent already: they would open it to a found card', async () => {
    const { pilot, code } = await justClosed();
    await server.openWave(pilot, 2);
    const owner = server.someone();
    await must(await enterCode(owner, code));
    expect(await words(owner, 2)).toHaveLength(6);
    const finder = server.someone();
    await must(await enterCode(finder, code));
    expect(await words(finder, 1)).toBeNull();
    expect(await (await finder.send('GET', '/vragenlijst')).text()).not.toContain('id="own-words"');
  });

  it('are refused once figures were made: nothing late can change those', async () => {
    const { pilot, code } = await justClosed();
    const late = server.someone();
    await server.openWave(pilot, 2);
    await must(await enterCode(late, code));
    await close(pilot, 2);
    await releasePilot(server.context, await recordOf(pilot));
    for (const wave of [1, 2]) {
      const json = submission(wave, answers(3));
      const reply = await late.send('POST', '/api/participant/responses', { json });
      expect(problemSchema.parse(await reply.json()).code).toBe('wave-closed');
    }
  });

  it('leave no order behind that is older than an hour, and none once nothing can arrive any more', async () => {
    const { pilot, code } = await justClosed();
    const { stores } = server.context;
    const rewritten: string[] = [];
    const watched = (room: 'answers' | 'notes') => () => {
      rewritten.push(room);
      stores[room].rewrite();
    };
    const context = {
      ...server.context,
      stores: {
        ...stores,
        answers: { ...stores.answers, rewrite: watched('answers') },
        notes: { ...stores.notes, rewrite: watched('notes') },
      },
    };
    expect((await send(code, 1)).status).toBe(201);
    await forgetOrder(context);
    expect(rewritten).toEqual(['answers', 'notes']);
    server.wait(4 * day);
    await endSending(context);
    expect(rewritten.slice(2)).toContain('notes');
    expect(await stores.answers.takesSent(pilot, 1)).toBe(false);
  });

  it('are all that comes in: nobody goes on filling in, or reaches the questions', async () => {
    const { code } = await justClosed();
    const { person, reply } = await typeCode(code);
    const page = await person.send('GET', reply.headers.get('location') ?? '');
    expect(page.status).toBe(410);
    expect(await page.text()).toContain(messageTexts.nl.closed.heading);
    const json = { wave: 1, revision: 1, answers: {} };
    expect((await person.send('PUT', '/api/participant/draft', { json })).status).toBe(410);
  });
});

describe('The page of a measurement that has just closed', () => {
  it('asks for the code, and says what is wrong with it on top and at the field', async () => {
    const { address } = await justClosed();
    const person = server.someone();
    expect(await (await person.send('GET', address)).text()).toContain(text.heading);
    for (const [code, error] of [
      ['', text.errors['code-missing']],
      ['ABC', text.errors['code-unknown']],
    ]) {
      const form = { code: code ?? '', language: 'nl' };
      const again = server.someone();
      // It answers like the page itself: not open yet, with the form filled in and its error.
      const reply = await again.send('POST', address, { form });
      const shown = await again.send('GET', reply.headers.get('location') ?? '');
      expect(shown.status).toBe(409);
      expect((await shown.text()).split(error ?? '-')).toHaveLength(3);
    }
  });

  it('does not ask any more once nothing can arrive', async () => {
    const { address } = await justClosed();
    server.wait(4 * day);
    await endSending(server.context);
    expect(await (await server.someone().send('GET', address)).text()).not.toContain(text.heading);
  });
});
