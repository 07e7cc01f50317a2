import { describe, expect, it } from 'vitest';
import { backOff } from '#client/src/participant/back-off.ts';
import { startSending, type Sending, type SendResult } from '#client/src/participant/submission.ts';
import type { Payload, SendReply } from '#client/src/participant/transport.ts';
import { payload } from './a-questionnaire.ts';
import { fakeTime, type FakeTime } from './fake-time.ts';

const day = 24 * 60 * 60 * 1000;

interface Sent {
  readonly sending: Sending;
  readonly time: FakeTime;
  readonly tries: Payload[];
  readonly moments: number[];
  readonly results: SendResult[];
}

/** Sends over a network that gives these replies, and the last one for ever after. */
function sendOver(...replies: [SendReply, ...SendReply[]]): Sent {
  const time = fakeTime();
  const tries: Payload[] = [];
  const moments: number[] = [];
  const results: SendResult[] = [];
  const [first] = replies;
  let last = first;
  const sending = startSending({
    payload,
    frozenAt: 0,
    now: time.now,
    send: (each) => {
      tries.push(each);
      moments.push(time.now());
      last = replies.shift() ?? last;
      return Promise.resolve(last);
    },
    timer: time.timer,
    random: () => 0,
    onWaiting: () => undefined,
    onResult: (result) => void results.push(result),
  });
  return { sending, time, tries, moments, results };
}

const lost: SendReply = { kind: 'unknown' };
const arrived: SendReply = { kind: 'sent', ownWords: ['appel', 'molen'] };

describe('Answers that are being sent', () => {
  it('are sent again, unchanged, until the server says yes or no', async () => {
    const { time, tries, moments, results } = sendOver(lost, lost, arrived);
    await time.settle();
    expect(results).toEqual([arrived]);
    expect(tries).toEqual([payload, payload, payload]);
    expect(moments).toEqual([0, 1000, 3000]);
  });

  it('are tried at once when the network comes back', async () => {
    const { sending, time, moments, results } = sendOver(lost, arrived);
    await time.quiet();
    sending.nudge();
    await time.settle();
    expect(moments).toEqual([0, 0]);
    expect(results).toEqual([arrived]);
  });

  it('are tried for 30 days, and then said to be too late instead of dropped', async () => {
    const { time, moments, results } = sendOver(lost);
    while (results.length === 0) await time.step(3 * 60 * 60 * 1000);
    expect(results).toEqual([{ kind: 'too-late' }]);
    expect(moments.at(-2)).toBeLessThanOrEqual(30 * day);
    expect(moments.at(-1)).toBeGreaterThan(30 * day);
  });

  it('are not sent by a tab that has handed over', async () => {
    const { sending, time, tries, results } = sendOver(lost, arrived);
    await time.quiet();
    sending.stop();
    await time.settle();
    sending.nudge();
    await time.settle();
    expect(tries).toHaveLength(1);
    expect(results).toEqual([]);
  });
});

describe('Waiting between two tries', () => {
  it('doubles from one second to half a minute, and is spread by chance', () => {
    expect([1, 2, 3, 6, 50].map((failures) => backOff(failures, 0))).toEqual([
      1000, 2000, 4000, 30000, 30000,
    ]);
    expect(backOff(1, 1)).toBe(500);
  });
});
