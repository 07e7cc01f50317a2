import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { batches } from '#tests/mutation/batches.ts';
import { filesUnder, projectFolder } from '#tests/support/project.ts';
import { functionLengths } from './measure-functions.ts';

const matching = (pattern: string): string[] => globSync(pattern, { cwd: projectFolder });

const changed = batches.flatMap(({ mutate }) => mutate.flatMap(matching));

describe('The changes that tests have to notice', () => {
  it('are made in every file of the analysis that does something, and in none twice', () => {
    const running = filesUnder('analysis', /\.ts$/).filter((path) => functionLengths(path).length > 0);
    expect(running.length).toBeGreaterThan(100);
    expect(running.filter((path) => !changed.includes(path))).toEqual([]);
    expect(changed.filter((path, i) => changed.indexOf(path) !== i)).toEqual([]);
  });

  it('are made in files that exist, and looked for by tests that exist', () => {
    const named = batches.flatMap(({ mutate, tests }) => [...mutate, ...tests]);
    expect(named.filter((pattern) => matching(pattern).length === 0)).toEqual([]);
    expect(matching(join('tests', 'mutation', 'no-such-file.ts'))).toEqual([]);
  });
});
