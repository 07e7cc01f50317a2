import { describe, expect, it } from 'vitest';
import { addressOf } from '#client/src/api.ts';
import { definitionOf, endsSending, fateOf, noticeOf } from '#client/src/participant/occasion.ts';
import type { Payload, Questionnaire } from '#client/src/participant/transport.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { problemCodes } from '#server/contract/problem.ts';

const { id, version } = currentInstrument;
const questionnaire: Questionnaire = {
  wave: { number: 1, kind: 'before', closesOn: '2026-12-18' },
  instrument: currentInstrument,
  modules: [],
  language: 'nl',
  madeUp: true,
  answered: false,
  draft: { revision: 2, answers: { ew1: 3 } },
};
const payload: Payload = {
  submissionId: '3b241101-e2bb-4255-8caf-4136c566a962',
  wave: 1,
  instrument: { id, version },
  language: 'nl',
  answers: { ew1: 3 },
};

describe('Answers that were frozen in this tab and may not have arrived', () => {
  it('are sent again when the server knows them as this person’s', () => {
    expect(fateOf(payload, questionnaire)).toBe('send');
    expect(fateOf(payload, { ...questionnaire, answered: true, draft: null })).toBe('send');
  });

  it('are asked about when somebody else may have used this tab', () => {
    expect(fateOf(payload, { ...questionnaire, draft: null })).toBe('ask');
    expect(fateOf({ ...payload, answers: { ew1: 4 } }, questionnaire)).toBe('ask');
  });

  it('are dropped when they belong to another measurement or questionnaire', () => {
    expect(fateOf({ ...payload, wave: 2 }, questionnaire)).toBe('drop');
    expect(fateOf({ ...payload, instrument: { id, version: '9.9' } }, questionnaire)).toBe('drop');
  });
});

describe('A refusal of the server', () => {
  it('is always told in words, and only keeps the answers where they may still be sent', () => {
    expect(problemCodes.filter((code) => !endsSending(noticeOf(code)))).toEqual(
      problemCodes.filter((code) => ['session-expired', 'failed'].includes(noticeOf(code))),
    );
    expect(noticeOf('wave-closed')).toBe('closed');
    expect(noticeOf('not-signed-in')).toBe('session-expired');
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
