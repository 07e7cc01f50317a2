import { describe, expect, it } from 'vitest';
import { toldUnits } from '#analysis/words/told-answers.ts';
import { makeRelease } from '#analysis/report.ts';
import type { CountedQuestion } from '#analysis/release.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

const options = ['eerlijk', 'zorg', 'moed'].map((id) => ({ id, text: { nl: id, en: id } }));
const question = (id: string, cells: CountedQuestion['cells']): CountedQuestion => ({
  id,
  text: { nl: id, en: id },
  options,
  cells,
});
const release = makeRelease(releaseInput([group('a', variedPeople(12)), group('b', variedPeople(12))]));

describe('What people chose', () => {
  it('stands with the whole first, the most chosen on top, and nothing that may not be told', () => {
    const values = [
      question('waarden', [
        { group: null, wave: 'before', n: 24, counts: [6, null, 11] },
        { group: 'b', wave: 'before', n: 12, counts: [null, 7, null] },
      ]),
    ];
    const units = toldUnits({ ...release, values, ratings: [] });
    expect(units.map((unit) => unit.group)).toEqual([null, 'b']);
    expect(units[0]?.waves[0]?.questions[0]?.answers.map(({ id, count }) => [id, count])).toEqual([
      ['moed', 11],
      ['eerlijk', 6],
    ]);
    expect(JSON.stringify(units)).not.toContain('null,null');
  });

  it('keeps ratings in the order of their answers, leaves out answers of nobody, and is not there without modules', () => {
    const ratings = [question('tr1', [{ group: 'a', wave: 'after', n: 12, counts: [5, 0, 7] }])];
    const [unit] = toldUnits({ ...release, values: [], ratings });
    expect(unit?.waves.map(({ wave }) => wave)).toEqual(['after']);
    expect(unit?.waves[0]?.questions[0]?.answers.map(({ id }) => id)).toEqual(['eerlijk', 'moed']);
    expect(toldUnits(release)).toEqual([]);
  });
});
