import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { ReportFigure } from './model.ts';

/** A picture of a release as it stands in a report: wide, with its finding below. */
export function figureOf({ id, title, finding, description, draw }: ReleasedChart): ReportFigure {
  return { kind: 'figure', id, title, caption: finding, description, draw: () => draw('wide') };
}

/** The picture of that id, or none. */
export function figureCalled(charts: readonly ReleasedChart[], id: string): ReportFigure[] {
  return charts.filter((chart) => chart.id === id).map(figureOf);
}
