import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { summaryLine } from './support/summary-line.ts';

const root = resolve(import.meta.dirname, '..');
const setupFiles = [resolve(import.meta.dirname, 'support/noise-is-failure.ts')];

const unitParts = [
  'instruments',
  'analysis',
  'release',
  'charts',
  'linkage',
  'inviting',
  'client',
  'studio',
  'command-line',
  'typst',
  'reports',
  'architecture',
  'docs',
  'support',
];

/** A group of tests in one or more folders of `tests/`. */
function project(name: string, folders: readonly string[], settings: object = {}) {
  return {
    root,
    test: {
      name,
      root,
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      setupFiles,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      // By itself vitest leaves a core idle: of two, that is half.
      maxWorkers: '100%',
      ...settings,
    },
  };
}

/** Files share a process one after another: no module of ours keeps anything, and loading them anew for each costs a minute. */
const shared = { isolate: false };

/** The browser journeys last and two at a time, each with a server of its own; before them everything else, a file a core. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', summaryLine()],
    projects: [
      project('units', unitParts, shared),
      project('store', ['store'], shared),
      project('api', ['api'], shared),
      project('journeys', ['journeys'], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        maxWorkers: 2,
        globalSetup: [resolve(import.meta.dirname, 'support/prepared-demo.ts')],
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
