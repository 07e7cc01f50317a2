import type { Draft, SaveReply } from '#client/src/participant/autosave.ts';

/** What the network does to one try. `late`: no answer now, and it arrives after the next try. */
export type Fortune = 'arrives' | 'lost' | 'answer lost' | 'late';

/** The server's side of drafts, behind a network that does as it is told. */
export interface DraftServer {
  readonly save: (draft: Draft) => Promise<SaveReply>;
  readonly load: () => Promise<Draft | null | 'unknown'>;
  /** What is stored now. */
  readonly stored: () => Draft | null;
  /** Somebody saves from another device. */
  readonly saveElsewhere: (draft: Draft) => void;
  readonly revisionsTried: () => readonly number[];
  readonly mostAtOnce: () => number;
}

export function draftServer(fortunes: readonly Fortune[] = []): DraftServer {
  let stored: Draft | null = null;
  let under = 0;
  let mostAtOnce = 0;
  const late: Draft[] = [];
  const tried: number[] = [];

  const store = (draft: Draft): SaveReply => {
    if (stored !== null && draft.revision <= stored.revision) return { kind: 'stale' };
    stored = draft;
    return { kind: 'saved' };
  };
  const reply = (draft: Draft): SaveReply => {
    const fortune = fortunes[tried.length - 1] ?? 'arrives';
    if (fortune === 'late') late.push(draft);
    if (fortune === 'lost' || fortune === 'late') return { kind: 'unknown' };
    const answer = store(draft);
    for (const older of late.splice(0)) store(older);
    return fortune === 'answer lost' ? { kind: 'unknown' } : answer;
  };

  return {
    async save(draft) {
      tried.push(draft.revision);
      under += 1;
      mostAtOnce = Math.max(mostAtOnce, under);
      await Promise.resolve();
      under -= 1;
      return reply(draft);
    },
    load: () => Promise.resolve(stored),
    stored: () => stored,
    saveElsewhere: (draft) => {
      stored = draft;
    },
    revisionsTried: () => tried,
    mostAtOnce: () => mostAtOnce,
  };
}
