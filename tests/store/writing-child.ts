import { randomUUID } from 'node:crypto';
import { openStores } from '#server/store/open-stores.ts';
import { pilot, submission } from './fixture.ts';

/**
 * Writes answers to a folder, ten at a time, and prints the id of each acknowledged one on a line. The hasty
 * mode is the planted fault: it acknowledges its third batch before the commit and then dies.
 */
const [folder = '', mode] = process.argv.slice(2);
const stores = await openStores(folder);
await stores.answers.openGate(pilot, 1);

const say = (id: string): void => void process.stdout.write(`${id}\n`);

for (let batch = 1; ; batch += 1) {
  const ids = Array.from({ length: 10 }, () => randomUUID());
  await stores.answers.admit(ids.map((id) => ({ pid: `pid-${id}`, pilot, group: 'g', test: false })));
  const writes = ids.map(async (id) => {
    const { outcome } = await stores.answers.submit(submission(`pid-${id}`, { submissionId: id }));
    if (outcome === 'stored') say(id);
  });
  if (mode === 'hasty' && batch === 3) {
    for (const id of ids) say(id);
    process.kill(process.pid, 'SIGKILL');
  }
  await Promise.all(writes);
}
