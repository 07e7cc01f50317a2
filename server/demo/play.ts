import type { Instrument } from '#instruments/instrument.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { setUpPilot } from '#server/pilots/set-up-pilot.ts';
import { openWave } from '#server/release/waves.ts';
import { programmeTitle, scenario, type PilotScenario } from './scenario.ts';
import { chanceFrom, simulateGroup, type Chance, type SimulatedPerson } from './simulate-answers.ts';
import { answerOverHttp, must, type Visitor } from './visitor.ts';

const week = 7 * 24 * 60 * 60 * 1000;
/** How many simulated people answer at the same time. */
const atOnce = 8;

export interface Stage {
  readonly context: Context;
  readonly instrument: Instrument;
  /** Sets the server's clock, so that what is told as weeks ago really was. */
  readonly setTime: (moment: Date) => void;
  readonly staff: Visitor;
  readonly url: string;
  readonly tell: (line: string) => void;
}

interface Holder {
  readonly code: string;
  readonly person: SimulatedPerson;
}

/** A pilot that was played: its id and who holds which code. */
interface PlayedPilot {
  readonly id: string;
  readonly organisation: string;
  readonly holders: readonly Holder[];
}

const today = (): Date => new Date();
const weeksAgo = (weeks: number): Date => new Date(today().getTime() - weeks * week);

/** Sets a pilot up and gives everybody in it a card. */
async function setUp(
  stage: Stage,
  programme: string,
  plan: PilotScenario,
  chance: Chance,
): Promise<PlayedPilot> {
  const { stores } = stage.context;
  const organisation = await stores.roster.createOrganisation({ name: plan.organisation });
  const { pilot, codes } = await setUpPilot(stores, {
    programme,
    organisation,
    title: plan.title,
    threshold: 5,
    instrument: stage.instrument,
    sessionsHeld: plan.sessionsHeld,
    waves: plan.waves.map(({ kind, openedWeeksAgo, closedWeeksAgo }) => ({
      kind,
      opensOn: dayOf(weeksAgo(openedWeeksAgo ?? -16)),
      closesOn: dayOf(weeksAgo(closedWeeksAgo ?? (openedWeeksAgo === null ? -18 : -2))),
    })),
    groups: plan.groups.map(({ name, size }) => ({ name, comparison: false, cards: size })),
  });
  const holders = plan.groups.flatMap((group) => {
    const people = simulateGroup(stage.instrument, group, chance);
    const cards = codes.get(group.name) ?? [];
    return people.flatMap((person, index) =>
      cards[index] === undefined ? [] : [{ code: cards[index], person }],
    );
  });
  return { id: pilot.id, organisation, holders };
}

/** Lets a row of people answer, a few at a time. */
async function answerAll(
  stage: Stage,
  rows: readonly { code: string; answers: AnswerRecord }[],
): Promise<void> {
  const waiting = [...rows];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await answerOverHttp(stage.url, next.code, next.answers);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Plays the waves that lie in the past: opening, answering over HTTP, closing, and the release. */
async function play(stage: Stage, plan: PilotScenario, played: PlayedPilot): Promise<void> {
  for (const [index, wave] of plan.waves.entries()) {
    if (wave.openedWeeksAgo === null) break;
    stage.setTime(weeksAgo(wave.openedWeeksAgo));
    const pilot = await stage.context.stores.roster.pilot(played.id);
    if (pilot === null) throw new Error(`The pilot ${plan.title} is gone.`);
    await openWave(stage.context, pilot, index + 1);
    const rows = played.holders.flatMap(({ code, person }) => {
      const answers = wave.kind === 'before' ? person.before : person.after;
      return answers === null ? [] : [{ code, answers }];
    });
    await answerAll(stage, rows);
    stage.tell(`${plan.organisation}: ${rows.length} verzonnen mensen antwoordden (${wave.kind}).`);
    if (wave.closedWeeksAgo === null) break;
    stage.setTime(weeksAgo(wave.closedWeeksAgo));
    await must(
      await stage.staff.send('POST', `/api/pilots/${played.id}/waves/${index + 1}/closing`, { json: {} }),
    );
  }
  if (plan.released)
    await must(await stage.staff.send('POST', `/api/pilots/${played.id}/release`, { json: {} }));
}

const waitsForAfter = ({ person }: Holder): boolean => person.before !== null && person.after === null;

/** Plays all three pilots; returns what a visitor needs to look around. */
export async function playDemo(
  stage: Stage,
  seed: number,
): Promise<{ organisation: string; before: string[]; after: string[] }> {
  const chance = chanceFrom(seed);
  const programme = await stage.context.stores.roster.createProgramme({ title: programmeTitle });
  const ministry = await setUp(stage, programme, scenario.ministry, chance);
  await play(stage, scenario.ministry, ministry);
  const taxOffice = await setUp(stage, programme, scenario.taxOffice, chance);
  await play(stage, scenario.taxOffice, taxOffice);
  const customs = await setUp(stage, programme, scenario.customs, chance);
  await play(stage, scenario.customs, customs);
  stage.setTime(today());
  return {
    organisation: ministry.organisation,
    before: customs.holders.map(({ code }) => code),
    after: taxOffice.holders.filter(waitsForAfter).map(({ code }) => code),
  };
}
