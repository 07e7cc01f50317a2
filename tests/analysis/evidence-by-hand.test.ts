import { describe, expect, it } from 'vitest';
import type { EvidenceTerm } from '#analysis/evidence/edition.ts';
import { evidenceOf } from '#analysis/evidence/evidence.ts';
import { momentsOf, pilotMoments } from '#analysis/evidence/moments.ts';
import { correlationIn, withinCovariance } from '#analysis/evidence/within-covariance.ts';
import type { Person } from '#analysis/release-input.ts';
import type { ScoredScale } from '#instruments/scoring.ts';

const text = { nl: 'x', en: 'x' };
const scaleOf = (id: string, items: readonly string[], more: Partial<ScoredScale> = {}): ScoredScale => ({
  id,
  title: text,
  description: text,
  range: [1, 5],
  sesoi: 0.3,
  scoring: { id, items, range: [1, 5] },
  ...more,
});
const turned = { id: 'trots', items: ['a', 'b'], reversed: ['b'], range: [1, 5] as const };
const pride = scaleOf('trots', ['a', 'b'], { scoring: turned });
const worth = scaleOf('waarde', ['c']);
const extra = scaleOf('ruimte', ['d'], { module: { id: 'm', title: text } });

/** Somebody who answered these before, and the same but for one step more on a after. */
const somebody = (a: number, b: number, c: number | null): Person => ({
  before: { a, b, c, d: 3 },
  after: { a: Math.min(5, a + 1), b, c: 4, d: 3 },
});

describe('What one pilot adds', () => {
  const people = [somebody(1, 5, 2), somebody(5, 1, 5), somebody(4, 2, 3), somebody(3, 4, null)];
  const once: Person[] = [
    { before: { a: 5, b: 1, c: 5 }, after: null },
    { before: null, after: { a: 5, b: 1, c: 5 } },
  ];
  const moments = pilotMoments([...people, ...once], [pride, worth, extra]);

  it('is counted of those who sent both waves, item by item as it was answered', () => {
    expect(moments.n).toBe(4);
    expect(moments.scales.map(({ scale }) => scale)).toEqual(['trots', 'waarde', 'ruimte']);
    expect(moments.scales[0]?.items).toEqual([
      { item: 'a', counts: [1, 0, 1, 1, 1], skipped: 0 },
      { item: 'b', counts: [1, 1, 0, 1, 1], skipped: 0 },
    ]);
    expect(moments.scales[1]?.items).toEqual([{ item: 'c', counts: [0, 1, 1, 0, 1], skipped: 1 }]);
  });

  it('sums the answers turned, the scores of both waves, and who stood at either end', () => {
    // b turned: 1, 5, 4, 2; scores before 1, 5, 4, 2.5; after 1.5, 5, 4.5, 3.
    expect(moments.scales[0]?.answers).toEqual({
      n: 4,
      sums: [13, 12],
      products: [
        [51, 48],
        [48, 46],
      ],
    });
    expect(moments.scales[0]?.scores.sums).toEqual([12.5, 14]);
    expect(moments.scales[0]?.scores.products[0]?.[1]).toBe(1.5 + 25 + 18 + 7.5);
    expect([moments.scales[0]?.atLowest, moments.scales[0]?.atHighest]).toEqual([1, 1]);
    expect([moments.scales[1]?.scores.n, moments.scales[1]?.atLowest, moments.scales[1]?.atHighest]).toEqual([
      3, 0, 1,
    ]);
  });

  it('sets the stages beside each other, not the scales of modules', () => {
    expect(moments.stages).toEqual(['trots', 'waarde']);
    expect(moments.between).toMatchObject({ n: 3, sums: [10, 10] });
  });
});

/** So many people of a pilot, who differ in a known way. */
const pilot = (n: number): Person[] =>
  Array.from({ length: n }, (_, i) =>
    somebody(1 + (i % 5), 1 + ((i * 2) % 5), i % 4 === 0 ? null : 2 + (i % 3)),
  );
const terms = (size: number): EvidenceTerm[] =>
  ['w', 'x', 'y', 'z'].map((organisation, place) => ({
    pilot: `p${place}`,
    organisation,
    place,
    series: 0,
    moments: pilotMoments(pilot(size), [pride, worth]),
  }));
const hundredth = (value: number): number => Math.round(value * 100) / 100;

