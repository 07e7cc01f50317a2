import type { AnswerRecord } from '#server/contract/participant.ts';
import { createAutosave, type Autosave, type SaveStatus } from './autosave.ts';
import type { Keeper } from './keeper.ts';
import { answersIn, hasUnsaved, rebased, type LocalRecord, type Refusal } from './local-record.ts';
import type { NoticeKind } from './messages.ts';
import { noticeOf } from './occasion.ts';
import type { Timer } from './one-timer.ts';
import { begunWith, type Begun } from './pace.ts';
import { startSending, type Sending, type SendResult } from './submission.ts';
import type { Payload, Questionnaire, Transport } from './transport.ts';
import type { Turn } from './turn.ts';

/** What a person is shown. */
export type DeskView =
  | { readonly at: 'opening' | 'elsewhere' | 'ask' }
  | { readonly at: 'code'; readonly why: 'ended' | 'other-session' }
  | { readonly at: 'notice'; readonly kind: NoticeKind }
  | { readonly at: 'filling'; readonly questionnaire: Questionnaire; readonly answers: AnswerRecord }
  | { readonly at: 'sending'; readonly waiting: boolean }
  | Sent
  | Refused;

/** The answers have arrived; `questionnaire` is null when the questions could not be fetched again. */
interface Sent {
  readonly at: 'sent';
  readonly questionnaire: Questionnaire | null;
  readonly payload: Payload;
  readonly ownWords: readonly string[] | null;
}

/** The server will not take these answers. */
interface Refused {
  readonly at: 'refused';
  readonly questionnaire: Questionnaire | null;
  readonly refusal: Refusal;
  readonly answers: AnswerRecord;
}

export interface DeskParts {
  readonly transport: Transport;
  readonly keeper: Keeper;
  readonly turn: Turn;
  readonly now: () => number;
  readonly newId: () => string;
  readonly timer: Timer;
  readonly random: () => number;
  /** Records of which the person of this tab said that they are somebody else's. */
  readonly notMine: { readonly has: (id: string) => boolean; readonly add: (id: string) => void };
  readonly onView: (view: DeskView) => void;
  readonly onStatus: (status: SaveStatus) => void;
  /** Answers of another device were put together with those here. */
  readonly onMerged: (answers: AnswerRecord) => void;
}

/** What the steps of a desk share while it is open. */
export interface Room {
  readonly parts: DeskParts;
  view: DeskView;
  questionnaire: Questionnaire | null;
  record: LocalRecord | null;
  /** Whether the record is surely of the person at this desk. */
  trusted: boolean;
  begun: Begun;
  hasTurn: boolean;
  /** Counts the openings: a step of an earlier one ends by itself. */
  round: number;
  autosave: Autosave | null;
  sending: Sending | null;
}

export function show(room: Room, view: DeskView): void {
  room.view = view;
  room.parts.onView(view);
}

/** No more saving and sending from this tab. */
export function rest(room: Room): void {
  room.autosave?.stop();
  room.sending?.stop();
  room.autosave = null;
  room.sending = null;
}

export async function put(room: Room, record: LocalRecord): Promise<void> {
  room.record = record;
  await room.parts.keeper.keep(record);
}

export async function forget(room: Room): Promise<void> {
  const id = room.record?.id;
  room.record = null;
  if (id !== undefined) await room.parts.keeper.forget(id);
}

function showRefused(room: Room, record: LocalRecord, refusal: Refusal): void {
  const { questionnaire } = room;
  show(room, { at: 'refused', questionnaire, refusal, answers: answersIn(record) });
}

/** The server will not take it. What it lacks is kept, and shown to whoever it surely belongs to. */
async function refuse(room: Room, refusal: Refusal): Promise<void> {
  rest(room);
  const { record, trusted } = room;
  const code = { at: 'code', why: refusal === 'other-session' ? 'other-session' : 'ended' } as const;
  const kind = refusal === 'too-late' ? 'failed' : noticeOf(refusal);
  if (record === null || kind === 'withdrawn' || !hasUnsaved(record)) {
    await forget(room);
    show(room, kind === 'session-expired' ? code : { at: 'notice', kind });
  } else if (kind === 'session-expired') {
    await room.parts.keeper.keep(record);
    show(room, code);
  } else {
    await put(room, { ...record, refusal });
    if (trusted) showRefused(room, record, refusal);
    else show(room, { at: 'ask' });
  }
}

async function conclude(room: Room, payload: Payload, result: SendResult): Promise<void> {
  if (result.kind !== 'sent') {
    await refuse(room, result.kind === 'refused' ? result.code : 'too-late');
    return;
  }
  rest(room);
  // Shown first: when the page dies in between, the same answers are sent again and give the same receipt.
  const { questionnaire } = room;
  show(room, { at: 'sent', questionnaire, payload, ownWords: result.ownWords });
  await forget(room);
}

export function startToSend(room: Room, payload: Payload, frozenAt: number): void {
  const { now, timer, random, transport } = room.parts;
  const session = room.questionnaire?.session;
  show(room, { at: 'sending', waiting: false });
  room.sending = startSending({
    payload,
    frozenAt,
    now,
    timer,
    random,
    send: (frozen) => transport.send(frozen, session),
    onWaiting: () => show(room, { at: 'sending', waiting: true }),
    onResult: (result) => void conclude(room, payload, result),
  });
}

/** Fills in from `start` on: every change is kept here until the server has it. */
export function begin(room: Room, questionnaire: Questionnaire, start: LocalRecord): void {
  const { timer, random, onStatus, onMerged, transport, keeper, now } = room.parts;
  room.record = start;
  room.trusted = true;
  room.begun = begunWith(start.answers, now());
  room.autosave = createAutosave({
    start,
    timer,
    random,
    onStatus,
    onMerged: (together) => {
      // Somebody who fills in on two devices is timed on neither.
      room.begun = null;
      onMerged(together);
    },
    save: (draft) => transport.saveDraft(questionnaire, draft),
    load: async () => {
      const found = await transport.load();
      // Another session's draft is never put together with these answers; the next try is told so by the server.
      const isOurs = typeof found !== 'string' && found.session === questionnaire.session;
      return isOurs ? found.draft : 'unknown';
    },
    onFilled: (filled) => {
      const record = { ...start, ...filled, at: now() };
      room.record = record;
      // The device bridges the gap: it holds nothing that the server holds already.
      void (hasUnsaved(record) ? keeper.keep(record) : keeper.forget(record.id));
    },
    onRefused: (code) => void refuse(room, code),
  });
  show(room, { at: 'filling', questionnaire, answers: start.answers });
  if (start.base.revision > 0 && !hasUnsaved(start)) onStatus('saved');
}

/** Goes on with a record where it was left. */
export async function goOn(room: Room, record: LocalRecord): Promise<void> {
  const { questionnaire } = room;
  room.record = record;
  if (record.refusal !== null) {
    showRefused(room, record, record.refusal);
  } else if (record.payload !== null) {
    startToSend(room, record.payload, record.at);
  } else if (questionnaire === null || questionnaire.answered) {
    await refuse(room, questionnaire === null ? 'wave-closed' : 'already-answered');
  } else {
    begin(room, questionnaire, { ...record, ...rebased(record, questionnaire) });
  }
}
