import type { PilotSummary } from '#server/contract/studio.ts';

export type Wave = PilotSummary['waves'][number];

/** What staff can do next with a pilot, the most urgent first; `wave` is the one it is about. */
export type NextStep =
  | { readonly kind: 'set-up' | 'file' | 'cards' }
  | { readonly kind: 'open-first' | 'open-next' | 'hold-sessions'; readonly wave: Wave }
  | { readonly kind: 'gather' | 'close'; readonly wave: Wave }
  | { readonly kind: 'release' }
  | { readonly kind: 'discuss' | 'ended' | 'answers-gone' }
  | { readonly kind: 'add-after' };

/**
 * The next step of a pilot: follows from its waves, its release and the day, so that nobody has to remember it.
 *
 * @param today day as YYYY-MM-DD
 */
export function nextStep(
  {
    waves,
    releasedOn,
    stateOn,
    setUp,
    answersGoneAfter,
  }: Pick<PilotSummary, 'waves' | 'releasedOn' | 'stateOn' | 'setUp' | 'answersGoneAfter'>,
  today: string,
): NextStep {
  if (stateOn !== null) return { kind: 'ended' };
  if (answersGoneAfter !== null && releasedOn === null) return { kind: 'answers-gone' };
  if (waves.length === 0) return { kind: 'set-up' };
  if (setUp !== 'done') return { kind: setUp };
  const open = waves.find(({ state }) => state === 'open');
  if (open !== undefined) return { kind: open.closesOn < today ? 'close' : 'gather', wave: open };
  if (releasedOn === null && isClosed(waves, 'after')) return { kind: 'release' };
  const next = openable(waves);
  if (next !== null) return stepTowards(next, waves, today);
  return releasedOn === null ? { kind: 'add-after' } : { kind: 'discuss' };
}

/** The planned wave that can be opened now: every wave before it is closed. */
export function openable(waves: readonly Wave[]): Wave | null {
  const first = waves.find(({ state }) => state !== 'closed');
  return first?.state === 'planned' ? first : null;
}

function isClosed(waves: readonly Wave[], kind: Wave['kind']): boolean {
  return waves.some((wave) => wave.kind === kind && wave.state === 'closed');
}

function stepTowards(next: Wave, waves: readonly Wave[], today: string): NextStep {
  if (waves.every(({ state }) => state === 'planned')) return { kind: 'open-first', wave: next };
  if (next.kind === 'follow-up') {
    return { kind: next.opensOn > today ? 'discuss' : 'open-next', wave: next };
  }
  return { kind: next.opensOn > today ? 'hold-sessions' : 'open-next', wave: next };
}
