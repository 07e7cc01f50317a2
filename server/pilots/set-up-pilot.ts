import type { Instrument } from '#instruments/instrument.ts';
import { modulesOf } from '#instruments/questions.ts';
import type { Stores } from '#server/store/open-stores.ts';
import { daysAfter } from '#server/day.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { issueCodes } from '#server/linkage/issue-codes.ts';

/** Everything a pilot needs before its first wave can open. */
export interface PilotPlan {
  readonly programme: string;
  readonly organisation: string;
  readonly title: string;
  readonly threshold: number;
  readonly instrument: Instrument;
  /** Modules beside the core, which everybody gets; none when left out. */
  readonly modules?: readonly string[];
  readonly sessionsHeld: number;
  readonly waves: readonly Pick<WaveRecord, 'kind' | 'opensOn' | 'closesOn'>[];
  readonly groups: readonly { readonly name: string; readonly comparison: boolean; readonly cards: number }[];
}

/** Sets a pilot up: groups, waves, keys, and a card with a code for everybody. Codes are stored nowhere. */
export async function setUpPilot(
  stores: Stores,
  plan: PilotPlan,
): Promise<{ pilot: PilotRecord; codes: ReadonlyMap<string, readonly string[]> }> {
  const { roster, keys } = stores;
  const { id } = await roster.createPilot({
    programme: plan.programme,
    organisation: plan.organisation,
    title: plan.title,
    threshold: plan.threshold,
    instrument: { id: plan.instrument.id, version: plan.instrument.version },
    modules: modulesOf(plan.instrument, { modules: plan.modules ?? [] }).map(({ id: module }) => module),
    sessionsHeld: plan.sessionsHeld,
    keysUntil: keysUntil(plan.waves),
    test: false,
  });
  await keys.createPilotKeys(id);
  for (const [index, wave] of plan.waves.entries()) {
    await roster.addWave({ pilot: id, number: index + 1, ...wave });
  }
  const codes = new Map<string, readonly string[]>();
  for (const { name, comparison, cards } of plan.groups) {
    const group = await roster.addGroup({ pilot: id, name, comparison });
    codes.set(name, await issueCodes({ stores, pilot: await stored(stores, id), group, count: cards }));
  }
  return { pilot: await stored(stores, id), codes };
}

/** Thirty days after the last wave is to close: fixed now, so that participants can be told. */
function keysUntil(waves: PilotPlan['waves']): string {
  const last = waves.map(({ closesOn }) => closesOn).reduce((latest, day) => (day > latest ? day : latest));
  return daysAfter(last, 30);
}

async function stored(stores: Stores, id: string): Promise<PilotRecord> {
  const pilot = await stores.roster.pilot(id);
  if (pilot === null) throw new Error(`Pilot ${id} was not stored.`);
  return pilot;
}
