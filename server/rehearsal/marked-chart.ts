import type { Language } from '#instruments/instrument.ts';
import type { ReleasedChart } from '#analysis/charts/released-charts.ts';
import { ink } from '#analysis/charts/theme.ts';
import { markedTable } from './marked-table.ts';
import { rehearsalTexts } from './rehearsal-texts.ts';

/** A picture that says that it is made up: in the drawing, in its words, and in every row of its figures. */
export function markedChart(chart: ReleasedChart, language: Language): ReleasedChart {
  const { mark } = rehearsalTexts[language];
  const { table, draw } = chart;
  return {
    ...chart,
    title: `${chart.title} (${mark})`,
    description: `${mark}. ${chart.description}`,
    table: markedTable(table, language),
    draw: (layout) => ({
      ...draw(layout),
      // Room above the drawing, which itself has a fixed size.
      padding: { top: 36, left: 0, right: 0, bottom: 0 },
      title: { text: mark, anchor: 'start', color: ink, fontSize: 15, fontWeight: 600, offset: 14 },
    }),
  };
}
