import type { CountedQuestion, Release } from '#analysis/release.ts';
import type { StateRelease } from '#analysis/state-release.ts';
import type { Context } from '#server/context.ts';
import { changeReleases, releaseOf } from './release-job.ts';

/** The release of a wave, or the newest. */
export async function releaseAsked(context: Context, pilot: string, wave?: number): Promise<Release | null> {
  const newest = (await changeReleases(context, pilot)).at(-1)?.wave;
  return releaseOf(context, pilot, wave ?? newest);
}

/** A release without the other groups, and without what sets groups beside each other. */
export function onlyGroup(release: Release, group: string): Release {
  return {
    ...release,
    distances: undefined,
    comparison: undefined,
    groups: release.groups.filter(({ id }) => id === group),
    values: release.values?.map((question) => ofGroup(question, group)),
    ratings: release.ratings?.map((question) => ofGroup(question, group)),
  };
}

/** A state without the other groups. */
export function onlyGroupOf(state: StateRelease, group: string): StateRelease {
  return { ...state, groups: state.groups.filter(({ id }) => id === group) };
}

function ofGroup(question: CountedQuestion, group: string): CountedQuestion {
  return { ...question, cells: question.cells.filter((cell) => cell.group === null || cell.group === group) };
}
