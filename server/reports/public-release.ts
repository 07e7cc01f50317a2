import type { Language } from '#instruments/instrument.ts';
import type { Cell, Release, ReleasedGroup, ShownCell, TotalCell } from '#analysis/release.ts';
import type { PilotReportInput } from './input.ts';
import { reportTexts } from './texts/report-texts.ts';

/** From this many people a group stands in a public report: with fewer, colleagues could guess too much. */
const fewestInPublic = 10;

/**
 * What of a release may be read by everybody: no name of an organisation or trajectory unless the organisation ticked
 * that it wants to be named, and no name of a group at all, for the tick is about the organisation; groups only from ten
 * people on; no figures about who left, and no second estimate whose number of people tells that fewer than ten did.
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
    total: release.total.map((cell) => publicTotal(cell, mayHaveSecond(release))),
    groups: standing.map((group, i) => publicGroup(group, anonymous.group(i + 1))),
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

function publicTotal(cell: TotalCell, withSecond: boolean): TotalCell {
  if (!isLarge(cell)) return { status: 'withheld', scale: cell.scale, basis: cell.basis };
  if (cell.status === 'withheld') return cell;
  return { ...cell, leavers: undefined, second: withSecond ? cell.second : undefined };
}

/**
 * Whether the second estimates stand: its people less those of the headline are who answered once, and that must be ten
 * or more on every scale, for one that is missing among others would tell.
 */
function mayHaveSecond({ total }: Release): boolean {
  return total.every(
    (cell) =>
      cell.status === 'withheld' ||
      cell.second === undefined ||
      cell.second.people - cell.n >= fewestInPublic,
  );
}

/**
 * What the public may read of a pilot over time. Of a follow-up the total only: its groups and second estimate tell of
 * the before wave once more, and beside those of the first report what is left could be fewer than ten people. The total
 * stands where it is as large as every total that was told before or ten people apart, and where no groups that were told
 * leave one to nine of it over; on all scales or on none.
 *
 * @param releases of one pilot, in the order of their waves
 */
export function publicReleases(releases: readonly Release[], named: boolean, language: Language): Release[] {
  return releases.reduce<Release[]>((told, release) => {
    const own = publicRelease(release, named, language);
    const [first] = told;
    if (first === undefined) return [own];
    const stands = own.total.every((cell) => cell.status === 'withheld' || standsBeside(cell, first, told));
    return [...told, totalOnly(own, stands)];
  }, []);
}

/** What the public may read of this release, knowing what it has read of those before. */
export function inPublic(
  { release, followed, language }: Pick<PilotReportInput, 'release' | 'followed' | 'language'>,
  named: boolean,
): { release: Release; followed: Release[] } {
  const place = followed.findIndex(({ later }) => later?.wave === release.later?.wave);
  const known = publicReleases(place < 0 ? [release] : followed, named, language);
  const [first] = known;
  const own = known[place] ?? first;
  if (own === undefined) throw new Error('A report is made of a release.');
  return { release: own, followed: place < 0 ? [] : known };
}

/** Whether a difference of two sets is nobody, or enough people for the public. */
const isFar = (size: number): boolean => size === 0 || Math.abs(size) >= fewestInPublic;

function standsBeside({ scale, n }: ShownCell, first: Release, told: readonly Release[]): boolean {
  const totals = told.flatMap(({ total }) => total.filter((cell) => cell.scale === scale).map(sizeIn));
  const groups = first.groups
    .filter(({ comparison }) => !comparison)
    .map(({ cells }) => peopleOn(scale, cells))
    .filter((size) => size > 0);
  const rests = groups.reduce((left, size) => [...left, ...left.map((rest) => rest - size)], [n]);
  return (
    totals.every((size) => size === 0 || isFar(n - size)) && rests.every((rest) => rest < 0 || isFar(rest))
  );
}

function totalOnly(release: Release, stands: boolean): Release {
  return {
    ...release,
    total: release.total.map((cell): TotalCell => {
      if (cell.status === 'withheld') return cell;
      const { scale, basis } = cell;
      return stands ? { ...cell, second: undefined } : { status: 'withheld', scale, basis };
    }),
    groups: [],
    distances: [],
    comparison: [],
  };
}

/** Choices of everybody, and of the groups that stand in public: these are of ten people or more already. */
function publicCounts(questions: Release['values'], kept: ReadonlySet<string>): Release['values'] {
  return questions?.map((question) => ({
    ...question,
    cells: question.cells.filter(({ group }) => group === null || kept.has(group)),
  }));
}
