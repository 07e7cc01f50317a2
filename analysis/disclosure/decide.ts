import type { TotalBasis } from '#analysis/release.ts';
import type { PeopleSet } from './people-set.ts';
import { union } from './people-set.ts';
import type { Bounds, Family, Rules } from './rules.ts';

/** The groups of a pilot on one scale. R6: these and their total are the whole catalogue, there is no other cell. */
export interface ScaleSets {
  readonly bounds: Bounds;
  /** Groups with a trajectory: the children of the total. */
  readonly trained: readonly PeopleSet[];
  /** Comparison groups: never part of the total. */
  readonly comparison: readonly PeopleSet[];
}

/** What may be published of one scale. */
export interface ScaleDecision {
  readonly shown: readonly PeopleSet[];
  readonly total: PeopleSet | null;
  readonly basis: TotalBasis;
}

/**
 * Decides what a release shows, for all scales at once.
 *
 * Two decisions run over the scales, because a hole among shown neighbours would itself be telling. A group with a
 * scale on which all are alike (R9) is withheld on every scale: otherwise "withheld, though twelve people are shown
 * on the next scale" says why. And the total has one basis: if subtraction would give too much away on one scale,
 * every scale's total is over the groups that are shown.
 */
export function decideCells(scales: readonly ScaleSets[], rules: Rules): ScaleDecision[] {
  const telling = new Set(scales.flatMap((scale) => groupsAllAlike(scale, rules)));
  const families = scales.map((scale) => familyOf(scale, rules, telling));
  const basis: TotalBasis = families.every((family, i) => allowsTotal(family, scales[i], rules))
    ? 'everyone'
    : 'shown-groups';
  return scales.map(({ bounds, comparison }, i) => {
    const shown = families[i]?.shown ?? [];
    const total = basis === 'everyone' ? families[i]?.total : union('total', shown);
    return {
      shown: [...shown, ...comparison.filter((group) => isShown(group, bounds, rules, telling))],
      total: total !== undefined && passes(total, bounds, rules) ? total : null,
      basis,
    };
  });
}

/** Groups that R9 alone withholds on this scale. */
function groupsAllAlike({ bounds, trained, comparison }: ScaleSets, rules: Rules): string[] {
  const others: Rules = { ...rules, cell: rules.cell.filter(({ id }) => id !== 'R9') };
  return [...trained, ...comparison]
    .filter((group) => passes(group, bounds, others) && !passes(group, bounds, rules))
    .map(({ name }) => name);
}

function familyOf({ bounds, trained }: ScaleSets, rules: Rules, telling: ReadonlySet<string>): Family {
  const shown = trained.filter((group) => isShown(group, bounds, rules, telling));
  const hidden = trained.filter((group) => !shown.includes(group) && group.people.length > 0);
  return { total: union('total', trained), shown, hidden: union('hidden', hidden) };
}

function isShown(set: PeopleSet, bounds: Bounds, rules: Rules, telling: ReadonlySet<string>): boolean {
  return !telling.has(set.name) && passes(set, bounds, rules);
}

function passes(set: PeopleSet, bounds: Bounds, rules: Rules): boolean {
  return rules.cell.every(({ allows }) => allows(set, bounds));
}

function allowsTotal(family: Family, scale: ScaleSets | undefined, rules: Rules): boolean {
  return scale !== undefined && rules.total.every(({ allows }) => allows(family, scale.bounds));
}
