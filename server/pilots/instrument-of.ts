import type { Instrument } from '#instruments/instrument.ts';
import { findInstrument } from '#instruments/registry.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** The questionnaire of a pilot. That it is gone from the registry is a fault of the installation. */
export function instrumentOf({ instrument: { id, version } }: PilotRecord): Instrument {
  const instrument = findInstrument(id, version);
  if (instrument === null) throw new Error(`This installation has no instrument ${id} ${version}.`);
  return instrument;
}
