import { spawn } from 'node:child_process';
import { projectFolder } from './project.ts';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end and gives everything it said, whatever its exit code. */
export function run(
  command: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a tool of this project's node_modules with the Node that runs the tests. */
export function runTool(tool: string, args: readonly string[], folder: string): Promise<Finished> {
  return run(process.execPath, [`node_modules/.bin/${tool}`, ...args], folder);
}

/** Runs a script of this project, as its npm script would, with settings of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Finished> {
  return run(process.execPath, [script, ...args], projectFolder, environment);
}
