import type { Instrument } from '#instruments/instrument.ts';
import { modulesOf } from '#instruments/questions.ts';
import { emptyFile, type PilotFile } from '#server/contract/pilot-file.ts';
import { issueCodesForGroups } from '#server/linkage/issue-codes.ts';
import type { Stores } from '#server/store/open-stores.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { keysUntil } from '#server/pilots/new-pilot.ts';

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
  readonly file?: PilotFile;
  /** A trial; a real pilot when left out. */
  readonly test?: boolean;
}

/** Sets a pilot up past its forms: groups, waves, keys, and a card with a code for everybody. Codes are stored nowhere. */
export async function setUpPilot(
  stores: Stores,
  plan: PilotPlan,
): Promise<{ pilot: PilotRecord; codes: ReadonlyMap<string, readonly string[]> }> {
  const { roster, keys } = stores;
  const { id } = await roster.createPilot({
    programme: { id: plan.programme },
    organisation: { id: plan.organisation },
    title: plan.title,
    threshold: plan.threshold,
    instrument: { id: plan.instrument.id, version: plan.instrument.version },
    modules: modulesOf(plan.instrument, { modules: plan.modules ?? [] }).map(({ id: module }) => module),
    sessionsPlanned: plan.sessionsHeld,
    keysUntil: keysUntil(plan.waves),
    test: plan.test ?? false,
    groups: plan.groups.map((group) => ({ id: null, ...group })),
    waves: plan.waves,
    file: plan.file ?? emptyFile,
  });
  await keys.createPilotKeys(id);
  await roster.setSessionsHeld(id, plan.sessionsHeld);
  const made = await stored(stores, id);
  const groups = made.groups.map((group) => ({ id: group.id, count: group.cards }));
  const codes = await issueCodesForGroups({ stores, pilot: made, groups });
  return {
    pilot: await stored(stores, id),
    codes: new Map(made.groups.map((group) => [group.name, codes.get(group.id) ?? []])),
  };
}

async function stored(stores: Stores, id: string): Promise<PilotRecord> {
  const pilot = await stores.roster.pilot(id);
  if (pilot === null) throw new Error(`Pilot ${id} was not stored.`);
  return pilot;
}
