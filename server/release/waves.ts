import type { Context, DataContext } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { closingWhenOpened, latestClosing, type LatestClosing } from '#server/pilots/closing-day.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';

function waveOf(pilot: PilotRecord, number: number): WaveRecord {
  const wave = pilot.waves.find((candidate) => candidate.number === number);
  if (wave === undefined) throw notFound('Deze meting');
  return wave;
}

/** Opens a planned wave; the one before it must be closed, so that a code always leads to one wave. */
export async function openWave(context: Context, pilot: PilotRecord, number: number): Promise<void> {
  const wave = waveOf(pilot, number);
  const unfinished = pilot.waves.some((other) => other.number < number && other.state !== 'closed');
  if (wave.state !== 'planned' || unfinished) {
    throw new HttpProblem(
      'not-ready',
      'Deze meting kan nu niet open.',
      'Een meting gaat één keer open, nadat de vorige is gesloten.',
    );
  }
  if ((await context.stores.releases.list(pilot.id)).some(({ kind }) => kind === 'state')) {
    throw new HttpProblem(
      'not-ready',
      'Dit traject is afgesloten.',
      'De stand van de voormeting is gepubliceerd. Zet een nieuw traject klaar.',
    );
  }
  const today = dayOf(context.clock());
  if (today > pilot.keysUntil) {
    throw new HttpProblem(
      'not-ready',
      'De sleutels van dit traject zijn vernietigd.',
      'Niemand kan nog met een code meedoen. Zet een nieuw traject klaar.',
    );
  }
  const closesOn = closingDay(pilot, wave, today);
  const hash = instrumentHash(instrumentOf(context, pilot));
  await context.stores.roster.freezeInstrument({ ...pilot.instrument, hash });
  // The gate first: if the second step fails the wave is still planned and can be opened again.
  await context.stores.answers.openGate(pilot.id, number);
  await context.stores.roster.setWaveState({
    pilot: pilot.id,
    number,
    state: 'open',
    day: today,
    closesOn,
  });
}

const noDayLeft: Readonly<Record<LatestClosing['limit'], string>> = {
  keys: 'De geplande dagen zijn voorbij, en een meting sluit uiterlijk een week voordat de sleutels verdwijnen. Zet een nieuw traject klaar.',
  results:
    'De geplande dagen zijn voorbij, en volgens het dossier ziet de organisatie de resultaten al. Verzet eerst die dag in het dossier.',
  'next-wave':
    'De geplande dagen zijn voorbij, en ook de volgende meting had al open kunnen zijn. Verzet die eerst bij de gegevens van het traject.',
};

/** Until when a wave is open that opens today. */
function closingDay(pilot: PilotRecord, wave: WaveRecord, today: string): string {
  const day = closingWhenOpened(pilot, wave, today);
  if (day !== null) return day;
  throw new HttpProblem(
    'not-ready',
    'Er is geen dag over waarop deze meting open kan zijn.',
    noDayLeft[latestClosing(pilot, wave).limit],
  );
}

/** Days after a wave has closed on which answers may still arrive that were sent before. */
export const daysOnTheirWay = 3;

/**
 * Closes an open wave for good. The gate narrows first: nobody can begin or go on, and only what is being sent still comes
 * in, until `endOfSending`.
 */
export async function closeWave(
  context: Pick<DataContext, 'stores' | 'clock'>,
  pilot: PilotRecord,
  number: number,
): Promise<void> {
  const wave = waveOf(pilot, number);
  if (wave.state !== 'open') {
    throw new HttpProblem(
      'not-ready',
      'Deze meting is niet open.',
      'Alleen een open meting kan worden gesloten.',
    );
  }
  await context.stores.answers.narrowGate(pilot.id, number);
  context.stores.notes.rewrite();
  await context.stores.roster.setWaveState({
    pilot: pilot.id,
    number,
    state: 'closed',
    day: dayOf(context.clock()),
  });
}

/**
 * From now on nothing comes in any more for the waves of a pilot that have closed: before figures are made of them, so
 * that nothing late can change those (R7), and when their keys go.
 */
export async function endOfSending({ stores }: Context, { id, waves }: PilotRecord): Promise<void> {
  for (const { number, state } of waves) {
    if (state === 'closed') await shutGate({ stores }, { pilot: id, wave: number });
  }
}

/** Nothing comes in any more for a wave that has closed. The notes that came late lose their order as the answers do. */
export async function shutGate(
  { stores }: Pick<Context, 'stores'>,
  { pilot, wave }: { readonly pilot: string; readonly wave: number },
): Promise<void> {
  if (!(await stores.answers.takesSent(pilot, wave))) return;
  await stores.answers.closeGate(pilot, wave);
  stores.notes.rewrite();
}
