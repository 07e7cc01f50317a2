import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Marks in the lock file that better-sqlite3 needs no compiler: it ships its binaries, but holds a binding.gyp, for
 * which npm would start node-gyp, and with it Python, on every fresh machine. Run after a change of dependencies
 * (`npm run lock`); a test holds the mark.
 */
const file = 'package-lock.json';
const entry = '"node_modules/better-sqlite3": {\n';
const mark = '      "gypfile": false,\n';
const lock = readFileSync(file, 'utf8');
const [before, after] = lock.split(entry);
if (before === undefined || after === undefined) throw new Error(`${file} holds no better-sqlite3.`);
if (!after.startsWith(mark)) writeFileSync(file, before + entry + mark + after);
