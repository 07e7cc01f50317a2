import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { backOff } from './back-off.ts';
import { mergeDrafts, sameAnswers } from './merge-drafts.ts';

/** What is filled in so far; the revision grows with every try to save it. */
export interface Draft {
  readonly revision: number;
  readonly answers: AnswerRecord;
}

/**
 * What came of one try. `stale`: the server holds a newer draft, from another device or tab. `unknown`: no
 * answer, or too busy: it may or may not have been stored. `refused`: trying again makes no sense.
 */
export type SaveReply =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

export type SaveStatus = 'saved' | 'saving' | 'retrying' | 'stopped';

export interface AutosaveOptions {
  readonly start: Draft;
  readonly save: (draft: Draft) => Promise<SaveReply>;
  /** The server's draft, `unknown` when it cannot be reached. */
  readonly load: () => Promise<Draft | null | 'unknown'>;
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly timer: (action: () => void, milliseconds: number) => () => void;
  readonly random: () => number;
  readonly onStatus: (status: SaveStatus) => void;
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
}

const debounce = 500;

/** At most one waiting action; a new one takes the place of the old. */
function oneTimer(timer: AutosaveOptions['timer']): {
  readonly start: (action: () => void, milliseconds: number) => void;
  readonly callOff: () => void;
  readonly isRunning: () => boolean;
} {
  let cancel: (() => void) | null = null;
  const callOff = (): void => {
    cancel?.();
    cancel = null;
  };
  return {
    start(action, milliseconds) {
      callOff();
      cancel = timer(() => {
        cancel = null;
        action();
      }, milliseconds);
    },
    callOff,
    isRunning: () => cancel !== null,
  };
}

/**
 * The queue that keeps a draft on the server up to date: one request at a time, a higher revision at each try,
 * the newest answers only, back-off without an end. A try that was lost on the way and arrives late is older
 * than a later one and refused by the server, so the order of arrival does not matter.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { save, load, timer, random, onStatus, onMerged, onRefused } = options;
  let { revision, answers: stored } = options.start;
  let current = stored;
  /** Whether the server's draft is surely `stored`: not after a try of which nothing was heard. */
  let certain = true;
  let failures = 0;
  let stopped = false;
  let inFlight: Promise<void> | null = null;
  const wait = oneTimer(timer);

  const isStored = (): boolean => certain && sameAnswers(current, stored);

  function schedule(milliseconds: number): void {
    wait.start(() => void run(), milliseconds);
  }

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
    if (isStored()) onStatus('saved');
    else schedule(debounce);
  }

  /** Takes over the newer draft and puts what changed here on top of it. */
  async function takeOver(): Promise<void> {
    const theirs = await load();
    if (stopped) return;
    if (theirs === 'unknown' || theirs === null || theirs.revision < revision) {
      failed();
      return;
    }
    current = mergeDrafts(stored, current, theirs.answers);
    stored = theirs.answers;
    revision = theirs.revision;
    onMerged(current);
    settled();
  }

  async function attempt(): Promise<void> {
    revision += 1;
    const sent = current;
    if (failures === 0) onStatus('saving');
    const reply = await save({ revision, answers: sent });
    if (stopped) return;
    if (reply.kind === 'saved') {
      stored = sent;
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

  return {
    change(answers) {
      if (stopped) return;
      current = answers;
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
  };
}
