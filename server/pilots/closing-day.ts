import type { PilotDetail } from '#server/contract/studio.ts';
import { daysAfter, daysBetween } from '#server/day.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { closesAfterResults, lastWaveDay } from './fixed.ts';

/** Last day on which a wave may close, and what keeps it from closing later. */
export type LatestClosing = Pick<NonNullable<PilotDetail['currentWave']>, 'latest' | 'limit'>;

/**
 * The last day on which a wave of a pilot may close: before the last week of the keys, before the organisation sees the
 * results by the file, and before the next wave opens by the plan. Of two limits on one day the first is named.
 */
export function latestClosing(pilot: PilotRecord, wave: WaveRecord): LatestClosing {
  const { resultsBy } = pilot.file;
  const next = pilot.waves.find(({ number }) => number === wave.number + 1);
  const limits: LatestClosing[] = [{ latest: lastWaveDay(pilot), limit: 'keys' }];
  if (resultsBy !== null && closesAfterResults(pilot, { ...wave, closesOn: resultsBy })) {
    limits.push({ latest: daysAfter(resultsBy, -1), limit: 'results' });
  }
  if (next !== undefined) limits.push({ latest: daysAfter(next.opensOn, -1), limit: 'next-wave' });
  return limits.reduce((first, other) => (other.latest < first.latest ? other : first));
}

/**
 * The day on which a planned wave closes when it is opened today: the planned day. When that has passed, as many days
 * from today as were planned, or fewer where it may not be open so long; null when no day is left for it.
 *
 * @param today day as YYYY-MM-DD
 */
export function closingWhenOpened(pilot: PilotRecord, wave: WaveRecord, today: string): string | null {
  if (wave.closesOn >= today) return wave.closesOn;
  const moved = daysAfter(today, daysBetween(wave.opensOn, wave.closesOn));
  const { latest } = latestClosing(pilot, wave);
  if (latest < today) return null;
  return moved < latest ? moved : latest;
}
