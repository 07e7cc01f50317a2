import { calendarFaults, wavesInOrder, type PilotSettingsForm } from '#server/contract/pilot-settings.ts';
import type { PilotSetUp } from '#server/contract/set-up.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { notFound } from '#server/problem.ts';
import type { PilotRecord, PilotSettings } from '#server/store/roster-store.ts';
import {
  chooseOrganisation,
  chooseProgramme,
  modulesAsked,
  questionnaireFaults,
  titleFaults,
} from './choose.ts';
import { extraModules } from './extra-modules.ts';
import { closesAfterResults, fixedNow, hasCards, lastWaveDay } from './fixed.ts';
import { keysUntil } from './new-pilot.ts';
import { refused, type FieldFault } from './settings-faults.ts';

const message = setUpMessages.nl;
const title = 'De wijzigingen zijn niet opgeslagen.';

/**
 * Changes what is not fixed yet, all in one transaction. What is fixed and differs is refused at its field, with
 * the reason; nothing is stored then.
 *
 * @throws HttpProblem `bad-request` with the fields that are wrong.
 */
export async function changePilot(
  context: Context,
  pilot: PilotRecord,
  wish: PilotSettingsForm,
): Promise<void> {
  const programme = await chooseProgramme(context, wish.programme);
  const organisation = await chooseOrganisation(context, wish.organisation);
  if ('fault' in programme) throw refused(title, [programme.fault]);
  if ('fault' in organisation) throw refused(title, [organisation.fault]);
  const chosen = { programme: programme.chosen, organisation: organisation.chosen };
  const released = await context.stores.releases.hasAny(pilot.id);
  const faults = [
    ...fixedFaults(context, pilot, { wish: { ...wish, ...chosen }, fixed: fixedNow(pilot, released) }),
    ...groupFaults(pilot, wish.groups, fixedNow(pilot, released)),
    ...waveFaults(context, pilot, wish),
    ...(isSameQuestionnaire(context, pilot, wish) ? [] : questionnaireFaults(context, wish)),
    ...(await titleFaults(context, { ...chosen, title: wish.title }, pilot.id)),
  ];
  if (faults.length > 0) throw refused(title, faults);
  const waves = wavesInOrder(wish.waves);
  await context.stores.roster.savePilot(pilot.id, {
    ...wish,
    ...chosen,
    modules: modulesAsked(context, wish),
    waves: waves.slice(openedIn(pilot)),
    keysUntil: hasCards(pilot) ? pilot.keysUntil : keysUntil(waves),
  });
}

const openedIn = ({ waves }: PilotRecord): number => waves.filter(({ state }) => state !== 'planned').length;

type Chosen = Pick<PilotSettings, 'programme' | 'organisation'>;

const isOther = (chosen: object, id: string): boolean => !('id' in chosen && chosen.id === id);

/** Single fields that are fixed and yet differ. */
function fixedFaults(
  context: Context,
  pilot: PilotRecord,
  {
    wish,
    fixed,
  }: {
    readonly wish: Omit<PilotSettingsForm, 'programme' | 'organisation'> & Chosen;
    readonly fixed: PilotSetUp['frozen'];
  },
): FieldFault[] {
  const checks: readonly (readonly [fixed: boolean, differs: boolean, fault: FieldFault])[] = [
    [
      fixed.programme !== null,
      isOther(wish.programme, pilot.programme.id),
      { at: 'programme.id', message: message.fixedProgramme },
    ],
    [
      fixed.organisation !== null,
      isOther(wish.organisation, pilot.organisation.id),
      { at: 'organisation.id', message: message.fixedOrganisation },
    ],
    [fixed.title !== null, wish.title !== pilot.title, { at: 'title', message: message.fixedTitle }],
    [
      fixed.threshold === 'released',
      wish.threshold !== pilot.threshold,
      { at: 'threshold', message: message.fixedThresholdReleased },
    ],
    [
      fixed.threshold === 'cards',
      wish.threshold < pilot.threshold,
      { at: 'threshold', message: message.fixedThreshold },
    ],
    [
      fixed.sessionsPlanned !== null,
      wish.sessionsPlanned !== pilot.sessionsPlanned,
      { at: 'sessionsPlanned', message: message.fixedSessions },
    ],
    [
      fixed.questionnaire !== null,
      !isSameQuestionnaire(context, pilot, wish),
      { at: 'instrument', message: message.fixedQuestionnaire },
    ],
    [fixed.test !== null, wish.test !== pilot.test, { at: 'test', message: message.fixedTest }],
  ];
  return checks.flatMap(([isFixed, differs, fault]) => (isFixed && differs ? [fault] : []));
}

