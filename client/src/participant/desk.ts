import type { Language } from '#instruments/instrument.ts';
import type { SentNotes } from '#server/contract/notes.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import {
  begin,
  forget,
  goOn,
  put,
  rest,
  show,
  startToSend,
  type DeskParts,
  type DeskView,
  type Room,
} from './desk-room.ts';
import { fateOf, freshRecord, hasUnsaved, isProven, type LocalRecord } from './local-record.ts';
import { noticeOf } from './occasion.ts';
import { isTooFast } from './pace.ts';
import type { EnterReply, NotesReply } from './transport.ts';

/** Everything one tab does with somebody's answers, from opening the page to the receipt. */
export interface Desk {
  /** Looks at what the server and this browser hold, and goes on from there; also to start over. */
  readonly open: () => Promise<void>;
  readonly change: (answers: AnswerRecord) => void;
  /** Freezes the answers and sends them until the server has said yes or no. */
  readonly send: (answers: AnswerRecord, language: Language) => Promise<void>;
  /** The answer to "are these yours?". */
  readonly claim: (mine: boolean) => Promise<void>;
  /** Stops for now; does nothing and says false when not all is stored. */
  readonly leave: () => Promise<boolean>;
  /** Stops and clears this device, whatever is not stored yet; false when the session could not be ended. */
  readonly leaveAnyway: () => Promise<boolean>;
  readonly enterCode: (code: string, language: Language) => Promise<EnterReply>;
  /** Sends notes to the own group; they are kept nowhere in between. */
  readonly sendNotes: (notes: SentNotes) => Promise<NotesReply>;
  readonly newId: () => string;
  /** Removes refused answers from this device. */
  readonly erase: () => Promise<void>;
  /** Tries refused answers again. */
  readonly retry: () => Promise<void>;
  /** A shared computer: nothing stands on the device. */
  readonly setShared: (shared: boolean) => Promise<void>;
  /** Whether what is not stored yet survives closing the page. */
  readonly survives: () => boolean;
  readonly hasUnsaved: () => boolean;
  /** The network is back, or the person is: try again now. */
  readonly nudge: () => void;
  /** The page is being hidden: save now. */
  readonly hide: () => void;
}

/** Views that make no sense any more once another tab has gone on. */
const passing: ReadonlySet<DeskView['at']> = new Set(['opening', 'ask', 'filling', 'sending', 'code']);

/** Another tab goes on: everything is put away here, or else at the server. */
async function handOver(room: Room): Promise<void> {
  const { keeper } = room.parts;
  room.hasTurn = false;
  if (!keeper.survives()) await room.autosave?.flush();
  rest(room);
  if (room.record !== null && hasUnsaved(room.record)) await keeper.keep(room.record);
  if (passing.has(room.view.at)) show(room, { at: 'elsewhere' });
}

async function takeTurn(room: Room): Promise<void> {
  if (room.hasTurn) return;
  await room.parts.turn.take(() => handOver(room));
  room.hasTurn = true;
}

/** Goes on with what this browser holds; true when there was something. */
async function resume(room: Room, records: readonly LocalRecord[]): Promise<boolean> {
  const { questionnaire, parts } = room;
  const frozenFirst = records.toSorted((a, b) => Number(a.payload === null) - Number(b.payload === null));
  for (const found of frozenFirst.filter(({ id }) => !parts.notMine.has(id))) {
    const fate = questionnaire === null ? 'ask' : fateOf(found, questionnaire);
    if (fate === 'forget') await parts.keeper.forget(found.id);
    if (fate === 'ask') {
      room.record = found;
      show(room, { at: 'ask' });
      return true;
    }
    if (fate === 'mine') {
      room.trusted = questionnaire !== null && isProven(found, questionnaire);
      await goOn(room, found);
      return true;
    }
  }
  return false;
}

