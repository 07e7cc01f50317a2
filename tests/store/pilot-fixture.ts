import { emptyFile } from '#server/contract/pilot-file.ts';
import type { Stores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** A pilot with two groups, two waves and its keys. */
export async function setUpPilot(
  stores: Stores,
  { test = false, title = 'Directies' }: { test?: boolean; title?: string } = {},
): Promise<{ record: PilotRecord; group: string }> {
  const { roster, keys } = stores;
  const pilot = await roster.createPilot({
    programme: { title: 'Goed Werk' },
    organisation: { name: 'Ministerie' },
    title,
    threshold: 5,
    instrument: { id: 'zelfrespect', version: '1' },
    modules: ['core'],
    sessionsPlanned: 4,
    keysUntil: '2027-01-31',
    test,
    groups: [
      { id: null, name: 'Beleid', comparison: false, cards: 12 },
      { id: null, name: 'Aanpak', comparison: true, cards: 8 },
    ],
    waves: [
      { kind: 'before', opensOn: '2026-01-10', closesOn: '2026-01-31' },
      { kind: 'after', opensOn: '2026-04-10', closesOn: '2026-04-30' },
    ],
    file: emptyFile,
  });
  await keys.createPilotKeys(pilot.id);
  return { record: pilot, group: pilot.groups[0]?.id ?? '' };
}
