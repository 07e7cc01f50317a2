import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts what a run did. A file or suite that could not run (a failed import or hook) counts as one failure,
 * and so does an error that no test caught: a run with any of these must never look clean.
 */
export function countResults(modules: readonly TestModule[], unhandledErrors: number): Counts {
  let passed = 0;
  let failed = unhandledErrors;
  for (const module of modules) {
    failed += module.errors().length > 0 ? 1 : 0;
    for (const suite of module.children.allSuites()) failed += suite.errors().length > 0 ? 1 : 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      passed += state === 'passed' ? 1 : 0;
      failed += state === 'failed' || state === 'pending' ? 1 : 0;
    }
  }
  return { passed, failed };
}

/** Whether a run with these counts may end with exit code 0: nothing failed, and something was looked at. */
export const isClean = ({ passed, failed }: Counts): boolean => failed === 0 && passed > 0;

/**
 * Reporter that makes `N passed, N failed` the very last line of the run, for whoever reads only that.
 * The line is written while the process exits, because other reporters may still print after the run's end.
 */
export function summaryLine(): Reporter {
  let counts: Counts = { passed: 0, failed: 0 };
  return {
    onInit() {
      process.once('exit', () => {
        if (!isClean(counts)) process.exitCode = 1;
        writeSync(1, `${counts.passed} passed, ${counts.failed} failed\n`);
      });
    },
    onTestRunEnd(modules, unhandledErrors, reason) {
      const counted = countResults(modules, unhandledErrors.length);
      counts = { ...counted, failed: counted.failed + (reason === 'interrupted' ? 1 : 0) };
    },
  };
}