/** The server gave no questions: say why; answers that were frozen before may still be taken. */
async function withoutQuestions(
  room: Room,
  why: ProblemCode | 'unknown',
  records: readonly LocalRecord[],
): Promise<void> {
  room.questionnaire = null;
  const kind = why === 'unknown' ? 'unreachable' : noticeOf(why);
  if (kind === 'session-expired') {
    show(room, { at: 'code', why: 'ended' });
    return;
  }
  const frozen = kind === 'unreachable' ? [] : records.filter(({ payload }) => payload !== null);
  if (!(await resume(room, frozen))) show(room, { at: 'notice', kind });
}

async function open(room: Room): Promise<void> {
  const { transport, keeper, newId, now } = room.parts;
  room.round += 1;
  const { round } = room;
  rest(room);
  room.record = null;
  show(room, { at: 'opening' });
  await takeTurn(room);
  const [found, records] = await Promise.all([transport.load(), keeper.all()]);
  if (!room.hasTurn || round !== room.round) return;
  if (typeof found === 'string') {
    await withoutQuestions(room, found, records);
    return;
  }
  room.questionnaire = found;
  if (await resume(room, records)) return;
  if (found.answered) show(room, { at: 'notice', kind: 'already-answered' });
  else begin(room, found, freshRecord(newId(), found, now()));
}

async function send(room: Room, answers: AnswerRecord, language: Language): Promise<void> {
  const { record, autosave, parts } = room;
  if (record === null || autosave === null) return;
  rest(room);
  const frozenAt = parts.now();
  const tooFast = isTooFast(room.begun, frozenAt, answers) ? ({ tooFast: true } as const) : {};
  const payload = { submissionId: parts.newId(), ...record.occasion, language, answers, ...tooFast };
  show(room, { at: 'sending', waiting: false });
  await put(room, { ...record, answers, payload, at: frozenAt });
  if (room.hasTurn) startToSend(room, payload, frozenAt);
}

async function claim(room: Room, mine: boolean): Promise<void> {
  if (room.record === null) return;
  if (mine) {
    room.trusted = true;
    await goOn(room, room.record);
    return;
  }
  room.parts.notMine.add(room.record.id);
  await open(room);
}

async function leaveAnyway(room: Room): Promise<boolean> {
  rest(room);
  await forget(room);
  const ended = await room.parts.transport.leave();
  show(room, { at: 'notice', kind: ended ? 'left' : 'left-offline' });
  return ended;
}

async function leave(room: Room): Promise<boolean> {
  if (room.autosave !== null && !(await room.autosave.flush())) return false;
  await leaveAnyway(room);
  return true;
}

async function retry(room: Room): Promise<void> {
  if (room.record === null) return;
  const again = { ...room.record, refusal: null, at: room.parts.now() };
  await put(room, again);
  await goOn(room, again);
}

function nudge(room: Room): void {
  room.autosave?.nudge();
  room.sending?.nudge();
  if (room.view.at === 'notice' && room.view.kind === 'unreachable') void open(room);
}

export function createDesk(parts: DeskParts): Desk {
  const room: Room = {
    parts,
    view: { at: 'opening' },
    questionnaire: null,
    record: null,
    trusted: false,
    begun: null,
    hasTurn: false,
    round: 0,
    autosave: null,
    sending: null,
  };
  return {
    open: () => open(room),
    change: (answers) => room.autosave?.change(answers),
    send: (answers, language) => send(room, answers, language),
    claim: (mine) => claim(room, mine),
    leave: () => leave(room),
    leaveAnyway: () => leaveAnyway(room),
    async enterCode(code, language) {
      const reply = await parts.transport.enterCode(code, language);
      if (reply === 'entered') await open(room);
      return reply;
    },
    sendNotes: parts.transport.sendNotes,
    newId: parts.newId,
    async erase() {
      await forget(room);
      await open(room);
    },
    retry: () => retry(room),
    setShared: (shared) => parts.keeper.onlyInMemory(shared, room.record?.id ?? null),
    survives: parts.keeper.survives,
    hasUnsaved: () => room.record !== null && hasUnsaved(room.record),
    nudge: () => nudge(room),
    hide: () => void room.autosave?.flush(),
  };
}
