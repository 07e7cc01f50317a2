import { currentInstrument } from '#instruments/registry.ts';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
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

/** What a report of it is made of. */
export function reportInput(more: Partial<PilotReportInput> = {}): PilotReportInput {
  return {
    release: fullRelease(),
    releaseHash: 'b'.repeat(64),
    instrument: currentInstrument,
    language: 'nl',
    audience: 'internal',
    named: false,
    ...more,
  };
}
