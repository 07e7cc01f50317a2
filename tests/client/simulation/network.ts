import { enterCode } from '#server/contract/participant.ts';
import { HttpProblem } from '#server/problem.ts';
import type { Person, RealServer } from './real-server.ts';

/**
 * What becomes of one request. `lost`: the server never gets it. `answer lost`: the server has done it, nobody
 * hears so. `late`: given up for lost, and delivered at some later moment after all. `twice`: delivered twice, as
 * a proxy that tries again does. `busy`: the server cannot store it now (full disk, too many people) and says so.
 */
export type Fate = 'arrives' | 'lost' | 'answer lost' | 'late' | 'twice' | 'busy';

/** How often each fate comes in one life, in tenths. */
export const moods = {
  calm: { arrives: 7, lost: 1, 'answer lost': 1, late: 1, twice: 0, busy: 0 },
  flaky: { arrives: 4, lost: 1, 'answer lost': 2, late: 1, twice: 1, busy: 1 },
  awful: { arrives: 1, lost: 2, 'answer lost': 3, late: 2, twice: 1, busy: 1 },
} as const satisfies Record<string, Record<Fate, number>>;
export type Mood = keyof typeof moods;

/** The fate that a throw of ten gives in this mood. */
export function fateIn(mood: Mood, thrown: number): Fate {
  const { arrives, lost, 'answer lost': answerLost, late, busy } = moods[mood];
  if (thrown < arrives) return 'arrives';
  if (thrown < arrives + lost) return 'lost';
  if (thrown < arrives + lost + answerLost) return 'answer lost';
  if (thrown < arrives + lost + answerLost + late) return 'late';
  return thrown < arrives + lost + answerLost + late + busy ? 'busy' : 'twice';
}

/** One request on its way, until it is told what becomes of it. */
export interface Packet {
  readonly path: string;
  readonly init: RequestInit;
  readonly settle: (outcome: Response | Error) => void;
}

/** A network on which nothing moves unless the simulation says so. */
export interface Network {
  readonly waiting: () => number;
  /** Lets the waiting request with this number (modulo how many there are) meet its fate. */
  readonly move: (which: number, fate: Fate) => Promise<void>;
  /** Delivers one that was late; false when there is none. */
  readonly deliverLate: () => Promise<boolean>;
  /** `fetch` as one browser sees it; `cookie` is what it sends along at that moment. */
  readonly fetchFor: (browser: {
    readonly cookie: () => string;
    readonly setCookie: (cookie: string) => void;
    readonly isAlive: () => boolean;
  }) => typeof fetch;
}

/** Acknowledges without passing anything on: what a server does that answers before it has stored. */
export type Liar = (path: string, init: RequestInit) => Response | null;

/** What the server answers when it cannot store: tried with a locked file in tests/api/forms-come-back.test.ts. */
function busyReply(): Response {
  const { problem } = new HttpProblem('busy', 'Het is nu te druk.', 'Probeer het opnieuw.');
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
  });
}

const noNetwork = (): Error => new TypeError('Failed to fetch');

export function network(server: RealServer, person: Person, liar: Liar = () => null): Network {
  const packets: Packet[] = [];
  const late: Packet[] = [];
  const deliver = async ({ path, init }: Packet): Promise<Response> =>
    liar(path, init) ?? (await server.request(path, init));

  return {
    waiting: () => packets.length,
    async move(which, fate) {
      const [packet] = packets.length === 0 ? [] : packets.splice(which % packets.length, 1);
      if (packet === undefined) return;
      if (fate === 'late') late.push(packet);
      if (fate === 'lost' || fate === 'late') {
        packet.settle(noNetwork());
        return;
      }
      if (fate === 'busy') {
        packet.settle(busyReply());
        return;
      }
      const response = await deliver(packet);
      if (fate === 'twice') await deliver(packet);
      packet.settle(fate === 'answer lost' ? noNetwork() : response);
    },
    async deliverLate() {
      const packet = late.shift();
      if (packet !== undefined) await deliver(packet);
      return packet !== undefined;
    },
    fetchFor: (browser) => (input, init) =>
      new Promise((resolve, reject) => {
        const path = typeof input === 'string' ? input : '';
        const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie: browser.cookie() };
        const { method = 'GET', body = null } = init ?? {};
        const settle = (outcome: Response | Error): void => {
          if (!browser.isAlive()) return;
          if (outcome instanceof Error) {
            reject(outcome);
          } else if (path === enterCode.path) {
            browser.setCookie(person.cookie);
            resolve(Response.json({}));
          } else {
            resolve(outcome);
          }
        };
        // The session was begun before, so that its slow hash is worked out once a person; all else waits for its fate.
        if (path === enterCode.path) settle(new Response());
        else packets.push({ path, init: { method, body, headers }, settle });
      }),
  };
}
