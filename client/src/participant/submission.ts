import { backOff } from './back-off.ts';
import { sendingLife } from './local-record.ts';
import { oneTimer, type Timer } from './one-timer.ts';
import type { Payload, SendReply } from './transport.ts';

/** What came of sending in the end. */
export type SendResult = Exclude<SendReply, { kind: 'unknown' }> | { readonly kind: 'too-late' };

export interface SendingOptions {
  readonly payload: Payload;
  /** Moment (ms) of the freezing; trying goes on for 30 days from there. */
  readonly frozenAt: number;
  readonly now: () => number;
  readonly send: (payload: Payload) => Promise<SendReply>;
  readonly timer: Timer;
  readonly random: () => number;
  /** A try failed and another will follow. */
  readonly onWaiting: () => void;
  readonly onResult: (result: SendResult) => void;
}

export interface Sending {
  /** Tries again at once when it was waiting: the network is back. */
  readonly nudge: () => void;
  readonly stop: () => void;
}

/** Sends what was frozen, unchanged, until the server has said yes or no: with back-off, for 30 days. */
export function startSending(options: SendingOptions): Sending {
  const { payload, frozenAt, now, send, timer, random, onWaiting, onResult } = options;
  const wait = oneTimer(timer);
  let failures = 0;
  let stopped = false;

  async function attempt(): Promise<void> {
    const reply = await send(payload);
    if (stopped) return;
    if (reply.kind !== 'unknown') {
      stopped = true;
      onResult(reply);
      return;
    }
    failures += 1;
    if (now() > frozenAt + sendingLife) {
      stopped = true;
      onResult({ kind: 'too-late' });
      return;
    }
    onWaiting();
    wait.start(() => void attempt(), backOff(failures, random()));
  }

  void attempt();
  return {
    nudge() {
      if (!stopped && wait.isRunning()) wait.start(() => void attempt(), 0);
    },
    stop() {
      stopped = true;
      wait.callOff();
    },
  };
}
