import { fileFaults, type PilotFile } from '#server/contract/pilot-file.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import { daysAfter } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { extraModules } from './extra-modules.ts';
import { fixedNow, hasCards, lastWaveDay } from './fixed.ts';
import { instrumentOf } from './instrument-of.ts';
import { marksOf } from './seen.ts';

/** What a pilot's file lacks before people can be invited, by its field. A trial needs no file. */
export function missingFrom(pilot: PilotRecord, file: PilotFile = pilot.file): PilotSetUp['missing'] {
  if (pilot.test) return [];
  const after = pilot.waves.find(({ kind }) => kind === 'after');
  const days = { keysUntil: pilot.keysUntil, afterClosesOn: after?.closesOn ?? null };
  return fileFaults(file, days).map(({ path, message }) => ({ at: path.join('.'), message }));
}

/** What is settled about a pilot, what is missing and what is fixed, with the marks of what is there. */
export async function setUpView(context: Context, pilot: PilotRecord): Promise<PilotSetUp> {
  const released = await context.stores.releases.hasAny(pilot.id);
  const { id, programme, organisation, title, threshold, sessionsPlanned, test, keysUntil } = pilot;
  const view = {
    id,
    programme,
    organisation,
    title,
    threshold,
    sessionsPlanned,
    instrument: pilot.instrument,
    questionnaire: instrumentOf(context, pilot),
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
    latest: latestOf(pilot),
    file: pilot.file,
  };
  return {
    ...view,
    seen: marksOf(view),
    missing: missingFrom(pilot),
    frozen: fixedNow(pilot, released),
  };
}

function latestOf(pilot: PilotRecord): PilotSetUp['latest'] {
  if (!hasCards(pilot)) return null;
  const { resultsBy } = pilot.file;
  const isTold = !pilot.test && resultsBy !== null;
  return { keys: lastWaveDay(pilot), results: isTold ? daysAfter(resultsBy, -1) : null };
}
