import type { Stores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** A pilot with one group, two waves and its keys. */
export async function setUpPilot(
  stores: Stores,
  { test = false }: { test?: boolean } = {},
): Promise<{ record: PilotRecord; group: string }> {
  const { roster, keys } = stores;
  const pilot = await roster.createPilot({
    programme: await roster.createProgramme({ title: 'Goed Werk' }),
    organisation: await roster.createOrganisation({ name: 'Ministerie' }),
    title: 'Directies',
    threshold: 5,
    instrument: { id: 'zelfrespect', version: '1' },
    modules: ['core'],
    sessionsHeld: 4,
    keysUntil: '2027-01-31',
    test,
  });
  await keys.createPilotKeys(pilot.id);
  const group = await roster.addGroup({ pilot: pilot.id, name: 'Beleid', comparison: false });
  for (const [number, kind] of [
    [1, 'before'],
    [2, 'after'],
  ] as const) {
    await roster.addWave({ pilot: pilot.id, number, kind, opensOn: '2026-01-10', closesOn: '2026-01-31' });
  }
  const record = await roster.pilot(pilot.id);
  if (record === null) throw new Error('The pilot was not stored.');
  return { record, group };
}
