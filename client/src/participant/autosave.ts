import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { backOff } from './back-off.ts';
import { mergeDrafts, sameAnswers, touchedBetween } from './merge-drafts.ts';
import { oneTimer, type Timer } from './one-timer.ts';

/** What the server holds of what is filled in. */
export interface Draft {
  readonly revision: number;
  readonly answers: AnswerRecord;
}

/** What is filled in here, beside what the server is known to hold. */
export interface Filled {
  /** The server's draft as it was last known. */
  readonly base: Draft;
  readonly answers: AnswerRecord;
  /** The questions answered or changed here since `base`. */
  readonly touched: readonly string[];
}

/**
 * What came of one try. `stale`: the server holds a newer draft, from another device, another tab or an earlier
 * try. `unknown`: no answer, or too busy: it may or may not have been stored. `refused`: trying again makes no
 * sense.
 */
export type SaveReply =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

export type SaveStatus = 'saved' | 'saving' | 'retrying' | 'stopped';

export interface AutosaveOptions {
  readonly start: Filled;
  readonly save: (draft: Draft) => Promise<SaveReply>;
  /** The server's draft, `unknown` when it cannot be reached. */
  readonly load: () => Promise<Draft | null | 'unknown'>;
  readonly timer: Timer;
  readonly random: () => number;
  readonly onStatus: (status: SaveStatus) => void;
  /** Something changed that has to survive this page. */
  readonly onFilled: (filled: Filled) => void;
  /** Answers from elsewhere were put together with those here: show them. */
  readonly onMerged: (answers: AnswerRecord) => void;
  readonly onRefused: (code: ProblemCode) => void;
}

export interface Autosave {
  /** Everything filled in so far; saved half a second after the last change. */
  readonly change: (answers: AnswerRecord) => void;
  /** Saves now; true when all that is filled in is stored. */
  readonly flush: () => Promise<boolean>;
  /** Tries again at once when a try had failed: the network is back. */
  readonly nudge: () => void;
  /** No more saving: the answers are being sent, or the page goes away. */
  readonly stop: () => void;
  readonly filled: () => Filled;
}

const debounce = 500;

/**
 * The queue that keeps a draft on the server up to date: one request at a time, the newest answers only, back-off
 * without an end. Every try names the revision after the last known one, so the server takes it only when nothing
 * came in between: a try that was lost and arrives late, another tab or another device can never be overwritten
 * unseen. What is `stale` is put together with what the server holds and saved again.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { save, load, timer, random, onStatus, onFilled, onMerged, onRefused } = options;
  let { base, answers: current } = options.start;
  let touched = new Set(options.start.touched);
  /** Whether the server's draft is surely `base`: not after a try of which nothing was heard. */
  let certain = true;
  let failures = 0;
  let stopped = false;
  let inFlight: Promise<void> | null = null;
  const wait = oneTimer(timer);

  const isStored = (): boolean => certain && sameAnswers(current, base.answers);
  const filled = (): Filled => ({ base, answers: current, touched: [...touched] });

  const schedule = (milliseconds: number): void => wait.start(() => void run(), milliseconds);

  function stop(): void {
    stopped = true;
    wait.callOff();
  }

  function failed(): void {
    failures += 1;
    certain = false;
    onStatus('retrying');
    schedule(backOff(failures, random()));
  }

  function settled(): void {
    failures = 0;
    certain = true;
    if (isStored()) touched = new Set();
    onFilled(filled());
    if (isStored()) onStatus('saved');
    else schedule(debounce);
  }

  /** Takes over the newer draft and puts what was touched here on top of it. */
  async function takeOver(): Promise<void> {
    const theirs = await load();
    if (stopped) return;
    if (theirs === 'unknown' || theirs === null || theirs.revision <= base.revision) {
      failed();
      return;
    }
    const together = mergeDrafts(current, touched, theirs.answers);
    if (!sameAnswers(together, current)) onMerged(together);
    base = theirs;
    current = together;
    settled();
  }

  async function attempt(): Promise<void> {
    const sent = { revision: base.revision + 1, answers: current };
    if (failures === 0) onStatus('saving');
    const reply = await save(sent);
    if (stopped) return;
    if (reply.kind === 'saved') {
      base = sent;
      touched = new Set(touchedBetween(sent.answers, current));
      settled();
    } else if (reply.kind === 'stale') {
      await takeOver();
    } else if (reply.kind === 'unknown') {
      failed();
    } else {
      stop();
      onStatus('stopped');
      onRefused(reply.code);
    }
  }

  async function run(): Promise<void> {
    if (stopped || inFlight !== null) return;
    if (isStored()) {
      settled();
      return;
    }
    inFlight = attempt();
    try {
      await inFlight;
    } finally {
      inFlight = null;
    }
  }

  if (!isStored()) schedule(debounce);

  return {
    change(answers) {
      if (stopped) return;
      for (const id of touchedBetween(current, answers)) touched.add(id);
      current = answers;
      onFilled(filled());
      const nothingToDo = isStored() && inFlight === null && !wait.isRunning();
      // While a try is waiting for its turn again, that try takes the newest answers along.
      if (nothingToDo || failures > 0) return;
      onStatus('saving');
      if (inFlight === null) schedule(debounce);
    },
    async flush() {
      if (inFlight !== null) await inFlight;
      wait.callOff();
      await run();
      return isStored();
    },
    nudge() {
      if (failures > 0 && inFlight === null && !stopped) schedule(0);
    },
    stop,
    filled,
  };
}
