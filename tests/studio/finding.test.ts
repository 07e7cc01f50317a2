import { array, assert, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#server/contract/studio.ts';
import { grouped } from '#client/src/studio/finding/grouped.ts';
import { matching } from '#client/src/studio/finding/matching.ts';
import { soughtIn, withSought } from '#client/src/studio/finding/sought-address.ts';
import { hasteOf, standingOf } from '#client/src/studio/overview/standing.ts';
import { talkStandingOf, type ListedGroup } from '#client/src/studio/sessions/listed-groups.ts';

const names = [
  'Beleid in gesprek, Ministerie van Verbinding',
  'Goed Werk aan de balie, Gemeente Súdwest-Fryslân',
  'Douanetoeslagen, Collega-directie Noord-Holland',
  'Traject 12',
  'Traject 112',
];
const found = (sought: string): readonly string[] => matching(names, sought, (name) => [name]);

describe('seeking in a list by words', () => {
  it('finds what a word begins with, whatever its case and accents', () => {
    expect(found('frysl')).toEqual([names[1]]);
    expect(found('SÚDWEST')).toEqual([names[1]]);
    expect(found('bel')).toEqual([names[0]]);
    expect(found('directie noord')).toEqual([names[2]]);
  });

  it('asks for all the words, in any order, from anywhere in an entry', () => {
    expect(found('gemeente balie')).toEqual([names[1]]);
    expect(found('gemeente beleid')).toEqual([]);
    expect(matching([['Beleid', 'Directie 3']], 'dir bel', (texts) => texts)).toHaveLength(1);
  });

  it('finds a part of a compound from four letters on, and not what only ends in a few', () => {
    expect(found('toeslagen')).toEqual([names[2]]);
    expect(found('lag')).toEqual([]);
    expect(found('12')).toEqual([names[3]]);
  });

  it('gives everything, in its own order, as long as there is no word', () => {
    for (const sought of ['', '  ', ' - ']) expect(found(sought)).toEqual(names);
  });

  it('every entry is found by any beginning of its own words, whatever they are', () => {
    assert(
      property(array(string({ unit: 'grapheme' })), nat(), (texts, length) => {
        const text = texts.join(' ');
        expect(matching([text], text.slice(0, length), (one) => [one])).toEqual([text]);
      }),
    );
  });
});

describe('the address of a list', () => {
  it('says what is sought, keeps what else it says, and says nothing where nothing is sought', () => {
    expect(withSought('', 'balie & co')).toBe('?zoek=balie+%26+co');
    expect(soughtIn('zoek=balie+%26+co')).toBe('balie & co');
    expect(withSought('meting=2&zoek=x', 'y')).toBe('?meting=2&zoek=y');
    expect(withSought('zoek=x', ' ')).toBe('');
    expect(soughtIn('')).toBe('');
  });

  it('gives back whatever was typed', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        expect(soughtIn(withSought('', typed))).toBe(typed.trim() === '' ? '' : typed);
      }),
    );
  });
});

const today = '2026-11-24';
const waves = {
  planned: { number: 1, kind: 'before', state: 'planned', opensOn: '2026-12-01', closesOn: '2026-12-10' },
  open: { number: 1, kind: 'before', state: 'open', opensOn: '2026-11-01', closesOn: '2026-11-30' },
  closed: { number: 1, kind: 'before', state: 'closed', opensOn: '2026-03-01', closesOn: '2026-03-20' },
  after: { number: 2, kind: 'after', state: 'closed', opensOn: '2026-09-01', closesOn: '2026-09-20' },
} as const;
const pilot = (changes: Partial<PilotSummary>): PilotSummary => ({
  id: 'p',
  title: 'Traject',
  organisation: { id: 'o', name: 'Organisatie' },
  test: false,
  setUp: 'done',
  waves: [],
  releasedOn: null,
  stateOn: null,
  answersGoneAfter: null,
  ...changes,
});

describe('where a pilot stands among many', () => {
  it('waits for somebody while it is set up, can be opened, closed or released', () => {
    const overdue = pilot({ waves: [{ ...waves.open, closesOn: '2026-11-20' }] });
    const toRelease = pilot({ waves: [waves.closed, waves.after] });
    const toOpen = pilot({ waves: [{ ...waves.planned, opensOn: today }] });
    const toComplete = pilot({ waves: [waves.planned], setUp: 'file' });
    const waiting = [overdue, toRelease, toOpen, toComplete, pilot({})];
    expect(waiting.map((one) => standingOf(one, today))).toEqual(waiting.map(() => 'waiting'));
    const haste = waiting.map((one) => hasteOf(one, today));
    expect(haste).toEqual(haste.toSorted((one, other) => one - other));
  });

  it('goes on by itself while people answer, and until the day of its first wave', () => {
    expect(standingOf(pilot({ waves: [waves.open] }), today)).toBe('running');
    expect(standingOf(pilot({ waves: [waves.planned] }), today)).toBe('running');
  });

  it('is over once its figures are released, or there are none to come', () => {
    const over = [
      pilot({ waves: [waves.closed, waves.after], releasedOn: today }),
      pilot({ waves: [waves.closed], stateOn: today }),
      pilot({ waves: [waves.closed, waves.after], answersGoneAfter: '2026-11-01' }),
    ];
    expect(over.map((one) => standingOf(one, today))).toEqual(['over', 'over', 'over']);
  });
});

const group = (releasedOn: string | null, talkedOn: string | null, of = 'p'): ListedGroup => ({
  id: 'g',
  name: 'Beleid',
  pilot: { id: of, title: 'Traject' },
  organisation: 'Organisatie',
  releasedOn,
  talkedOn,
});

describe('where the talks of a pilot stand', () => {
  it('there is something to talk about until the last of its groups has talked', () => {
    expect(talkStandingOf([group(null, null), group(null, null)])).toBe('no-figures');
    expect(talkStandingOf([group(today, today), group(today, null)])).toBe('ready');
    expect(talkStandingOf([group(today, today), group(today, today)])).toBe('talked');
  });

  it('its groups stand together, the pilots in the order in which they come', () => {
    const listed = [group(null, null, 'b'), group(null, null, 'a'), group(today, null, 'b')];
    const together = grouped(listed, ({ pilot: { id } }) => id);
    expect(together.map((own) => [own[0].pilot.id, own.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
