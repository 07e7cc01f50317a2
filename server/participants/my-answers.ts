import { z } from 'zod';
import { itemBytes } from '#instruments/item-bytes.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { answersSchema, type AnswerRecord } from '#server/contract/participant.ts';
import type { OwnSession } from '#server/access/own-session.ts';
import type { Context } from '#server/context.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { notFound } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { askedBlocks, type AskedQuestion } from './asked-blocks.ts';
import { bodyOf, checkedAnswers } from './check-answers.ts';
import { isCompared, type Occasion } from './occasion.ts';
import { refusals } from './refusals.ts';

/** One measurement of a person's trajectory, and what the person sent in it. */
export interface OwnWave {
  readonly wave: WaveRecord;
  /** `null` when nothing was sent. */
  readonly answers: AnswerRecord | null;
}

/** What somebody who has shown the own words can see and do. */
export interface MyAnswers {
  readonly pilot: PilotRecord;
  readonly instrument: Instrument;
  /** Whether the own group has no trajectory. */
  readonly comparison: boolean;
  readonly waves: readonly OwnWave[];
  /**
   * Whether earlier answers lie open: once the after measurement was sent by this person, has closed or will not come. Before
   * that, rereading them would colour what is answered then.
   */
  readonly open: boolean;
  /** The measurement in which this person's answers can still be corrected. */
  readonly correctable: OwnWave | null;
  /** The day on which figures about change were released, or null. */
  readonly releasedOn: string | null;
  /** The day on which it was released where people stood, in a pilot that ended without an after wave; or null. */
  readonly stateOn: string | null;
}

const bodySchema = z.object({ answers: answersSchema });

/** Everything of a person's own, by measurement. */
export async function myAnswers(context: Context, session: OwnSession): Promise<MyAnswers> {
  const { answers, releases, roster } = context.stores;
  const pilot = await roster.pilot(session.pilot);
  if (pilot === null) throw notFound('Dit traject');
  const state = (await releases.list(pilot.id)).find(({ kind }) => kind === 'state');
  const sent = new Map(
    (await answers.ownResponses(session.pid)).map(({ wave, body }) => [
      wave,
      bodySchema.parse(JSON.parse(body)).answers,
    ]),
  );
  const waves = pilot.waves.map((wave) => ({ wave, answers: sent.get(wave.number) ?? null }));
  const after = waves.find(({ wave }) => wave.kind === 'after');
  return {
    pilot,
    instrument: instrumentOf(context, pilot),
    comparison: await isCompared(context, pilot, session.pid),
    waves,
    open:
      state !== undefined || after === undefined || after.wave.state === 'closed' || after.answers !== null,
    correctable: waves.find(({ wave, answers }) => wave.state === 'open' && answers !== null) ?? null,
    releasedOn: (await releases.releasedOn()).get(pilot.id) ?? null,
    stateOn: state?.madeOn ?? null,
  };
}

/** The questions of all measurements in which this person sent something, each once, in their order. */
export function questionsAnswered({ pilot, instrument, comparison, waves }: MyAnswers): AskedQuestion[] {
  const questions = new Map<string, AskedQuestion>();
  for (const { wave, answers } of waves) {
    if (answers === null) continue;
    for (const block of askedBlocks({ pilot, instrument, comparison, wave })) {
      for (const question of block.questions) questions.set(question.id, question);
    }
  }
  return [...questions.values()];
}

/** Replaces what somebody sent in a measurement that is still open. */
export async function correctAnswers(
  context: Context,
  session: OwnSession,
  { occasion, language, answers }: { occasion: Occasion; language: string; answers: AnswerRecord },
): Promise<void> {
  const checked = checkedAnswers(occasion, answers);
  const outcome = await context.stores.answers.correct({
    pid: session.pid,
    pilot: session.pilot,
    wave: occasion.wave.number,
    language,
    body: bodyOf(occasion, language, checked),
    items: itemBytes(occasion.instrument, checked),
  });
  if (outcome === 'closed') throw refusals.closed();
  if (outcome === 'nothing') throw notFound('Een verzonden vragenlijst');
}
