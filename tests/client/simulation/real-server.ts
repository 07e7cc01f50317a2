import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { answersSchema, type AnswerRecord } from '#server/contract/participant.ts';
import { sealSession } from '#server/access/participant-session.ts';
import { createApp } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { openStores } from '#server/store/open-stores.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';

/** Somebody whose session was begun once. */
export interface Person {
  /** What a browser sends along after the code was entered. */
  readonly cookie: string;
}

export interface StoredResponse {
  readonly submissionId: string;
  readonly answers: AnswerRecord;
}

const responseRow = z.object({ submission_id: z.string(), body: z.string() });
const bodySchema = z.object({ answers: answersSchema });

/** Looks into the file itself, past everything that could be mistaken about what it stores. */
function responsesIn(file: string): StoredResponse[] {
  const database = new Database(file, { readonly: true });
  const rows = z.array(responseRow).parse(database.prepare('SELECT submission_id, body FROM response').all());
  database.close();
  return rows.map(({ submission_id, body }) => ({
    submissionId: submission_id,
    answers: bodySchema.parse(JSON.parse(body)).answers,
  }));
}

/** The real handlers on real stores, that can stop and start again in between. */
export interface RealServer {
  readonly request: (path: string, init: RequestInit) => Promise<Response>;
  readonly restart: () => Promise<void>;
  /** Everything that is stored as sent, of everybody. */
  readonly responses: () => readonly StoredResponse[];
  /** A person whom nobody was before. */
  readonly person: () => Promise<Person>;
  readonly close: () => Promise<void>;
}

/**
 * Lets somebody in under a pseudonym of their own, with the cookie that entering the code would have given: the slow
 * hash of a code is not what is tried here.
 */
async function letIn({ context }: TestServer, pilot: string, group: string): Promise<Person> {
  const pid = randomBytes(32).toString('hex');
  await context.stores.answers.admit([{ pid, pilot, group, test: false }]);
  const sealed = sealSession(
    { pilot, pid, language: 'nl', consentVersion: 'test' },
    { key: await context.stores.keys.sessionKey(), now: new Date(), random: randomBytes },
  );
  return { cookie: `${cookieName('participant', context.config)}=${sealed}` };
}

function listen(context: Context): Promise<{ server: Server; url: string }> {
  const server = createServer(createApp(context));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ server, url: `http://127.0.0.1:${String(port)}` });
    });
  });
}

export async function realServer(): Promise<RealServer> {
  const setUp = await startTestServer();
  const { pilot } = await setUp.pilot({ A: 1 });
  const group = pilot.groups[0]?.id ?? '';
  let stores = await openStores(setUp.folder);
  let running = await listen({ ...setUp.context, stores });
  const stop = async (): Promise<void> => {
    running.server.closeAllConnections();
    await new Promise((resolve) => {
      running.server.close(resolve);
    });
    await stores.close();
  };
  return {
    async request(path, init) {
      const response = await fetch(new URL(path, running.url), init);
      // Read to its end here: after this nothing takes real time any more.
      return new Response(await response.text(), { status: response.status, headers: response.headers });
    },
    async restart() {
      await stop();
      stores = await openStores(setUp.folder);
      running = await listen({ ...setUp.context, stores });
    },
    responses: () => responsesIn(join(setUp.folder, 'answers.sqlite')),
    person: () => letIn(setUp, pilot.id, group),
    async close() {
      await stop();
      await setUp.close();
    },
  };
}
