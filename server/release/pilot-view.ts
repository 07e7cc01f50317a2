import type { PilotDetail, PilotSummary } from '#server/contract/studio.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { answersAreGone } from '#server/pilots/answers-gone.ts';
import { closingWhenOpened, latestClosing } from '#server/pilots/closing-day.ts';
import { hasCards } from '#server/pilots/fixed.ts';
import { missingFrom } from '#server/pilots/set-up-view.ts';
import type { GroupRecord, PilotRecord } from '#server/store/roster-store.ts';
import { organisationSees } from './organisation-sees.ts';

/** A group under this number invited is never shown (R2). */
const fewestInvited = 8;

/** On which days what was published of a pilot. */
export type Published = Pick<PilotSummary, 'releasedOn' | 'stateOn'>;

/**
 * A pilot as it stands in a list.
 *
 * @param today day as YYYY-MM-DD
 */
export function pilotSummary(pilot: PilotRecord, published: Published, today: string): PilotSummary {
  const { id, title, organisation, test, waves, file } = pilot;
  const answersGoneAfter = answersAreGone(pilot, today) ? file.answersUntil : null;
  const about = { id, title, organisation, test, setUp: setUpStep(pilot), waves: [...waves] };
  return { ...about, ...published, answersGoneAfter };
}

function setUpStep(pilot: PilotRecord): PilotSummary['setUp'] {
  if (hasCards(pilot)) return 'done';
  return missingFrom(pilot).length > 0 ? 'file' : 'cards';
}

/** A pilot with its groups and their banded response: never a figure about answers. */
export async function pilotDetail(context: Context, pilot: PilotRecord): Promise<PilotDetail> {
  const { releases, roster } = context.stores;
  const today = dayOf(context.clock());
  const bands = await roster.responseBands(pilot.id);
  const opened = pilot.waves.filter(({ state }) => state !== 'planned');
  const published = {
    releasedOn: (await releases.releasedOn()).get(pilot.id) ?? null,
    stateOn: (await releases.stateOn()).get(pilot.id) ?? null,
  };
  return {
    ...pilotSummary(pilot, published, today),
    programme: pilot.programme,
    threshold: pilot.threshold,
    sessionsPlanned: pilot.sessionsPlanned,
    sessionsHeld: pilot.sessionsHeld,
    keys: { until: pilot.keysUntil, destroyedOn: pilot.keysDestroyedOn },
    currentWave: currentWave(pilot, today),
    resultsBy: pilot.file.resultsBy,
    organisationSees: organisationSees(pilot, today),
    groups: pilot.groups.map((group) => {
      const response = opened.map(({ number }) => {
        const counted = bands.find(({ wave, group: id }) => wave === number && id === group.id);
        if (counted === undefined) return { wave: number, answered: null, countedOn: null };
        const { atLeast, atMost, countedOn } = counted;
        return { wave: number, answered: { atLeast, atMost }, countedOn };
      });
      return { ...group, response, mayStaySmall: mayStaySmall(group, response, pilot.threshold) };
    }),
  };
}

function currentWave(pilot: PilotRecord, today: string): PilotDetail['currentWave'] {
  const wave = pilot.waves.find(({ state }) => state !== 'closed');
  if (wave === undefined) return null;
  const closesOn = wave.state === 'open' ? wave.closesOn : closingWhenOpened(pilot, wave, today);
  return { number: wave.number, closesOn, ...latestClosing(pilot, wave) };
}

/** Told from the invited number and the band only: an exact count would be a number after all. */
function mayStaySmall(
  { invited }: Pick<GroupRecord, 'invited'>,
  response: PilotDetail['groups'][number]['response'],
  threshold: number,
): boolean {
  return (
    invited < fewestInvited ||
    response.some(
      ({ answered }) => answered !== null && answered.atMost !== null && answered.atLeast <= threshold,
    )
  );
}
