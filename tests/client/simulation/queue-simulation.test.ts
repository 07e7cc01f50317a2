import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keeper } from '#client/src/participant/keeper.ts';
import type { Payload, Transport } from '#client/src/participant/transport.ts';
import { saveDraft, submitResponse } from '#server/contract/participant.ts';
import { life, oneLife, type Circumstances } from './one-life.ts';
import type { Liar } from './network.ts';
import { realServer, type RealServer } from './real-server.ts';

const lives = 200;
const seed = 20_261_124;
const longest = 300_000;
let runs = 0;

let server: RealServer;
let key: CryptoKey;
beforeAll(async () => {
  server = await realServer();
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
});
afterAll(async () => {
  await server.close();
});

/** Ids that never come twice, in the same order every time. */
function idMaker(kind = '8'): () => string {
  let next = 0;
  runs += 1;
  return () =>
    `0000${runs.toString(16).padStart(4, '0')}-0000-4000-${kind}000-${(next++).toString(16).padStart(12, '0')}`;
}

/** Lives of so many people, each of their own kind; what went wrong in the first that did not hold. */
async function firstTrouble(
  newId: () => string,
  mutant: Pick<Circumstances, 'mistakes' | 'liar'> = {},
): Promise<string | null> {
  const property = fc.asyncProperty(life, async (each) => {
    await oneLife({ server, person: await server.person(), key, newId, ...mutant }, each);
  });
  const result = await fc.check(property, { numRuns: lives, seed, endOnFailure: true });
  if (!result.failed) return null;
  return `${String(result.errorInstance)} after ${result.numRuns} lives: ${JSON.stringify(result.counterexample)}`;
}

describe('Whatever the network, the browsers and the server do', () => {
  it(
    'nothing shown as stored is lost, nothing is stored twice, and the last word is what is stored',
    async () => {
      expect(await firstTrouble(idMaker())).toBeNull();
    },
    longest,
  );
});

/** The server says yes to every third change without having stored it. */
function answersBeforeTheCommit(): Liar {
  let changes = 0;
  return (path, { method, body }) => {
    if (method === 'GET' || typeof body !== 'string') return null;
    changes += 1;
    if (changes % 3 !== 0) return null;
    const asked: unknown = JSON.parse(body);
    const reply = path.endsWith('/draft')
      ? { revision: saveDraft.body.parse(asked).revision }
      : { ...pick(submitResponse.body.parse(asked)), ownWords: null };
    return Response.json(reply);
  };
}

const pick = ({ submissionId, wave }: Payload) => ({ submissionId, wave });

const newIdAtEveryTry = (newId: () => string) => (real: Transport) => ({
  ...real,
  send: (payload: Payload, session: string | undefined) =>
    real.send({ ...payload, submissionId: newId() }, session),
});

const dropsWhatIsRefused = (real: Keeper): Keeper => ({
  ...real,
  keep: (record) => (record.refusal === null ? real.keep(record) : real.forget(record.id)),
});

const neverFreezes = (real: Keeper): Keeper => ({
  ...real,
  keep: (record) => (record.payload === null ? real.keep(record) : Promise.resolve()),
});

/** The revision grows with every try, so that it beats what another device got stored meanwhile. */
function growingRevision(real: Transport): Transport {
  let tries = 0;
  return {
    ...real,
    saveDraft: (to, draft) => real.saveDraft(to, { ...draft, revision: draft.revision + tries++ }),
  };
}

const mutants: readonly [string, Pick<Circumstances, 'mistakes' | 'liar'>, RegExp][] = [
  ['a server that says yes before it has stored', { liar: answersBeforeTheCommit() }, /Error: [12]:/],
  ['a new id at every try', { mistakes: { transport: newIdAtEveryTry(idMaker('9')) } }, /Error: [23]:/],
  ['dropping what the server refuses', { mistakes: { keeper: dropsWhatIsRefused } }, /Error: 4:/],
  ['sending what was not kept first', { mistakes: { keeper: neverFreezes } }, /Error: [34]:/],
  [
    'overwriting unseen what another device stored',
    { mistakes: { transport: growingRevision } },
    /Error: [15]:/,
  ],
];

describe('The simulation finds', () => {
  it.each(mutants)(
    '%s',
    async (_name, mutant, part) => {
      expect((await firstTrouble(idMaker(), mutant)) ?? 'no trouble').toMatch(part);
    },
    longest,
  );
});
