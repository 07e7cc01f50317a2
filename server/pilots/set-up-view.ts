import { fileFaults, type PilotFile } from '#server/contract/pilot-file.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { extraModules } from './extra-modules.ts';
import { fixedNow } from './fixed.ts';

/** What a pilot's file lacks before people can be invited, by its field. A trial needs no file. */
export function missingFrom(pilot: PilotRecord, file: PilotFile = pilot.file): PilotSetUp['missing'] {
  if (pilot.test) return [];
  const after = pilot.waves.find(({ kind }) => kind === 'after');
  const days = { keysUntil: pilot.keysUntil, afterClosesOn: after?.closesOn ?? null };
  return fileFaults(file, days).map(({ path, message }) => ({ at: path.join('.'), message }));
}

/** What is settled about a pilot, what is missing and what is fixed. */
export async function setUpView(context: Context, pilot: PilotRecord): Promise<PilotSetUp> {
  const released = await context.stores.releases.hasAny(pilot.id);
  const { id, programme, organisation, title, threshold, sessionsPlanned, instrument, test, keysUntil } =
    pilot;
  return {
    id,
    programme,
    organisation,
    title,
    threshold,
    sessionsPlanned,
    instrument,
    modules: extraModules(context, pilot),
    test,
    groups: pilot.groups.map(({ id: group, name, comparison, cards, invited }) => ({
      id: group,
      name,
      comparison,
      cards,
      invited,
    })),
    waves: [...pilot.waves],
    keysUntil,
    file: pilot.file,
    missing: missingFrom(pilot),
    frozen: fixedNow(pilot, released),
  };
}
