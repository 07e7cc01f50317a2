import { currentInstrument } from '#instruments/registry.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Benchmark } from '#server/contract/benchmark.ts';
import type { PilotReportInput } from '#server/reports/input.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

/** Names that break files which read what people wrote as code. */
export const hostileName = '=1+2 "Groep" <b>&\n\'A\'; \u202Eabc\u202C #let $x$ \\ é';

/** A release with everything in it: groups large and small, one withheld, a comparison, hostile names. */
export function fullRelease(): Release {
  return { ...grouped(), values: valuesOf(['a', null]) };
}

function grouped(): Release {
  return makeRelease(
    releaseInput([
      group('a', variedPeople(14), { name: hostileName }),
      group('b', variedPeople(23), { name: 'Leidinggevenden' }),
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
