import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStores } from '#server/store/open-stores.ts';
import { temporaryFolder } from './fixture.ts';

const child = fileURLToPath(new URL('./writing-child.ts', import.meta.url));
const idPattern = /^[0-9a-f-]{36}$/;

/** Starts a process that writes answers, kills it in the middle, and gives the ids it acknowledged. */
async function killWhileWriting(folder: string, mode: 'honest' | 'hasty', after: number): Promise<string[]> {
  const writing = spawn(process.execPath, [child, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  writing.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n').length > after) writing.kill('SIGKILL');
  });
  await new Promise((resolve) => writing.once('close', resolve));
  return output.split('\n').filter((line) => idPattern.test(line));
}

/** Of some acknowledged answers, those that are not in the folder any more. */
async function lost(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const stores = await openStores(folder);
  const answered = await Promise.all(
    acknowledged.map(async (id) => ((await stores.answers.answered(`pid-${id}`, 1)) ? null : id)),
  );
  await stores.close();
  return answered.filter((id) => id !== null);
}

describe('a server that is killed while people send', () => {
  it('has lost no answer that it acknowledged', async () => {
    const folder = temporaryFolder();
    const acknowledged: string[] = [];
    for (const after of [20, 90, 150]) {
      const ids = await killWhileWriting(folder.path, 'honest', after);
      expect(ids.length).toBeGreaterThanOrEqual(after);
      acknowledged.push(...ids);
    }
    expect(await lost(folder.path, acknowledged)).toEqual([]);
    folder.remove();
  });

  it('would be found out if it acknowledged before the commit', async () => {
    const folder = temporaryFolder();
    const acknowledged = await killWhileWriting(folder.path, 'hasty', 1_000_000);
    expect(acknowledged).toHaveLength(30);
    expect(await lost(folder.path, acknowledged)).toHaveLength(10);
    folder.remove();
  });
});
