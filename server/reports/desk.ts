import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { reportFormatSchema, type ReportFormat, type ReportJob } from '#server/contract/reports.ts';
import { dayOf } from '#server/day.ts';
import type { Order } from './order.ts';
import { reportName } from './report-name.ts';

/** Where reports are ordered, watched, stopped and fetched. Kept in memory: a report can always be made again. */
export interface ReportDesk {
  /** `null`: that many of the same owner are being made or wait already. */
  order(owner: string, order: Order): ReportJob | null;
  /** `null`: there is no such report, or it is somebody else's. */
  read(owner: string, id: string): ReportJob | null;
  /** Stops it; what was made is thrown away. */
  cancel(owner: string, id: string): ReportJob | null;
  file(owner: string, id: string, format: ReportFormat): Uint8Array | null;
  /** What its files are called, without the extension. */
  nameOf(owner: string, id: string): string | null;
}

interface Job {
  readonly id: string;
  readonly owner: string;
  readonly order: Order;
  readonly orderedAt: number;
  readonly files: Map<ReportFormat, Uint8Array>;
  state: ReportJob['state'];
  progress: number;
  worker: Worker | null;
}

/** As many threads at a time; the rest wait their turn. */
const atOnce = 1;
/** As many reports of one owner may be under way or wait: nobody keeps everybody else waiting. */
const mostUnderWay = 4;
/** What a thread may take: many short-lived objects are cleared away early, and a runaway ends itself, not the server. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 400 };
/** Reports are kept this long, and this many of them: then they are made again. */
const keptMs = 60 * 60 * 1000;
const keptJobs = 24;

const messageSchema = z.union([
  z.strictObject({ progress: z.number() }),
  z.strictObject({
    format: reportFormatSchema,
    file: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
]);

const entry = new URL('./worker.ts', import.meta.url);

/**
 * A desk with threads of its own, so that a long report keeps nobody waiting.
 *
 * @param failed told why a report could not be made
 */
export function reportDesk(clock: () => Date, failed: (error: unknown) => void): ReportDesk {
  const jobs = new Map<string, Job>();
  const owned = (owner: string, id: string): Job | null => {
    const job = jobs.get(id);
    return job?.owner === owner ? job : null;
  };
  const startNext = (): void => {
    const all = [...jobs.values()];
    if (all.filter(({ worker }) => worker !== null).length >= atOnce) return;
    const next = all.find(({ state, worker }) => state === 'working' && worker === null);
    if (next !== undefined) start(next, failed, startNext);
  };
  return {
    order: (owner, order) => {
      forgetOld(jobs, clock().getTime());
      const own = [...jobs.values()].filter((job) => job.owner === owner && job.state === 'working');
      if (own.length >= mostUnderWay) return null;
      const job: Job = {
        id: randomUUID(),
        owner,
        order,
        orderedAt: clock().getTime(),
        files: new Map(),
        state: 'working',
        progress: 0,
        worker: null,
      };
      jobs.set(job.id, job);
      startNext();
      return viewOf(job);
    },
    read: (owner, id) => {
      const job = owned(owner, id);
      return job === null ? null : viewOf(job);
    },
    cancel: (owner, id) => {
      const job = owned(owner, id);
      if (job === null) return null;
      if (job.state === 'working') stop(job);
      return viewOf(job);
    },
    file: (owner, id, format) => owned(owner, id)?.files.get(format) ?? null,
    nameOf: (owner, id) => {
      const job = owned(owner, id);
      return job === null ? null : reportName(job.order, dayOf(new Date(job.orderedAt)));
    },
  };
}

function viewOf({ id, state, progress }: Job): ReportJob {
  return { id, state, progress };
}

function start(job: Job, failed: (error: unknown) => void, ended: () => void): void {
  const worker = new Worker(entry, { workerData: job.order, resourceLimits });
  // A server that stops does not wait for a report.
  worker.unref();
  job.worker = worker;
  worker.on('message', (message: unknown) => {
    const told = messageSchema.parse(message);
    if ('progress' in told) job.progress = told.progress;
    else job.files.set(told.format, told.file);
  });
  worker.on('error', (error) => {
    job.state = 'failed';
    failed(error);
  });
  worker.on('exit', (code) => {
    job.worker = null;
    if (job.state === 'working') {
      // A thread that is ended before it began ends with code 0 too.
      const isWhole = code === 0 && job.files.size === reportFormatSchema.options.length;
      job.state = isWhole ? 'ready' : 'failed';
      if (!isWhole) failed(new Error(`The thread that made a report ended with code ${String(code)}.`));
    }
    ended();
  });
}

function stop(job: Job): void {
  job.state = 'cancelled';
  job.files.clear();
  void job.worker?.terminate();
}

/** Drops what is old, and the oldest when there are too many; never one that is being made. */
function forgetOld(jobs: Map<string, Job>, now: number): void {
  const done = [...jobs.values()].filter(({ state }) => state !== 'working');
  const tooMany = Math.max(0, jobs.size - keptJobs + 1);
  for (const [i, job] of done.entries()) {
    if (i < tooMany || now - job.orderedAt > keptMs) jobs.delete(job.id);
  }
}
