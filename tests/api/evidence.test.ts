import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { readEvidence, type InstrumentEvidence } from '#server/contract/evidence.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import { fillPilot, person, type MadePerson } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const stages = ['eigenwaarde', 'beroepstrots', 'beroepseer'];

let server: TestServer;
let staff: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('researcher');
});
afterAll(async () => server.close());

const people = (count: number, seed: number): MadePerson[] =>
  simulatedPilot(currentInstrument, count, seed).map(({ before, after }) => person(before, after));

/** A pilot of an organisation of its own, released as always. */
async function released(size: number, seed: number): Promise<void> {
  const pilot = await fillPilot(server.context, {
    waves: ['before', 'after'],
    groups: [{ name: 'A', invited: size, people: people(size, seed) }],
  });
  await releasePilot(server.context, pilot);
}

async function evidence(): Promise<InstrumentEvidence> {
  const reply = await must(await staff.send('GET', '/api/evidence'));
  const found = readEvidence.reply.parse(await reply.json());
  const own = found.find(
    ({ version, id }) => id === currentInstrument.id && version === currentInstrument.version,
  );
  if (own === undefined) throw new Error('The questionnaire is not there.');
  return own;
}

describe('The evidence about a questionnaire', () => {
  it('is too early to tell until four organisations have released enough, and then grows with whole blocks', async () => {
    expect(await evidence()).toMatchObject({ evidence: null, released: { organisations: 0 } });
    for (const seed of [1, 2, 3]) await released(30, seed);
    await released(9, 4);
    expect(await evidence()).toMatchObject({
      evidence: null,
      released: { organisations: 3, people: { atLeast: 90, atMost: 99 } },
    });
    await released(30, 5);
    const first = await evidence();
    expect(first.evidence).toMatchObject({ pilots: 4, organisations: 4, people: 120 });
    expect(first.evidence?.scales.map(({ scale }) => scale)).toEqual(stages);
    expect(first.evidence?.scales[0]?.alpha?.value).toBeGreaterThan(0.7);
    expect(first.evidence?.stages).toHaveLength(3);
    await released(30, 6);
    expect((await evidence()).evidence, 'one pilot more changes nothing that is told').toEqual(
      first.evidence,
    );
  });

  it('names every scale and item, and is for staff only', async () => {
    const { scales } = await evidence();
    expect(scales[0]).toMatchObject({ id: 'eigenwaarde', title: { nl: 'Eigenwaarde' } });
    expect(scales[0]?.items[0]?.text.nl).toBe('Ik zocht naar manieren om mijn werk beter te doen.');
    expect(scales[0]?.items.filter(({ reversed }) => reversed).map(({ id }) => id)).toEqual(['ew6']);
    expect(scales[0]?.answers).toHaveLength(5);
    expect(scales[0]?.answers[0]).toEqual({
      value: 1,
      text: { nl: 'Klopt helemaal niet', en: 'Not true at all' },
    });
    const organisation = await server.account('organisation', undefined);
    expect((await organisation.send('GET', '/api/evidence')).status).toBe(403);
  });

  it('holds no sums of a single pilot', async () => {
    const body = await (await staff.send('GET', '/api/evidence')).text();
    expect(body).not.toMatch(/sums|products|counts/);
  });
});
