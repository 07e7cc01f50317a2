import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const manifest = join(root, 'client/dist/.vite/manifest.json');
/** What the browser's part is built from. */
const sources = [
  'client/src',
  'client/vite.config.ts',
  'instruments',
  'analysis',
  'server/contract',
  'package-lock.json',
];

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether a build stands there that is newer than everything it was made from. */
function isCurrent(): boolean {
  return (
    existsSync(manifest) &&
    statSync(manifest).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))))
  );
}

/**
 * Builds the browser's part when it is missing or old; what the build says goes to standard error. A current
 * build is left alone, so that a demonstration that is running keeps its files.
 */
export function buildClient(): { ok: boolean } {
  if (isCurrent()) return { ok: true };
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  return { ok: built.status === 0 };
}
