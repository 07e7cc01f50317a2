import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunWith, isTooFast } from '#client/src/participant/pace.ts';
import { frozenAnswersSchema } from '#server/contract/participant.ts';
import { firstAnswers, payload } from './a-questionnaire.ts';

describe('Answers within a second a question', () => {
  it('are told from answers that took a second each, by one yes or no', () => {
    const begun = begunWith({}, 5000);
    expect(isTooFast(begun, 5000 + 17_999, firstAnswers(18))).toBe(true);
    expect(isTooFast(begun, 5000 + 18_000, firstAnswers(18))).toBe(false);
  });

  it('say nothing about a few answers, about skipped questions, or about what was filled in before or elsewhere', () => {
    expect(isTooFast(begunWith({}, 0), 10, firstAnswers(5))).toBe(false);
    const skipped = Object.fromEntries(Object.keys(firstAnswers(18)).map((id) => [id, null]));
    expect(isTooFast(begunWith({}, 0), 10, skipped)).toBe(false);
    expect(begunWith(firstAnswers(1), 0)).toBeNull();
    expect(isTooFast(null, 10, firstAnswers(18))).toBe(false);
  });

  it('are never said of somebody who took longer than that', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18 }), fc.nat(), (count, more) => {
        const answers = firstAnswers(count);
        expect(isTooFast(begunWith({}, 0), count * 1000 + more, answers)).toBe(false);
      }),
    );
  });

  it('are sent as that yes, or as nothing at all: no time, and no “no” that would tell of a script', () => {
    expect(frozenAnswersSchema.safeParse({ ...payload, tooFast: true }).success).toBe(true);
    for (const other of [false, 12, '0.8 s']) {
      expect(frozenAnswersSchema.safeParse({ ...payload, tooFast: other }).success).toBe(false);
    }
    expect(frozenAnswersSchema.safeParse({ ...payload, seconds: 12 }).success).toBe(false);
  });
});
