import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import type { Axis } from './axis.ts';
import type { ChangeRow } from './change-panel.ts';
import { dumbbellRow } from './dumbbell.ts';
import type { GroupLayout } from './group-layout.ts';
import { scaleStyles } from './theme.ts';

/** The axis of the means: from the lowest to the highest of the response scales. */
export function meansAxis({ scales }: Release, { means }: GroupLayout): Axis {
  const lowest = Math.min(...scales.map(({ range }) => range[0]));
  const highest = Math.max(...scales.map(({ range }) => range[1]));
  return { domain: [lowest, highest], pixels: means.axis };
}

/** One scale of a group: its name, where its row begins, and its figures unless withheld. */
export interface GroupRow {
  readonly title: string;
  readonly colour: string;
  /** From the top of the picture, in pixels. */
  readonly top: number;
  readonly figures: ChangeRow | null;
}

/** From top to bottom as in the rocket. */
export function groupRows(
  release: Release,
  group: ReleasedGroup,
  layout: GroupLayout,
  language: Language,
): GroupRow[] {
  const axis = meansAxis(release, layout);
  const styles = scaleStyles(release.scales);
  return topFirst(release.scales).flatMap((scale, i) => {
    const style = styles.get(scale.id);
    if (style === undefined) return [];
    const top = layout.head + i * layout.rowHeight;
    const place = { scale, style, y: top + layout.middle, axis, apart: 19, language };
    const row = dumbbellRow(
      group.cells.find((cell) => cell.scale === scale.id),
      place,
    );
    const figures = row === null ? null : { ...row, sesoi: scale.sesoi };
    return [{ title: scale.title[language], colour: style.colour, top, figures }];
  });
}
