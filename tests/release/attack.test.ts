import { describe, expect, it } from 'vitest';
import { allRules, type Rules } from '#analysis/disclosure/rules.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import { makeRelease } from '#analysis/report.ts';
import { type Finding, subtractGroups, subtractShares } from './attacker.ts';
import { randomOrganisation } from './organisation.ts';

const organisations = Array.from({ length: 200 }, (_, seed) => randomOrganisation(seed + 1));

const releases = organisations.map((input) => makeRelease(input));

/** Positive control: the rules against subtraction (R3, R4, R5, and R2 for what is left) switched off, all others on. */
const withoutSubtractionRules: Rules = {
  ...allRules,
  total: allRules.total.filter(({ id }) => id !== 'R3' && id !== 'R4' && id !== 'R2'),
  audit: [],
};

function smallSets(input: ReleaseInput, rules: Rules): Finding[] {
  return subtractGroups(makeRelease(input, rules)).filter(({ n }) => n < input.threshold);
}

/** The true means of the people who are in no shown group, which only the release job knows. */
function truth(input: ReleaseInput, rules: Rules, scale: string): { before: number; after: number } {
  const release = makeRelease(input, rules);
  const hidden = input.groups.filter(({ id }) =>
    release.groups
      .find((group) => group.id === id)
      ?.cells.some((cell) => cell.scale === scale && cell.status === 'withheld'),
  );
  const pairs = hidden
    .flatMap(({ people }) => people)
    .flatMap(({ before, after }) => {
      const start = before?.[scale] ?? null;
      const end = after?.[scale] ?? null;
      return start === null || end === null ? [] : [{ start, end }];
    });
  return {
    before: pairs.reduce((sum, { start }) => sum + start, 0) / pairs.length,
    after: pairs.reduce((sum, { end }) => sum + end, 0) / pairs.length,
  };
}

describe('Someone who subtracts the groups from the total', () => {
  it('finds no set of fewer people than the threshold', () => {
    const findings = releases.flatMap((release) => subtractGroups(release));
    expect(findings.filter(({ n }) => n < 5)).toEqual([]);
    expect(findings.length).toBeGreaterThan(organisations.length);
  });

  it('finds no number of one to four people who went up, stayed the same or went down', () => {
    const bins = releases.flatMap((release) => subtractShares(release));
    expect(bins.filter((bin) => bin > 0 && bin < 5)).toEqual([]);
    expect(bins.length).toBeGreaterThan(50);
  });

  it('would find small sets in many organisations without R3 and R4, and know where their means lie', () => {
    const attacks = organisations.map((input) => ({
      input,
      findings: smallSets(input, withoutSubtractionRules),
    }));
    const exposed = attacks.filter(({ findings }) => findings.length > 0);
    expect(exposed.length).toBeGreaterThan(0.3 * organisations.length);
    for (const { input, findings } of exposed) {
      for (const finding of findings) {
        const means = truth(input, withoutSubtractionRules, finding.scale);
        expect(means.before).toBeGreaterThanOrEqual(finding.before[0]);
        expect(means.before).toBeLessThanOrEqual(finding.before[1]);
        expect(means.after).toBeGreaterThanOrEqual(finding.after[0]);
        expect(means.after).toBeLessThanOrEqual(finding.after[1]);
      }
    }
  });

  it('would be stopped by R3 alone', () => {
    const onlyR3: Rules = { ...allRules, total: allRules.total.filter(({ id }) => id === 'R3'), audit: [] };
    expect(organisations.flatMap((input) => smallSets(input, onlyR3))).toEqual([]);
  });

  it('would be stopped by the rank audit alone', () => {
    const onlyR5: Rules = { ...allRules, total: [] };
    expect(organisations.flatMap((input) => smallSets(input, onlyR5))).toEqual([]);
  });

  it('would be stopped by R4 alone only where a single group is shown', () => {
    const onlyR4: Rules = { ...allRules, total: allRules.total.filter(({ id }) => id === 'R4'), audit: [] };
    const findings = organisations.flatMap((input) =>
      smallSets(input, onlyR4).map(({ scale }) =>
        makeRelease(input, onlyR4).groups.filter(({ cells }) =>
          cells.some((cell) => cell.scale === scale && cell.status === 'shown'),
        ),
      ),
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((groups) => groups.length > 1)).toBe(true);
  });

  it('still sees most groups of five and more, and a total in most organisations', () => {
    const totals = releases.flatMap(({ total }) => total);
    expect(totals.filter(({ status }) => status === 'shown').length).toBeGreaterThan(0.9 * totals.length);
  });
});
