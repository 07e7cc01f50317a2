import { describe, expect, it } from 'vitest';
import type { Counted } from '#instruments/counted.ts';
import { countedQuestions } from '#instruments/counted.ts';
import { instruments } from '#instruments/registry.ts';
import { moduleFigures } from '#analysis/module-figures.ts';
import type { GroupInput, Person, ReleaseInput } from '#analysis/release-input.ts';
import type { CountedQuestion, QuestionCounts } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { chosenOptions } from '#server/release/chosen-options.ts';
import { group, randomFrom, releaseInput } from './organisation.ts';

const options = ['eerlijk', 'zorg', 'moed', 'recht'].map((id) => ({ id, text: { nl: id, en: id } }));
const values: Counted = {
  kind: 'values',
  id: 'waarden',
  text: { nl: 'W', en: 'W' },
  options,
  waves: ['before'],
};
const levels = ['1', '2', '3'].map((id) => ({ id, text: { nl: id, en: id } }));
const ratings: Counted = {
  kind: 'ratings',
  id: 'tr1',
  text: { nl: 'R', en: 'R' },
  options: levels,
  waves: ['after'],
};

/** Somebody who sent both waves, with what was chosen before and rated after. */
const somebody = (chosen: readonly string[], rating: number | null = null): Person => ({
  before: {},
  after: { tr1: rating },
  chosen: { before: { waarden: chosen }, after: {} },
});
const times = (n: number, person: Person): Person[] => Array.from({ length: n }, () => person);

function figures(groups: readonly GroupInput[], more: Partial<ReleaseInput> = {}) {
  return moduleFigures(releaseInput(groups, { questions: [values, ratings], ...more }));
}
const cellOf = (question: CountedQuestion | undefined, unit: string | null): QuestionCounts | undefined =>
  question?.cells.find((cell) => cell.group === unit);

describe('Values that people chose', () => {
  it('are told where at least five named them and at least five did not', () => {
    const people = [...times(6, somebody(['eerlijk', 'zorg'])), ...times(5, somebody(['eerlijk', 'moed']))];
    const { values: told } = figures([group('a', people)]);
    expect(cellOf(told[0], 'a')).toEqual({ group: 'a', wave: 'before', n: 11, counts: [null, 6, 5, null] });
  });

  it('are not told where one to four did not name them: these would know what every colleague chose', () => {
    for (const others of [1, 2, 3, 4]) {
      const people = [...times(12, somebody(['zorg', 'recht'])), ...times(others, somebody(['recht']))];
      expect(figures([group('a', people)]).values[0]?.cells).toEqual([]);
    }
    const five = [...times(12, somebody(['zorg', 'recht'])), ...times(5, somebody(['recht']))];
    expect(cellOf(figures([group('a', five)]).values[0], 'a')?.counts).toEqual([null, 12, null, null]);
  });

  it('need ten people who sent both waves, and eight invited', () => {
    const nine = times(9, somebody(['zorg'])).with(0, somebody([]));
    const once: Person = { before: {}, after: null, chosen: { before: { waarden: ['zorg'] }, after: {} } };
    expect(figures([group('a', [...nine, once, once])]).values[0]?.cells).toEqual([]);
    const ten = [...times(5, somebody(['zorg'])), ...times(5, somebody([]))];
    expect(cellOf(figures([group('a', ten)]).values[0], 'a')?.counts).toEqual([null, 5, null, null]);
    expect(cellOf(figures([group('a', ten, { invited: 7 })]).values[0], 'a')).toBeUndefined();
  });

  it('of a total are withheld where subtracting a group would tell of fewer than five', () => {
    const a = [...times(8, somebody(['zorg'])), ...times(5, somebody(['recht']))].with(
      0,
      somebody(['zorg', 'moed']),
    );
    const b = [...times(5, somebody(['recht'])), ...times(8, somebody(['moed']))].with(
      12,
      somebody(['zorg', 'moed']),
    );
    const [question] = figures([group('a', a), group('b', b)]).values;
    expect(cellOf(question, 'a')?.counts).toEqual([null, 8, null, 5]);
    expect(cellOf(question, 'b')?.counts).toEqual([null, null, 8, 5]);
    // 9 - 8 would tell that one of b chose "zorg"; 9 - 8 that one of a chose "moed".
    expect(cellOf(question, null)?.counts).toEqual([null, null, null, 10]);
  });

  it('of a total leave out comparison groups, and groups that are too small to be left over', () => {
    const a = [...times(7, somebody(['zorg'])), ...times(5, somebody(['moed']))];
    const small = times(4, somebody(['zorg']));
    expect(cellOf(figures([group('a', a), group('b', small)]).values[0], null)).toBeUndefined();
    const compared = group('b', small, { comparison: true });
    expect(cellOf(figures([group('a', a), compared]).values[0], null)).toMatchObject({ n: 12 });
  });

  it('are told once: a later release of the pilot has none', () => {
    const people = [...times(6, somebody(['zorg'])), ...times(6, somebody([]))];
    const earlier: ReleaseInput['earlier'] = [{ scale: 'x', wave: 1, name: 'a', members: [] }];
    expect(figures([group('a', people)], { earlier })).toEqual({ values: [], ratings: [] });
  });
});

