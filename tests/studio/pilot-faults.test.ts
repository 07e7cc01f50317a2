import { describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { bodyOf, emptyDraft, faultsOf, withChoices, type Draft } from '#client/src/studio/set-up/draft.ts';

const text = setUpMessages.nl;
const today = '2027-01-10';
const choices = { programmes: [], organisations: [], instruments: [currentInstrument] };
const group = { key: 1, id: null, comparison: false, cards: '9' };
const faultsIn = (draft: Draft): Record<string, string> => {
  const found = faultsOf(bodyOf(withChoices(draft, choices), currentInstrument), currentInstrument, today);
  return Object.fromEntries(found.map(({ at, message }) => [at, message]));
};

describe('All that is wrong with the form of a pilot is told at once', () => {
  it('two groups of one name and a day that has passed, also while a name is missing', () => {
    const draft = {
      ...emptyDraft,
      groups: [
        { ...group, name: 'Beleid' },
        { ...group, key: 2, name: ' ' },
        { ...group, key: 3, name: ' beleid ' },
      ],
      waves: {
        ...emptyDraft.waves,
        before: { opensOn: '2027-01-01', closesOn: '2027-01-09' },
        after: { opensOn: '2027-03-01', closesOn: '2027-03-09' },
      },
    };
    const found = faultsIn(draft);
    expect(found).toMatchObject({
      'groups.1.name': text.groupNameMissing,
      'groups.2.name': text.groupNameTaken,
      'waves.before.closesOn': text.beforeIsOver,
    });
    // In the order of the form: what is asked first is named first.
    expect(Object.keys(found)).toEqual([
      'programme.title',
      'organisation.name',
      'title',
      'sessionsPlanned',
      'groups.1.name',
      'groups.2.name',
      'waves.before.closesOn',
    ]);
  });

  it('where nothing exists yet it asks for a name and not for a choice', () => {
    expect(faultsIn(emptyDraft)).toMatchObject({
      'programme.title': text.programmeNameMissing,
      'organisation.name': text.organisationNameMissing,
    });
  });
});

describe('The questionnaire of a form', () => {
  const older = { ...currentInstrument, version: '0.9' };
  const instruments = [older, currentInstrument];
  const chosen = (instrument: string, offered = instruments): string =>
    withChoices({ ...emptyDraft, instrument }, { ...choices, instruments: offered }).instrument;
  const key = `${currentInstrument.id} ${currentInstrument.version}`;

  it('stays in the version that was chosen as long as that one is offered, else it is the one that is', () => {
    expect(chosen(`${older.id} 0.9`)).toBe(`${older.id} 0.9`);
    expect(chosen(`${older.id} 0.9`, [currentInstrument])).toBe(key);
    expect(chosen('', [currentInstrument])).toBe(key);
  });
});
