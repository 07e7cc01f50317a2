import type { Language } from '#instruments/instrument.ts';
import { readRehearsedQuestionnaire } from '#server/contract/rehearsal.ts';
import { ApiProblem, callApi } from '#client/src/api.ts';
import { browserTimer } from './browser-desk.ts';
import { aesCipher } from './cipher.ts';
import { createDeskStore, type DeskStore } from './desk-store.ts';
import { createKeeper } from './keeper.ts';
import { messages } from './messages.ts';
import type { TabMemory } from './tab-memory.ts';
import type { Transport } from './transport.ts';
import { freeTurn } from './turn.ts';

const waves = { voormeting: 'before', nameting: 'after', vervolgmeting: 'follow-up' } as const;

/** Which questionnaire is tried out, as the page was made for it. */
export interface Rehearsal {
  readonly pilot: string;
  readonly wave: (typeof waves)[keyof typeof waves];
}

/** What the page says of a rehearsal; null on the page of a real participant. */
export function rehearsalOn({ dataset }: HTMLElement): Rehearsal | null {
  const { rehearsal: pilot, wave: name } = dataset;
  const wave = Object.entries(waves).find(([known]) => known === name)?.[1];
  return pilot === undefined || wave === undefined ? null : { pilot, wave };
}

/** Reads the questions and takes everything else for granted: it has no address to which answers could go. */
function rehearsalTransport({ pilot, wave }: Rehearsal, language: Language): Transport {
  return {
    async load() {
      try {
        return await callApi(readRehearsedQuestionnaire, { params: { pilot }, query: { wave, language } });
      } catch (error) {
        return error instanceof ApiProblem ? 'not-found' : 'unknown';
      }
    },
    saveDraft: () => Promise.resolve({ kind: 'saved' }),
    send: () =>
      Promise.resolve({
        kind: 'sent',
        ownWords: wave === 'before' ? messages[language].rehearsalWords : null,
      }),
    sendNotes: () => Promise.resolve('sent'),
    leave: () => Promise.resolve(true),
    enterCode: () => Promise.resolve('unknown'),
  };
}

/** The desk of somebody who tries the questionnaire out: nothing leaves the page, and nothing stays on the device. */
export function rehearsalDesk(rehearsal: Rehearsal, memory: TabMemory, language: Language): DeskStore {
  return createDeskStore({
    transport: rehearsalTransport(rehearsal, language),
    keeper: createKeeper({ rows: null, cipher: aesCipher(crypto), now: Date.now }),
    timer: browserTimer,
    now: Date.now,
    random: Math.random,
    turn: freeTurn,
    newId: () => crypto.randomUUID(),
    notMine: memory.notMine,
  });
}
