import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeRelease } from '#analysis/report.ts';
import { figuresCsv } from '#server/exports/r-bundle.ts';
import { sha256 } from '#server/store/sha256.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { fullRelease } from './example.ts';

const child = fileURLToPath(new URL('./files-child.ts', import.meta.url));
const toldSchema = z.object({
  hashes: z.record(z.string(), z.string()),
  locale: z.object({ locale: z.string(), timeZone: z.string() }),
});

/** What a process in that place of the world makes of a release. */
async function filesIn(place: { LANG: string; TZ: string }, body: string) {
  const running = promisify(execFile)(process.execPath, [child], {
    env: { PATH: process.env['PATH'], LC_ALL: place.LANG, ...place },
    maxBuffer: 1e7,
  });
  running.child.stdin?.end(body);
  return toldSchema.parse(JSON.parse((await running).stdout));
}

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}

describe('The files of a release', () => {
  it('are the same bytes from another process, language, time zone, and order in which it is written down', async () => {
    const release = fullRelease();
    const [here, there] = await Promise.all([
      filesIn({ LANG: 'nl_NL.UTF-8', TZ: 'Europe/Amsterdam' }, JSON.stringify(release)),
      filesIn({ LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Auckland' }, JSON.stringify(turned(release))),
    ]);
    expect(here.locale).toMatchObject({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' });
    expect(there.locale).toMatchObject({ locale: 'tr-TR', timeZone: 'Pacific/Auckland' });
    expect(Object.keys(here.hashes).length).toBeGreaterThan(40);
    expect(Object.keys(here.hashes)).toContain('slides.pptx');
    expect(there.hashes).toEqual(here.hashes);
    // The hash of a file does tell one release from another.
    const [cell] = release.total;
    if (cell?.status !== 'shown') throw new Error('The example has a total.');
    const other = { ...release, total: [{ ...cell, change: 4.2 }, ...release.total.slice(1)] };
    expect(sha256(figuresCsv(release))).toBe(here.hashes['figures.csv']);
    expect(sha256(figuresCsv(other))).not.toBe(here.hashes['figures.csv']);
  });

  it('hold the same figures in whatever order the groups come', () => {
    const groups = [group('a', variedPeople(14)), group('b', variedPeople(23)), group('c', variedPeople(7))];
    const [first, second] = [groups, groups.toReversed()].map((order) => makeRelease(releaseInput(order)));
    expect(second?.total).toEqual(first?.total);
    expect(second?.groups.toReversed()).toEqual(first?.groups);
  });
});
