import { describe, expect, it } from 'vitest';
import { makeRelease } from '#analysis/report.ts';
import type { Release } from '#analysis/release.ts';
import { picturesOn, slidesOf } from '#client/src/studio/sessions/slides-of.ts';
import { goesOverStages, lacksLists, placeOf, talkParts } from '#client/src/studio/sessions/talk-parts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import type { GroupNotes } from '#server/contract/notes.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

const worded = (id: string) => ({ nl: id, en: id });
const counted = (id: string, group: string | null) => ({
  id,
  text: worded(id),
  options: ['eerlijk', 'zorg'].map((option) => ({ id: option, text: worded(option) })),
  cells: [{ group, wave: 'after' as const, n: 12, counts: [5, 6] }],
});
const base = makeRelease(releaseInput([group('a', variedPeople(12)), group('b', variedPeople(12))]));
const talk = (more: Partial<Release> = {}) => ({
  group: { id: 'a', name: 'Groep A', talkedOn: null },
  modules: [
    { id: 'waarden', title: worded('Wat telt'), questions: ['eigen', 'organisatie'] },
    { id: 'briefjes', title: worded('Briefjes'), questions: ['trots'] },
  ],
  release: { ...base, ...more },
});
const notes = (...texts: (readonly string[] | null)[]): GroupNotes['waves'] =>
  texts.map((some, index) => ({
    number: index + 1,
    kind: index === 0 ? 'before' : 'after',
    questions: [
      { id: 'trots', text: worded('Waar bent u trots op?'), notes: some === null ? null : [...some] },
    ],
  }));

describe('The talk of a group', () => {
  it('lays beside each stage what was found of it, and never another stage', () => {
    const stages = talkParts(talk(), []).flatMap(({ guide, scales }) =>
      scales.length === 0 ? [] : [[guide?.beside, scales.map(({ id }) => id)]],
    );
    expect(stages).toEqual(base.scales.map(({ id }) => [id, [id]]));
  });

  it('begins with the lowest stage and says so, where it goes over more than one', () => {
    const parts = talkParts(talk(), []);
    expect(parts.filter(({ scales }) => scales.length > 0)[0]?.guide?.id).toBe('eigenwaarde');
    expect(goesOverStages(parts)).toBe(true);
    expect(goesOverStages(talkParts({ ...talk(), release: null }, []))).toBe(false);
    expect(new Set(parts.map(placeOf)).size).toBe(parts.length);
  });

  it('shows the lists that its guide asks to show, of the group itself where they may be told', () => {
    const values = [counted('eigen', 'a'), counted('organisatie', 'a')];
    const [part] = talkParts(talk({ values }), []).filter(({ guide }) => guide?.beside === 'waarden');
    expect(part?.told?.group).toBe('a');
    expect(part?.title?.nl).toBe('Wat telt');
    expect(part === undefined || lacksLists(part)).toBe(false);
    expect(
      talkParts(talk(), [])
        .filter(lacksLists)
        .map(({ guide }) => guide?.id),
    ).toEqual(['waarden']);
    expect(part?.told?.waves.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
      'eigen',
      'organisatie',
    ]);
    const whole = talkParts(talk({ values: [counted('eigen', null)] }), []);
    expect(whole.find(({ guide }) => guide?.beside === 'waarden')?.told?.group).toBeNull();
  });

  it('leaves out no answer that no guide belongs to', () => {
    const parts = talkParts(talk({ ratings: [counted('tijd-waard', 'a')] }), []);
    expect(parts.at(-1)).toMatchObject({ guide: null, told: { group: 'a' } });
  });

  it('reads its notes with their guide, wave by wave, and not at all while there are too few', () => {
    const read = talkParts(talk(), notes(['Ons loket'], null)).flatMap((part) => part.notes);
    expect(read).toEqual([
      { kind: 'before', id: 'trots', text: worded('Waar bent u trots op?'), notes: ['Ons loket'] },
    ]);
    expect(talkParts(talk(), notes(null, null)).map(({ guide }) => guide?.beside)).not.toContain('briefjes');
  });
});

describe('What is said of a group without figures', () => {
  it('is true whatever the reason, which nobody knows', () => {
    for (const { noGroup, slides } of Object.values(sessionTexts)) {
      expect([noGroup, slides.noGroup].join(' ')).not.toMatch(/te weinig|te veel op|too few|too much alike/i);
    }
  });
});

describe('What stands on the beamer', () => {
  it('begins with the picture of the group and of the whole pilot, or says that the group has no figures', () => {
    expect(
      slidesOf(talk(), [])
        .map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(['picture', 'whole', 'questions']);
    expect(picturesOn(slidesOf(talk(), []))).toEqual(['groep', 'rocket']);
    const few = makeRelease(releaseInput([group('a', variedPeople(3)), group('b', variedPeople(12))]));
    const kinds = slidesOf(talk(few), []).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['no-figures', 'whole']);
    expect(kinds).not.toContain('picture');
    expect(picturesOn(slidesOf(talk(few), []))).toEqual(['rocket']);
    expect(slidesOf({ ...talk(), release: null }, [])[0]?.kind).toBe('questions');
  });

  it('holds every note once, the same way after each shuffle, over as many slides as can be read from the back of a room', () => {
    const texts = Array.from({ length: 14 }, (_, i) => `${i} ${'lang briefje '.repeat(i % 5)}`);
    const walls = slidesOf(talk(), notes(texts)).flatMap((slide) =>
      slide.kind === 'notes' ? [slide.question.notes] : [],
    );
    expect(walls.flat().toSorted()).toEqual(texts.toSorted());
    expect(slidesOf(talk(), notes(texts.toReversed()))).toEqual(slidesOf(talk(), notes(texts)));
    expect(walls.length).toBeGreaterThan(2);
    expect(Math.max(...walls.map((wall) => wall.length))).toBeLessThanOrEqual(6);
  });

  it('shows what people chose before it asks about it', () => {
    const kinds = slidesOf(talk({ values: [counted('eigen', 'a')] }), []).map((slide) =>
      slide.kind === 'questions' ? slide.guide.beside : slide.kind,
    );
    expect(kinds.slice(-2)).toEqual(['chosen', 'waarden']);
  });

  it('lays two lists beside each other on a wall, and a third on the next', () => {
    const ratings = ['dl1', 'dl2', 'dl3'].map((id) => counted(id, 'a'));
    const walls = slidesOf(talk({ ratings }), []).flatMap((slide) =>
      slide.kind === 'chosen' ? [slide.wave.questions.map(({ id }) => id)] : [],
    );
    expect(walls).toEqual([['dl1', 'dl2'], ['dl3']]);
  });
});
