import { describe, expect, it } from 'vitest';
import { composeState, type StateRelease } from '#analysis/state-release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Session } from '#server/contract/sessions.ts';
import { guidesFor } from '#client/src/studio/sessions/guides-for.ts';
import { group, person, releaseInput, variedPeople } from '#tests/release/organisation.ts';

/** The talk of group A of a pilot with these people in it. */
const session = (
  people: ReturnType<typeof variedPeople> | null,
  modules: string[] = [],
): Pick<Session, 'group' | 'modules' | 'release'> => ({
  group: { id: 'a', name: 'Groep A', talkedOn: null },
  modules: modules.map((id) => ({ id, title: { nl: id, en: id }, questions: [] })),
  release:
    people === null ? null : makeRelease(releaseInput([group('a', people), group('b', variedPeople(12))])),
});
const stateOf = (people: ReturnType<typeof variedPeople>): StateRelease => {
  const { about, ...input } = releaseInput([group('a', people), group('b', variedPeople(12))]);
  return composeState({ ...input, about: { ...about, closedOn: '2026-03-02' } }, 1).release;
};
const besides = (...from: Parameters<typeof session>): string[] =>
  guidesFor(session(...from), true).map(({ beside }) => beside);

describe('the guides for a group’s own talk', () => {
  it('always hold the three questions of Good Work', () => {
    for (const people of [null, variedPeople(2), variedPeople(12)]) {
      expect(besides(people)).toContain('every-result');
    }
  });

  it('work without any figure', () => {
    expect(besides(null, ['briefjes'])).toEqual(expect.arrayContaining(['no-figure', 'briefjes']));
  });

  it('go with the stages of where a group stood, and with no word about change', () => {
    const state = stateOf(variedPeople(12));
    const from = { ...session(null), state };
    const own = guidesFor(from, false).map(({ beside }) => beside);
    expect(own).toEqual(expect.arrayContaining(['eigenwaarde', 'beroepstrots', 'beroepseer']));
    expect(own).not.toContain('no-figure');
    const none = guidesFor({ ...from, state: stateOf(variedPeople(3)) }, false).map(({ beside }) => beside);
    expect(none).toContain('no-figure');
    expect(none).not.toContain('too-few');
  });

  it('say what to do when too few people answered to show anything', () => {
    expect(besides(variedPeople(2))).toContain('too-few');
    expect(besides(variedPeople(2))).not.toContain('eigenwaarde');
  });

  it('read notes aloud only where there are some that may be read', () => {
    const from = session(variedPeople(12), ['briefjes']);
    expect(guidesFor(from, true).map(({ beside }) => beside)).toContain('briefjes');
    expect(guidesFor(from, false).map(({ beside }) => beside)).not.toContain('briefjes');
  });

  it('are not for too few people where only a scale of a module is unclear', () => {
    const uncertain = Array.from({ length: 8 }, (_, i) => person(3 + (i % 3) * 0.5, i % 2 === 0 ? 4 : 2.5));
    const module = { id: 'samen', title: { nl: 'Samen', en: 'Together' } };
    const { release, ...rest } = session(uncertain);
    if (release === null) throw new Error('There is no release.');
    const added = { ...release, scales: release.scales.map((scale) => ({ ...scale, module })) };
    const own = guidesFor({ ...rest, release: added }, false).map(({ beside }) => beside);
    expect(own).not.toContain('too-few');
    expect(besides(uncertain)).toContain('too-few');
  });

  it('talk about too few people, and of no lower score, where a small fall may be chance', () => {
    const uncertain = Array.from({ length: 8 }, (_, i) => person(3 + (i % 3) * 0.5, i % 2 === 0 ? 4 : 2.5));
    const [cell] = session(uncertain).release?.groups[0]?.cells ?? [];
    expect(cell).toMatchObject({ status: 'shown', verdict: 'too few people to tell' });
    expect(besides(uncertain)[0]).toBe('too-few');
    expect(besides(uncertain)).not.toContain('low-or-lower');
  });

  it('go with each stage that is shown, and with a lower score when there is one', () => {
    expect(besides(variedPeople(12))).toEqual(
      expect.arrayContaining(['eigenwaarde', 'beroepstrots', 'beroepseer']),
    );
    const fallen = Array.from({ length: 12 }, (_, i) => person(4 - (i % 3) * 0.5, 3 - (i % 2) * 0.5));
    expect(besides(fallen)).toContain('low-or-lower');
  });
});
