import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import type { ReportFigure, Slide } from './model.ts';

/** A picture of a release as it stands in a report: wide, with its finding below. */
export function figureOf({ id, title, finding, made, description, draw }: ReleasedChart): ReportFigure {
  return { kind: 'figure', id, title, caption: finding, made, description, draw: () => draw('wide') };
}

/** The picture of that id, or none. */
export function figureCalled(charts: readonly ReleasedChart[], id: string): ReportFigure[] {
  return charts.filter((chart) => chart.id === id).map(figureOf);
}

/** A finding of more letters is no title any more: it stands below the picture. */
const longestTitle = 150;

/** A picture on a slide: its finding is the message, where that is short enough to be read in one look. */
export function figureSlide(figure: ReportFigure): Slide {
  const { title, caption, made } = figure;
  const notes = `${caption}\n${made}`;
  return caption.length <= longestTitle
    ? { topic: title, title: caption.replace(/\.$/, ''), figure, points: [], notes }
    : { title, figure, points: [caption], notes };
}
