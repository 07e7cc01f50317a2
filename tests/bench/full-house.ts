import { randomBytes } from 'node:crypto';
import { currentInstrument } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { enterCode } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { closeHub, startHub } from '#server/hubs/run-hub.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { releaseState } from '#server/release/state-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person, type MadePerson } from '#tests/api/filled-pilot.ts';
import { withGatesLeft } from '#tests/api/published-world.ts';
import { startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import type { Places, Who } from '#tests/journeys/page-visits.ts';

/** What the promise about speed is made for. */
export const size = { pilots: 200, groups: 1000, people: 30_000 } as const;
const groupsInEach = size.groups / size.pilots;
const peopleInEach = size.people / size.groups;
/** One in ten has not been released: there the release is still to be looked at. */
const isWaiting = (index: number): boolean => index % 10 === 9;

/** A server on a data folder of that size, and who visits what there. */
export interface FullHouse {
  readonly server: TestServer;
  readonly places: Places;
  /** A pilot whose release is still to be looked at. */
  readonly waiting: string;
  readonly cookies: Readonly<Record<Who, readonly Cookie[]>>;
}

const people = (count: number, seed: number): MadePerson[] =>
  simulatedPilot(currentInstrument, count, seed).map(({ before, after }, place) =>
    person(before, place % 5 === 4 ? null : after),
  );

interface Filled {
  readonly pilot: PilotRecord;
  /** Somebody of its first group who answered both times. */
  readonly pid: string;
}

async function onePilot(server: TestServer, programme: string, index: number): Promise<Filled> {
  const answered = people(size.people / size.pilots, index + 1);
  const pilot = await fillPilot(server.context, {
    programme,
    title: `Traject ${String(index + 1).padStart(3, '0')}`,
    benchmark: true,
    waves: ['before', 'after'],
    groups: Array.from({ length: groupsInEach }, (_, group) => ({
      name: `Groep ${String(group + 1)}`,
      invited: peopleInEach,
      people: answered.slice(group * peopleInEach, (group + 1) * peopleInEach),
    })),
  });
  return { pilot, pid: answered[0]?.pid ?? '' };
}

async function allPilots(server: TestServer): Promise<Record<'released' | 'waiting', Filled>> {
  const programme = await server.context.stores.roster.createProgramme({ title: 'Routekaart Goed Werk' });
  const made: Filled[] = [];
  for (let index = 0; index < size.pilots; index += 1) {
    const one = await onePilot(server, programme, index);
    if (!isWaiting(index)) await releasePilot(withGatesLeft(server.context), one.pilot);
    made.push(one);
  }
  const [released, waiting] = [made[0], made.find((_, index) => isWaiting(index))];
  if (released === undefined || waiting === undefined) throw new Error('There are too few pilots.');
  return { released, waiting };
}

/** A log of what some years of work leave, and fifty meetings in rooms: one that goes on and one that is over. */
async function yearsOfWork({ context }: TestServer, pilot: PilotRecord) {
  for (let entry = 0; entry < 20 * size.pilots; entry += 1) {
    await context.stores.audit.append({
      at: context.clock().getTime(),
      who: null,
      action: 'PUT /api/pilots/:pilot/set-up',
      object: `pilot:${pilot.id}`,
      result: 'ok',
      from: null,
    });
  }
  const [hub, closed] = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => startHub(context, `Hub ${String(index)}`)),
  );
  if (hub === undefined || closed === undefined) throw new Error('There are too few hubs.');
  await closeHub(context, closed);
  return { hub, closedHub: closed };
}

/** A pilot whose people answer now: each group with its cards, everybody with an address to write to. */
async function running(server: TestServer) {
  const groups: Record<string, number> = {};
  for (let group = 1; group <= groupsInEach; group += 1) groups[`Groep ${String(group)}`] = peopleInEach;
  const { pilot, codes } = await server.pilot(groups, { title: 'Loopt nu' });
  await server.context.stores.roster.addContacts(
    pilot.id,
    Array.from({ length: size.people / size.pilots }, (_, index) => ({
      group: pilot.groups[index % groupsInEach]?.id ?? '',
      email: `medewerker${String(index)}@voorbeeld.nl`,
      language: 'nl' as const,
    })),
  );
  return { pilot, code: codes.get('Groep 1')?.[0] ?? '' };
}

/** Pilots in the states that are rare: one with too few people, one that ended early, one that has nothing yet. */
async function rarePilots({ context }: TestServer) {
  const small = await fillPilot(context, {
    title: 'Een klein team',
    waves: ['before', 'after'],
    groups: [{ name: 'Team', invited: 9, people: people(4, 1060) }],
  });
  await releasePilot(context, small);
  const ended = await fillPilot(context, {
    title: 'Geëindigd',
    waves: ['before'],
    planned: [{ kind: 'after', opensOn: '2027-01-01', closesOn: '2027-01-20' }],
    groups: [{ name: 'Beleid', invited: peopleInEach, people: people(peopleInEach, 1050) }],
  });
  await releaseState(context, ended);
  const fresh = await fillPilot(context, { title: 'Nieuw', waves: [], groups: [] });
  return { small: small.id, ended: ended.id, fresh: fresh.id };
}

/** The cookies of a participant who typed a code, and of one who showed the own words. */
async function participants(server: TestServer, code: string, { pilot, pid }: Filled) {
  const { stores, config } = server.context;
  const entered = await enterCode(server.someone(), code);
  const participant = entered.headers.getSetCookie().map((line): Cookie => {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
  });
  const key = await stores.keys.sessionKey();
  const sealed = sealOwnSession({ pilot: pilot.id, pid }, { key, now: new Date(), random: randomBytes });
  return { participant, owner: [{ name: cookieName('own', config), value: sealed, url: server.url }] };
}

/** Fills a folder with 200 pilots in one programme, nine in ten of them released, and starts the server on it. */
export async function openFullHouse(): Promise<FullHouse> {
  const server = await startTestServer();
  const { released, waiting } = await allPilots(server);
  const { hub, closedHub } = await yearsOfWork(server, released.pilot);
  const { pilot: open, code } = await running(server);
  const account = { name: 'Noor de Wit', role: 'researcher', organisation: null } as const;
  const { id, groups, organisation } = released.pilot;
  const groupIds = groups.map((group) => group.id);
  return {
    server,
    waiting: waiting.pilot.id,
    places: {
      ...(await rarePilots(server)),
      programme: released.pilot.programme.id,
      pilot: id,
      plain: id,
      closed: waiting.pilot.id,
      open: open.id,
      openGroup: open.groups[0]?.id ?? '',
      mailed: open.id,
      group: groupIds[0] ?? '',
      withheld: groupIds[1] ?? '',
      account: await server.context.stores.roster.createAccount(account),
      hub: hub.id,
      closedHub: closedHub.id,
      openPrefix: open.prefix,
      closedPrefix: released.pilot.prefix,
      hubPrefix: hub.prefix,
      closedHubPrefix: closedHub.prefix,
    },
    cookies: {
      anyone: [],
      staff: [await server.session('administrator')],
      organisation: [await server.session('organisation', organisation.id)],
      facilitator: [await server.session('facilitator', undefined, groupIds)],
      ...(await participants(server, code, released)),
    },
  };
}
