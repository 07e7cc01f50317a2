import { describe, expect, it } from 'vitest';
import { instruments } from '#instruments/registry.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { emptyFile } from '#server/contract/pilot-file.ts';
import { fileAnswerWords, pilotAnswerWords } from '#client/src/studio/set-up/answer-words.ts';
import {
  choicesIn,
  faultsOfBoth,
  madeOtherwise,
  movedAlong,
  type OpenChoice,
} from '#client/src/studio/set-up/both-wrote.ts';
import { draftSchema, emptyDraft, instrumentKey, type Draft } from '#client/src/studio/set-up/draft.ts';
import { layOver } from '#client/src/studio/set-up/lay-over.ts';
import { otherAnswersOf } from '#client/src/studio/set-up/other-answers-of.ts';

const withParts = instruments[1] ?? instruments[0];

const group = (key: number, id: string | null, name: string, cards = '8') => ({
  key,
  id,
  name,
  cards,
  comparison: false,
});
const first: Draft = {
  ...emptyDraft,
  title: 'Goed Werk',
  instrument: instrumentKey(withParts),
  groups: [group(1, 'a', 'Beleid'), group(2, 'b', 'Balie')],
};
const known = {
  programmes: [{ id: 'p', title: 'Routekaart' }],
  organisations: [],
  instruments: [withParts],
};

/** What the page shows of a form of mine over one of theirs, with what the n-th button does. */
function shown(mine: object, theirs: object) {
  const { form, both } = layOver({ first, mine, theirs });
  return { ...page(form, choicesIn(form, both, [])), faults: faultsOfBoth(form, both) };
}

function page(form: unknown, choices: readonly OpenChoice[]) {
  const draft = draftSchema.parse(form);
  const words = pilotAnswerWords({ draft, choices: known, instruments: known.instruments }, 'nl');
  const pressed: OpenChoice[] = [];
  const onChoose = (choice: OpenChoice): void => void pressed.push(choice);
  const answers = otherAnswersOf({ form: draft, choices, words, onPage: (at) => at, onChoose }, 'nl');
  return {
    form,
    answers: answers.map(({ at, said, button }) => ({ at, said, button })),
    press: (index: number) => {
      answers[index]?.onPress();
      const [choice] = pressed;
      if (choice === undefined) throw new Error('There is no such button.');
      const after = madeOtherwise(form, choice, choices);
      return page(after.form, after.choices);
    },
  };
}

describe('Where two people wrote in one field', () => {
  it('what the other filled in stands there, can be taken over, and be taken back', () => {
    const mine = { ...first, title: 'Mijn naam' };
    const begun = shown(mine, { ...first, title: 'Hun naam' });
    expect(begun.faults).toEqual([{ at: 'title', message: setUpMessages.nl.changedByOther }]);
    const offer = { at: 'title', said: 'Iemand anders vulde in: “Hun naam”.', button: 'Dit overnemen' };
    expect(begun.answers).toEqual([offer]);
    const taken = begun.press(0);
    expect(taken.form).toMatchObject({ title: 'Hun naam' });
    expect(taken.answers).toEqual([
      {
        at: 'title',
        said: 'Overgenomen. U had ingevuld: “Mijn naam”.',
        button: 'Mijn invoer terugzetten',
      },
    ]);
    const back = taken.press(0);
    expect(back.form).toMatchObject({ title: 'Mijn naam' });
    expect(back.answers).toEqual([offer]);
  });

  it('a day, a programme, a part of the questionnaire and an empty field are said as people say them', () => {
    const [extra] = withParts.modules.filter(({ core }) => !core);
    const theirs: Draft = {
      ...first,
      programme: 'p',
      modules: extra === undefined ? [] : [extra.id],
      title: '',
      waves: { ...first.waves, before: { opensOn: '2027-01-12', closesOn: '' } },
    };
    const mine: Draft = {
      ...first,
      programme: 'new',
      programmeTitle: 'Van mij',
      modules: ['anders'],
      title: 'Mijn naam',
      waves: { ...first.waves, before: { opensOn: '2027-01-13', closesOn: '' } },
    };
    const begun = shown(mine, theirs);
    expect(begun.answers.map(({ at, said }) => [at, said])).toEqual([
      ['programme', 'Iemand anders vulde in: “Routekaart”.'],
      ['title', 'Iemand anders vulde in: niets.'],
      ['modules', `Iemand anders vulde in: “${extra?.title.nl ?? ''}”.`],
      ['waves.before.opensOn', 'Iemand anders vulde in: “12 januari 2027”.'],
    ]);
    expect(begun.press(0).answers[0]?.said).toBe('Overgenomen. U had ingevuld: “Van mij”.');
  });

  it('of the file, a reference goes along with its tick', () => {
    const theirs = { ...emptyFile, agreement: { applies: true, text: 'VO-2026-14' }, benchmark: true };
    const mine = { ...emptyFile, agreement: { applies: false, text: 'Geen gegevens' }, benchmark: false };
    const { form, both } = layOver({ first: emptyFile, mine, theirs });
    const words = fileAnswerWords('nl');
    expect(both.map(({ at, theirs: other }) => words(at, other))).toEqual(['“VO-2026-14”', '“Ja”']);
    expect(words('agreement', mine.agreement)).toBe('“Er is geen overeenkomst nodig” en “Geen gegevens”');
    const [choice] = choicesIn(form, both, []);
    if (choice === undefined) throw new Error('Nothing is to be chosen.');
    expect(madeOtherwise(form, choice, [choice]).form).toMatchObject({ agreement: theirs.agreement });
  });

  it('the offer stays at its group when a row above it goes, and goes with its group', () => {
    const mine = { ...first, groups: [first.groups[0], group(2, 'b', 'Loket')] };
    const theirs = { ...first, groups: [first.groups[0], group(2, 'b', 'Receptie')] };
    const { form, both } = layOver({ first, mine, theirs });
    const choices = choicesIn(form, both, []);
    expect(page(form, choices).answers).toMatchObject([{ at: 'groups.1.name' }]);
    expect(page({ ...first, groups: [mine.groups[1]] }, choices).answers).toMatchObject([
      { at: 'groups.0.name', said: 'Iemand anders vulde in: “Receptie”.' },
    ]);
    expect(page({ ...first, groups: [first.groups[0]] }, choices).answers).toEqual([]);
  });
});

