import type { AnswerRecord } from '#server/contract/participant.ts';
import type { SaveStatus } from './autosave.ts';
import { createDesk, type Desk } from './desk.ts';
import type { DeskParts, DeskView } from './desk-room.ts';

/** What is shown of saving now, and what was last worth saying aloud. */
export interface SaveState {
  readonly now: SaveStatus | null;
  readonly spoken: SaveStatus | null;
}

export interface DeskSnapshot {
  readonly view: DeskView;
  readonly save: SaveState;
  /** Answers as they were put together with those of another device, the last time that happened. */
  readonly merged: AnswerRecord | null;
}

/** A desk whose state a page can watch. */
export interface DeskStore {
  readonly desk: Desk;
  readonly snapshot: () => DeskSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
}

function saveAfter({ spoken }: SaveState, status: SaveStatus): SaveState {
  return { now: status, spoken: status === 'saving' ? spoken : status };
}

export function createDeskStore(parts: Omit<DeskParts, 'onView' | 'onStatus' | 'onMerged'>): DeskStore {
  const nothingSaved: SaveState = { now: null, spoken: null };
  let current: DeskSnapshot = { view: { at: 'opening' }, save: nothingSaved, merged: null };
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeskSnapshot>): void => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };
  const desk = createDesk({
    ...parts,
    onView: (view) => set(view.at === 'filling' ? { view, save: nothingSaved, merged: null } : { view }),
    onStatus: (status) => set({ save: saveAfter(current.save, status) }),
    onMerged: (merged) => set({ merged }),
  });
  return {
    desk,
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
