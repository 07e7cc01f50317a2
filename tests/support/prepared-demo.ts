import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { readySchema, startDemoIn } from './demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run of the tests, for what its files make once and share. */
    runFolder: string;
  }
}

/** Before the first file: a folder for this run, removed after the last one. */
export default function prepareRun(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-run-'));
  project.provide('runFolder', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

const preparedSchema = z.strictObject({
  /** The stopped demonstration's data. */
  folder: z.string(),
  ready: readySchema,
});
/** A demonstration that was played to its end, and stopped. */
export type PreparedDemo = z.infer<typeof preparedSchema>;

const longestStopMs = 5500;

/**
 * Plays the real demonstration, as a newcomer starts it, and stops it. Fails when it does not stop cleanly on
 * SIGTERM or printed more than its one line.
 */
async function play(folder: string): Promise<PreparedDemo> {
  const demo = await startDemoIn(folder);
  const { url, staffLoginUrl, organisationLoginUrl, participantUrls, printed } = demo;
  const { code, ms } = await demo.stop();
  if (code !== 0 || ms > longestStopMs) {
    throw new Error(`The demonstration stopped with ${code} after ${Math.round(ms)} ms.`);
  }
  if (printed.length !== 1) throw new Error(`It printed more than one line: ${printed.join('\n')}`);
  return { folder, ready: { url, staffLoginUrl, organisationLoginUrl, participantUrls } };
}

/** Whether nobody in this run was here before; one process only is told so. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
}

async function resultAt(path: string): Promise<string> {
  const deadline = Date.now() + 170_000;
  while (!existsSync(path)) {
    if (Date.now() > deadline) throw new Error('Nobody prepared the demonstration.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return readFileSync(path, 'utf8');
}

/** The demonstration of this run: the first file that asks for it plays it, and every file works on its own copy. */
export async function preparedDemo(): Promise<PreparedDemo> {
  const place = join(inject('runFolder'), 'demo');
  const result = join(place, 'result.json');
  if (isFirst(place)) {
    const outcome = await play(join(place, 'data')).catch((error: unknown) => ({ failed: String(error) }));
    writeFileSync(`${result}.part`, JSON.stringify(outcome));
    renameSync(`${result}.part`, result);
  }
  return preparedSchema.parse(JSON.parse(await resultAt(result)));
}
