import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup, ReleasedScale, Verdict } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { findingTitle } from './finding-title.ts';
import { pictureTexts } from './picture-texts.ts';

/** The finding of one group as a sentence, as `findingTitle` for the total. */
export function groupFinding(release: Release, group: ReleasedGroup, language: Language): string {
  const total = group.cells.map((cell) => ({ ...cell, basis: 'everyone' as const }));
  return findingTitle({ ...release, total, groups: [] }, language);
}

const rises: readonly Verdict[] = ['clearly higher', 'higher, possibly small'];
const falls: readonly Verdict[] = ['clearly lower', 'lower, possibly small'];

/** Of how many groups each scale rose or fell, as far as that can be said. */
export function groupsFinding(release: Release, language: Language): string {
  const { finding, rowOf, none } = pictureTexts[language].groups;
  const sentences = topFirst(release.scales).flatMap((scale) => {
    const verdicts = verdictsOf(release, scale);
    if (verdicts.length === 0) return [];
    const [up, down] = [rises, falls].map((kinds) => verdicts.filter((one) => kinds.includes(one)).length);
    return [rowOf(scale.title[language], verdicts.length, up ?? 0, down ?? 0)];
  });
  return [...(sentences.length === 0 ? [none] : sentences), finding].join(' ');
}

function verdictsOf({ groups }: Release, { id }: ReleasedScale): Verdict[] {
  return groups.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.scale === id && cell.status === 'shown' ? [cell.verdict] : [])),
  );
}
