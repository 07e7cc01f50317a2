import type { Instrument } from '#instruments/instrument.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** The questionnaire of a pilot. That it is gone is a fault of the installation. */
export function instrumentOf(
  { instruments }: Pick<Context, 'instruments'>,
  { instrument: { id, version } }: Pick<PilotRecord, 'instrument'>,
): Instrument {
  const instrument = instruments.find(id, version);
  if (instrument === null) throw new Error(`This installation has no instrument ${id} ${version}.`);
  return instrument;
}
