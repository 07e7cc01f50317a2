import type { Instrument, WaveKind } from '#instruments/instrument.ts';
import type { Selection } from '#instruments/questions.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { refusals } from './refusals.ts';

/** What a participant answers: which questions, in which wave of which pilot. */
export interface Occasion {
  readonly pilot: PilotRecord;
  readonly wave: WaveRecord;
  readonly instrument: Instrument;
  /** Whether this person's group has no trajectory: it is then asked nothing about one. */
  readonly comparison: boolean;
}

/** As much of an occasion as tells which questions it asks. */
export interface Asked {
  readonly pilot: Pick<PilotRecord, 'modules'>;
  readonly wave: { readonly kind: WaveKind };
  readonly instrument: Instrument;
  readonly comparison: boolean;
}

/** What of the instrument is asked on this occasion. */
export function selectionOf({ pilot, wave, comparison }: Asked): Selection {
  return { modules: pilot.modules, wave: wave.kind, comparison };
}

/** Whether somebody belongs to a comparison group; refused when no code leads to this person. */
export async function isCompared(context: Context, pilot: PilotRecord, pid: string): Promise<boolean> {
  const admission = await context.stores.answers.admission(pid);
  const group = pilot.groups.find(({ id }) => id === admission?.group);
  if (group === undefined) throw notFound('Deze code');
  return group.comparison;
}

/** The pilot, its instrument and the wave that is open now, for a participant's session. */
export async function occasionOf(context: Context, session: ParticipantSession): Promise<Occasion> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  if (pilot === null) throw notFound('Dit traject');
  const wave = pilot.waves.find(({ state }) => state === 'open');
  if (wave === undefined) throw refusals.closed();
  const comparison = await isCompared(context, pilot, session.pid);
  return { pilot, wave, instrument: instrumentOf(context, pilot), comparison };
}

/** What a submit says it answers. */
interface Named {
  readonly wave: number;
  readonly instrument: { readonly id: string; readonly version: string };
}

/** The pilot, wave and instrument that a submit names; refused when they do not belong together. */
export async function submittedTo(
  context: Context,
  session: ParticipantSession,
  named: Named,
): Promise<Occasion> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  const wave = pilot?.waves.find(({ number }) => number === named.wave);
  if (pilot === null || wave === undefined) throw notFound('Deze meting');
  const { id, version } = named.instrument;
  if (pilot.instrument.id !== id || pilot.instrument.version !== version) {
    throw new HttpProblem(
      'bad-request',
      'Dit is niet de vragenlijst van dit traject.',
      'Laad de pagina opnieuw.',
    );
  }
  const comparison = await isCompared(context, pilot, session.pid);
  return { pilot, wave, instrument: instrumentOf(context, pilot), comparison };
}
