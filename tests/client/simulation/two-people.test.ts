import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transport } from '#client/src/participant/transport.ts';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { readQuestionnaire } from '#server/contract/participant.ts';
import { browser, type Browser, type Mistakes } from './browser.ts';
import { network, type Network } from './network.ts';
import { realServer, type Person, type RealServer } from './real-server.ts';
import { quiet, time, type Time } from './time.ts';

let server: RealServer;
let key: CryptoKey;
let ids = 0;
beforeAll(async () => {
  server = await realServer();
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
});
afterAll(async () => {
  await server.close();
});

const newId = (): string => `00000000-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`;
const ignore = (): void => undefined;
const [firstItem = ''] = itemsOf(currentInstrument);

interface Desk {
  readonly one: Browser;
  readonly net: Network;
  readonly clock: Time;
  readonly first: Person;
  readonly second: Person;
  /** Everything under way arrives, and every timer goes off, until nothing is left to do. */
  readonly rest: () => Promise<void>;
  readonly savedOf: (person: Person) => Promise<unknown>;
}

/** One browser in which the first person fills in, and a second person who is about to give a code in another tab. */
async function sharedDesk(mistakes: Mistakes = {}): Promise<Desk> {
  const [first, second] = [await server.person(), await server.person()];
  const net = network(server, first);
  const clock = time();
  const world = { network: net, time: clock, cookie: first.cookie, newId, key, mistakes };
  const one = browser(0, { ...world, onKeep: ignore, onSaved: ignore, onView: ignore });
  const rest = async (): Promise<void> => {
    for (let round = 0; round < 30; round += 1) {
      await quiet();
      if (net.waiting() > 0) await net.move(0, 'arrives');
      else if (!clock.step()) return;
    }
  };
  const savedOf = async ({ cookie }: Person): Promise<unknown> => {
    const reply = await server.request(readQuestionnaire.path, { headers: { cookie } });
    return readQuestionnaire.reply.parse(await reply.json()).draft?.answers ?? null;
  };
  one.openTab();
  await rest();
  return { one, net, clock, first, second, rest, savedOf };
}

describe('When a second person gives a code in another tab, what the first tab still had to save', () => {
  it('never travels under the second person, is asked about in the first tab, and arrives with the own code', async () => {
    const { one, first, second, rest, savedOf } = await sharedDesk();
    const [tab] = one.tabs();
    tab?.answer({ [firstItem]: 5 });
    one.becomes(second.cookie);
    await rest();
    expect(await savedOf(second)).toBeNull();
    expect(tab?.view()).toEqual({ at: 'code', why: 'other-session' });
    // The network of this simulation takes any code for the first person's.
    void tab?.desk.enterCode('AAAA-BBBB-CCCC-DDDD', 'nl');
    await rest();
    if (tab?.view().at === 'ask') void tab.desk.claim(true);
    await rest();
    expect(await savedOf(first)).toEqual({ [firstItem]: 5 });
    expect(await savedOf(second)).toBeNull();
  });

  it('would have been stored as theirs by a page that does not say whose it is', async () => {
    const withoutTag = (real: Transport): Transport => ({
      ...real,
      saveDraft: async (to, draft) => {
        const reply = await server.request('/api/participant/draft', {
          method: 'PUT',
          headers: { 'content-type': 'application/json', cookie: desk.second.cookie },
          body: JSON.stringify({ wave: to.wave.number, ...draft }),
        });
        return { kind: reply.ok ? 'saved' : 'unknown' };
      },
    });
    const desk = await sharedDesk({ transport: withoutTag });
    desk.one.tabs()[0]?.answer({ [firstItem]: 5 });
    await desk.rest();
    expect(await desk.savedOf(desk.second)).toEqual({ [firstItem]: 5 });
  });
});
