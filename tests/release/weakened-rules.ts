import { differSafely } from '#analysis/disclosure/differencing.ts';
import { differsFromEarlier, membersOf } from '#analysis/disclosure/published-set.ts';
import { allRules, type Rules } from '#analysis/disclosure/rules.ts';

const sizeRules = allRules.cell.filter(({ id }) => id === 'R1');
const R3 = allRules.total.filter(({ id }) => id === 'R3');

/** Rules as weaker tools have them: what an attack must break before it proves anything. */
export const thresholdOnly: Rules = { cell: sizeRules, total: [], everyone: [], audit: [] };

/** The threshold, and totals that hide what they leave over. */
export const withR3: Rules = { ...thresholdOnly, total: R3 };

/** R4 to the letter: of every two published sets, now and before, the difference is nobody or k people. */
export const withR4: Rules = {
  cell: [...sizeRules, ...allRules.cell.filter(({ id }) => id === 'R4')],
  total: [
    ...R3,
    {
      id: 'R4',
      allows: ({ total, shown }, { threshold, earlier }) =>
        differSafely([total, ...shown], threshold) &&
        differsFromEarlier(membersOf(total), earlier.before, threshold),
    },
  ],
  everyone: allRules.everyone.filter(({ id }) => id !== 'R9'),
  audit: [],
};