describe('Ratings of the trajectory', () => {
  it('are told when each answer, and skipping, is that of nobody or of at least five', () => {
    const good = [...times(5, somebody([], 1)), ...times(6, somebody([], 3))];
    expect(cellOf(figures([group('a', good)]).ratings[0], 'a')?.counts).toEqual([5, 0, 6]);
    const oneSkips = [...good, somebody([])];
    expect(figures([group('a', oneSkips)]).ratings[0]?.cells).toEqual([]);
    const alike = times(12, somebody([], 3));
    expect(figures([group('a', alike)]).ratings[0]?.cells).toEqual([]);
    const fewLow = [...times(4, somebody([], 1)), ...times(8, somebody([], 3))];
    expect(figures([group('a', fewLow)]).ratings[0]?.cells).toEqual([]);
  });
});

/** Everything that subtracting told counts can give: the groups whose count of an option is left over. */
function exposures(question: CountedQuestion, groups: readonly GroupInput[], counted: Counted): number {
  const total = cellOf(question, null);
  const own = groups.filter(({ comparison }) => !comparison);
  const truth = (place: number, of: readonly GroupInput[]): number =>
    of
      .flatMap(({ people }) => people)
      .filter(({ before, after, chosen }) => {
        const id = counted.options[place]?.id ?? '';
        return before !== null && after !== null && (chosen?.before['waarden'] ?? []).includes(id);
      }).length;
  return counted.options.filter((_, place) => {
    const told = question.cells.flatMap(({ group: unit, counts }) =>
      unit === null ? [] : [[unit, counts[place]] as const],
    );
    const direct = question.cells.some(({ n, counts }) => {
      const count = counts[place] ?? null;
      return count !== null && (count < 5 || n - count < 5);
    });
    const sum = total?.counts[place] ?? null;
    const hidden = own.filter(
      ({ id }) => !told.some(([unit, count]) => unit === id && typeof count === 'number'),
    );
    const left = truth(place, hidden);
    const people = hidden
      .flatMap((each) => each.people)
      .filter(({ before, after }) => before !== null && after !== null).length;
    return direct || (sum !== null && people > 0 && (left < 5 || people - left < 5));
  }).length;
}

/** Groups of 6 to 18 people with likes of their own, of whom some drop out. */
function randomGroups(seed: number): GroupInput[] {
  const random = randomFrom(seed);
  return Array.from({ length: 2 + Math.floor(random() * 4) }, (_, g) => {
    const likes = options.map(() => random());
    const people = Array.from({ length: 6 + Math.floor(random() * 13) }, () => {
      const chosen = options.flatMap(({ id }, place) => (random() < (likes[place] ?? 0) ? [id] : []));
      return random() < 0.25 ? { ...somebody(chosen), after: null } : somebody(chosen);
    });
    return group(`g${g}`, people);
  });
}

describe('Somebody who subtracts counts from each other', () => {
  it('finds no number under five, nor one of which all but one to four are part, in 400 organisations', () => {
    let told = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const groups = randomGroups(seed);
      const [question] = figures(groups).values;
      if (question === undefined) throw new Error('The question is not there.');
      told += question.cells.flatMap(({ counts }) => counts).filter((count) => count !== null).length;
      expect(exposures(question, groups, values)).toBe(0);
    }
    expect(told).toBeGreaterThan(400);
  });

  it('would find them in one organisation in ten if the total were told as it is', () => {
    const found = Array.from({ length: 100 }, (_, seed) => {
      const groups = randomGroups(seed + 1);
      const [question] = figures(groups).values;
      if (question === undefined) return 0;
      const everybody = group(
        'all',
        groups.flatMap(({ people }) => people),
      );
      const [whole] = figures([everybody]).values;
      const total = whole?.cells.find((cell) => cell.group === 'all');
      if (total === undefined) return 0;
      const careless = [{ ...total, group: null }, ...question.cells.filter((cell) => cell.group !== null)];
      return exposures({ ...question, cells: careless }, groups, values);
    }).filter((count) => count > 0);
    expect(found.length).toBeGreaterThanOrEqual(10);
  });
});

describe('A release', () => {
  it('holds the lists and ratings of the modules that were asked, and those only', () => {
    const [, withModules = instruments[0]] = instruments;
    const ids = (modules: string[]): string[] => countedQuestions(withModules, modules).map(({ id }) => id);
    expect(ids([])).toEqual([]);
    expect(ids(['waarden', 'briefjes'])).toEqual(['waarden-eigen', 'waarden-organisatie']);
    expect(ids(['dilemmas', 'waardering'])).toEqual([
      'dl1',
      'dl2',
      'dl3',
      'dl4',
      'dl-gesprek',
      'tr1',
      'tr2',
      'tr3',
      'tr4',
    ]);
    const rated = countedQuestions(withModules, ['waardering']);
    expect(rated.every(({ waves }) => waves.join() === 'after')).toBe(true);
    const people = [...times(6, somebody(['zorg'], 1)), ...times(6, somebody(['moed'], 3))];
    const release = makeRelease(releaseInput([group('a', people)], { questions: [values, ratings] }));
    expect(release.values?.map(({ id }) => id)).toEqual(['waarden']);
    expect(release.ratings?.[0]?.cells).toHaveLength(2);
  });

  it('reads choices from what was sent, and leaves ratings to the item bytes', () => {
    const body = JSON.stringify({
      answers: { 'waarden-eigen': ['zorg', 'moed'], 'dl-gesprek': 'vak', ew1: 3, ew2: null },
    });
    expect(chosenOptions(body)).toEqual({ 'waarden-eigen': ['zorg', 'moed'], 'dl-gesprek': ['vak'] });
  });
});
