import type { PilotFile } from '#server/contract/pilot-file.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answersAreGone } from './answers-gone.ts';
import { fixedNow } from './fixed.ts';
import { missingFrom } from './set-up-view.ts';
import { refused, type FieldFault } from './settings-faults.ts';

const message = setUpMessages.nl;

/** What was agreed about the figures; fixed once there are figures. */
const aboutFigures = ['benchmark', 'publicName', 'resultsBy'] as const;

/**
 * Saves a pilot's file, complete or not. Once cards were made it has to stay complete; once there are figures, what
 * was agreed about them stays; once the answers are deleted, so does the day on which they were.
 *
 * @throws HttpProblem `bad-request` with the fields that stand in the way.
 */
export async function saveFile(context: Context, pilot: PilotRecord, file: PilotFile): Promise<void> {
  const released = await context.stores.releases.hasAny(pilot.id);
  const fixed = fixedNow(pilot, released).file;
  const answersUntilMoved = file.answersUntil !== pilot.file.answersUntil;
  const faults: FieldFault[] = [
    ...(fixed === null ? [] : missingFrom(pilot, file)),
    ...(fixed === 'released'
      ? aboutFigures
          .filter((name) => file[name] !== pilot.file[name])
          .map((at) => ({ at, message: message.fixedFileReleased }))
      : []),
    ...(answersUntilMoved && answersAreGone(pilot, dayOf(context.clock()))
      ? [{ at: 'answersUntil', message: message.fixedAnswersGone }]
      : []),
  ];
  if (faults.length > 0)
    throw refused(
      fixed === null
        ? 'Het dossier is niet opgeslagen.'
        : 'Het dossier is niet opgeslagen: er zijn al mensen uitgenodigd, en dan moet het compleet blijven.',
      faults,
    );
  await context.stores.roster.saveFile(pilot.id, file);
}
