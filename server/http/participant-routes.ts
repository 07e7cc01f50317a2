import type { Router } from 'express';
import { z } from 'zod';
import { answersSchema as strictAnswers } from '#instruments/answers.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { itemBytes } from '#instruments/item-bytes.ts';
import { findInstrument } from '#instruments/registry.ts';
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

/** The pilot, its instrument and the wave that is open now, for a participant's session. */
async function occasionOf(
  context: Context,
  session: ParticipantSession,
): Promise<{ pilot: PilotRecord; wave: WaveRecord; instrument: Instrument }> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  if (pilot === null) throw notFound('Dit traject');
  const wave = pilot.waves.find(({ state }) => state === 'open');
  if (wave === undefined) throw closed();
  const instrument = findInstrument(pilot.instrument.id, pilot.instrument.version);
  if (instrument === null)
    throw new Error(`No instrument ${pilot.instrument.id} ${pilot.instrument.version}.`);
  return { pilot, wave, instrument };
}

/** Answers checked against exactly the questions of this pilot and wave. */
function checkedAnswers(
  { pilot, wave, instrument }: { pilot: PilotRecord; wave: WaveRecord; instrument: Instrument },
  answers: AnswerRecord,
): AnswerRecord {
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

/** Reading the questionnaire, saving as one goes, sending. */
export function participantRoutes(router: Router, context: Context): void {
  const { answers, keys } = context.stores;
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
          : { revision: draft.revision, answers: draftBodySchema.parse(JSON.parse(draft.body)).answers },
    };
  });

  on.participant(saveDraft, async ({ caller, body }) => {
    const occasion = await occasionOf(context, caller);
    if (body.wave !== occasion.wave.number) throw closed();
    const checked = checkedAnswers(occasion, body.answers);
    const saved = await answers.saveDraft({
      pid: caller.pid,
      pilot: caller.pilot,
      wave: body.wave,
      revision: body.revision,
      body: JSON.stringify({ answers: checked }),
    });
    switch (saved.outcome) {
      case 'saved':
        return { revision: body.revision };
      case 'stale':
        throw new HttpProblem(
          'stale-revision',
          'Op een ander apparaat is later iets ingevuld.',
          'De laatst opgeslagen antwoorden worden opnieuw geladen.',
        );
      case 'answered':
        throw alreadyAnswered();
      case 'closed':
        throw closed();
    }
  });

  on.participant(submitResponse, async ({ caller, body, response }) => {
    const pilot = await context.stores.roster.pilot(caller.pilot);
    const wave = pilot?.waves.find(({ number }) => number === body.wave);
    const instrument = findInstrument(body.instrument.id, body.instrument.version);
    if (pilot === null || wave === undefined || instrument === null) throw notFound('Deze meting');
    if (pilot.instrument.id !== instrument.id || pilot.instrument.version !== instrument.version) {
      throw new HttpProblem(
        'bad-request',
        'Dit is niet de vragenlijst van dit traject.',
        'Laad de pagina opnieuw.',
      );
    }
    const checked = checkedAnswers({ pilot, wave, instrument }, body.answers);
    const admission = await answers.admission(caller.pid);
    if (admission === null) throw notFound('Deze code');
    const { outcome, first } = await answers.submit({
      submissionId: body.submissionId,
      pid: caller.pid,
      pilot: caller.pilot,
      wave: body.wave,
      instrument: body.instrument,
      language: body.language,
      consentVersion: caller.consentVersion,
      body: bodyOf(body.language, checked),
      items: itemBytes(instrument, checked),
      test: admission.test,
    });
    switch (outcome) {
      case 'stored':
      case 'same':
        response.status(outcome === 'stored' ? 201 : 200);
        return {
          submissionId: body.submissionId,
          wave: body.wave,
          ownWords: first ? ownWords(await keys.linkKey(caller.pilot), caller.pid) : null,
        };
      case 'other-content':
        throw new HttpProblem(
          'other-content',
          'Deze antwoorden zijn al verzonden, met een andere inhoud.',
          'Wat het eerst is verzonden, blijft staan.',
        );
      case 'already-answered':
        throw alreadyAnswered();
      case 'withdrawn':
        throw new HttpProblem(
          'withdrawn',
          'Deze antwoorden zijn ingetrokken.',
          'U hoeft niets meer te doen.',
        );
      case 'closed':
        throw closed();
    }
  });

  on.open(leave, async ({ response }) => {
    response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
    return await Promise.resolve({});
  });
}

function alreadyAnswered(): HttpProblem {
  return new HttpProblem(
    'already-answered',
    'U hebt deze meting al ingevuld.',
    'Uw eerste antwoorden blijven staan. U hoeft niets meer te doen.',
  );
}