describe('What four pilots add up to', () => {
  const evidence = evidenceOf(terms(40));
  const [first, second] = evidence.scales;

  it('counts pilots, organisations and people, in tens', () => {
    expect(evidence).toMatchObject({ pilots: 4, organisations: 4, people: 160 });
    expect(evidenceOf(terms(14))).toMatchObject({ pilots: 4, organisations: 4, people: 50 });
    const two = terms(40).map((one) => ({
      ...one,
      organisation: one.organisation < 'y' ? 'w' : one.organisation,
    }));
    expect(evidenceOf(two).organisations).toBe(3);
    expect([first?.n, second?.n]).toEqual([160, 120]);
  });

  it('has the mean and spread over everybody', () => {
    const scores = pilot(40).map(({ before }) => ((before?.['a'] ?? 0) + 6 - (before?.['b'] ?? 0)) / 2);
    const mean = scores.reduce((sum, score) => sum + score, 0) / 40;
    const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    expect(first?.before).toEqual({ mean: hundredth(mean), sd: hundredth(Math.sqrt((4 * squares) / 159)) });
  });

  it('tells answers, skipping and the ends in steps of five percent', () => {
    expect(first?.items.map(({ item, shares, skipped }) => [item, shares, skipped])).toEqual([
      ['a', [20, 20, 20, 20, 20], 0],
      ['b', [20, 20, 20, 20, 20], 0],
    ]);
    // c: ten of forty skipped; the others 2, 3 or 4, ten of each.
    expect(second?.items[0]).toMatchObject({ item: 'c', skipped: 25, shares: [0, 35, 35, 35, 0] });
    expect(second).toMatchObject({ atLowest: 0, atHighest: 0, alpha: null });
    const few = evidenceOf(terms(14)).scales;
    expect(few[0]?.items[0]?.shares).not.toBeNull();
    expect(few.map(({ scale }) => scale)).toEqual(['trots']);
  });

  it('says how the stages hang together from a hundred people on', () => {
    const { stages } = evidence;
    expect(stages?.map(({ of }) => of)).toEqual([['trots', 'waarde']]);
    const within = withinCovariance(terms(40).map(({ moments }) => moments.between));
    expect(stages?.[0]?.correlation).toBe(
      hundredth((within === null ? null : correlationIn(within, 0, 1)) ?? NaN),
    );
    expect(evidenceOf(terms(32)).stages).toBeNull();
    expect(evidenceOf(terms(34)).stages).not.toBeNull();
  });

  it('leaves pilots with other stages out of that', () => {
    const others = terms(40).map((one, i) => ({
      ...one,
      pilot: `q${i}`,
      place: 10 + i,
      organisation: `o${i}`,
    }));
    const odd = others.map((one) => ({ ...one, moments: { ...one.moments, stages: ['trots', 'anders'] } }));
    expect(evidenceOf([...terms(40), ...odd]).stages).toEqual(evidence.stages);
  });
});

describe('The covariance within pilots', () => {
  it('is about the own means of each pilot, over people minus pilots', () => {
    const low = momentsOf(
      [
        [1, 2],
        [3, 6],
        [2, 4],
      ],
      2,
    );
    const high = momentsOf(
      [
        [11, 2],
        [13, 4],
      ],
      2,
    );
    // Sums of squares 2 + 2, 8 + 2; of products 4 + 2; five people minus two pilots.
    expect(withinCovariance([low, high])).toEqual({
      df: 3,
      matrix: [
        [4 / 3, 6 / 3],
        [6 / 3, 10 / 3],
      ],
    });
    expect(withinCovariance([low, momentsOf([], 2)])).toEqual(withinCovariance([low]));
    expect(withinCovariance([momentsOf([[1, 2]], 2)])).toBeNull();
    expect(withinCovariance([])).toBeNull();
    const pair = withinCovariance([low]);
    expect(pair === null ? null : correlationIn(pair, 0, 1)).toBeCloseTo(1, 12);
    const flat = withinCovariance([
      momentsOf(
        [
          [1, 2],
          [1, 3],
          [1, 4],
        ],
        2,
      ),
    ]);
    expect(flat === null ? 0 : [correlationIn(flat, 0, 1), correlationIn(flat, 1, 0)]).toEqual([null, null]);
  });

  it('is of complete rows alone', () => {
    expect(
      momentsOf(
        [
          [1, null],
          [2, 3],
        ],
        2,
      ),
    ).toEqual({
      n: 1,
      sums: [2, 3],
      products: [
        [4, 6],
        [6, 9],
      ],
    });
  });
});
