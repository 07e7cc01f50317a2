import { tReach } from '#analysis/distributions.ts';
import type { Cell, Release, ReleasedScale, ShownCell } from '#analysis/release.ts';
import type { Design, DesignScale } from '#server/command-line/design.ts';
import type { StudyResults } from '#server/command-line/figure-rows.ts';

export type PilotResult = StudyResults['pilots'][number];
export type CellResult = PilotResult['groups'][number]['scales'][number];
export type TotalResult = PilotResult['total']['scales'][number];

/** From this many people on charts carry the inner interval too, as in a release. */
const fewestForDetail = 10;

/**
 * A pilot's results in the shape that charts and sentences are made from. Not a release: nothing has been checked but
 * the threshold, and the figures are not rounded.
 */
export function asRelease(pilot: PilotResult, design: Design): Release {
  const name = pilot.pilot ?? '';
  const named = { id: name, title: name };
  return {
    format: 1,
    madeUp: false,
    pilot: named,
    organisation: { id: '', name: '' },
    programme: { id: '', title: '' },
    waves: { before: '', after: '' },
    weeksBetween: 0,
    sessionsHeld: 0,
    instrument: { id: '', version: '', hash: '', title: { nl: '', en: '' } },
    versions: { analysis: '', rules: '' },
    threshold: Math.max(1, design.threshold),
    scales: design.scales.map((scale) => drawnScale(scale, pilot)),
    total: pilot.total.scales.map((cell) => ({
      ...shownCell(cell, cell.pairedOverGroups, design),
      basis: 'everyone',
    })),
    groups: pilot.groups.map(({ group, scales }) => ({
      id: group ?? '',
      name: group ?? '',
      comparison: false,
      cells: scales.map((cell) => shownCell(cell, null, design)),
    })),
  };
}

/** A scale without a range of its own is drawn between whole numbers around its means and the interval of its total. */
function drawnScale({ id, range, sesoi }: DesignScale, { groups, total }: PilotResult): ReleasedScale {
  const means = [...groups.flatMap(({ scales }) => scales), ...total.scales]
    .filter(({ scale }) => scale === id)
    .flatMap(({ paired }) => (paired.status === 'ok' ? [paired.meanBefore, paired.meanAfter] : []));
  const reached = total.scales
    .filter(({ scale }) => scale === id)
    .flatMap(({ paired }) =>
      paired.status === 'ok' ? [paired.meanBefore + paired.lower, paired.meanBefore + paired.upper] : [],
    );
  const lowest = Math.floor(Math.min(...means, ...reached, means.length === 0 ? 0 : Infinity));
  const highest = Math.ceil(Math.max(...means, ...reached, lowest + 1));
  return {
    id,
    title: { nl: titleOf(id, 'nl'), en: titleOf(id, 'en') },
    description: { nl: '', en: '' },
    range: range ?? [lowest, highest],
    sesoi: sesoi ?? 0,
  };
}

const stages = new Map([
  ['eigenwaarde', { nl: 'Eigenwaarde', en: 'Self-worth' }],
  ['beroepstrots', { nl: 'Beroepstrots', en: 'Professional pride' }],
  ['beroepseer', { nl: 'Beroepseer', en: 'Professional honour' }],
]);

/** The three stages by their names, any other scale by its id. */
export function titleOf(id: string, language: 'nl' | 'en'): string {
  return stages.get(id)?.[language] ?? id;
}

interface Interval {
  readonly status: string;
  readonly estimate?: number | null;
  readonly se?: number | null;
  readonly df?: number | null;
}

/** A cell as it is drawn: around its change the interval that carries the verdict. */
function shownCell(
  { scale, paired, shares, standardized, detectable, verdict }: CellResult,
  overGroups: Interval | null,
  { confidence }: Design,
): Cell {
  if (paired.status !== 'ok' || verdict === 'withheld' || verdict === 'not estimable') {
    return { status: 'withheld', scale };
  }
  const wide = widest(paired, overGroups, confidence);
  const around = (level: number): [number, number] => {
    const reach = tReach(level, wide.df) * wide.se;
    return [
      Math.min(wide.estimate - reach, paired.estimate),
      Math.max(wide.estimate + reach, paired.estimate),
    ];
  };
  const cell: ShownCell = {
    status: 'shown',
    scale,
    n: paired.n,
    before: paired.meanBefore,
    after: paired.meanAfter,
    change: paired.estimate,
    interval95: around(confidence),
    verdict,
    detail: null,
  };
  if (paired.n < fewestForDetail) return cell;
  return {
    ...cell,
    detail: {
      gAv: standardized.status === 'ok' ? standardized.gAv : null,
      interval50: around(0.5),
      interval80: around(0.8),
      shares:
        shares.status === 'ok' ? { higher: shares.higher, same: shares.same, lower: shares.lower } : null,
      // As in a release: beside the wider interval it would promise more than that interval can tell.
      detectable: detectable.status === 'ok' && wide === paired ? detectable.dZ * paired.sd : null,
    },
  };
}

interface Spread {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
}

/** Whether the interval that lets groups differ is the wider one, so that the words of the total follow from it. */
export function letsGroupsDiffer({ paired, pairedOverGroups }: TotalResult, { confidence }: Design): boolean {
  return paired.status === 'ok' && widest(paired, pairedOverGroups, confidence) !== paired;
}

function widest(paired: Spread, overGroups: Interval | null, confidence: number): Spread {
  const { estimate = null, se = null, df = null } = overGroups ?? {};
  if (estimate === null || se === null || df === null) return paired;
  const width = (spread: Spread): number => tReach(confidence, spread.df) * spread.se;
  const other = { estimate, se, df };
  return width(other) > width(paired) ? other : paired;
}
