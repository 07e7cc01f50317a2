import { calendarFaults, wavesInOrder, type PilotSettingsForm } from '#server/contract/pilot-settings.ts';
import { emptyFile, type PilotFile } from '#server/contract/pilot-file.ts';
import type { Context } from '#server/context.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import {
  chooseOrganisation,
  chooseProgramme,
  modulesAsked,
  questionnaireFaults,
  titleFaults,
} from './choose.ts';
import { refused } from './settings-faults.ts';

const title = 'Het traject is niet gemaakt.';

/**
 * Makes the pilot a form asks for: everything is checked first, then stored in one transaction. A new name that
 * exists already is that programme or organisation; a title that the organisation already uses is refused.
 *
 * @throws HttpProblem `bad-request` with the fields that are wrong.
 */
export async function makePilot(
  context: Context,
  { copyOf, ...wish }: PilotSettingsForm & { readonly copyOf: string | null },
): Promise<PilotRecord> {
  const programme = await chooseProgramme(context, wish.programme);
  const organisation = await chooseOrganisation(context, wish.organisation);
  const faults = [
    ...('fault' in programme ? [programme.fault] : []),
    ...('fault' in organisation ? [organisation.fault] : []),
    ...questionnaireFaults(context, wish),
    ...calendarFaults(wish.waves, dayOf(context.clock())).map(({ path, message }) => ({
      at: path.join('.'),
      message,
    })),
  ];
  if (faults.length > 0 || 'fault' in programme || 'fault' in organisation) throw refused(title, faults);
  const taken = await titleFaults(context, { organisation: organisation.chosen, title: wish.title });
  if (taken.length > 0) throw refused(title, taken);
  const { roster, keys } = context.stores;
  const made = await roster.createPilot({
    ...wish,
    modules: modulesAsked(context, wish),
    programme: programme.chosen,
    organisation: organisation.chosen,
    groups: wish.groups.map((group) => ({ ...group, id: null })),
    waves: wavesInOrder(wish.waves),
    keysUntil: keysUntil(wavesInOrder(wish.waves)),
    file: copyOf === null ? emptyFile : await copiedFile(context, copyOf),
  });
  await keys.createPilotKeys(made.id);
  return made;
}

/** Thirty days after the last wave is to close: fixed with the cards, so that participants can be told. */
export function keysUntil(waves: readonly { readonly closesOn: string }[]): string {
  const last = waves.map(({ closesOn }) => closesOn).reduce((latest, day) => (day > latest ? day : latest));
  return daysAfter(last, 30);
}

/** The file of another pilot, without what holds for that pilot alone: its days, and what was agreed about it. */
async function copiedFile({ stores }: Context, id: string): Promise<PilotFile> {
  const file = (await stores.roster.pilot(id))?.file ?? emptyFile;
  const { answersUntil, resultsBy, worksCouncil, benchmark, publicName } = emptyFile;
  return { ...file, answersUntil, resultsBy, worksCouncil, benchmark, publicName };
}
