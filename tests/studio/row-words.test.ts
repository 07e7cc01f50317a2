import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#client/src/studio/set-up/draft.ts';
import { rowWords } from '#client/src/studio/set-up/row-words.ts';

const group = { key: 1, id: null, comparison: false, cards: '' };
const followUp = { key: 1, opensOn: '', closesOn: '' };

describe('A summary of what is wrong says in which row it is', () => {
  const draft = {
    ...emptyDraft,
    groups: [
      { ...group, name: ' Beleid ' },
      { ...group, name: '' },
    ],
  };

  it('a group by its name, or by its place while it has none', () => {
    expect(rowWords('groups.0.cards', draft, 'nl')).toBe('Groep Beleid');
    expect(rowWords('groups.1.cards', draft, 'nl')).toBe('Groep 2');
    expect(rowWords('groups.0.cards', draft, 'en')).toBe('Group Beleid');
  });

  it('a follow-up wave by its place, where there are more', () => {
    const one = { ...draft, waves: { ...draft.waves, followUps: [followUp] } };
    const two = { ...draft, waves: { ...draft.waves, followUps: [followUp, { ...followUp, key: 2 }] } };
    expect(rowWords('waves.followUps.0.opensOn', one, 'nl')).toBeNull();
    expect(rowWords('waves.followUps.1.opensOn', two, 'nl')).toBe('Vervolgmeting 2');
  });

  it('nothing where there is one of it', () => {
    expect(rowWords('title', draft, 'nl')).toBeNull();
    expect(rowWords('groups', draft, 'nl')).toBeNull();
  });
});
