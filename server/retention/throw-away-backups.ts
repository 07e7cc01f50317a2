import { existsSync } from 'node:fs';
import { record } from '#server/access/record.ts';
import type { DataContext } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { throwAwayEndedBackups } from '#server/store/data-backup.ts';
import { pilotOfFile, throwAwayEnded } from '#server/store/key-backup.ts';

/** Throws away the backups whose day has passed, of the data and of keys, in the folders of the settings. */
export async function throwAwayBackups(context: DataContext): Promise<void> {
  const { backups, keyBackups } = context.config;
  const today = dayOf(context.clock());
  const note = async (action: string, object: string): Promise<void> => {
    await record(context, { who: null, action, object, result: 'done' });
  };
  const ofData = backups === undefined ? [] : await throwAwayEndedBackups(backups, today);
  for (const name of ofData) await note('job:throw-away-backup', `backup:${name}`);
  const hasKeys = keyBackups !== undefined && existsSync(keyBackups);
  const ofKeys = hasKeys ? await throwAwayEnded(keyBackups, today) : [];
  for (const name of ofKeys) await note('job:throw-away-keys', `pilot:${pilotOfFile(name)}`);
}
