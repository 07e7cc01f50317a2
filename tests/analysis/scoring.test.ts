import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { answersFromBytes, itemBytes } from '#instruments/item-bytes.ts';
import { scoringOf } from '#instruments/scoring.ts';
import { exampleInstrument } from '#tests/instruments/example-instrument.ts';
import { scoreScale, type ScaleScoring } from '#instruments/score-scale.ts';

const scale: ScaleScoring = {
  id: 's',
  items: ['a', 'b', 'c'],
  reversed: ['b'],
  range: [1, 5],
  minAnswered: 2,
};

describe('A score', () => {
  it('is the mean of what was answered, reversed items turned', () => {
    expect(scoreScale({ a: 4, b: 2, c: 5 }, scale)).toBeCloseTo(13 / 3, 15);
    expect(scoreScale({ a: 4, b: 2 }, scale)).toBe(4);
    expect(scoreScale({ a: 1, b: 1, c: null }, scale)).toBe(3);
  });

  it('turns an item by the ends of its own scale', () => {
    expect(scoreScale({ a: 7, b: 1, c: 7 }, { ...scale, range: [0, 7] })).toBeCloseTo(20 / 3, 15);
  });

  it('is not given when fewer were answered than the rule asks for', () => {
    expect(scoreScale({ a: 4 }, scale)).toBeNull();
    expect(scoreScale({ a: 4, b: null, c: undefined }, scale)).toBeNull();
    expect(scoreScale({}, { ...scale, minAnswered: 0 })).toBeNull();
    expect(scoreScale({ a: 4 }, { ...scale, minAnswered: 1 })).toBe(4);
  });

  it('needs every item where no rule is given', () => {
    const strict: ScaleScoring = { id: 's', items: ['a', 'b'] };
    expect(scoreScale({ a: 4, b: 2 }, strict)).toBe(3);
    expect(scoreScale({ a: 4 }, strict)).toBeNull();
    expect(scoreScale({ a: -4, b: 2 }, { ...strict, reversed: ['a'] })).toBe(3);
  });

  it('leaves out what is no number that anyone could have answered', () => {
    for (const nonsense of [NaN, Infinity, -Infinity, 1e151, -1e151]) {
      expect(scoreScale({ a: nonsense, b: 2, c: 5 }, scale)).toBe(4.5);
    }
    expect(scoreScale({ a: 1e150 }, { id: 's', items: ['a'] })).toBe(1e150);
  });
});

/** The example with one scale, of these items. */
const withScale = (items: string[]) => ({
  ...exampleInstrument,
  scales: exampleInstrument.scales.slice(0, 1).map((each) => ({ ...each, id: 'own', items, reversed: [] })),
});

describe('The scoring of an instrument', () => {
  it('has the scales of the core with range, items and the smallest change that matters', () => {
    const scales = scoringOf(currentInstrument);
    expect(scales.map(({ id }) => id)).toEqual(['eigenwaarde', 'beroepstrots', 'beroepseer']);
    for (const { range, sesoi, scoring } of scales) {
      expect([range, sesoi, scoring.range, scoring.items.length]).toEqual([[1, 5], 0.3, [1, 5], 6]);
    }
  });

  it('takes the range from the answers that the items of a scale share', () => {
    expect(scoringOf(exampleInstrument, ['extra']).map(({ range }) => range)).toContainEqual([2, 4]);
    expect(scoringOf(withScale(['a1', 'a3'])).map(({ id, range }) => [id, ...range])).toEqual([
      ['own', 1, 5],
    ]);
  });

  it('says of a scale which module asks it, and nothing of one that everybody answers', () => {
    const modules = scoringOf(exampleInstrument, ['extra']).map(({ id, module }) => [id, module]);
    const { title } = exampleInstrument.modules.find(({ id }) => id === 'extra') ?? {};
    expect(title).toBeDefined();
    expect(modules).toEqual([
      ['alfa', undefined],
      ['beta', { id: 'extra', title }],
    ]);
    expect(scoringOf(exampleInstrument).every((scale) => !('module' in scale))).toBe(true);
  });

  it('leaves out a scale of which one question is not asked', () => {
    expect(scoringOf(withScale(['a1', 'b1']))).toEqual([]);
  });

  it('refuses a scale of questions that are no ratings, by its name', () => {
    expect(() => scoringOf(withScale(['waarde']), ['extra'])).toThrow(
      'Scale own has no rating as its first item.',
    );
  });
});

describe('Answers as bytes', () => {
  it('refuse a number of bytes that the instrument does not have, and an answer that fits no byte', () => {
    expect(() => answersFromBytes(exampleInstrument, new Uint8Array(3))).toThrow(
      /example 2\.3 has \d+ items/,
    );
    for (const answer of [0, 255, 2.5, -1, '4']) {
      expect(() => itemBytes(exampleInstrument, { a1: answer })).toThrow(
        'The answer to a1 does not fit one byte.',
      );
    }
    expect([...itemBytes(exampleInstrument, { a1: 254 })]).toContain(254);
  });
});
