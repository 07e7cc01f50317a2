import { describe, expect, it } from 'vitest';
import {
  fateOf,
  freshRecord,
  hasUnsaved,
  keptUntil,
  rebased,
  type LocalRecord,
} from '#client/src/participant/local-record.ts';
import { firstAnswers, payload, questionnaire, record } from './a-questionnaire.ts';

const day = 24 * 60 * 60 * 1000;
const frozen: LocalRecord = { ...record, answers: payload.answers, payload };

describe('Answers found in this browser', () => {
  it('are gone on with when the server’s draft is the one this browser saved last', () => {
    expect(fateOf(record, questionnaire)).toBe('mine');
    expect(fateOf(frozen, questionnaire)).toBe('mine');
  });

  it('are asked about when they may be of somebody else who used this browser', () => {
    expect(fateOf(record, { ...questionnaire, draft: null })).toBe('ask');
    expect(fateOf(record, { ...questionnaire, draft: { revision: 2, answers: firstAnswers(6, 4) } })).toBe(
      'ask',
    );
    expect(fateOf(frozen, { ...questionnaire, draft: null })).toBe('ask');
  });

  it('are asked about when the equal answers are too few to be a proof', () => {
    const few = { revision: 2, answers: firstAnswers(3) };
    expect(fateOf({ ...record, base: few }, { ...questionnaire, draft: few })).toBe('ask');
  });

  it('are sent again without asking to somebody who has already answered: that stores nothing new', () => {
    expect(fateOf(frozen, { ...questionnaire, answered: true, draft: null })).toBe('mine');
    const refused: LocalRecord = { ...frozen, refusal: 'already-answered' };
    expect(fateOf(refused, { ...questionnaire, answered: true, draft: null })).toBe('ask');
  });

  it('are forgotten when the server holds all of them', () => {
    const stored = freshRecord(record.id, questionnaire, 0);
    expect(hasUnsaved(stored)).toBe(false);
    expect(fateOf(stored, questionnaire)).toBe('forget');
  });

  it('of another measurement are left alone, but never thrown away once they were frozen', () => {
    const second = { ...questionnaire, wave: { ...questionnaire.wave, number: 2 } };
    expect(fateOf(record, second)).toBe('other');
    expect(fateOf(frozen, second)).toBe('ask');
  });

  it('are put on top of what the server got from another device', () => {
    const draft = { revision: 9, answers: firstAnswers(8, 4) };
    const { base, answers } = rebased(record, { ...questionnaire, draft });
    expect(base).toEqual(draft);
    expect(answers).toEqual({ ...firstAnswers(8, 4), ...firstAnswers(1, 5) });
  });
});

describe('What is kept on a device', () => {
  it('is gone after 7 days, and frozen answers 7 days after 30 days of trying', () => {
    expect(keptUntil(record)).toBe(7 * day);
    expect(keptUntil(frozen)).toBe(37 * day);
  });
});
