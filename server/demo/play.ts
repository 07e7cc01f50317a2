import type { Instrument } from '#instruments/instrument.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { createPilot, makeAllCards } from '#server/contract/set-up.ts';
import { countResponses } from '#server/release/count-responses.ts';
import {
  chanceFrom,
  simulateGroup,
  type Chance,
  type SimulatedPerson,
} from '#server/rehearsal/simulate-answers.ts';
import { openWave } from '#server/release/waves.ts';
import { demoFile } from './demo-file.ts';
import { programmeTitle, scenario, type PilotScenario } from './scenario.ts';
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

/** The days on which the waves of a scenario open and close; those that lie ahead are planned. */
function periodsOf({ waves }: PilotScenario): { opensOn: string; closesOn: string }[] {
  return waves.map(({ openedWeeksAgo, closedWeeksAgo }) => ({
    opensOn: dayOf(weeksAgo(openedWeeksAgo ?? -16)),
    closesOn: dayOf(weeksAgo(closedWeeksAgo ?? (openedWeeksAgo === null ? -18 : -2))),
  }));
}

const replyOf = async (response: Response): Promise<unknown> => (await must(response)).json();

/** Sets a pilot up as staff would, on the day its first wave opened: the form, the file, the cards. */
async function setUp(stage: Stage, plan: PilotScenario, chance: Chance): Promise<PlayedPilot> {
  const { staff, instrument } = stage;
  const [before, after] = periodsOf(plan);
  if (before === undefined || after === undefined) throw new Error(`${plan.title} has no two waves.`);
  stage.setTime(weeksAgo(plan.waves[0]?.openedWeeksAgo ?? 0));
  const form = {
    programme: { kind: 'new', title: programmeTitle },
    organisation: { kind: 'new', name: plan.organisation },
    title: plan.title,
    sessionsPlanned: plan.sessionsPlanned,
    instrument: { id: instrument.id, version: instrument.version },
    groups: plan.groups.map(({ name, size }) => ({ name, comparison: false, cards: size })),
    waves: { before, after },
  };
  const pilot = createPilot.reply.parse(
    await replyOf(await staff.send('POST', '/api/pilots', { json: form })),
  );
  await must(
    await staff.send('PUT', `/api/pilots/${pilot.id}/file`, {
      json: demoFile(plan, { keysUntil: pilot.keysUntil, afterClosesOn: after.closesOn }),
    }),
  );
  const { sheets } = makeAllCards.reply.parse(
    await replyOf(await staff.send('POST', `/api/pilots/${pilot.id}/cards`, { json: {} })),
  );
  const codes = new Map(sheets.map((sheet) => [sheet.group, sheet.codes]));
  const holders = plan.groups.flatMap((group) => {
    const people = simulateGroup(instrument, group, chance);
    const cards = codes.get(group.name) ?? [];
    return people.flatMap((person, index) =>
      cards[index] === undefined ? [] : [{ code: cards[index], person }],
    );
  });
  return { id: pilot.id, organisation: pilot.organisation.id, holders };
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
    // As the hourly job did on that day.
    await countResponses(stage.context);
    await must(
      await stage.staff.send('POST', `/api/pilots/${played.id}/waves/${index + 1}/closing`, { json: {} }),
    );
  }
  if (plan.released) await release(stage, plan, played.id);
}

/** The release, and a few weeks later the talk of each group about its own results. */
async function release(stage: Stage, plan: PilotScenario, pilot: string): Promise<void> {
  const { staff } = stage;
  await must(
    await staff.send('PUT', `/api/pilots/${pilot}/sessions-held`, { json: { held: plan.sessionsPlanned } }),
  );
  await must(await staff.send('POST', `/api/pilots/${pilot}/release`, { json: {} }));
  const record = await stage.context.stores.roster.pilot(pilot);
  for (const { id } of record?.groups ?? []) {
    await must(await staff.send('PUT', `/api/pilots/${pilot}/groups/${id}/talk`, { json: { held: true } }));
  }
}

const waitsForAfter = ({ person }: Holder): boolean => person.before !== null && person.after === null;

/** Plays all three pilots; returns what a visitor needs to look around. */
export async function playDemo(
  stage: Stage,
  seed: number,
): Promise<{ organisation: string; before: string[]; after: string[] }> {
  const chance = chanceFrom(seed);
  const ministry = await setUp(stage, scenario.ministry, chance);
  await play(stage, scenario.ministry, ministry);
  const taxOffice = await setUp(stage, scenario.taxOffice, chance);
  await play(stage, scenario.taxOffice, taxOffice);
  const customs = await setUp(stage, scenario.customs, chance);
  await play(stage, scenario.customs, customs);
  stage.setTime(today());
  return {
    organisation: ministry.organisation,
    before: customs.holders.map(({ code }) => code),
    after: taxOffice.holders.filter(waitsForAfter).map(({ code }) => code),
  };
}
