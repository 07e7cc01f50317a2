import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from '#tests/support/project.ts';
import { run } from '#tests/support/run.ts';
import { timed } from './quantiles.ts';

export interface CloneMeasured {
  /** `npm ci` in a new clone with an empty npm cache. */
  readonly installSeconds: number;
  /** Whether anything was compiled on the way (node-gyp left a build folder). */
  readonly compiled: boolean;
  readonly testSeconds: number;
  /** The last line that the test command printed: `N passed, N failed`. */
  readonly testLine: string;
  /** The tests that failed, each as the runner names it, so that nobody has to run all of them again to know which. */
  readonly failedTests: readonly string[];
}

async function must(command: string, args: readonly string[], folder: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, folder);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} gave ${code}:\n${stderr.slice(-2000)}`);
  return stdout;
}

/** The lines `FAIL project file > test` at the end of a run, without the colours of a terminal. */
const failedIn = (said: string): readonly string[] => [
  ...new Set(
    stripVTControlCharacters(said)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('FAIL ')),
  ),
];

/** Clones what is committed, installs it as a newcomer would, and runs the test command there. */
export async function measureClone(): Promise<CloneMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-clone-'));
  const clone = join(folder, 'clone');
  try {
    await must('git', ['clone', '--quiet', projectFolder, clone], folder);
    const cache = join(folder, 'cache');
    const installMs = await timed(() => must('npm', ['ci', '--cache', cache], clone));
    const builds = await must('find', ['node_modules', '-path', '*/build/config.gypi'], clone);
    let testLine = '';
    let failedTests: readonly string[] = [];
    const testMs = await timed(async () => {
      const { stdout, stderr } = await run('npm', ['test'], clone);
      const line = stdout.trimEnd().split('\n').at(-1) ?? '';
      testLine = /^\d+ passed, \d+ failed$/.test(line) ? line : 'stopped before the tests';
      // The runner writes what failed to the other stream than its sum.
      failedTests = failedIn(`${stdout}\n${stderr}`);
    });
    return {
      installSeconds: installMs / 1000,
      compiled: builds.trim() !== '',
      testSeconds: testMs / 1000,
      testLine,
      failedTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
