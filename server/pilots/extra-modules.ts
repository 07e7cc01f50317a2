import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { instrumentOf } from './instrument-of.ts';

/** The parts of its questionnaire that a pilot took beside the core. */
export function extraModules(context: Pick<Context, 'instruments'>, pilot: PilotRecord): string[] {
  const extras = instrumentOf(context, pilot).modules.filter(({ core }) => !core);
  return extras.map(({ id }) => id).filter((id) => pilot.modules.includes(id));
}
