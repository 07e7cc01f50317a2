import { describe, expect, it } from 'vitest';
import { composeState, type StateRelease } from '#analysis/state-release.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import {
  howStateMade,
  stateLead,
  stateResponse,
  stateSentences,
  stateTable,
} from '#analysis/words/state-words.ts';
import { cellText } from '#analysis/words/table.ts';
import type { Language } from '#instruments/instrument.ts';
import { group, releaseInput, variedPeople } from './organisation.ts';

function stateOf(...sizes: readonly number[]): StateRelease {
  const { about, scales, threshold, groups } = releaseInput(
    sizes.map((size, i) => group(`g${String(i)}`, variedPeople(size), { name: `Groep ${String(i)}` })),
  );
  const { madeUp, pilot, organisation, programme, instrument, waves } = about;
  return composeState(
    {
      about: { madeUp, pilot, organisation, programme, instrument, closedOn: waves.before },
      scales,
      threshold,
      groups,
    },
    1,
  ).release;
}

const saidOf = (release: StateRelease, language: Language): string =>
  [
    ...stateLead(release, language),
    stateResponse(release, language) ?? '',
    ...howStateMade(release, language).map(({ text }) => text),
    ...stateTexts[language].cautions.sentences,
  ].join(' ');

describe('What is said of a pilot without an after wave', () => {
  it('tells averages with their people and intervals, and claims no change', () => {
    const release = stateOf(14, 12);
    const table = stateTable(release.total, release, 'nl');
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'Schaal',
      'Mensen',
      'Gemiddelde',
      'Van',
      'Tot',
    ]);
    const [cell] = release.total;
    if (cell?.status !== 'shown' || table === null) throw new Error('The total is shown.');
    const row = table.rows.at(-1)?.map((value, i) => {
      const column = table.columns[i];
      return column === undefined ? '' : cellText(value, column, 'nl');
    });
    expect(row?.[1]).toBe('26');
    expect(row?.[2]).toBe(cell.mean.toFixed(1).replace('.', ','));
    for (const claim of [/\bsteeg|\bdaalde|toegenomen|\bhoger\b|\blager\b/, /Infinity|NaN|undefined|null/]) {
      expect(saidOf(release, 'nl')).not.toMatch(claim);
    }
    expect(saidOf(release, 'en')).not.toMatch(/\brose\b|\bfell\b|higher|lower|undefined/);
  });

  it('has the stages as they stand in the rocket, the top one first, and what a module asked below them', () => {
    const release = stateOf(14, 12);
    const titles = release.scales.map(({ title }) => title.nl);
    const [lowest] = release.scales;
    if (lowest === undefined) throw new Error('There are scales.');
    const module = { id: 'nodig', title: { nl: 'Nodig', en: 'Needed' } };
    const added = { ...lowest, id: 'tijd', title: { nl: 'Tijd', en: 'Time' }, module };
    const said =
      stateSentences(release.total, { ...release, scales: [...release.scales, added] }, 'nl') ?? [];
    expect(said.map((sentence) => sentence.split(':')[0])).toEqual([...titles.toReversed(), 'Tijd']);
  });

  it('says of too few people that there are no figures, and shows none', () => {
    const release = stateOf(3);
    expect(stateTable(release.total, release, 'nl')).toBeNull();
    expect(stateLead(release, 'nl')).toContain(stateTexts.nl.none);
    expect(stateResponse(release, 'nl')).toBeNull();
  });

  it('says over whom the total is where a group is too small', () => {
    expect(stateLead(stateOf(14, 12), 'nl')).not.toContain(stateTexts.nl.shownGroups);
    expect(stateLead(stateOf(14, 3), 'nl')).toContain(stateTexts.nl.shownGroups);
  });
});
