import type { z } from 'zod';
import type { planMailing } from '#server/contract/inviting.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import type { Context } from '#server/context.ts';
import { missingFrom } from '#server/pilots/set-up-view.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { recipientsOf } from './recipients.ts';
import { dutchTime } from './sending-hours.ts';

const message = invitingMessages.nl;

export type MailingPlan = z.output<typeof planMailing.body>;

/**
 * Plans a mailing of a wave. It starts at its day and hour, or as soon after it as the wave is open.
 *
 * @throws HttpProblem `not-ready` when nothing may be sent, `bad-request` with the field that is wrong.
 */
export async function planMailingOf(context: Context, pilot: PilotRecord, plan: MailingPlan): Promise<void> {
  const wave = waveOf(pilot, plan.wave);
  refuseUnready(context, pilot, wave);
  refuseMoment(plan, wave, { now: context.clock(), at: 'body.day' });
  await refuseTooEarly(context, pilot, plan);
  if (plan.kind === 'invitation' && (await recipientsOf(context, pilot, plan)).length === 0) {
    throw new HttpProblem(
      'not-ready',
      'Er is niemand om uit te nodigen.',
      'Voeg eerst mensen toe, of bekijk wie er al een uitnodiging kreeg.',
    );
  }
  const planned = await context.stores.roster.planMailing({ pilot: pilot.id, ...plan });
  if (planned !== null) return;
  throw new HttpProblem(
    'not-ready',
    'Deze mail staat al klaar of wordt al verstuurd.',
    'Trek die eerst in, of wacht tot hij is verstuurd.',
  );
}

export function waveOf(pilot: PilotRecord, number: number): WaveRecord {
  const wave = pilot.waves.find((candidate) => candidate.number === number);
  if (wave === undefined) throw notFound('Deze meting');
  return wave;
}

function refuseUnready({ config }: Context, pilot: PilotRecord, wave: WaveRecord): void {
  if (config.mail === undefined) {
    throw new HttpProblem(
      'not-ready',
      'Op deze server is geen mail ingesteld.',
      'Vraag de beheerder om een mailserver in te stellen, of gebruik kaarten.',
    );
  }
  if (missingFrom(pilot).length > 0) {
    throw new HttpProblem(
      'not-ready',
      'Het dossier is nog niet compleet.',
      'Vul eerst het dossier van dit traject aan. Pas daarna kunt u mensen uitnodigen.',
    );
  }
  if (wave.state === 'closed') {
    throw new HttpProblem(
      'not-ready',
      'Deze meting is gesloten.',
      'Een mail kan alleen naar een meting die nog open is of open gaat.',
    );
  }
}

interface Refusing {
  readonly now: Date;
  /** The field that is wrong. */
  readonly at: string;
}

/**
 * Refuses a moment that has passed, or at which the wave has closed.
 *
 * @throws HttpProblem `bad-request` with the field.
 */
export function refuseMoment(
  { day, hour }: Pick<MailingPlan, 'day' | 'hour'>,
  wave: WaveRecord,
  { now, at }: Refusing,
): void {
  const today = dutchTime(now);
  const isOver = day < today.day || (day === today.day && hour < today.hour);
  if (!isOver && day <= wave.closesOn) return;
  throw new HttpProblem('bad-request', 'De mail is niet ingepland.', 'Verbeter wat hieronder staat.', [
    { at, message: isOver ? message.dayIsOver : message.dayTooLate },
  ]);
}

const reminded = { invitation: null, reminder: 'invitation', 'last-reminder': 'reminder' } as const;

/** A reminder comes after what it reminds of. */
async function refuseTooEarly({ stores }: Context, pilot: PilotRecord, plan: MailingPlan): Promise<void> {
  const earlier = reminded[plan.kind];
  if (earlier === null) return;
  const isLater = (await stores.roster.mailings(pilot.id)).some(
    ({ wave, kind, state, day }) =>
      wave === plan.wave &&
      kind === earlier &&
      (state === 'planned' || state === 'started' || state === 'stopped') &&
      day < plan.day,
  );
  if (isLater) return;
  throw new HttpProblem(
    'not-ready',
    earlier === 'invitation' ? 'Er is nog geen uitnodiging.' : 'Er is nog geen eerste herinnering.',
    'Een herinnering gaat ten minste een dag na de mail waaraan zij herinnert.',
  );
}
