import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Places, Who } from '#tests/journeys/page-visits.ts';

/** One question as a browser asks it, and how it is answered. */
export interface Question {
  readonly address: string;
  readonly cookie: string;
  readonly status: number;
}

/** How long the server was at it, by the clock and of the processor, and what it sent. */
export interface Answered {
  readonly ms: number;
  readonly processorMs: number;
  readonly bytes: number;
}

const cookieSchema = z.strictObject({ name: z.string(), value: z.string(), url: z.string() });
const houseSchema = z.strictObject({
  url: z.string(),
  places: z.custom<Places>((value) => typeof value === 'object' && value !== null),
  waiting: z.string(),
  cookies: z.record(
    z.enum(['anyone', 'staff', 'organisation', 'facilitator', 'participant', 'owner'] satisfies Who[]),
    z.array(cookieSchema),
  ),
});
const readSchema = z.strictObject({ ms: z.number(), processorMs: z.number() });

/** A server on a full data folder in a process of its own. */
export interface FullHouseServer extends z.output<typeof houseSchema> {
  /** Makes the server draw every picture anew. */
  readonly forget: () => void;
  /** Asks everything at once, as a browser does: over six connections. */
  readonly ask: (questions: readonly Question[]) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

const child = fileURLToPath(new URL('./full-house-child.ts', import.meta.url));

/** The bytes of an answer as they came over the line; an answer of another kind than expected is an error. */
async function askOne(agent: Agent, url: string, { address, cookie, status }: Question): Promise<number> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br', accept: '*/*' };
  return new Promise((resolve, reject) => {
    request(new URL(address, url), { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (data: Buffer) => (bytes += data.length));
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === status) resolve(bytes);
        else reject(new Error(`${address} gave ${String(response.statusCode)}, not ${String(status)}.`));
      });
    })
      .once('error', reject)
      .end();
  });
}

/** Fills the folder, which takes a minute or two, and starts the server. */
export async function startFullHouse(): Promise<FullHouseServer> {
  const server = fork(child);
  const next = async (): Promise<unknown> =>
    new Promise((resolve) => {
      server.once('message', resolve);
    });
  const house = houseSchema.parse(await next());
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const read = async (): Promise<z.output<typeof readSchema>> => {
    const told = next();
    server.send('read');
    return readSchema.parse(await told);
  };
  return {
    ...house,
    forget: () => {
      server.send('forget');
    },
    ask: async (questions) => {
      await read();
      const sizes = await Promise.all(questions.map(async (one) => askOne(agent, house.url, one)));
      return { ...(await read()), bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
    },
    close: async () => {
      agent.destroy();
      const gone = once(server, 'exit');
      server.disconnect();
      await gone;
    },
  };
}
