import type { Cell, Release, ShownCell } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { detail, releaseWith, shownCell } from '#tests/release/cells.ts';
import { group, releaseInput, scaleIds, variedPeople } from '#tests/release/organisation.ts';

type Figures = Partial<ShownCell> | null;

/** A release whose total and whose one group, `a`, hold these cells; null = withheld. */
function both(...figures: readonly Figures[]): Release {
  const cells: Cell[] = scaleIds.map((scale, i) => {
    const given = figures[i] ?? null;
    return given === null ? { status: 'withheld', scale } : shownCell(scale, given);
  });
  return { ...releaseWith(cells), groups: [{ id: 'a', name: 'Directie A', comparison: false, cells }] };
}

const shares = { higher: 28, same: 10, lower: 5 };
const plain: Figures = { before: 3.1, after: 3.6, change: 0.5, interval95: [0.2, 0.8] };
const answers = { before: [12, 40, 96, 77, 33], after: [0, 25, 66, 109, 58] };
const detailed: Figures = { ...plain, n: 43, detail: detail({ shares, answers }) };
const crowded: Figures = {
  ...plain,
  n: 396,
  detail: detail({ shares: { higher: 214, same: 177, lower: 5 } }),
};
const lopsided = { before: [5, 5, 5, 5, 400], after: [0, 0, 0, 6, 414] };
const equal: Figures = {
  before: 3.3,
  after: 3.3,
  change: 0,
  interval95: [-0.2, 0.2],
  detail: detail({ answers: lopsided, interval80: [-0.1, 0.1], interval50: [-0.1, 0.1] }),
};
const tiny: Figures = { before: 3.3, after: 3.4, change: 0.1, interval95: [-0.1, 0.3] };
const fall: Figures = { before: 4.9, after: 1.1, change: -3.8, interval95: [-4.6, -3] };
const floor: Figures = { before: 1.1, after: 1.2, change: 0.1, interval95: [-1.2, 1.4] };
const ceiling: Figures = { before: 4.9, after: 4.9, change: 0, interval95: [-0.5, 0.5] };

const longTitles = {
  nl: 'Zeggenschap over de kwaliteit van het eigen werk in de organisatie',
  en: 'A say in the quality of one’s own work in the organisation',
};

function otherScales(): Release {
  const ids = ['zeggenschap', 'werkplezier', 'ruimte', 'erkenning', 'steun'];
  const input = releaseInput([group('a', variedPeople(12)), group('b', variedPeople(14))]);
  const [first] = input.scales;
  const scales = ids.flatMap((id, i) =>
    first === undefined ? [] : [{ ...first, id, title: i === 0 ? longTitles : first.title }],
  );
  return makeRelease({ ...input, scales });
}

function manyGroups(): Release {
  const name = 'Directie Bestuurlijke, Juridische en Ruimtelijke Aangelegenheden, afdeling Toezicht';
  return makeRelease(
    releaseInput(
      Array.from({ length: 12 }, (_, i) =>
        group(`groep-${i}`, variedPeople(3 + i), { name: `${name} ${i} <&"'> ` }),
      ),
    ),
  );
}

/** Two groups that lie at either end of the scale, and two that hardly differ. */
function farApart(): Release {
  const release = both(detailed, plain, tiny);
  const names = ['Uitvoerenden van de afdeling Handhaving Openbare Ruimte', 'Leidinggevenden', 'Beleid'];
  const groups = names.map((name, i) => ({ id: `g${i}`, name, comparison: false, cells: release.total }));
  const distance = { scale: 'beroepstrots', groups: ['g0', 'g1'] as const, before: -3.9, after: 3.9 };
  const near = { scale: 'beroepstrots', groups: ['g1', 'g2'] as const, before: 0.1, after: 0 };
  return {
    ...release,
    groups,
    distances: [
      { ...distance, change: 7.8, interval95: [7.1, 8.5] },
      { ...near, change: -0.1, interval95: [-0.4, 0.3] },
    ],
  };
}

/** Two lists of values, with long names, some of which may not be told. */
function withValues(): Release {
  const words = [
    'Rechtvaardigheid',
    'Vakmanschap',
    'Openheid en verantwoording over het eigen handelen',
    'Moed',
    'Rust',
  ];
  const options = words.map((nl, i) => ({ id: `w${i}`, text: { nl, en: nl } }));
  const question = (id: string, nl: string, counts: (number | null)[]) => ({
    id,
    text: { nl, en: nl },
    options,
    cells: [null, 'a'].map((group) => ({ group, wave: 'after' as const, n: 24, counts })),
  });
  return {
    ...both(plain, plain, tiny),
    values: [
      question('waarden-eigen', 'Welke waarden zijn voor u het belangrijkst in uw werk?', [
        18,
        12,
        7,
        null,
        5,
      ]),
      question('waarden-organisatie', 'Welke waarden vindt uw organisatie het belangrijkst?', [
        5,
        null,
        21,
        9,
        6,
      ]),
    ],
  };
}

/** Releases that are hard to draw, by what is hard about them. */
export const releases: ReadonlyMap<string, Release> = new Map([
  ['usual figures', both(detailed, plain, tiny)],
  ['hundreds of people', both(crowded, detailed, crowded)],
  ['groups far apart', farApart()],
  ['two lists of values', withValues()],
  ['no change at all', both(equal, equal, equal)],
  ['tiny changes', both(tiny, equal, { ...tiny, before: 3.4, after: 3.3, change: -0.1 })],
  ['a fall from end to end', both(fall, plain, detailed)],
  ['means near the ends', both(floor, ceiling, floor)],
  ['one scale withheld', both(plain, null, tiny)],
  ['everything withheld', both(null, null, null)],
  ['scales of another questionnaire', otherScales()],
  ['twelve groups with long names', manyGroups()],
]);
