import type { Release } from '#analysis/release.ts';
import { composeRelease } from '#analysis/report.ts';
import { formatDay } from '#analysis/words/numbers.ts';
import { releaseSchema } from '#server/contract/release.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { pilotEvidence } from '#server/evidence/pilot-evidence.ts';
import { answersAreGone } from '#server/pilots/answers-gone.ts';
import { HttpProblem } from '#server/problem.ts';
import type { ReleaseEntry, StoredRelease } from '#server/store/releases-store.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { hasAgreed, refreshBenchmark } from './benchmark-job.ts';
import { openLedger } from './ledger.ts';
import { comparedWaves, releaseInput, type ComparedWaves } from './release-input.ts';
import { endOfSending } from './waves.ts';

/**
 * Makes and stores the release of a pilot's wave, with what it was about in the ledger. Once: a second try is refused
 * and changes nothing.
 */
export async function releasePilot(context: Context, pilot: PilotRecord, wave?: number): Promise<Release> {
  const { later } = await waveToRelease(context, pilot, wave);
  const ledger = await openLedger(context, pilot);
  await endOfSending(context, pilot);
  const input = await releaseInput(context, pilot, wave, ledger);
  const composed = composeRelease(input);
  const release = releaseSchema.parse(composed.release);
  const stored = await context.stores.ledger.release({
    pilot: pilot.id,
    wave: later.number,
    kind: later.kind,
    body: JSON.stringify(release),
    madeOn: dayOf(context.clock()),
    ledger: {
      rules: release.versions.rules,
      cells: shownCells(release),
      keyPrint: ledger.keyPrint,
      sets: composed.published,
    },
    terms: composed.terms,
    evidence: pilotEvidence(context, pilot, input),
  });
  if (stored === 'exists') throw alreadyReleased();
  if (later.kind === 'after' && hasAgreed(pilot)) await compareAnew(context);
  return release;
}

/** The release is made, whatever happens here: the hourly job tries again. */
async function compareAnew(context: Context): Promise<void> {
  try {
    await refreshBenchmark(context);
  } catch (error) {
    context.log.error({ err: error }, 'the comparison of pilots was not made anew');
  }
}

/** The waves of a release that can be made now: in their order, each once, and none beside a state. */
export async function waveToRelease(
  context: Context,
  pilot: PilotRecord,
  wave?: number,
): Promise<ComparedWaves> {
  const waves = comparedWaves(pilot, wave);
  const released = (await context.stores.releases.list(pilot.id)).map((release) => release.wave);
  if (released.includes(waves.later.number)) throw alreadyReleased();
  requireAnswers(context, pilot);
  const waiting = pilot.waves.find(
    ({ number, kind }) => kind !== 'before' && number < waves.later.number && !released.includes(number),
  );
  if (waiting === undefined) return waves;
  throw new HttpProblem(
    'not-ready',
    'Een eerdere meting van dit traject is nog niet gepubliceerd.',
    'Publiceer de metingen in hun volgorde, de nameting het eerst.',
  );
}

/**
 * That figures can still be made: of answers that were deleted on their day there would be none, and a release of nothing
 * could never be put right.
 *
 * @throws HttpProblem `not-ready`
 */
export function requireAnswers({ clock }: Context, pilot: PilotRecord): void {
  if (!answersAreGone(pilot, dayOf(clock()))) return;
  throw new HttpProblem(
    'not-ready',
    'De antwoorden van dit traject zijn verwijderd.',
    `Ze zouden bewaard blijven tot en met ${formatDay(pilot.file.answersUntil ?? '', 'nl')}. Er zijn geen cijfers meer van te maken.`,
  );
}

function shownCells({ groups, total }: Release): string[] {
  const named = [...groups, { id: 'total', cells: total }];
  return named.flatMap(({ id, cells }) =>
    cells.filter(({ status }) => status === 'shown').map(({ scale }) => `${scale}/${id}`),
  );
}

/** That a wave has its release: it never changes. */
export function alreadyReleased(): HttpProblem {
  return new HttpProblem(
    'already-released',
    'Dit traject is al gepubliceerd.',
    'Een publicatie verandert niet meer. Bekijk de resultaten.',
  );
}

/**
 * The stored release of a pilot, or null.
 *
 * @param wave number of the wave set against the before wave; the after wave when left out
 */
export async function releaseOf(context: Context, pilot: string, wave?: number): Promise<Release | null> {
  const row = await storedRelease(context, pilot, wave);
  return row === null ? null : releaseSchema.parse(JSON.parse(row.body));
}

/** The same as it is stored, with its hash. */
export async function storedRelease(
  context: Context,
  pilot: string,
  wave?: number,
): Promise<StoredRelease | null> {
  const entry = (await changeReleases(context, pilot)).find((one) =>
    wave === undefined ? one.kind === 'after' : one.wave === wave,
  );
  return entry === undefined ? null : context.stores.releases.read(pilot, entry.wave);
}

/** Every release of a pilot about change, in the order of their waves. */
export async function releasesOf(context: Context, pilot: string): Promise<Release[]> {
  const entries = await changeReleases(context, pilot);
  const found = await Promise.all(entries.map(async ({ wave }) => releaseOf(context, pilot, wave)));
  return found.flatMap((release) => release ?? []);
}

/** The releases of a pilot about change, in the order of their waves. */
export async function changeReleases(context: Context, pilot: string): Promise<ReleaseEntry[]> {
  return (await context.stores.releases.list(pilot)).filter(({ kind }) => kind !== 'state');
}
