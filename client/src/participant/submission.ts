import { submitResponse } from '#server/contract/participant.ts';
import { backOff } from './back-off.ts';
import { sameAnswers } from './merge-drafts.ts';
import type { Payload, SendReply } from './transport.ts';

const key = 'drietrap-verzending';

/** The part of the browser's session storage that is used; it lives as long as the tab. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was frozen in this tab and not yet known to have arrived. */
export function frozenPayload(storage: TabStorage): Payload | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    return submitResponse.body.parse(JSON.parse(text));
  } catch {
    storage.removeItem(key);
    return null;
  }
}

function sameContent(one: Omit<Payload, 'submissionId'>, other: Omit<Payload, 'submissionId'>): boolean {
  return (
    one.wave === other.wave &&
    one.instrument.id === other.instrument.id &&
    one.instrument.version === other.instrument.version &&
    one.language === other.language &&
    sameAnswers(one.answers, other.answers)
  );
}

/**
 * Freezes the answers before the first try to send them, under an id made once: however often they are sent
 * after that, they are stored once. The same content again keeps the same id.
 */
export function freezePayload(
  storage: TabStorage,
  newId: () => string,
  content: Omit<Payload, 'submissionId'>,
): Payload {
  const before = frozenPayload(storage);
  if (before !== null && sameContent(before, content)) return before;
  const payload = { ...content, submissionId: newId() };
  storage.setItem(key, JSON.stringify(payload));
  return payload;
}

/** The answers arrived, or will never be taken: nothing is left in this tab. */
export function thawPayload(storage: TabStorage): void {
  storage.removeItem(key);
}

interface SendOptions {
  readonly send: (payload: Payload) => Promise<SendReply>;
  /** Waits so many milliseconds, or less when the network comes back. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** A try failed and another will follow. */
  readonly onWaiting: () => void;
}

/** Sends until the server has said yes or no, with back-off and without an end. */
export async function sendUntilKnown(
  payload: Payload,
  { send, wait, random, onWaiting }: SendOptions,
): Promise<Exclude<SendReply, { kind: 'unknown' }>> {
  for (let failures = 0; ; failures += 1) {
    const reply = await send(payload);
    if (reply.kind !== 'unknown') return reply;
    onWaiting();
    await wait(backOff(failures + 1, random()));
  }
}
