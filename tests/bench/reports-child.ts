import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { renderSvg } from '#server/charts/render-svg.ts';
import { reportDesk } from '#server/reports/desk.ts';
import type { Order } from '#server/reports/order.ts';
import { fullRelease } from '#tests/reports/example.ts';
import { spreadOf, timed } from './quantiles.ts';

/*
 * A process of its own for each thing, so that its memory is that of one report alone: the desk with its thread, as in
 * the server. What is to be made comes in; one line of JSON goes out.
 */
async function measureCharts() {
  const charts = releasedCharts(fullRelease(), 'nl');
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const chart of charts) {
      const { title, description, draw } = chart;
      const taken = await timed(async () => renderSvg(draw('wide'), { title, description, language: 'nl' }));
      if (round > 0) times.push(taken);
    }
  }
  return spreadOf(times);
}

const orderSchema = z.custom<Order>((value) => typeof value === 'object' && value !== null);

async function measureReport() {
  const order = orderSchema.parse(JSON.parse(readFileSync(0, 'utf8')));
  const desk = reportDesk(
    () => new Date(),
    (error) => {
      throw error;
    },
  );
  const ms = await timed(async () => {
    let job = desk.order('bench', order);
    while (job?.state === 'working') {
      await pause(10);
      job = desk.read('bench', job.id);
    }
    if (job?.state !== 'ready') throw new Error('The report was not made.');
  });
  return { ms, megabytes: process.resourceUsage().maxRSS / 1024 };
}

const measures = { charts: measureCharts, report: measureReport };
const what = z.enum(['charts', 'report']).parse(process.argv[2]);
process.stdout.write(`${JSON.stringify(await measures[what]())}\n`);
