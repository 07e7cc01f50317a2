import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha, pairedShift } from '#analysis/index.ts';
import { editionOf, type EvidenceTerm } from '#analysis/evidence/edition.ts';
import { evidenceOf } from '#analysis/evidence/evidence.ts';
import { momentsOf, pilotMoments, type PilotMoments } from '#analysis/evidence/moments.ts';
import { reliabilityOf } from '#analysis/evidence/reliability.ts';
import { correlationIn, withinCovariance } from '#analysis/evidence/within-covariance.ts';
import type { Answers, Person } from '#analysis/release-input.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { scoreScale } from '#instruments/score-scale.ts';
import { scoringOf, type ScoredScale } from '#instruments/scoring.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';

const scales = scoringOf(currentInstrument);
const people = (count: number, seed: number): Person[] => simulatedPilot(currentInstrument, count, seed);

const term = (organisation: string, moments: PilotMoments, place = 1, series = 0): EvidenceTerm => ({
  pilot: `p-${organisation}-${String(place)}`,
  organisation,
  place,
  series,
  moments,
});
const empty = pilotMoments([], scales);
/** A pilot of a size, for rules that look at sizes only. */
const sized = (organisation: string, n: number, place: number): EvidenceTerm =>
  term(organisation, { ...empty, n }, place);

function stage(id: string): ScoredScale {
  const found = scales.find((scale) => scale.id === id);
  if (found === undefined) throw new Error(`There is no scale ${id}.`);
  return found;
}

/** The same people, who saw and skipped these sentences before. */
const skips =
  (items: readonly string[]) =>
  ({ before, after }: Person): Person => ({
    before: { ...before, ...Object.fromEntries(items.map((item) => [item, null])) },
    after,
  });

/** The answers of somebody who stands at the top of every scale. */
const atTheTop = (): Answers =>
  Object.fromEntries(
    scales.flatMap(({ scoring, range }) =>
      scoring.items.map((item) => [item, scoring.reversed?.includes(item) === true ? range[0] : range[1]]),
    ),
  );

/** The scales that something is told of. */
const scaleNames = (terms: readonly EvidenceTerm[]): string[] =>
  evidenceOf(terms).scales.map(({ scale }) => scale);

/** The figures of one scale. */
const scaleOf = (terms: readonly EvidenceTerm[], name: string): unknown =>
  evidenceOf(terms).scales.find(({ scale }) => scale === name);

/** Two items that have nothing to do with each other, in a pilot where all answers lie so much higher. */
const unrelated = (shift: number): number[][] =>
  Array.from({ length: 32 }, (_, i) => [1 + shift + (i % 2), 1 + shift + (Math.floor(i / 2) % 2)]);

/** The organisations that the evidence is about. */
const names = (terms: readonly EvidenceTerm[]): string[] =>
  editionOf(terms).included.map(({ organisation }) => organisation);

