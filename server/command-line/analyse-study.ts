import { verdict } from '#analysis/index.ts';
import { analyseCell, makeSetting } from './analyse-cell.ts';
import type { Setting } from './analyse-cell.ts';
import type { Unit } from './analyse-pools.ts';
import {
  analyseBenchmark,
  analyseComparison,
  analyseOverGroups,
  analyseReliability,
  makeUnit,
  widerInterval,
} from './analyse-pools.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { Design, DesignScale } from './design.ts';
import type { Person } from './study-people.ts';
import { withheld } from './withheld.ts';

/** Said in every result, because only the threshold has been applied. */
const notice =
  'For the analyst, not for publication: cells under the threshold are withheld, but totals, counts and unrounded figures can still give people away.';

/** Told after each pilot, so that long work can show how far it is. */
export type Progress = (done: number, total: number) => void;

/**
 * The whole analysis of a data file, in five steps: pilots with their groups and total, the pilots pooled, trained
 * against comparison, and the reliability of the scales.
 *
 * @returns the results in the shape of the command line's contract (analysis/README.md)
 */
export function analyseStudy(
  rows: readonly AnswerRow[],
  people: readonly Person[],
  design: Design,
  progress: Progress,
) {
  const setting = makeSetting(design);
  const pilots = pilotsOf(people, design);
  const trained = pilots.filter(({ isComparison }) => !isComparison).map(({ total }) => total);
  const comparison = pilots.flatMap(({ comparisonUnits }) => comparisonUnits);
  return {
    version: 1,
    notice,
    pilots: pilots.map((pilot, index) => {
      progress(index, pilots.length);
      return analysePilot(pilot, setting);
    }),
    benchmark: design.scales.map((scale) => analyseBenchmark(trained, scale, design)),
    comparison:
      comparison.length === 0
        ? []
        : design.scales.map((scale) => analyseComparison(trained, comparison, scale, design)),
    reliability: design.scales.map((scale) => analyseReliability(rows, scale, design)),
  };
}

/** A pilot taken apart: its groups, the people of its total, and what of it belongs to the comparison. */
interface Pilot {
  readonly name: string | null;
  readonly isComparison: boolean;
  readonly groups: readonly Unit[];
  /** The groups that count in the total. */
  readonly totalGroups: readonly Unit[];
  readonly total: Unit;
  readonly comparisonUnits: readonly Unit[];
}

function pilotsOf(people: readonly Person[], design: Design): Pilot[] {
  const named = new Set(design.comparison);
  return partition(people, ({ pilot }) => pilot).map(({ name, members }) => {
    const isComparison = named.has(name ?? '');
    const groups = partition(
      members.filter(({ group }) => group !== null),
      ({ group }) => group,
    ).map((part) => makeUnit(part.name, part.members, design));
    const isNamed = (group: string | null): boolean => group !== null && named.has(unitName(name, group));
    const total = makeUnit(
      name,
      members.filter(({ group }) => !isNamed(group)),
      design,
    );
    const apart = groups.filter((group) => isNamed(group.name));
    return {
      name,
      isComparison,
      groups,
      totalGroups: groups.filter((group) => !isNamed(group.name)),
      total,
      comparisonUnits: isComparison ? [total, ...apart] : apart,
    };
  });
}

/** How a group is named in the design's comparison. */
export function unitName(pilot: string | null, group: string): string {
  return `${pilot ?? ''}/${group}`;
}

/** Some people, and the name they have in common. */
interface Part {
  readonly name: string | null;
  readonly members: readonly Person[];
}

/** The order in which people count: P2 before P10. */
const order = new Intl.Collator('en', { numeric: true });

/** People by a name, in the order of the names. */
function partition(people: readonly Person[], nameOf: (person: Person) => string | null): Part[] {
  const parts = new Map<string | null, Person[]>();
  for (const person of people) {
    const part = parts.get(nameOf(person)) ?? [];
    part.push(person);
    parts.set(nameOf(person), part);
  }
  return [...parts]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => order.compare(a.name ?? '', b.name ?? '') || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

function analysePilot(pilot: Pilot, setting: Setting) {
  const { scales } = setting.design;
  return {
    pilot: pilot.name,
    comparison: pilot.isComparison,
    groups: pilot.groups.map((group) => ({
      group: group.name,
      scales: scales.map((scale) => analyseCell(group.scoresOn(scale), scale, setting)),
    })),
    total: { scales: scales.map((scale) => analyseTotal(pilot, scale, setting)) },
  };
}

/** A pilot's cell over all its people, and over its groups; the wider interval of the two carries the verdict. */
function analyseTotal({ total, totalGroups }: Pilot, scale: DesignScale, setting: Setting) {
  const cell = analyseCell(total.scoresOn(scale), scale, setting);
  if (cell.verdict === 'withheld') return { ...cell, pairedOverGroups: withheld };
  const pairedOverGroups = analyseOverGroups(totalGroups, scale, setting.design);
  const interval = widerInterval(cell.paired, pairedOverGroups);
  return {
    ...cell,
    pairedOverGroups,
    verdict: interval === null ? cell.verdict : verdict(interval.lower, interval.upper, scale.sesoi ?? null),
  };
}
