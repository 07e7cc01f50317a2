import type { TotalBasis } from '#analysis/release.ts';
import { answeredIn, type Everyone } from './everyone.ts';
import type { PeopleSet } from './people-set.ts';
import { union } from './people-set.ts';
import { membersOf } from './published-set.ts';
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
 * Decides what a release shows, for all scales at once: the cells of groups first, then the totals.
 *
 * Two decisions run over the scales, because a hole among shown neighbours would itself be telling. A group with a
 * scale on which all are alike (R9) is withheld on every scale: otherwise "withheld, though twelve people are shown
 * on the next scale" says why. And the total has one basis: if subtraction would give too much away on one scale,
 * every scale's total is over the groups that are shown.
 */
export function decideCells(scales: readonly ScaleSets[], rules: Rules): ScaleDecision[] {
  const telling = new Set(scales.flatMap((scale) => groupsAllAlike(scale, rules)));
  const decided = scales.map((scale) => {
    const shown = auditedGroups(scale, rules, telling);
    return { scale, shown, family: familyOf(scale, shown) };
  });
  const everyone = decided.every(
    ({ scale, shown, family }) =>
      allowsTotal(family, scale, rules) && passesAudit([...shown, family.total], scale.bounds, rules),
  );
  const basis: TotalBasis = everyone ? 'everyone' : 'shown-groups';
  return decided.map(({ scale, shown, family }) => {
    // A total over the shown groups is their sum: it gives nothing away (R5) that they do not.
    const total = everyone ? family.total : union('total', family.shown);
    return { shown, total: passes(total, scale.bounds, rules) ? total : null, basis };
  });
}

/**
 * R5: whether these sets may be published together with everything that was published before, and with a figure about
 * everybody where there is one.
 */
export function passesAudit(
  sets: readonly PeopleSet[],
  { threshold, earlier }: Bounds,
  rules: Rules,
  everyone: Everyone | null = null,
): boolean {
  const members = sets.map(membersOf);
  return (['before', 'after'] as const).every((wave) => {
    const answered = everyone === null ? [] : [answeredIn(everyone, wave)];
    return rules.audit.every(({ allows }) => allows([...earlier[wave], ...members, ...answered], threshold));
  });
}

/**
 * The groups that may be shown. Where everything together would give a small set away (R5), they are taken in their
 * order, each only if it leaves nothing to find; the totals come after all of them.
 */
function auditedGroups(scale: ScaleSets, rules: Rules, telling: ReadonlySet<string>): PeopleSet[] {
  const groups = [...scale.trained, ...scale.comparison].filter(
    (group) => !telling.has(group.name) && passes(group, scale.bounds, rules),
  );
  if (passesAudit(groups, scale.bounds, rules)) return groups;
  return groups.reduce<PeopleSet[]>(
    (kept, group) => (passesAudit([...kept, group], scale.bounds, rules) ? [...kept, group] : kept),
    [],
  );
}

/** Groups that R9 alone withholds on this scale. */
function groupsAllAlike({ bounds, trained, comparison }: ScaleSets, rules: Rules): string[] {
  const others: Rules = { ...rules, cell: rules.cell.filter(({ id }) => id !== 'R9') };
  return [...trained, ...comparison]
    .filter((group) => passes(group, bounds, others) && !passes(group, bounds, rules))
    .map(({ name }) => name);
}

function familyOf({ trained }: ScaleSets, allShown: readonly PeopleSet[]): Family {
  const shown = trained.filter((group) => allShown.includes(group));
  const hidden = trained.filter((group) => !shown.includes(group) && group.people.length > 0);
  return { total: union('total', trained), shown, hidden: union('hidden', hidden) };
}

function passes(set: PeopleSet, bounds: Bounds, rules: Rules): boolean {
  return rules.cell.every(({ allows }) => allows(set, bounds));
}

function allowsTotal(family: Family, { bounds }: ScaleSets, rules: Rules): boolean {
  return rules.total.every(({ allows }) => allows(family, bounds));
}
