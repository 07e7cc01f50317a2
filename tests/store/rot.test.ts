import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AnswersCorrupt, LedgerCorrupt, ReleaseCorrupt } from '#server/store/corrupt.ts';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import { newPid, pilot, submission, temporaryFolder } from './fixture.ts';
import { releaseOfPilot } from './release-fixture.ts';

/** A closed data folder with two answers and a release in it. */
async function filledFolder(): Promise<ReturnType<typeof temporaryFolder>> {
  const folder = temporaryFolder();
  const stores = await openStores(folder.path);
  await stores.answers.openGate(pilot, 1);
  await stores.answers.openGate(pilot, 2);
  const pid = newPid();
  await stores.answers.admit([{ pid, pilot, group: 'g', test: false }]);
  await stores.answers.submit(submission(pid, { body: '{"before":"canary"}' }));
  await stores.answers.submit(submission(pid, { wave: 2, body: '{"after":"canary"}' }));
  await stores.ledger.release(releaseOfPilot(pilot, '{"release":"canary"}'));
  await stores.close();
  return folder;
}

/** Changes one byte of a text where it stands in a file. */
function flipByte(path: string, text: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${path}.`);
  bytes[at + text.length - 1] = (bytes[at + text.length - 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

async function withStores(path: string, look: (stores: Stores) => Promise<void>): Promise<void> {
  const stores = await openStores(path);
  try {
    await look(stores);
  } finally {
    await stores.close();
  }
}

describe('one changed byte on disk', () => {
  it('in an answer is found before anything is made from it, and the wave is named', async () => {
    const folder = await filledFolder();
    await withStores(folder.path, async ({ answers }) => {
      expect(await answers.linkedItems(pilot)).toHaveLength(2);
    });
    flipByte(join(folder.path, 'answers.sqlite'), '"after":"canary');
    await withStores(folder.path, async ({ answers }) => {
      await expect(answers.linkedItems(pilot)).rejects.toThrow(/wave 2/);
      await expect(answers.linkedItems(pilot)).rejects.toBeInstanceOf(AnswersCorrupt);
    });
    folder.remove();
  });

  it.each([
    ['the item bytes', `update response set items = x'0504' where wave = 1`],
    ['the speed', 'update response set too_fast = 1 where wave = 1'],
    ['the wave', 'update response set wave = 3 where wave = 1'],
    ['the version', `update response set instrument_version = '2' where wave = 1`],
    ['the body and its own hash', `update response set body = '{}', sha256 = 'x' where wave = 1`],
  ])('in %s is found too', async (_, change) => {
    const folder = await filledFolder();
    const connection = new Sqlite(join(folder.path, 'answers.sqlite'));
    expect(connection.prepare(change).run().changes).toBe(1);
    connection.close();
    await withStores(folder.path, async ({ answers }) => {
      await expect(answers.linkedItems(pilot)).rejects.toBeInstanceOf(AnswersCorrupt);
    });
    folder.remove();
  });

  it('in the ledger keeps anything more from being released', async () => {
    const folder = await filledFolder();
    flipByte(join(folder.path, 'releases.sqlite'), 'person-2');
    await withStores(folder.path, async ({ ledger }) => {
      await expect(ledger.entries(pilot)).rejects.toBeInstanceOf(LedgerCorrupt);
    });
    folder.remove();
  });

  it('in a release keeps it from being shown', async () => {
    const folder = await filledFolder();
    flipByte(join(folder.path, 'releases.sqlite'), '"release":"canary');
    await withStores(folder.path, async ({ releases }) => {
      await expect(releases.read(pilot, 2)).rejects.toBeInstanceOf(ReleaseCorrupt);
    });
    folder.remove();
  });
});
