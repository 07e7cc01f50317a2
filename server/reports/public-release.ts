import type { Language } from '#instruments/instrument.ts';
import type { Cell, Release, ReleasedGroup, TotalCell } from '#analysis/release.ts';
import { reportTexts } from './texts/report-texts.ts';

/** From this many people a group stands in a public report: with fewer, colleagues could guess too much. */
const fewestInPublic = 10;

/**
 * What of a release may be read by everybody: no name of an organisation, trajectory or group unless the organisation
 * ticked that it wants to be named; groups only from ten people on; no figures about who left.
 *
 * A part of what is released, never more: every figure has passed the rules already.
 */
export function publicRelease(release: Release, named: boolean, language: Language): Release {
  const { anonymous } = reportTexts[language];
  const standing = groupsInPublic(
    release,
    release.groups.filter(({ cells }) => cells.some(isLarge)),
  );
  const kept = new Set(standing.map(({ id }) => id));
  return {
    ...release,
    pilot: { ...release.pilot, title: named ? release.pilot.title : anonymous.pilot },
    organisation: {
      ...release.organisation,
      name: named ? release.organisation.name : anonymous.organisation,
    },
    total: release.total.map(publicTotal),
    groups: standing.map((group, i) => publicGroup(group, named ? group.name : anonymous.group(i + 1))),
    values: publicCounts(release.values, kept),
    ratings: publicCounts(release.ratings, kept),
    distances: (release.distances ?? []).filter(
      ({ groups: [first, second] }) => kept.has(first) && kept.has(second),
    ),
    comparison: (release.comparison ?? []).filter(({ scale }) => tellsOfKept(release, scale, kept)),
  };
}

/**
 * Those of the groups that may stand beside the total: whoever takes them off it must find nobody, or ten people or
 * more. The smallest goes until that is so.
 */
function groupsInPublic(release: Release, groups: readonly ReleasedGroup[]): readonly ReleasedGroup[] {
  const trained = groups.filter(({ comparison }) => !comparison).sort((a, b) => sizeOf(a) - sizeOf(b));
  const [smallest] = trained;
  const isGivenAway = release.total.some((cell) => {
    const rest = trained.reduce(
      (n, { cells }) => n - peopleOn(cell.scale, cells.filter(isLarge)),
      sizeIn(cell),
    );
    return isLarge(cell) && rest > 0 && rest < fewestInPublic;
  });
  if (!isGivenAway || smallest === undefined) return groups;
  return groupsInPublic(
    release,
    groups.filter((group) => group !== smallest),
  );
}

const sizeIn = (cell: Cell): number => (cell.status === 'shown' ? cell.n : 0);
const sizeOf = ({ cells }: ReleasedGroup): number => Math.max(0, ...cells.map(sizeIn));
const peopleOn = (scale: string, cells: readonly Cell[]): number =>
  cells.reduce((n, cell) => (cell.scale === scale ? n + sizeIn(cell) : n), 0);

/** Whether every group that the comparison on a scale is made of stands in public: the difference tells of it. */
function tellsOfKept({ groups }: Release, scale: string, kept: ReadonlySet<string>): boolean {
  return groups.every(
    ({ id, comparison, cells }) =>
      !comparison ||
      peopleOn(scale, cells) === 0 ||
      (kept.has(id) && peopleOn(scale, cells) >= fewestInPublic),
  );
}

const isLarge = (cell: Cell): boolean => cell.status === 'shown' && cell.n >= fewestInPublic;

function publicGroup({ cells, ...group }: ReleasedGroup, name: string): ReleasedGroup {
  const large = cells.map((cell): Cell => (isLarge(cell) ? cell : { status: 'withheld', scale: cell.scale }));
  return { ...group, name, cells: large, response: null };
}

function publicTotal(cell: TotalCell): TotalCell {
  if (!isLarge(cell)) return { status: 'withheld', scale: cell.scale, basis: cell.basis };
  return cell.status === 'shown' ? { ...cell, leavers: undefined } : cell;
}

/** Choices of everybody, and of the groups that stand in public: these are of ten people or more already. */
function publicCounts(questions: Release['values'], kept: ReadonlySet<string>): Release['values'] {
  return questions?.map((question) => ({
    ...question,
    cells: question.cells.filter(({ group }) => group === null || kept.has(group)),
  }));
}
