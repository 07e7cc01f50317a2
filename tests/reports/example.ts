import { currentInstrument } from '#instruments/registry.ts';
import type { Person } from '#analysis/release-input.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import type { PilotReportInput } from '#server/reports/input.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

/** Names that break files which read what people wrote as code. */
export const hostileName = '=1+2 "Groep" <b>&\n\'A\'; \u202Eabc\u202C #let $x$ \\ é';

/** A release with everything in it: groups large and small, one withheld, a comparison, hostile names. */
export function fullRelease(): Release {
  const release = grouped();
  return {
    ...release,
    total: release.total.map(withDetail),
    groups: release.groups.map((one) =>
      one.id === 'b' ? { ...one, cells: one.cells.map(withDetail) } : one,
    ),
    values: valuesOf(['a', null]),
    ratings: ratingsOf(['b', null]),
  };
}

const answers = { before: [12, 14, 18, 10, 16], after: [11, 13, 18, 10, 18] };

/** The same cell with everything that a cell of many people can tell besides. */
function withDetail<T extends Cell>(cell: T): T {
  if (cell.status === 'withheld' || cell.detail === null) return cell;
  const shares = { higher: cell.n - 11, same: 6, lower: 5 };
  return { ...cell, detail: { ...cell.detail, shares, detectable: 0.2, answers } };
}

/** People who answered one wave only. */
const ones = (wave: 'before' | 'after'): Person[] =>
  variedPeople(16).map((one) => ({ before: null, after: null, [wave]: one[wave] }));

/** A later measurement of the same pilot whose people could not be matched, with a scale of a module. */
export function unmatchedFollowUp(): Release {
  const [first, ...others] = releaseInput([]).scales;
  if (first === undefined) throw new Error('A release has scales.');
  const { about } = releaseInput([]);
  const later = { wave: 3, kind: 'follow-up' } as const;
  const module = { id: 'steun', title: { nl: 'Steun op het werk', en: 'Support at work' } };
  return makeRelease(
    releaseInput([group('a', [...ones('before'), ...ones('after')], { name: hostileName })], {
      about: { ...about, later, weeksBetween: 40 },
      waveNumbers: { before: 1, after: 3 },
      scales: [{ ...first, module }, ...others],
    }),
  );
}

function grouped(): Release {
  const left = variedPeople(8).map((one) => ({ ...one, after: null }));
  return makeRelease(
    releaseInput([
      group('a', variedPeople(14), { name: hostileName }),
      group('b', [...variedPeople(23), ...left], { name: 'Leidinggevenden', invited: 40 }),
      group('c', variedPeople(7), { name: 'Directie Kennis' }),
      group('d', variedPeople(3), { name: 'Directie Klein' }),
      group('v', variedPeople(12), { name: 'Vergelijking', comparison: true }),
    ]),
  );
}

/** A list that people chose from, one of its options not to be told. */
function valuesOf(groups: readonly (string | null)[]): Release['values'] {
  const options = ['Moed', 'Rust', '<b>Openheid</b> & "recht"'].map((nl, i) => ({
    id: `w${i}`,
    text: { nl, en: nl },
  }));
  const text = { nl: 'Welke waarden zijn voor u het belangrijkst?', en: 'Which values matter most to you?' };
  const cells = groups.map((group) => ({ group, wave: 'after' as const, n: 14, counts: [9, null, 5] }));
  return [{ id: 'waarden-eigen', text, options, cells }];
}

/** How the trajectory was rated, in numbers of people. */
function ratingsOf(groups: readonly (string | null)[]): Release['ratings'] {
  const options = ['1', '2', '3'].map((id) => ({ id, text: { nl: `Cijfer ${id}`, en: `Mark ${id}` } }));
  const text = { nl: 'Hoe was "het traject"; =1+1?', en: 'How was the trajectory?' };
  const cells = groups.map((group) => ({ group, wave: 'after' as const, n: 23, counts: [0, 6, 17] }));
  return [{ id: 'tr1', text, options, cells }];
}

/** A pool of six pilots, beside the one row that this organisation may see. */
export function exampleBenchmark(): Benchmark {
  const { scales, pilot, organisation } = grouped();
  return {
    tooFew: [],
    scales: scales.map((scale) => ({
      ...scale,
      range: [scale.range[0], scale.range[1]],
      instrument: { id: 'proef', title: { nl: 'Proef', en: 'Trial' } },
      pooled: {
        k: 6,
        organisations: 5,
        people: 131,
        estimate: 0.31,
        se: 0.07,
        df: 5,
        t: 4.43,
        p: 0.01,
        interval95: [0.13, 0.49],
        tau2: 0.02,
        tau2Interval: [0, 0.11],
        q: 7.2,
        qP: 0.21,
        i2: 33.4,
        prediction: [-0.1, 0.72],
        madeOn: '2026-06-20',
      },
      rows: [
        {
          pilot,
          organisation,
          n: 44,
          change: 0.5,
          interval95: [0.1, 0.8],
          verdict: 'higher, possibly small',
          shrunken: { estimate: 0.42, se: 0.09 },
          weeksBetween: 14,
          sessionsHeld: 4,
        },
      ],
    })),
  };
}

/** What a report of it is made of. */
export function reportInput(more: Partial<PilotReportInput> = {}): PilotReportInput {
  return {
    release: fullRelease(),
    followed: [],
    releaseHash: 'b'.repeat(64),
    instrument: currentInstrument,
    language: 'nl',
    audience: 'internal',
    named: false,
    benchmark: exampleBenchmark(),
    ...more,
  };
}
