import { appendFileSync, promises as files } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';

/**
 * Loaded before a command (`node --import`): writes down each step that changes the disk, and is killed at the one whose
 * number is asked for, before that step is done.
 */
const settings = z
  .object({ STEPS_FILE: z.string(), KILLED_AT: z.coerce.number().default(Infinity) })
  .parse(process.env);
let count = 0;

function step(name: string): void {
  appendFileSync(settings.STEPS_FILE, `${name}\n`);
  if (count === settings.KILLED_AT) process.kill(process.pid, 'SIGKILL');
  count += 1;
}

const { copyFile, rename, rmdir, rm } = files;
files.copyFile = async (...given) => {
  step('copy');
  await copyFile(...given);
};
files.rename = async (...given) => {
  step('rename');
  await rename(...given);
};
files.rmdir = async (...given) => {
  step('rmdir');
  await rmdir(...given);
};
files.rm = async (...given) => {
  step('rm');
  await rm(...given);
};

type Exec = (this: Sqlite.Database, statement: string) => Sqlite.Database;
const exec = z
  .custom<Exec>((given) => typeof given === 'function')
  .parse(Reflect.get(Sqlite.prototype, 'exec'));
Sqlite.prototype.exec = function stepped(this: Sqlite.Database, statement: string) {
  if (statement === 'commit') step('commit');
  return exec.call(this, statement);
};
