import type { ChartOptions } from '#analysis/charts/options.ts';
import { releasedChart, type ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { Release } from '#analysis/release.ts';
import { keptSvg } from './kept-pictures.ts';

/** A chart with its title and its description, as SVG. */
export async function chartSvg(
  { title, description, draw }: ReleasedChart,
  { language, layout }: ChartOptions,
): Promise<string> {
  return keptSvg(draw(layout), { title, description, language });
}

/**
 * A chart of a release as SVG: `rocket` is the total, `group-<id>` a group, and so on.
 *
 * @returns `null` when the release has no such chart
 */
export async function releaseChart(
  release: Release,
  id: string,
  options: ChartOptions,
): Promise<string | null> {
  const chart = releasedChart(release, id, options.language);
  return chart === null ? null : chartSvg(chart, options);
}
