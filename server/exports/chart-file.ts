import type { ChartOptions } from '#analysis/charts/options.ts';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import { chartSvg } from '#server/charts/release-chart.ts';
import { renderPng } from '#server/charts/render-png.ts';
import type { ChartFormat } from '#server/contract/chart-format.ts';
import { tableCsv } from './csv.ts';

/** The media type of each form of a chart. */
export const chartTypes = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const satisfies Record<ChartFormat, string>;

/** A chart as a file: the picture, its figures, or its specification in Vega-Lite. The same release, the same bytes. */
export async function chartFile(
  chart: ReleasedChart,
  format: ChartFormat,
  options: ChartOptions,
): Promise<string | Uint8Array> {
  if (format === 'csv') return tableCsv(chart.table);
  if (format === 'json') return `${JSON.stringify(chart.draw(options.layout), null, 2)}\n`;
  const svg = await chartSvg(chart, options);
  return format === 'svg' ? svg : renderPng(svg);
}
