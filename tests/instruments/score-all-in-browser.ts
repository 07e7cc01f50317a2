import { scoreAll } from './score-all.ts';

/** The entry of a script for the browser: the same function, under a name that a page can call. */
Object.assign(globalThis, { scoreAll });
