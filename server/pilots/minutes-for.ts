import { minutesOf } from '#instruments/minutes.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { instrumentOf } from './instrument-of.ts';

/** About how long the questions of a wave take, in whole minutes; for whoever is asked most. */
export function minutesFor(
  context: Pick<Context, 'instruments'>,
  pilot: Pick<PilotRecord, 'instrument' | 'modules'>,
  { kind }: Pick<WaveRecord, 'kind'>,
): number {
  return Math.ceil(minutesOf(instrumentOf(context, pilot), { modules: pilot.modules, wave: kind }));
}
