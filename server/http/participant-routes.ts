import type { Router } from 'express';
import { z } from 'zod';
import { answersSchema as strictAnswers } from '#instruments/answers.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { itemBytes } from '#instruments/item-bytes.ts';
import {
  answersSchema,
  leave,
  readQuestionnaire,
  saveDraft,
  submitResponse,
  type AnswerRecord,
} from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { ownWords } from '#server/linkage/own-words.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { mounting } from './mount.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const closed = (): HttpProblem =>
  new HttpProblem(
    'wave-closed',
    'Deze meting is gesloten.',
    'Uw antwoorden kunnen niet meer worden verzonden. Bij een volgende meting kunt u weer meedoen.',
  );

/** What a participant answers: which questions, in which wave of which pilot. */
interface Occasion {
  readonly pilot: PilotRecord;
  readonly wave: WaveRecord;
  readonly instrument: Instrument;
}

/** The pilot, its instrument and the wave that is open now, for a participant's session. */
async function occasionOf(context: Context, session: ParticipantSession): Promise<Occasion> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  if (pilot === null) throw notFound('Dit traject');
  const wave = pilot.waves.find(({ state }) => state === 'open');
  if (wave === undefined) throw closed();
  return { pilot, wave, instrument: instrumentOf(pilot) };
}

/** Answers checked against exactly the questions of this pilot and wave. */
function checkedAnswers({ pilot, wave, instrument }: Occasion, answers: AnswerRecord): AnswerRecord {
  const parsed = strictAnswers(instrument, { modules: pilot.modules, wave: wave.kind }).safeParse(answers);
  if (parsed.success) return answersSchema.parse(parsed.data);
  throw new HttpProblem(
    'bad-request',
    'Een of meer antwoorden passen niet bij de vragen.',
    'Laad de pagina opnieuw; wat is opgeslagen blijft bewaard.',
    parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ at: ['answers', ...path].join('.'), message })),
  );
}

/** A stable text of the answers, so that the same content always has the same hash. */
function bodyOf(language: string, answers: AnswerRecord): string {
  const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ language, answers: sorted });
}

const draftBodySchema = z.strictObject({ answers: answersSchema });

/** What may follow a try to save: the revision, or why it was not saved. */
async function saveAnswers(
  context: Context,
  session: ParticipantSession,
  body: z.output<typeof saveDraft.body>,
): Promise<{ revision: number }> {
  const occasion = await occasionOf(context, session);
  if (body.wave !== occasion.wave.number) throw closed();
  const { pid, pilot } = session;
  const { wave, revision } = body;
  const draft = JSON.stringify({ answers: checkedAnswers(occasion, body.answers) });
  const saved = await context.stores.answers.saveDraft({ pid, pilot, wave, revision, body: draft });
  if (saved.outcome !== 'saved') throw refusals[saved.outcome]();
  return { revision };
}

/** The pilot, wave and instrument that a submit names; refused when they do not belong together. */
async function submittedTo(
  context: Context,
  session: ParticipantSession,
  body: z.output<typeof submitResponse.body>,
): Promise<Occasion> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  const wave = pilot?.waves.find(({ number }) => number === body.wave);
  if (pilot === null || wave === undefined) throw notFound('Deze meting');
  const { id, version } = body.instrument;
  if (pilot.instrument.id !== id || pilot.instrument.version !== version) {
    throw new HttpProblem(
      'bad-request',
      'Dit is niet de vragenlijst van dit traject.',
      'Laad de pagina opnieuw.',
    );
  }
  return { pilot, wave, instrument: instrumentOf(pilot) };
}

/** Stores a submit once. A repeat with the same content gets the same receipt; every other repeat is refused. */
async function sendAnswers(
  context: Context,
  session: ParticipantSession,
  body: z.output<typeof submitResponse.body>,
): Promise<{ status: number; receipt: z.input<typeof submitResponse.reply> }> {
  const { answers, keys } = context.stores;
  const occasion = await submittedTo(context, session, body);
  const checked = checkedAnswers(occasion, body.answers);
  const admission = await answers.admission(session.pid);
  if (admission === null) throw notFound('Deze code');
  const { submissionId, wave, instrument, language } = body;
  const { outcome, first } = await answers.submit({
    submissionId,
    pid: session.pid,
    pilot: session.pilot,
    wave,
    instrument,
    language,
    consentVersion: session.consentVersion,
    body: bodyOf(language, checked),
    items: itemBytes(occasion.instrument, checked),
    test: admission.test,
  });
  if (outcome !== 'stored' && outcome !== 'same') throw refusals[outcome]();
  const words = first ? ownWords(await keys.linkKey(session.pilot), session.pid) : null;
  return { status: outcome === 'stored' ? 201 : 200, receipt: { submissionId, wave, ownWords: words } };
}

/** Reading the questionnaire, saving as one goes, sending. */
export function participantRoutes(router: Router, context: Context): void {
  const { answers } = context.stores;
  const on = mounting(router, context);

  on.participant(readQuestionnaire, async ({ caller }) => {
    const { pilot, wave, instrument } = await occasionOf(context, caller);
    const draft = await answers.draft(caller.pid, wave.number);
    return {
      wave: { number: wave.number, kind: wave.kind, closesOn: wave.closesOn },
      instrument,
      modules: [...pilot.modules],
      language: caller.language,
      madeUp: context.config.madeUp,
      answered: await answers.answered(caller.pid, wave.number),
      draft:
        draft === null
          ? null
          : { revision: draft.revision, ...draftBodySchema.parse(JSON.parse(draft.body)) },
    };
  });

  on.participant(saveDraft, async ({ caller, body }) => saveAnswers(context, caller, body));

  on.participant(submitResponse, async ({ caller, body, response }) => {
    const { status, receipt } = await sendAnswers(context, caller, body);
    response.status(status);
    return receipt;
  });

  on.open(leave, async ({ response }) => {
    response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
    return Promise.resolve({});
  });
}

function alreadyAnswered(): HttpProblem {
  return new HttpProblem(
    'already-answered',
    'U hebt deze meting al ingevuld.',
    'Uw eerste antwoorden blijven staan. U hoeft niets meer te doen.',
  );
}

const refusals = {
  stale: () =>
    new HttpProblem(
      'stale-revision',
      'Op een ander apparaat is later iets ingevuld.',
      'De laatst opgeslagen antwoorden worden opnieuw geladen.',
    ),
  answered: alreadyAnswered,
  'other-content': () =>
    new HttpProblem(
      'other-content',
      'Deze antwoorden zijn al verzonden, met een andere inhoud.',
      'Wat het eerst is verzonden, blijft staan.',
    ),
  'already-answered': alreadyAnswered,
  withdrawn: () =>
    new HttpProblem('withdrawn', 'Deze antwoorden zijn ingetrokken.', 'U hoeft niets meer te doen.'),
  closed,
} as const;
