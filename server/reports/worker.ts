import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { reportFormatSchema } from '#server/contract/reports.ts';
import { drawPictures } from './pictures.ts';
import { reportFile } from './report-file.ts';
import { reportOf } from './report-of.ts';
import type { Order } from './order.ts';

/*
 * A thread that makes one report in all its formats, and ends. What it is asked comes from the server's own desk; what
 * it tells: how far it is, each file, or nothing more when it was stopped.
 */
const orderSchema = z.custom<Order>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
);

const tell = (message: object): void => {
  parentPort?.postMessage(message, []);
};

const report = reportOf(orderSchema.parse(workerData));
const formats = reportFormatSchema.options;
const pictures = await drawPictures(report, (done, total) => {
  tell({ progress: (0.7 * done) / Math.max(1, total) });
});
for (const [i, format] of formats.entries()) {
  tell({ progress: 0.7 + (0.3 * i) / formats.length });
  tell({ format, file: await reportFile(report, pictures, format) });
}
tell({ progress: 1 });