describe('Where two people worked on one group', () => {
  it('both added one of the same name: both stand there, and it is said before sending again', () => {
    const mine = { ...first, groups: [...first.groups, group(3, null, 'team ', '9')] };
    const theirs = { ...first, groups: [...first.groups, group(3, 'c', 'Team', '12')] };
    const begun = shown(mine, theirs);
    expect(begun.form).toMatchObject({ groups: [{}, {}, { name: 'Team', cards: '12' }, { name: 'team ' }] });
    expect(begun.faults).toEqual([{ at: 'groups.3.name', message: setUpMessages.nl.groupAddedByOther }]);
  });

  it('what one took away and the other changed stands there again, and says why', () => {
    const mine = { ...first, groups: [first.groups[0], group(2, 'b', 'Loket')] };
    const theirs = { ...first, groups: [first.groups[0]] };
    const gone = shown(mine, theirs);
    expect(gone.faults).toEqual([{ at: 'groups.1.name', message: setUpMessages.nl.removedByOther }]);
    const back = shown(theirs, mine);
    expect(back.faults).toEqual([{ at: 'groups.1.name', message: setUpMessages.nl.changedAfterRemoval }]);
    expect([gone.answers, back.answers]).toEqual([[], []]);
  });

  it('what is wrong with a row stays with it when a row above it goes, and goes with it', () => {
    const faults = ['title', 'groups.0.name', 'groups.1.cards'].map((at) => ({ at, message: at }));
    const without = { ...first, groups: first.groups.slice(1) };
    expect(movedAlong(faults, first, without)).toEqual([
      { at: 'title', message: 'title' },
      { at: 'groups.0.cards', message: 'groups.1.cards' },
    ]);
  });

  it('keeps what is to be chosen when the other saves once more elsewhere, with what was taken over and without', () => {
    const mine = { ...first, title: 'Van mij' };
    const theirs = { ...first, title: 'Van een ander' };
    const before = layOver({ first, mine, theirs });
    const open = choicesIn(before.form, before.both, []);
    const [choice] = open;
    if (choice === undefined) throw new Error('Nothing is to be chosen.');
    const taken = madeOtherwise(before.form, choice, open);
    const again = { ...theirs, threshold: '7' };
    for (const { form, choices } of [{ form: before.form, choices: open }, taken]) {
      const after = layOver({ first: theirs, mine: draftSchema.parse(form), theirs: again });
      expect(choicesIn(after.form, after.both, choices)).toEqual(choices);
      expect(draftSchema.parse(after.form).threshold).toBe('7');
    }
  });

  it('asks anew where the other wrote again in the same field', () => {
    const mine = { ...first, title: 'Van mij' };
    const theirs = { ...first, title: 'Van een ander' };
    const before = layOver({ first, mine, theirs });
    const open = choicesIn(before.form, before.both, []);
    const later = { ...theirs, title: 'Nog anders' };
    const after = layOver({ first: theirs, mine: draftSchema.parse(before.form), theirs: later });
    const [only, ...more] = choicesIn(after.form, after.both, open);
    expect([only?.other, only?.isTaken, more]).toEqual(['Nog anders', false, []]);
  });

  it('stays with its group when the other takes away the group above it', () => {
    const mine = { ...first, groups: [group(1, 'a', 'Beleid'), group(2, 'b', 'Mijn balie')] };
    const theirs = { ...first, groups: [group(1, 'a', 'Beleid'), group(2, 'b', 'Hun balie')] };
    const before = layOver({ first, mine, theirs });
    const open = choicesIn(before.form, before.both, []);
    const again = { ...theirs, groups: [group(1, 'b', 'Hun balie')] };
    const after = layOver({ first: theirs, mine: draftSchema.parse(before.form), theirs: again });
    const added = { ...draftSchema.parse(after.form), threshold: '9' };
    const withMore = { ...added, groups: [...added.groups, group(2, null, 'Erbij')] };
    const { answers } = page(withMore, choicesIn(withMore, after.both, open));
    expect(answers.map(({ at, said }) => [at, said])).toEqual([
      ['groups.0.name', 'Iemand anders vulde in: “Hun balie”.'],
    ]);
  });
});
