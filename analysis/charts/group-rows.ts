import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import type { Axis } from './axis.ts';
import { type ChangeRow, changeDomain } from './change-panel.ts';
import { type DumbbellRow, dumbbellRow } from './dumbbell.ts';
import type { GroupLayout } from './group-layout.ts';
import { scaleStyles } from './theme.ts';

/** Where the two panels of a group's chart lie, in pixels from the top, and their axes. */
export interface GroupPlaces {
  readonly means: Axis;
  readonly changes: Axis;
  readonly meansEnd: number;
  readonly changesStart: number;
  readonly changesEnd: number;
  readonly height: number;
}

/** Beside the means, changes share their rows; below them, only the scales with figures have a row. */
export function groupPlaces(
  release: Release,
  group: ReleasedGroup,
  { means, changes, arrangement }: GroupLayout,
): GroupPlaces {
  const rows = release.scales.length;
  const shown = group.cells.filter(({ status }) => status === 'shown').length;
  const lowest = Math.min(...release.scales.map(({ range }) => range[0]));
  const highest = Math.max(...release.scales.map(({ range }) => range[1]));
  const meansEnd = means.head + rows * means.rowHeight;
  const changesStart = arrangement === 'beside' ? changes.head : meansEnd + means.foot + changes.head;
  const changesEnd = changesStart + (arrangement === 'beside' ? rows : shown) * changes.rowHeight;
  return {
    means: { domain: [lowest, highest], pixels: means.axis },
    changes: { domain: changeDomain(release), pixels: changes.axis },
    meansEnd,
    changesStart,
    changesEnd,
    height: shown === 0 ? meansEnd : changesEnd + changes.foot,
  };
}

/** One scale of a group: its name, where its rows begin in either panel, and its figures unless withheld. */
export interface GroupRow {
  readonly title: string;
  readonly colour: string;
  readonly top: number;
  readonly changeTop: number;
  readonly means: DumbbellRow | null;
  readonly change: ChangeRow | null;
}

/** From top to bottom as in the rocket: the last scale of the questionnaire first. */
export function groupRows(
  release: Release,
  group: ReleasedGroup,
  layout: GroupLayout,
  language: Language,
): GroupRow[] {
  const places = groupPlaces(release, group, layout);
  const styles = scaleStyles(release.scales);
  const cellOf = (scale: string) => group.cells.find((cell) => cell.scale === scale);
  const scales = [...release.scales].reverse();
  const shown = scales.filter(({ id }) => cellOf(id)?.status === 'shown');
  return scales.flatMap((scale, i) => {
    const style = styles.get(scale.id);
    if (style === undefined) return [];
    const top = layout.means.head + i * layout.means.rowHeight;
    const changeIndex = layout.arrangement === 'beside' ? i : shown.indexOf(scale);
    const changeTop = places.changesStart + changeIndex * layout.changes.rowHeight;
    const y = top + layout.means.middle;
    const place = { scale, style, y, axis: places.means, apart: 19, language };
    const means = dumbbellRow(cellOf(scale.id), place);
    const changeY = changeTop + layout.changes.middle;
    const change = means === null ? null : { ...means, y: changeY, sesoi: scale.sesoi };
    return [{ title: scale.title[language], colour: style.colour, top, changeTop, means, change }];
  });
}
