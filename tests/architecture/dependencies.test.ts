import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPackage, readProjectFile } from '#tests/support/project.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      gypfile: z.boolean().optional(),
    }),
  ),
});

/** Packages with licences or habits the project must not take in. */
const unwanted = /^(survey-creator|survey-pdf|survey-analytics|jstat|lib-r-math)/;

describe('the packages', () => {
  const { dependencies, devDependencies } = readPackage();
  const all = Object.entries({ ...dependencies, ...devDependencies });
  const lock = lockSchema.parse(JSON.parse(readProjectFile('package-lock.json')));

  it('are named with an exact version', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked without a download address, each with its checksum', () => {
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(200);
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    // Programs for other systems that this registry does not carry are named without a checksum, as optional.
    expect(locked.filter(([, entry]) => entry.integrity === undefined && entry.optional !== true)).toEqual(
      [],
    );
    expect(readProjectFile('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('need no compiler: the one with a binding.gyp is marked as built (npm run lock)', () => {
    expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
  });

  it('are locked at the version package.json names', () => {
    const others = all.filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(others).toEqual([]);
  });

  it('hold nothing that asks for a commercial licence or was found unsound', () => {
    expect(all.filter(([name]) => unwanted.test(name))).toEqual([]);
  });
});
