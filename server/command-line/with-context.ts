import { randomBytes } from 'node:crypto';
import { readConfig } from '#server/config.ts';
import type { DataContext } from '#server/context.ts';
import { openStores } from '#server/store/open-stores.ts';

/** Something the person at the terminal can mend: told in one line, without a stack. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/** Runs a command on the data folder of the settings, and closes it whatever happens. Exit code 2 tells of a refusal. */
export async function withContext(work: (context: DataContext) => Promise<void>): Promise<void> {
  await told(async () => {
    const config = readConfig(process.env);
    const stores = await openStores(config.dataFolder);
    try {
      await work({ config, stores, clock: () => new Date(), random: randomBytes });
    } finally {
      await stores.close();
    }
  });
}

/** Runs a command; what it refuses is told on the terminal. */
export async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
