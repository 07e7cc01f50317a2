import type { Instrument } from './instrument.ts';
import { loadInstruments } from './load-instruments.ts';
import hub10 from './hub-1.0.json' with { type: 'json' };
import zelfrespect10 from './zelfrespect-1.0.json' with { type: 'json' };
import zelfrespect11 from './zelfrespect-1.1.json' with { type: 'json' };

/** The instruments that come with this project; the one that a new pilot gets first. Others: server/instruments/. */
export const instruments = loadInstruments({
  'zelfrespect-1.0.json': zelfrespect10,
  'zelfrespect-1.1.json': zelfrespect11,
  'hub-1.0.json': hub10,
});

/** The instrument that a new pilot gets: the core alone. With modules it takes `zelfrespect` 1.1, with the same core. */
export const currentInstrument: Instrument = instruments[0];