describe('The figures of one pilot', () => {
  const group = people(40, 7);
  const moments = pilotMoments(group, scales);

  it('are those of the functions that look at every person', () => {
    for (const [place, { range, scoring }] of scales.entries()) {
      const rows = group.map(({ before }) =>
        scoring.items.map((item) => {
          const answer = before?.[item] ?? null;
          return answer !== null && scoring.reversed?.includes(item) === true
            ? range[0] + range[1] - answer
            : answer;
        }),
      );
      const direct = cronbachAlpha(rows);
      const own = moments.scales[place];
      const covariance = withinCovariance(own === undefined ? [] : [own.answers]);
      const pooled = covariance === null ? null : reliabilityOf(covariance);
      expect(pooled?.alpha).toBeCloseTo(direct.alpha ?? Number.NaN, 10);
      expect(pooled?.lower).toBeCloseTo(direct.lower ?? Number.NaN, 10);
      expect(pooled?.upper).toBeCloseTo(direct.upper ?? Number.NaN, 10);
      for (const [item, correlation] of (direct.itemRest ?? []).entries())
        expect(pooled?.itemRest[item]).toBeCloseTo(correlation ?? Number.NaN, 10);
      const scores = (when: 'before' | 'after'): (number | null)[] =>
        group.map((person) => scoreScale(person[when] ?? {}, scoring));
      const shift = pairedShift(scores('before'), scores('after'));
      const pairs = withinCovariance(own === undefined ? [] : [own.scores]);
      expect(pairs === null ? null : correlationIn(pairs, 0, 1)).toBeCloseTo(
        shift.correlation ?? Number.NaN,
        10,
      );
    }
  });

  it('hold sums of everybody who sent both waves, and nobody else', () => {
    const once: Person = { before: group[0]?.before ?? null, after: null };
    expect(pilotMoments([...group, once], scales)).toEqual(moments);
    expect(moments.n).toBe(40);
    expect(moments.scales[0]?.items[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  });
});

describe('Evidence over pilots', () => {
  const terms = ['a', 'b', 'c', 'd'].map((organisation, i) =>
    term(organisation, pilotMoments(people(60, i + 11), scales)),
  );

  it('finds a known structure back', () => {
    const { people: n, scales: found, stages } = evidenceOf(terms);
    expect(n).toBe(240);
    for (const { alpha, beforeAfter, items, before, after } of found) {
      expect(alpha?.value).toBeGreaterThan(0.76);
      expect(alpha?.value).toBeLessThan(0.88);
      expect(beforeAfter).toBeGreaterThan(0.55);
      expect(after.mean).toBeGreaterThan(before.mean);
      expect(items.every(({ itemRest }) => itemRest !== null && itemRest > 0.3)).toBe(true);
    }
    expect(stages).toHaveLength(3);
    for (const { correlation } of stages ?? []) expect(correlation).toBeCloseTo(0.41, 0);
  });

  it('is not raised by pilots that differ from each other as a whole', () => {
    const [low, high] = [momentsOf(unrelated(0), 2), momentsOf(unrelated(3), 2)];
    const within = withinCovariance([low, high]);
    expect(within === null ? null : correlationIn(within, 0, 1)).toBeCloseTo(0, 1);
    const all = withinCovariance([momentsOf([...unrelated(0), ...unrelated(3)], 2)]);
    expect(all === null ? null : correlationIn(all, 0, 1)).toBeGreaterThan(0.8);
  });

  it('tells a scale of a module only when enough pilots together asked it, however many others there are', () => {
    const extra: ScoredScale = {
      ...stage('eigenwaarde'),
      id: 'ruimte',
      module: { id: 'm', title: { nl: 'M', en: 'M' } },
    };
    const asked = (count: number, seed: number): PilotMoments =>
      pilotMoments(people(count, seed), [...scales, extra]);
    const one = [...terms.slice(1), term('a', asked(60, 11))];
    expect(scaleNames(one), 'one pilot asked it').toEqual(scales.map(({ id }) => id));
    const everybody = ['a', 'b', 'c', 'd'].map((name, i) => term(name, asked(30, i + 1), i));
    expect(scaleNames(everybody)).toContain('ruimte');
    const oneMore = [...everybody, term('e', asked(40, 9), 5)];
    expect(scaleOf(oneMore, 'ruimte'), 'one pilot more').toEqual(scaleOf(everybody, 'ruimte'));
  });

  it('tells alpha, stages and the answers to a sentence only where enough people answered enough of them', () => {
    const skipping = ['a', 'b', 'c', 'd'].map((organisation, i) =>
      term(
        organisation,
        pilotMoments(people(30, i + 1).map(skips(organisation === 'a' ? [] : ['ew1'])), scales),
      ),
    );
    const { scales: found } = evidenceOf(skipping);
    expect(found[0], 'only one organisation answered every sentence').toMatchObject({ n: 120, alpha: null });
    expect(found[0]?.items[0]).toMatchObject({ shares: null, skipped: 75 });
    expect(found[1]?.alpha).not.toBeNull();
    const noHonour = ['be1', 'be2', 'be3'];
    const stagesOfOne = ['a', 'b', 'c', 'd'].map((organisation, i) =>
      term(
        organisation,
        pilotMoments(people(110, i).map(skips(organisation === 'a' ? [] : noHonour)), scales),
      ),
    );
    expect(evidenceOf(stagesOfOne).stages, 'only one organisation has all three').toBeNull();
  });

  it('counts floor, ceiling and skipped sentences over the people they are about', () => {
    const top = atTheTop();
    const lost: Person[] = Array.from({ length: 40 }, () => ({ before: atTheTop(), after: {} }));
    const stayed: Person[] = Array.from({ length: 20 }, () => ({ before: atTheTop(), after: top }));
    const all = ['a', 'b', 'c', 'd'].map((name) => term(name, pilotMoments([...lost, ...stayed], scales)));
    const [scale] = evidenceOf(all).scales;
    expect(scale).toMatchObject({ n: 80, atHighest: 100, atLowest: 0 });
    expect(scale?.items[0]?.skipped, 'not reached is not skipped').toBe(0);
  });

  it('says nothing where there is too little, and never gives a number that is none', () => {
    const small = evidenceOf([term('a', pilotMoments(people(30, 3), scales))]);
    expect(small).toMatchObject({ people: 30, scales: [], stages: null });
    const alike: Person[] = Array.from({ length: 60 }, () => {
      const same = Object.fromEntries(
        scales.flatMap(({ scoring }) => scoring.items.map((item) => [item, 3])),
      );
      return { before: same, after: same };
    });
    const flat = evidenceOf(['a', 'b', 'c', 'd'].map((name) => term(name, pilotMoments(alike, scales))));
    expect(flat.scales[0]).toMatchObject({ alpha: null, beforeAfter: null, before: { mean: 3, sd: 0 } });
    expect(JSON.stringify([small, flat, evidenceOf(terms)])).not.toMatch(/NaN|Infinity/);
    expect(evidenceOf([])).toMatchObject({ pilots: 0, scales: [] });
  });
});

describe('Which pilots the evidence is about', () => {
  it('are none before four organisations and fifty people, of whom none has more than half', () => {
    expect(names([sized('a', 30, 1), sized('b', 30, 2), sized('c', 30, 3)])).toEqual([]);
    expect(names(['a', 'b', 'c', 'd'].map((name, i) => sized(name, 12, i)))).toEqual([]);
    const lopsided = [sized('a', 50, 1), sized('b', 12, 2), sized('c', 12, 3), sized('d', 12, 4)];
    expect(names(lopsided)).toEqual([]);
    expect(names([...lopsided, sized('e', 14, 5)])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('grow by blocks that could be told by themselves, so that no pilot can be subtracted out', () => {
    const anyTerms = fc.array(fc.record({ organisation: fc.nat(8), n: fc.integer({ min: 10, max: 80 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyTerms, (drawn) => {
        const terms = drawn.map(({ organisation, n }, i) => sized(`o${String(organisation)}`, n, i));
        const steps = terms.map((_, i) => editionOf(terms.slice(0, i + 1)).included.length);
        let earlier = 0;
        for (const now of steps) {
          expect(now).toBeGreaterThanOrEqual(earlier);
          const added = terms.slice(earlier, now);
          const byOrganisation = Map.groupBy(added, ({ organisation }) => organisation);
          const sizes = [...byOrganisation.values()].map((own) =>
            own.reduce((sum, { moments }) => sum + moments.n, 0),
          );
          const people = sizes.reduce((sum, size) => sum + size, 0);
          const isBlock = sizes.length >= 4 && people >= 50 && Math.max(...sizes) * 2 <= people;
          expect(added.length === 0 || isBlock).toBe(true);
          earlier = now;
        }
      }),
    );
  });

  it('are not filled across a backup that was put back: a newcomer would take the place of a pilot told of', () => {
    const sizes = ['a', 'b', 'c'].map((name, i) => sized(name, 20, i));
    const told = [...sizes, sized('lost', 20, 3)];
    expect(names(told)).toEqual(['a', 'b', 'c', 'lost']);
    // Positive control: without the break the same three are told with another fourth, who reads the lost one's figures.
    const newcomers = ['d', 'e', 'f', 'g'].map((name, i) => ({ ...sized(name, 20, 3 + i), series: 1 }));
    expect(names([...sizes, ...newcomers.map((one) => ({ ...one, series: 0 }))])).toContain('c');
    expect(names([...sizes, ...newcomers.slice(0, 3)])).toEqual([]);
    expect(names([...sizes, ...newcomers])).toEqual(['d', 'e', 'f', 'g']);
  });

  it('do not depend on the order in which they are read', () => {
    const terms = Array.from({ length: 9 }, (_, i) => sized(`o${String(i)}`, 20, i));
    expect(editionOf(terms.toReversed())).toEqual(editionOf(terms));
    expect(editionOf(terms).waiting).toHaveLength(1);
  });
});
