import { currentInstrument } from '#instruments/registry.ts';
import { startHub } from '#server/hubs/run-hub.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { withGatesLeft } from '#tests/api/published-world.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';

/** What the promise about speed is made for. */
export const size = { pilots: 200, groups: 1000, people: 30_000 } as const;
const groupsInEach = size.groups / size.pilots;
const peopleInEach = size.people / size.groups;
/** One in ten has not been released: there the release is still to be looked at. */
const isWaiting = (index: number): boolean => index % 10 === 9;

/** A server on a data folder of that size, and what its pages are asked about. */
export interface FullHouse {
  readonly server: TestServer;
  readonly released: PilotRecord;
  readonly waiting: PilotRecord;
  readonly hub: string;
}

async function onePilot(server: TestServer, programme: string, index: number): Promise<PilotRecord> {
  const people = simulatedPilot(currentInstrument, size.people / size.pilots, index + 1);
  return fillPilot(server.context, {
    programme,
    title: `Traject ${String(index + 1).padStart(3, '0')}`,
    benchmark: true,
    waves: ['before', 'after'],
    groups: Array.from({ length: groupsInEach }, (_, group) => ({
      name: `Groep ${String(group + 1)}`,
      invited: peopleInEach,
      people: people
        .slice(group * peopleInEach, (group + 1) * peopleInEach)
        .map(({ before, after }, place) => person(before, place % 5 === 4 ? null : after)),
    })),
  });
}

/** Mail addresses for one pilot, meetings in rooms, and a log of what some years of work leave. */
async function addTheRest({ context }: TestServer, waiting: PilotRecord): Promise<string> {
  const { roster, audit } = context.stores;
  await roster.addContacts(
    waiting.id,
    Array.from({ length: size.people / size.pilots }, (_, index) => ({
      group: waiting.groups[index % groupsInEach]?.id ?? '',
      email: `medewerker${String(index)}@voorbeeld.nl`,
      language: 'nl' as const,
    })),
  );
  for (let entry = 0; entry < 20 * size.pilots; entry += 1) {
    await audit.append({
      at: context.clock().getTime(),
      who: null,
      action: 'PUT /api/pilots/:pilot/set-up',
      object: `pilot:${waiting.id}`,
      result: 'ok',
      from: null,
    });
  }
  const hubs = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => startHub(context, `Hub ${String(index)}`)),
  );
  return hubs[0]?.id ?? '';
}

/** Fills a folder with 200 pilots in one programme, nine in ten of them released, and starts the server on it. */
export async function openFullHouse(): Promise<FullHouse> {
  const server = await startTestServer();
  const programme = await server.context.stores.roster.createProgramme({ title: 'Routekaart Goed Werk' });
  const made: PilotRecord[] = [];
  for (let index = 0; index < size.pilots; index += 1) {
    const pilot = await onePilot(server, programme, index);
    if (!isWaiting(index)) await releasePilot(withGatesLeft(server.context), pilot);
    made.push(pilot);
  }
  const [released, waiting] = [made[0], made.find((_, index) => isWaiting(index))];
  if (released === undefined || waiting === undefined) throw new Error('There are too few pilots.');
  return { server, released, waiting, hub: await addTheRest(server, waiting) };
}
