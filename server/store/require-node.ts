const oldestMajor = 22;

/**
 * Refuses a Node that better-sqlite3 would crash on without a word, before that package is imported.
 *
 * @param version `process.versions.node`, e.g. `24.21.0`.
 * @throws Error with what to do, on a Node older than 22.
 */
export function requireNode(version: string): void {
  const major = Number.parseInt(version, 10);
  if (major >= oldestMajor) return;
  throw new Error(
    `Drietrap needs Node ${oldestMajor} or newer; this is Node ${version}. ` +
      'Start it with an npm script (npm start, npm run demo): these use the Node that npm ci installed.',
  );
}
