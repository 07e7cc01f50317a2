import type { Instrument } from './instrument.ts';
import { waveKindsOf } from './questions.ts';

/** The instruments that a new pilot can take: asked before and after, and of each id the newest version. */
export function offeredInstruments(all: readonly Instrument[]): Instrument[] {
  const newest = new Map<string, Instrument>();
  for (const instrument of all.filter(canMeasureChange)) {
    const known = newest.get(instrument.id);
    if (known === undefined || isNewer(instrument, known)) newest.set(instrument.id, instrument);
  }
  return [...newest.values()];
}

function canMeasureChange(instrument: Instrument): boolean {
  const waves = waveKindsOf(instrument);
  return waves.includes('before') && waves.includes('after');
}

/** `1.10` is newer than `1.9`. */
function isNewer({ version }: Instrument, other: Instrument): boolean {
  return version.localeCompare(other.version, 'en', { numeric: true }) > 0;
}