function isSameQuestionnaire(
  context: Context,
  pilot: PilotRecord,
  wish: Pick<PilotSettingsForm, 'instrument' | 'modules'>,
): boolean {
  const asked = new Set(extraModules(context, pilot));
  return (
    wish.instrument.id === pilot.instrument.id &&
    wish.instrument.version === pilot.instrument.version &&
    asked.size === wish.modules.length &&
    wish.modules.every((id) => asked.has(id))
  );
}

/** Groups whose cards are made keep name, kind and number; no group comes after the first wave has closed. */
function groupFaults(
  pilot: PilotRecord,
  groups: PilotSettingsForm['groups'],
  fixed: PilotSetUp['frozen'],
): FieldFault[] {
  const known = new Map(pilot.groups.map((group) => [group.id, group]));
  if (groups.some(({ id }) => id !== null && !known.has(id))) throw notFound('Een van deze groepen');
  const kept = new Set(groups.map(({ id }) => id));
  const isGone = pilot.groups.some(({ id, invited }) => invited > 0 && !kept.has(id));
  return [
    ...(isGone ? [{ at: 'groups', message: message.fixedGroupGone }] : []),
    ...groups.flatMap((group, index) => {
      const at = `groups.${String(index)}`;
      if (group.id === null) {
        return fixed.groups === null ? [] : [{ at: `${at}.name`, message: message.fixedGroups }];
      }
      const before = known.get(group.id);
      if (before === undefined || before.invited === 0) return [];
      return [
        ...(before.name === group.name && before.comparison === group.comparison
          ? []
          : [{ at: `${at}.name`, message: message.fixedGroup }]),
        ...(before.cards === group.cards ? [] : [{ at: `${at}.cards`, message: message.fixedCards }]),
      ];
    }),
  ];
}

/** Waves that have opened stay; others keep to the calendar, and to the day of the keys once that was told. */
function waveFaults(context: Context, pilot: PilotRecord, { waves }: PilotSettingsForm): FieldFault[] {
  const opened = openedIn(pilot);
  const asked = wavesInOrder(waves).map((wave) => ({ ...wave, place: ['waves', ...wave.at].join('.') }));
  const last = lastWaveDay(pilot);
  const moved = asked.slice(0, opened).filter((wave, index) => {
    const before = pilot.waves[index];
    return before?.opensOn !== wave.opensOn || before.closesOn !== wave.closesOn;
  });
  const calendar = opened > 0 ? [] : calendarFaults(waves, dayOf(context.clock()));
  return [
    ...moved.map(({ place }) => ({ at: `${place}.closesOn`, message: message.fixedWave })),
    ...calendar.map(({ path, message: text }) => ({ at: path.join('.'), message: text })),
    ...asked
      .slice(opened)
      .filter(({ closesOn }) => hasCards(pilot) && closesOn > last)
      .map(({ place }) => ({ at: `${place}.closesOn`, message: message.fixedLastDay })),
    ...asked
      .slice(opened)
      .filter((wave) => hasCards(pilot) && wave.closesOn <= last && closesAfterResults(pilot, wave))
      .map(({ place }) => ({ at: `${place}.closesOn`, message: message.fixedResultsDay })),
  ];
}
