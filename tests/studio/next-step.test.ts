import { describe, expect, it } from 'vitest';
import { nextStep, openable, type Wave } from '#client/src/studio/next-step.ts';
import { nextStepHeading, nextStepWords } from '#client/src/studio/next-step-words.ts';

const today = '2026-11-24';

function wave(kind: Wave['kind'], state: Wave['state'], opensOn: string, closesOn: string): Wave {
  const numbers = { before: 1, after: 2, 'follow-up': 3 };
  return { number: numbers[kind], kind, state, opensOn, closesOn };
}

const before = (state: Wave['state']): Wave => wave('before', state, '2026-03-01', '2026-03-15');
const after = (state: Wave['state'], opensOn = '2026-11-01', closesOn = '2026-12-01'): Wave =>
  wave('after', state, opensOn, closesOn);
const stepOf = (
  waves: readonly Wave[],
  releasedOn: string | null = null,
  setUp: 'file' | 'cards' | 'done' = 'done',
) => nextStep({ waves: [...waves], releasedOn, stateOn: null, setUp, answersGoneAfter: null }, today);
const wordsOf = (waves: readonly Wave[]) => nextStepWords(stepOf(waves), waves, 'nl');
const headingOf = (waves: readonly Wave[]) => nextStepHeading(stepOf(waves), 'nl');

describe('what staff do next with a pilot', () => {
  it('a pilot without waves is still to be set up', () => {
    expect(stepOf([]).kind).toBe('set-up');
  });

  it('is only called something to do where something is', () => {
    expect(headingOf([before('closed'), after('open')])).toBe('Hoe het ervoor staat');
    expect(headingOf([before('planned')])).toBe('Nu te doen');
    expect(headingOf([before('closed'), after('closed')])).toBe('Nu te doen');
  });

  it('nothing is left to do once the pilot ended without an after wave, whatever is planned', () => {
    const pilot = {
      waves: [before('closed'), after('planned')],
      releasedOn: null,
      setUp: 'done' as const,
      answersGoneAfter: null,
    };
    expect(nextStep({ ...pilot, stateOn: null }, today).kind).not.toBe('ended');
    expect(nextStep({ ...pilot, stateOn: '2026-11-20' }, today)).toEqual({ kind: 'ended' });
  });

  it('nothing can be released once the answers were deleted, and what was released is still talked about', () => {
    const waves = [before('closed'), after('closed')];
    const gone = { waves, stateOn: null, setUp: 'done' as const, answersGoneAfter: '2026-11-01' };
    const step = nextStep({ ...gone, releasedOn: null }, today);
    expect(step).toEqual({ kind: 'answers-gone' });
    expect(nextStepWords(step, waves, 'nl')).toContain('geen cijfers meer');
    expect(nextStep({ ...gone, releasedOn: '2026-10-01' }, today)).toEqual({ kind: 'discuss' });
  });

  it('before anybody can be invited the file is completed, then the cards are made', () => {
    const waves = [before('planned'), after('planned')];
    expect(stepOf(waves, null, 'file')).toEqual({ kind: 'file' });
    expect(stepOf(waves, null, 'cards')).toEqual({ kind: 'cards' });
  });

  it('a pilot with cards starts with opening its before wave', () => {
    expect(stepOf([before('planned'), after('planned')])).toEqual({
      kind: 'open-first',
      wave: before('planned'),
    });
  });

  it('while a wave is open there is nothing to do until its last day has passed', () => {
    expect(stepOf([before('closed'), after('open')]).kind).toBe('gather');
    expect(stepOf([before('closed'), after('open', '2026-11-01', today)]).kind).toBe('gather');
    expect(stepOf([before('closed'), after('open', '2026-11-01', '2026-11-23')]).kind).toBe('close');
  });

  it('between the waves the sessions are held, until the day of the after wave has come', () => {
    expect(stepOf([before('closed'), after('planned', '2027-05-01', '2027-05-15')]).kind).toBe(
      'hold-sessions',
    );
    expect(stepOf([before('closed'), after('planned', today, '2026-12-15')]).kind).toBe('open-next');
  });

  it('a pilot that has only a before wave lacks an after wave', () => {
    expect(stepOf([before('closed')]).kind).toBe('add-after');
  });

  it('a closed after wave is released before anything else', () => {
    const followUp = wave('follow-up', 'planned', '2026-11-01', '2026-12-01');
    expect(stepOf([before('closed'), after('closed'), followUp]).kind).toBe('release');
  });

  it('once released the results are talked about, until a follow-up is due', () => {
    const closed = [before('closed'), after('closed')];
    expect(stepOf(closed, '2026-11-20').kind).toBe('discuss');
    const later = wave('follow-up', 'planned', '2027-05-01', '2027-05-15');
    expect(stepOf([...closed, later], '2026-11-20').kind).toBe('discuss');
    const due = wave('follow-up', 'planned', '2026-11-01', '2026-12-01');
    expect(stepOf([...closed, due], '2026-11-20').kind).toBe('open-next');
  });

  it('is said with the name of the wave and the day', () => {
    expect(wordsOf([before('closed'), after('open')])).toContain(
      'De nameting is open tot en met 1 december 2026',
    );
    expect(wordsOf([before('planned'), after('planned')])).toContain('gepland vanaf 1 maart 2026');
  });
});

describe('which wave can be opened', () => {
  it('only the first that is not closed, and only when it is planned', () => {
    expect(openable([before('planned'), after('planned')])?.number).toBe(1);
    expect(openable([before('closed'), after('planned')])?.number).toBe(2);
    expect(openable([before('open'), after('planned')])).toBeNull();
    expect(openable([before('closed'), after('closed')])).toBeNull();
  });
});
