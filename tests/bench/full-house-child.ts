import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { forgetPictures } from '#server/charts/kept-pictures.ts';
import { openFullHouse } from './full-house.ts';

/*
 * A process of its own with the server and nothing else, so that who asks does not stand in its way. Node itself tells when
 * a question has come in and when its answer was handed over: the application is measured as it is.
 */
let first: number | null = null;
let last = 0;
const open = new Set<object>();
let processor = process.cpuUsage();

function noteQuestion(told: unknown): void {
  if (typeof told !== 'object' || told === null || !('response' in told)) return;
  const { response } = told;
  if (!(response instanceof ServerResponse)) return;
  first ??= performance.now();
  open.add(response);
  response.once('close', () => {
    open.delete(response);
    last = performance.now();
  });
}

/** Since the last time: milliseconds from the first question to the last answer, and of the processor. */
async function sinceLast() {
  while (open.size > 0) await nextTurn();
  const { user, system } = process.cpuUsage(processor);
  const told = { ms: first === null ? 0 : last - first, processorMs: (user + system) / 1000 };
  processor = process.cpuUsage();
  first = null;
  return told;
}

const { server, ...house } = await openFullHouse();
subscribe('http.server.request.start', noteQuestion);

process.on('message', (message) => {
  if (message === 'forget') forgetPictures();
  else void sinceLast().then((told) => process.send?.(told));
});
// Whoever asked is gone, finished or not: so is this.
process.once('disconnect', () => void server.close());
process.send?.({ url: server.url, ...house });
