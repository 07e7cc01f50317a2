import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { declarationsSchema, type Declaration } from '#instruments/comparability.ts';

const fileOf = (folder: string): string => join(folder, 'frozen', 'comparable.json');

/** What was declared comparable in a folder of instruments; nothing when nobody declared anything. */
export function readDeclarations(folder: string): Declaration[] {
  const file = fileOf(folder);
  return existsSync(file) ? declarationsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/** Adds a declaration; what stands there is never changed. */
export function addDeclaration(folder: string, declaration: Declaration): void {
  const all = declarationsSchema.parse([...readDeclarations(folder), declaration]);
  mkdirSync(dirname(fileOf(folder)), { recursive: true });
  writeFileSync(fileOf(folder), `${JSON.stringify(all, null, 2)}\n`);
}
