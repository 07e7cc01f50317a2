import type { TopLevelSpec } from 'vega-lite';
import { groupProfile } from '#analysis/charts/group-profile.ts';
import type { ChartOptions } from '#analysis/charts/options.ts';
import { rocket } from '#analysis/charts/rocket.ts';
import { coreOf } from '#analysis/core-of.ts';
import type { Cell, Release } from '#analysis/release.ts';
import { chartDescription } from '#analysis/words/chart-words.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { renderSvg } from './render-svg.ts';

interface Chart {
  readonly spec: TopLevelSpec;
  readonly title: string;
  readonly cells: readonly Cell[];
}

/**
 * A chart of a release as SVG: `rocket` is the total, `group-<id>` a group.
 *
 * @returns `null` when the release has no such chart
 */
export async function releaseChart(
  release: Release,
  chart: string,
  options: ChartOptions,
): Promise<string | null> {
  const core = coreOf(release);
  const found = chart === 'rocket' ? rocketOf(core, options) : groupOf(core, chart, options);
  if (found === null) return null;
  const { spec, title, cells } = found;
  const description = chartDescription(cells, core.scales, options.language);
  return renderSvg(spec, { title, description, language: options.language });
}

function rocketOf(release: Release, options: ChartOptions): Chart {
  const title = messagesIn(options.language).chart.rocketTitle;
  return { spec: rocket(release, options), title, cells: release.total };
}

function groupOf(release: Release, chart: string, options: ChartOptions): Chart | null {
  const group = release.groups.find(({ id }) => chart === `group-${id}`);
  if (group === undefined) return null;
  const title = messagesIn(options.language).chart.groupTitle(group.name);
  return { spec: groupProfile(release, group, options), title, cells: group.cells };
}
