import { describe, expect, it } from 'vitest';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { problemCodes } from '#server/contract/problem.ts';
import { fileMessages } from '#server/contract/file-messages.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { accountMessages } from '#server/contract/account-messages.ts';
import { endpoints } from '#tests/support/contract.ts';
import { bandTexts } from '#client/src/studio/band-words.ts';
import { accountsTexts } from '#client/src/studio/texts/accounts-texts.ts';
import { auditTexts } from '#client/src/studio/texts/audit-texts.ts';
import { ownAccountTexts } from '#client/src/studio/texts/own-account-texts.ts';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { findingTexts } from '#client/src/studio/texts/finding-texts.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import { keysTexts } from '#client/src/studio/texts/keys-texts.ts';
import { leavingTexts } from '#client/src/studio/texts/leaving-texts.ts';
import { nextStepTexts } from '#client/src/studio/texts/next-step-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { problemTexts } from '#client/src/studio/texts/problem-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { refusalTexts } from '#client/src/studio/texts/refusal-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { signInTexts } from '#client/src/studio/texts/sign-in-texts.ts';
import { stateOfferTexts } from '#client/src/studio/texts/state-offer-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';

const everyText = {
  benchmarkTexts,
  accountMessages,
  accountsTexts,
  auditTexts,
  ownAccountTexts,
  bandTexts,
  cardTexts,
  fileMessages,
  fileTexts,
  findingTexts,
  frameTexts,
  invitingMessages,
  invitingTexts,
  returnedTexts,
  keysTexts,
  leavingTexts,
  nextStepTexts,
  pilotTexts,
  problemTexts,
  programmesTexts,
  refusalTexts,
  resultsTexts,
  setUpMessages,
  sessionTexts,
  setUpTexts,
  signInTexts,
  stateOfferTexts,
  waveTexts,
};

/** Every sentence of a set of texts with the place where it stands; a function is asked for a sentence. */
function sentences(texts: unknown, at = ''): [string, string][] {
  if (typeof texts === 'string') return [[at, texts]];
  if (typeof texts === 'function') {
    const made: unknown = Reflect.apply(texts, undefined, ['Naam', '1 maart 2026', '2']);
    return sentences(made, at);
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => sentences(value, `${at}.${key}`));
}

const placesOf = (texts: unknown): string[] => sentences(texts).map(([at]) => at);

describe.each(Object.entries(everyText))('the texts of %s', (_, { nl, en }) => {
  it('say the same things in both languages', () => {
    expect(placesOf(en)).toEqual(placesOf(nl));
    expect(placesOf(nl).length).toBeGreaterThan(3);
  });

  it('leave nothing empty', () => {
    expect(sentences({ nl, en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('never claim that the trajectory did it, and address the reader with u', () => {
    const dutch = sentences(nl);
    expect(dutch.filter(([, text]) => /\bdoor (het|dit) traject\b/i.test(text))).toEqual([]);
    expect(dutch.filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  });
});

describe('the words for problems', () => {
  it('every problem the server can answer with has a title and a way on, in both languages', () => {
    for (const code of [...problemCodes, 'unreachable'] as const) {
      for (const language of ['nl', 'en'] as const) {
        const { title, detail } = problemTexts[language][code];
        expect(title).toMatch(/\.$/);
        expect(detail).toMatch(/\.$/);
      }
    }
  });
});

describe('the words of the log', () => {
  it('tell of every change an account can make (client/src/studio/texts/audit-texts.ts)', () => {
    const changes = endpoints
      .filter(({ method, access }) => method !== 'GET' && access !== 'anyone' && access !== 'participant')
      .map(({ method, path }) => `${method} ${path}`);
    expect(changes.length).toBeGreaterThan(30);
    expect(changes.filter((change) => !(change in auditTexts.nl.actions))).toEqual([]);
    const told = Object.keys(auditTexts.nl.actions).filter((action) => /^(POST|PUT) /.test(action));
    expect(told.filter((action) => !changes.includes(action))).toEqual([]);
  });
});
