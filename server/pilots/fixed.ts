import type { FrozenReason, PilotSetUp } from '#server/contract/set-up.ts';
import { daysAfter } from '#server/day.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';

/** So long before the keys go, a wave must be closed: people keep time to see and withdraw what they sent. */
const lastWeek = 7;

/** Last day on which a wave of a pilot may end once participants were told when the keys go. */
export function lastWaveDay({ keysUntil }: PilotRecord): string {
  return daysAfter(keysUntil, -lastWeek);
}

/** Whether a wave would close when the organisation, by the file, sees the figures already; then the file is wrong and no mail goes. */
export function closesAfterResults(
  { test, file }: PilotRecord,
  { kind, closesOn }: Pick<WaveRecord, 'kind' | 'closesOn'>,
): boolean {
  return !test && kind === 'after' && file.resultsBy !== null && closesOn >= file.resultsBy;
}

export const hasCards = ({ groups }: PilotRecord): boolean => groups.some(({ invited }) => invited > 0);

/** What can no longer be changed about a pilot, each with the first reason that holds; null: it still can. */
export function fixedNow(pilot: PilotRecord, released: boolean): PilotSetUp['frozen'] {
  const { waves } = pilot;
  const holds: Readonly<Record<FrozenReason, boolean>> = {
    cards: hasCards(pilot),
    opened: waves.some(({ state }) => state !== 'planned'),
    closed: waves.some(({ state }) => state === 'closed'),
    released,
  };
  const from = (reason: FrozenReason): FrozenReason | null => (holds[reason] ? reason : null);
  return {
    programme: from('released'),
    organisation: from('cards'),
    title: from('opened'),
    threshold: from('released') ?? from('cards'),
    sessionsPlanned: from('released'),
    questionnaire: from('opened'),
    test: from('cards'),
    groups: from('closed'),
    lastDay: from('cards'),
    file: from('released') ?? from('cards'),
  };
}
