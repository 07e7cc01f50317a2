import type { Instrument } from './instrument.ts';
import { loadInstruments } from './load-instruments.ts';
import zelfrespect10 from './zelfrespect-1.0.json' with { type: 'json' };

const instruments = loadInstruments({ 'zelfrespect-1.0.json': zelfrespect10 });

/** The instrument of an id and version, or `null` when this installation does not have it. */
export function findInstrument(id: string, version: string): Instrument | null {
  return instruments.find((each) => each.id === id && each.version === version) ?? null;
}

/** The instrument that a new pilot gets. */
export const currentInstrument: Instrument = instruments[0];
