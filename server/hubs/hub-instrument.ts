import type { Instrument } from '#instruments/instrument.ts';
import type { Selection } from '#instruments/questions.ts';
import type { Context } from '#server/context.ts';

/** What every room is asked: one wave of its own kind, the core alone. */
export const hubSelection: Selection = { modules: [], wave: 'hub' };

/** The questionnaire for open meetings. That it is gone is a fault of the installation. */
export function hubInstrument({ instruments }: Pick<Context, 'instruments'>): Instrument {
  const instrument = instruments.find('hub', '1.0');
  if (instrument === null) throw new Error('This installation has no instrument hub 1.0.');
  return instrument;
}
