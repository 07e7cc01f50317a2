import { composeRelease } from '#analysis/report.ts';
import type { Rules } from '#analysis/disclosure/rules.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { openLedger } from '#server/release/ledger.ts';
import { comparedWaves, releaseInput } from '#server/release/release-input.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { laterWaves, type World } from '#tests/release/world.ts';
import { fillPilot } from './filled-pilot.ts';

interface Publishing {
  /** Stands before the ids of people, so that those of two pilots differ. */
  readonly name: string;
  /** Whether its file lets it be compared with other pilots. */
  readonly benchmark?: boolean;
  /** Rules that are too weak, for a control; the product's own when left out. */
  readonly rules?: Rules;
}

/**
 * The same server, but a release does not shut the gates of its pilot: each shutting rewrites the files of answers and notes,
 * which takes minutes over hundreds of pilots, and nothing arrives late here.
 */
export const withGatesLeft = (context: Context): Context => ({
  ...context,
  stores: {
    ...context.stores,
    answers: { ...context.stores.answers, closeGate: async () => Promise.resolve() },
    notes: { ...context.stores.notes, rewrite: () => undefined },
  },
});

/** A pilot as its people answered it, released wave by wave; whoever withdraws does so between two releases. */
export async function publishedWorld(
  server: Context,
  world: World,
  { name, benchmark = false, rules }: Publishing,
): Promise<PilotRecord> {
  const context = withGatesLeft(server);
  const pidOf = (id: string): string => `${name}-${id}`;
  const pilot = await fillPilot(context, {
    threshold: world.threshold,
    benchmark,
    waves: ['before', 'after', 'follow-up', 'follow-up'],
    groups: world.groups.map((group) => ({
      ...group,
      people: group.people.map(({ id, waves }) => ({ pid: pidOf(id), waves })),
    })),
  });
  for (const [index, wave] of laterWaves.entries()) {
    if (rules === undefined) await releasePilot(context, pilot, wave);
    else await releaseWeakly(context, pilot, { wave, rules });
    const leaving = world.groups.flatMap(({ people }) =>
      people.filter((one) => one.leavesAfter === index + 1),
    );
    for (const { id } of leaving) await context.stores.answers.withdraw(pidOf(id));
  }
  return pilot;
}

/** What the release job does, with rules that let too much through. */
async function releaseWeakly(
  context: Context,
  pilot: PilotRecord,
  { wave, rules }: { readonly wave: number; readonly rules: Rules },
): Promise<void> {
  const ledger = await openLedger(context, pilot);
  const composed = composeRelease(await releaseInput(context, pilot, wave, ledger), rules);
  const stored = await context.stores.ledger.release({
    pilot: pilot.id,
    wave,
    kind: comparedWaves(pilot, wave).later.kind,
    body: JSON.stringify(composed.release),
    madeOn: dayOf(context.clock()),
    ledger: { rules: 'weakened', cells: [], keyPrint: ledger.keyPrint, sets: composed.published },
    terms: composed.terms,
  });
  if (stored !== 'stored') throw new Error('A weakened release was not stored.');
}
