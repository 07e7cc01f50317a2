import { useEffect, useState } from 'react';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { createAutosave, type Autosave, type Draft, type SaveStatus } from './autosave.ts';
import { loadDraft, sendDraft } from './transport.ts';

/** What is shown now, and what was last worth saying aloud. */
export interface SaveState {
  readonly now: SaveStatus | null;
  readonly spoken: SaveStatus | null;
}

interface AutosaveSetting {
  readonly wave: number;
  readonly start: Draft;
  readonly onMerged: (answers: AnswerRecord) => void;
  readonly onRefused: (code: ProblemCode) => void;
}

function browserTimer(action: () => void, milliseconds: number): () => void {
  const id = setTimeout(action, milliseconds);
  return () => clearTimeout(id);
}

function stateAfter({ spoken }: SaveState, status: SaveStatus): SaveState {
  return { now: status, spoken: status === 'saving' ? spoken : status };
}

/** The draft queue of this page: saves at once when the page is hidden, tries again when the network is back. */
export function useAutosave({ wave, start, onMerged, onRefused }: AutosaveSetting): {
  readonly autosave: Autosave;
  readonly state: SaveState;
} {
  const [state, setState] = useState<SaveState>({ now: start.revision > 0 ? 'saved' : null, spoken: null });
  const [autosave] = useState(() =>
    createAutosave({
      start,
      save: (draft) => sendDraft(wave, draft),
      load: loadDraft,
      timer: browserTimer,
      random: Math.random,
      onStatus: (status) => setState((before) => stateAfter(before, status)),
      onMerged,
      onRefused,
    }),
  );
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', autosave.nudge);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', autosave.nudge);
      autosave.stop();
    };
  }, [autosave]);
  return { autosave, state };
}
