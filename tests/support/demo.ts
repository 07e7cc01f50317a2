import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectFolder } from './project.ts';

/** What the demonstration prints once it is ready. */
export const readySchema = z.strictObject({
  url: z.url(),
  staffLoginUrl: z.url(),
  organisationLoginUrl: z.url(),
  participantUrls: z.strictObject({ before: z.array(z.url()).min(1), after: z.array(z.url()).min(1) }),
});

/** A demonstration that runs as a process of its own, as a newcomer would start it. */
export interface Demo extends z.infer<typeof readySchema> {
  /** Everything it printed on standard output; one line by contract. */
  readonly printed: readonly string[];
  /** From the command to the ready line. */
  readonly readyMs: number;
  /** Asks it to stop (SIGTERM) and tells how that went; a data folder of its own is removed. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly ms: number }>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

interface Started {
  readonly child: ChildProcess;
  readonly printed: string[];
  readonly complaints: string[];
}

/** The demo as a newcomer starts it, npm around it: a signal to npm has to reach the program. */
function startProcess(args: readonly string[]): Started {
  const child = spawn('npm', ['run', '--silent', 'demo', '--', '--json', ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const complaints: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => printed.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  return { child, printed, complaints };
}

const stopped = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

async function firstLine({ child, printed, complaints }: Started): Promise<string> {
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline && child.exitCode === null) {
    if (printed[0] !== undefined) return printed[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The demonstration did not get ready:\n${complaints.join('\n')}`);
}

/** Starts the demonstration on a free port with a data folder of its own, and waits until it is ready. */
export async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-journey-'));
  const demo = await startDemoIn(folder);
  return {
    ...demo,
    async stop() {
      const stopped = await demo.stop();
      rmSync(folder, { recursive: true, force: true });
      return stopped;
    },
  };
}

/** The same in a folder of the caller, which stays. */
export async function startDemoIn(folder: string): Promise<Demo> {
  const port = await freePort();
  const started = performance.now();
  const process = startProcess(['--port', String(port), '--data', folder]);
  const ready = readySchema.parse(JSON.parse(await firstLine(process)));
  return {
    ...ready,
    printed: process.printed,
    readyMs: performance.now() - started,
    async stop() {
      const asked = performance.now();
      process.child.kill('SIGTERM');
      const code = await stopped(process.child);
      return { code, ms: performance.now() - asked };
    },
  };
}

/** The code at the end of a participant's link. */
export const codeOf = (link: string): string => new URL(link).hash.slice(1);
