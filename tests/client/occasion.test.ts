import { describe, expect, it } from 'vitest';
import { addressOf } from '#client/src/api.ts';
import { definitionOf, noticeOf } from '#client/src/participant/occasion.ts';
import { problemCodes } from '#server/contract/problem.ts';
import { questionnaire } from './a-questionnaire.ts';

describe('A refusal of the server', () => {
  it('is always told in words', () => {
    expect(problemCodes.map(noticeOf)).not.toContain(undefined);
    expect(noticeOf('wave-closed')).toBe('closed');
    expect(noticeOf('not-signed-in')).toBe('session-expired');
    expect(noticeOf('internal')).toBe('failed');
  });
});

describe('The questions on the screen', () => {
  it('are those of the wave, without open notes', () => {
    const elements = definitionOf(questionnaire).pages.flatMap((page) => page.elements);
    expect(elements.length).toBeGreaterThanOrEqual(18);
    expect(elements.every(({ type }) => type !== 'comment')).toBe(true);
  });
});

describe('The address of a call', () => {
  it('has its names filled in and its query written out, both encoded', () => {
    const address = addressOf(
      '/api/pilots/:pilot/waves/:wave',
      { pilot: 'a/b', wave: 2 },
      { language: 'nl' },
    );
    expect(address).toBe('/api/pilots/a%2Fb/waves/2?language=nl');
  });

  it('is refused when a name is missing', () => {
    expect(() => addressOf('/api/pilots/:pilot', {}, {})).toThrow('pilot');
  });
});
