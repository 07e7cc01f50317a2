import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAnswered,
  firstUnreached,
  toAnswerRecord,
  toValues,
} from '#client/src/participant/answer-record.ts';
import { mergeDrafts, sameAnswers, touchedBetween } from '#client/src/participant/merge-drafts.ts';

const ids = ['a', 'b', 'c', 'd'];
const answers = fc.dictionary(fc.constantFrom(...ids), fc.option(fc.integer({ min: 1, max: 5 })));

describe('The answers of a questionnaire', () => {
  it('tell a question that was seen and skipped from one that was not reached', () => {
    expect(toAnswerRecord(ids, { a: 3 }, new Set(['a', 'b']))).toEqual({ a: 3, b: null });
  });

  it('keep an answer given before its screen was left, and leave out what is no question', () => {
    expect(toAnswerRecord(ids, { c: 1, x: 9 }, new Set())).toEqual({ c: 1 });
  });

  it('come back the same after they were put into the form', () => {
    fc.assert(
      fc.property(answers, (saved) => {
        expect(toAnswerRecord(ids, toValues(saved), new Set(Object.keys(saved)))).toEqual(saved);
      }),
    );
  });

  it('tell where a person goes on and how much is answered', () => {
    expect(firstUnreached(ids, { a: 1, b: null })).toBe('c');
    expect(firstUnreached(ids, { a: 1, b: null, c: 2, d: 2 })).toBeUndefined();
    expect(countAnswered(ids, { a: 1, b: null, d: 2 })).toBe(2);
  });
});

describe('Two devices', () => {
  it('keep what was touched here, and take the rest from there', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const touched = touchedBetween(base, mine);
        const together = mergeDrafts(mine, new Set(touched), theirs);
        const others = Object.keys(theirs).filter((id) => !touched.includes(id));
        expect(touched.map((id) => together[id])).toEqual(touched.map((id) => mine[id]));
        expect(others.map((id) => together[id])).toEqual(others.map((id) => theirs[id]));
      }),
    );
  });

  it('never wipe an answer given there because its question was only passed by here', () => {
    const touched = touchedBetween({ a: 1 }, { a: 1, b: null });
    expect(touched).toEqual([]);
    expect(mergeDrafts({ a: 1, b: null }, new Set(touched), { a: 1, b: 4 })).toEqual({ a: 1, b: 4 });
    expect(touchedBetween({ b: 4 }, { b: null })).toEqual(['b']);
  });

  it('end the same when both have changed the same', () => {
    fc.assert(
      fc.property(answers, answers, (base, both) => {
        expect(sameAnswers(mergeDrafts(both, new Set(touchedBetween(base, both)), both), both)).toBe(true);
      }),
    );
  });
});
