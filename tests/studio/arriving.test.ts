import { describe, expect, it } from 'vitest';
import { ApiProblem, Unreachable } from '#client/src/api.ts';
import { problemCodes, type ProblemCode } from '#server/contract/problem.ts';
import { roles } from '#server/contract/account.ts';
import { firstLanguage } from '#client/src/studio/language.tsx';
import { isNotFound, isSignedOut, problemWords } from '#client/src/studio/problem-words.ts';
import { managesPilots } from '#client/src/studio/role.ts';
import { dayOf } from '#client/src/studio/today.ts';
import { tokenInFragment } from '#client/src/studio/token-in-fragment.ts';

function problem(code: ProblemCode): ApiProblem {
  return new ApiProblem({ type: 'about:blank', status: 400, code, title: 'Titel.', detail: 'Wat u doet.' });
}

describe('a sign-in link', () => {
  it('carries its token in the fragment', () => {
    const token = 'kBv3mR9xQ2wT7yU1pL5nH8cF4dS6aZ0e-JgVqXbNiMo';
    expect(tokenInFragment(`#${token}`)).toBe(token);
  });

  it.each(['', '#', '#inhoud', '#te kort', '#<script>alert(1)</script>', `#${'a'.repeat(101)}`])(
    'without a token ("%s") the page explains how to get a link',
    (fragment) => {
      expect(tokenInFragment(fragment)).toBeNull();
    },
  );
});

describe('the language of the studio', () => {
  it('is what the address asks for, else the last choice, else that of the page', () => {
    expect(firstLanguage('en', 'nl', 'nl')).toBe('en');
    expect(firstLanguage(null, 'en', 'nl')).toBe('en');
    expect(firstLanguage(null, null, 'en')).toBe('en');
  });

  it('is Dutch when nothing known is asked for', () => {
    expect(firstLanguage('fr', 'tlh', '')).toBe('nl');
  });
});

describe('an error in words', () => {
  it('in Dutch the words of the server are shown', () => {
    expect(problemWords(problem('not-ready'), 'nl')).toEqual({ title: 'Titel.', detail: 'Wat u doet.' });
  });

  it('in English no Dutch is shown', () => {
    for (const code of problemCodes) expect(problemWords(problem(code), 'en').title).not.toBe('Titel.');
  });

  it('without an answer it says that the server cannot be reached', () => {
    expect(problemWords(new Unreachable('down'), 'nl').title).toBe('De server is niet te bereiken.');
    expect(problemWords(new TypeError('unexpected'), 'en').title).toBe('The server cannot be reached.');
  });

  it('only "not signed in" sends a person to the sign-in page', () => {
    expect(problemCodes.filter((code) => isSignedOut(problem(code)))).toEqual(['not-signed-in']);
    expect(isSignedOut(new Unreachable('down'))).toBe(false);
  });
});

describe('a page that cannot be shown', () => {
  it('is worth trying again, unless it is not there', () => {
    expect(problemCodes.filter((code) => isNotFound(problem(code)))).toEqual(['not-found']);
    expect(isNotFound(new Unreachable('down'))).toBe(false);
  });
});

describe('who runs pilots', () => {
  it('the people of the Stichting do; organisations and facilitators are offered no controls', () => {
    expect(roles.filter(managesPilots)).toEqual(['administrator', 'researcher']);
  });
});

describe('the day in the Netherlands', () => {
  it('changes at midnight there, in summer and in winter', () => {
    expect(dayOf(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });
});
