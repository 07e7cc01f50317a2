import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { latestClosing, type LatestClosing } from './closing-day.ts';

const refuse = (detail: string, message: string): HttpProblem =>
  new HttpProblem('bad-request', 'De meting is niet verlengd.', detail, [{ at: 'body.closesOn', message }]);

const tooLate: Readonly<Record<LatestClosing['limit'], () => HttpProblem>> = {
  keys: () => refuse('Kies een eerdere dag.', setUpMessages.nl.fixedLastDay),
  results: () =>
    refuse('Kies een eerdere dag, of vul eerst het dossier aan.', setUpMessages.nl.fixedResultsDay),
  'next-wave': () =>
    refuse('Kies een eerdere dag, of verzet eerst de volgende meting.', setUpMessages.nl.extendNext),
};

/** Lets an open wave run on: never shorter than was told, never into the wave after it or the last week of the keys. */
export async function extendWave(
  context: Context,
  pilot: PilotRecord,
  { number, closesOn }: { readonly number: number; readonly closesOn: string },
): Promise<void> {
  const wave = pilot.waves.find((one) => one.number === number);
  if (wave === undefined) throw notFound('Deze meting');
  if (wave.state !== 'open') {
    throw new HttpProblem(
      'not-ready',
      'Deze meting is niet open.',
      'Alleen een open meting kan worden verlengd.',
    );
  }
  if (closesOn <= wave.closesOn) {
    throw refuse('Kies een latere dag.', setUpMessages.nl.extendLater);
  }
  const { latest, limit } = latestClosing(pilot, wave);
  if (closesOn > latest) throw tooLate[limit]();
  await context.stores.roster.setClosingDay(pilot.id, number, closesOn);
}
