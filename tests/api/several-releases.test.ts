import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Release } from '#analysis/release.ts';
import { previewRelease } from '#analysis/report.ts';
import { rulesVersion } from '#analysis/version.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { releaseSchema, stateReleaseSchema } from '#server/contract/release.ts';
import { listGroups, readSession } from '#server/contract/sessions.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { readPilotSetUp } from '#server/contract/set-up.ts';
import { listProgrammes, listReleases } from '#server/contract/studio.ts';
import { dayOf } from '#server/day.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { deleteDueAnswers } from '#server/retention/delete-answers.ts';
import { previewOf } from '#server/release/preview.ts';
import { releaseInput } from '#server/release/release-input.ts';
import { endOfSending } from '#server/release/waves.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import { openStores } from '#server/store/open-stores.ts';
import type { ResponseBand } from '#server/store/roster/response-bands.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answerAs, answered, fillPilot, person, type MadeGroup, type MadePerson } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let staff: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('researcher');
});
afterAll(async () => {
  await server.close();
});

const someone = (i: number, waves: readonly boolean[]): MadePerson =>
  person(...waves.map((given, wave) => (given ? answered(2 + ((i + wave) % 5) / 2) : null)));

/** A group of which so many answered all three waves, and so many not the third. */
const group = (name: string, stayed: number, left: number): MadeGroup => ({
  name,
  invited: Math.max(8, stayed + left),
  people: [
    ...Array.from({ length: stayed }, (_, i) => someone(i, [true, true, true])),
    ...Array.from({ length: left }, (_, i) => someone(i + 2, [true, true, false])),
  ],
});

const fill = async (...groups: MadeGroup[]): Promise<PilotRecord> =>
  fillPilot(server.context, { waves: ['before', 'after', 'follow-up'], groups });

const post = async (pilot: PilotRecord, path: string): Promise<Response> =>
  staff.send('POST', `/api/pilots/${pilot.id}/${path}`, { json: {} });

const read = async (pilot: PilotRecord, path: string): Promise<string> =>
  (await must(await staff.send('GET', `/api/pilots/${pilot.id}/${path}`))).text();

const bandsOf = async (pilot: PilotRecord): Promise<ResponseBand[]> =>
  server.context.stores.roster.responseBands(pilot.id);

const countOn = async (day: string): Promise<void> =>
  countResponses({ ...server.context, clock: () => new Date(`${day}T09:00:00Z`) });

const code = async (response: Response): Promise<string> => problemSchema.parse(await response.json()).code;

const shownGroups = ({ groups }: Release): string[] =>
  groups.filter(({ cells }) => cells.some(({ status }) => status === 'shown')).map(({ name }) => name);

describe('A pilot with a follow-up', () => {
  it('has a release for each later wave, in their order', async () => {
    const pilot = await fill(group('A', 12, 0), group('B', 10, 0));
    expect(await code(await post(pilot, 'release?wave=3'))).toBe('not-ready');
    const after = releaseSchema.parse(await (await must(await post(pilot, 'release'))).json());
    expect(after.later).toEqual({ wave: 2, kind: 'after' });
    const followUp = releaseSchema.parse(await (await must(await post(pilot, 'release?wave=3'))).json());
    expect(followUp).toMatchObject({
      later: { wave: 3, kind: 'follow-up' },
      waves: { before: '2026-01-20', after: '2026-03-20' },
    });
    expect(await code(await post(pilot, 'release?wave=3'))).toBe('already-released');
    expect(await code(await post(pilot, 'release?wave=4'))).toBe('not-ready');
    expect(await code(await post(pilot, 'release?wave=1'))).toBe('not-ready');
    expect(JSON.parse(await read(pilot, 'release'))).toEqual(after);
    expect(JSON.parse(await read(pilot, 'release?wave=3'))).toEqual(followUp);
    expect(listReleases.reply.parse(JSON.parse(await read(pilot, 'releases')))).toMatchObject([
      { wave: 2, kind: 'after' },
      { wave: 3, kind: 'follow-up' },
    ]);
    const chart = `release/charts/rocket?language=nl&layout=wide&wave=3`;
    expect(await read(pilot, chart)).toContain('<svg');
  });

  it('gives a facilitator each of them for the talk of a group, the newest first, and nothing of another group', async () => {
    const pilot = await fill(group('A', 12, 0), group('B', 10, 0));
    await must(await post(pilot, 'release'));
    await must(await post(pilot, 'release?wave=3'));
    const facilitator = await server.account('facilitator', undefined, [pilot.groups[0]?.id ?? '']);
    const path = `/api/pilots/${pilot.id}/groups/${pilot.groups[0]?.id ?? ''}/session`;
    const sheet = async (search: string) =>
      readSession.reply.parse(await (await must(await facilitator.send('GET', `${path}${search}`))).json());
    const [newest, after] = [await sheet(''), await sheet('?wave=2')];
    expect(newest.releases).toEqual([
      { wave: 2, kind: 'after' },
      { wave: 3, kind: 'follow-up' },
    ]);
    expect([newest.release?.later?.wave, after.release?.later?.wave]).toEqual([3, 2]);
    expect(newest.release?.groups.map(({ name }) => name)).toEqual(['A']);
    expect((await sheet('?wave=4')).release).toBeNull();
    const drawn = async (wave: string): Promise<string> =>
      (
        await must(await facilitator.send('GET', `${path}/charts/groep?language=nl&layout=wide${wave}`))
      ).text();
    expect(await drawn('')).toBe(await drawn('&wave=3'));
    expect(await drawn('')).not.toBe(await drawn('&wave=2'));
  });

  it('shows a group whose people are the same, and not one that lost one to four of them', async () => {
    const pilot = await fill(group('A', 12, 0), group('B', 10, 2), group('C', 9, 6));
    const first = releaseSchema.parse(await (await must(await post(pilot, 'release'))).json());
    expect(shownGroups(first)).toEqual(['A', 'B', 'C']);
    const preview: unknown = JSON.parse(await read(pilot, 'release-preview?wave=3'));
    expect(preview).toMatchObject({
      groups: [
        { name: 'A', shown: 'all' },
        { name: 'B', shown: 'none' },
        { name: 'C', shown: 'all' },
      ],
    });
    const second = releaseSchema.parse(await (await must(await post(pilot, 'release?wave=3'))).json());
    expect(shownGroups(second)).toEqual(['A', 'C']);
  });

  it('takes the total over the shown groups where it would tell what a hidden group lost', async () => {
    // Total 40 and 33: seven people apart. C tells of five of them, and the total less C of the two of B.
    const pilot = await fill(group('A', 12, 0), group('B', 10, 2), group('C', 11, 5));
    await must(await post(pilot, 'release'));
    const second = releaseSchema.parse(await (await must(await post(pilot, 'release?wave=3'))).json());
    expect(shownGroups(second)).toEqual(['A', 'C']);
    expect(second.total.map(({ basis }) => basis)).toEqual(second.scales.map(() => 'shown-groups'));
  });

  it('gives the answers taken together again only for the very same people', async () => {
    const pilot = await fill(group('A', 14, 0), group('C', 14, 6));
    await must(await post(pilot, 'release'));
    const second = releaseSchema.parse(await (await must(await post(pilot, 'release?wave=3'))).json());
    const detail = (name: string) => {
      const cell = second.groups.find((one) => one.name === name)?.cells[0];
      return cell?.status === 'shown' ? cell.detail : null;
    };
    expect(detail('A')?.answers).not.toBeNull();
    expect(detail('C')).toMatchObject({ answers: null });
  });

  it('does not change what was released when somebody withdraws, and lets nobody find who did', async () => {
    const groups = [group('A', 13, 0), group('B', 12, 0)];
    const pilot = await fill(...groups);
    await must(await post(pilot, 'release'));
    const before = await read(pilot, 'release');
    const gone = groups[0]?.people[0]?.pid ?? '';
    expect(await server.context.stores.answers.withdraw(gone)).toBe(3);
    expect(await read(pilot, 'release')).toBe(before);
    const second = releaseSchema.parse(await (await must(await post(pilot, 'release?wave=3'))).json());
    expect(shownGroups(second)).toEqual(['B']);
    expect(second.total.map((cell) => (cell.status === 'shown' ? cell.n : 0))).toEqual(
      second.scales.map(() => 12),
    );
  });
});

/** What the check before a release would tell if it were worked out on every look. */
const checkedAnew = async (pilot: PilotRecord): Promise<string> =>
  JSON.stringify(previewRelease(await releaseInput(server.context, pilot, 2)));

describe('The check before a release', () => {
  it('stands still while sent answers arrive and when somebody withdraws, though one person would move it', async () => {
    const made = group('A', 5, 0);
    const late = made.people[0]?.pid ?? '';
    const waiting = made.people.map((one) =>
      one.pid === late ? { ...one, waves: [one.waves[0] ?? null] } : one,
    );
    const pilot = await fill({ ...made, people: waiting }, group('B', 12, 0));
    const told = async (): Promise<string> => read(pilot, 'release-preview');
    const [first, before] = [await told(), await checkedAnew(pilot)];
    expect(JSON.parse(first)).toMatchObject({
      settled: false,
      groups: [{ shown: 'none' }, { shown: 'all' }],
    });

    await answerAs(
      server.context.stores,
      { pilot: pilot.id, pid: late, wave: 2 },
      made.people[0]?.waves[1] ?? {},
    );
    expect(await checkedAnew(pilot)).not.toBe(before);
    expect(await told()).toBe(first);

    await endOfSending(server.context, pilot);
    const settled = await told();
    expect(JSON.parse(settled)).toMatchObject({
      settled: true,
      groups: [{ shown: 'all' }, { shown: 'all' }],
    });
    const complete = await checkedAnew(pilot);
    await server.context.stores.answers.withdraw(late);
    expect(await checkedAnew(pilot)).not.toBe(complete);
    expect(await told()).toBe(settled);
  });
});

describe('A threshold that is raised', () => {
  it('brings no other check: one at 5 and one at 6 would tell which group has five', async () => {
    const pilot = await fill(group('A', 5, 0), group('B', 12, 0));
    await endOfSending(server.context, pilot);
    const at = (threshold: number): PilotRecord => ({ ...pilot, threshold });
    const told = await previewOf(server.context, at(5));
    expect(told).toMatchObject({ threshold: 5, groups: [{ shown: 'all' }, { shown: 'all' }] });
    // Positive control: worked out anew, the check is another at six.
    expect(await checkedAnew(at(6))).not.toBe(await checkedAnew(at(5)));
    for (const threshold of [6, 13, 7, 5]) {
      expect(await previewOf(server.context, at(threshold))).toEqual(told);
    }
  });
});

describe('The rough response of a wave', () => {
  it('stands still once nothing can arrive: no step down on the day after somebody withdrew', async () => {
    const made = { ...group('A', 10, 0), invited: 24 };
    const pilot = await fill(made, group('B', 12, 0));
    await countOn('2026-11-27');
    await must(await post(pilot, 'release'));
    const counted = await bandsOf(pilot);
    expect(await server.context.stores.answers.withdraw(made.people[0]?.pid ?? '')).toBe(3);
    await countOn('2026-11-28');
    expect(await bandsOf(pilot)).toEqual(counted);
    expect(counted.filter(({ atLeast }) => atLeast === 10)).toHaveLength(3);
  });
});

describe('The ledger of what was released', () => {
  it('is kept over a stop and a restart from a copy: the next release knows the one before', async () => {
    const other = await startTestServer();
    const pilot = await fillPilot(other.context, {
      waves: ['before', 'after', 'follow-up'],
      groups: [group('A', 12, 0), group('B', 10, 2)],
    });
    const { releasePilot } = await import('#server/release/release-job.ts');
    await releasePilot(other.context, pilot);
    await other.context.stores.close();
    const stores = await openStores(other.folder);
    const entries = await stores.ledger.entries(pilot.id);
    expect(entries).toMatchObject([{ wave: 2, rules: rulesVersion }]);
    const context = { ...other.context, stores };
    expect(shownGroups(await releasePilot(context, pilot, 3))).toEqual(['A']);
    await stores.close();
    rmSync(other.folder, { recursive: true });
  });

  it('names people by a key that leaves no pseudonym in the file, and nothing else reads it', async () => {
    const groups = [group('A', 12, 0)];
    const pilot = await fill(...groups);
    await must(await post(pilot, 'release'));
    const [entry] = await server.context.stores.ledger.entries(pilot.id);
    const members = entry?.sets?.flatMap((set) => set.members) ?? [];
    expect(new Set(members).size).toBe(12);
    const pids = groups.flatMap(({ people }) => people.map(({ pid }) => pid));
    expect(members.filter((member) => pids.includes(member))).toEqual([]);
    expect(readdirSync(join(server.folder, 'keys'))).toContain(`pilot-${pilot.id}.ledger.key`);
  });

  it('is refused with another key than the one it was made with', async () => {
    const pilot = await fill(group('A', 12, 0));
    await must(await post(pilot, 'release'));
    rmSync(join(server.folder, 'keys', `pilot-${pilot.id}.ledger.key`));
    expect((await post(pilot, 'release?wave=3')).status).toBe(500);
    expect(await read(pilot, 'releases')).not.toContain('follow-up');
  });
});

describe('A pilot that ends without an after wave', () => {
  it('is there for its organisation once its groups have talked, and not before', async () => {
    const people = Array.from({ length: 12 }, (_, i) => someone(i, [true]));
    const made = await fillPilot(server.context, {
      waves: ['before'],
      resultsBy: '2031-01-01',
      groups: [{ name: 'A', invited: 14, people }],
    });
    const organisation = await server.account('organisation', made.organisation.id);
    const seen = async () => ({
      state: (await organisation.send('GET', `/api/pilots/${made.id}/state`)).status,
      pilots: listProgrammes.reply
        .parse(await (await must(await organisation.send('GET', '/api/programmes'))).json())
        .flatMap(({ pilots }) => pilots.map(({ id, releasedOn }) => [id, releasedOn])),
    });
    const talked = (): Promise<Response> =>
      staff.send('PUT', `/api/pilots/${made.id}/groups/${made.groups[0]?.id ?? ''}/talk`, {
        json: { held: true },
      });
    expect((await talked()).status).toBe(409);
    await must(await post(made, 'state'));
    expect(await seen()).toEqual({ state: 404, pilots: [] });
    await must(await talked());
    expect(await seen()).toEqual({ state: 200, pilots: [[made.id, null]] });
  });

  it('publishes its state once, on everybody, and then no wave of it opens', async () => {
    const people = Array.from({ length: 12 }, (_, i) => someone(i, [true]));
    const made = await fillPilot(server.context, {
      waves: ['before'],
      planned: [{ kind: 'after', opensOn: '2029-01-01', closesOn: '2029-01-20' }],
      groups: [
        { name: 'A', invited: 14, people },
        { name: 'B', invited: 8, people: people.slice(0, 3).map((one) => person(...one.waves)) },
      ],
    });
    const state = stateReleaseSchema.parse(await (await must(await post(made, 'state'))).json());
    expect(state).toMatchObject({ kind: 'state', closedOn: '2026-01-20' });
    expect(state.total[0]).toMatchObject({ status: 'shown', n: 12, basis: 'shown-groups' });
    expect(state.groups.map(({ cells }) => cells[0]?.status)).toEqual(['shown', 'withheld']);
    expect(JSON.parse(await read(made, 'state'))).toEqual(state);
    const [a, b] = made.groups.map(({ id }) => id);
    const facilitator = await server.account('facilitator', undefined, [b ?? '']);
    const sheet = await (
      await must(await facilitator.send('GET', `/api/pilots/${made.id}/groups/${b ?? ''}/session`))
    ).text();
    expect(readSession.reply.parse(JSON.parse(sheet))).toMatchObject({
      release: null,
      releases: [],
      state: { total: state.total, groups: [{ id: b }] },
    });
    expect(sheet).not.toContain(a ?? '');
    const listed: unknown = await (await must(await facilitator.send('GET', '/api/groups'))).json();
    expect(listGroups.reply.parse(listed)).toMatchObject([
      { id: b, releasedOn: dayOf(server.context.clock()) },
    ]);
    expect(await code(await post(made, 'state'))).toBe('already-released');
    expect(await code(await post(made, 'waves/2/opening'))).toBe('not-ready');
    expect(await code(await post(made, 'release'))).toBe('not-ready');
  });

  it('keeps what was agreed about its figures from then on, and says why', async () => {
    const people = Array.from({ length: 12 }, (_, i) => someone(i, [true]));
    const made = await fillPilot(server.context, {
      waves: ['before'],
      groups: [{ name: 'A', invited: 14, people }],
    });
    await must(await post(made, 'state'));
    const setUp = readPilotSetUp.reply.parse(JSON.parse(await read(made, 'set-up')));
    expect(setUp.frozen).toMatchObject({
      threshold: 'released',
      file: 'released',
      sessionsPlanned: 'released',
    });
    const { file } = made;
    const refused = await staff.send('PUT', `/api/pilots/${made.id}/file`, {
      json: { ...file, publicName: !(file.publicName ?? false) },
    });
    expect(await refused.text()).toContain(setUpMessages.nl.fixedFileReleased);
    expect(
      await code(await staff.send('PUT', `/api/pilots/${made.id}/sessions-held`, { json: { held: 3 } })),
    ).toBe('already-released');
  });

  it('has no state beside figures about change, nor while an after wave is under way', async () => {
    const pilot = await fill(group('A', 12, 0));
    expect(await code(await post(pilot, 'state'))).toBe('not-ready');
    expect((await staff.send('GET', `/api/pilots/${pilot.id}/state`)).status).toBe(404);
  });
});

describe('Once the keys are destroyed', () => {
  it('a first release can still be made, and nothing be added to one', async () => {
    const [released, waiting] = [await fill(group('A', 12, 0)), await fill(group('A', 12, 0))];
    await must(await post(released, 'release'));
    server.wait(5 * 366 * 24 * 60 * 60 * 1000);
    staff = await server.account('researcher');
    await destroyDueKeys(server.context);
    expect((await server.context.stores.ledger.entries(released.id))[0]?.sets).toBeNull();
    expect(await code(await post(released, 'release?wave=3'))).toBe('not-ready');
    expect((await post(waiting, 'release')).status).toBe(201);
    expect(await code(await post(waiting, 'release?wave=3'))).toBe('not-ready');
  });
});

describe('Once the answers are deleted', () => {
  const tenYears = 10 * 366 * 24 * 60 * 60 * 1000;

  it('nothing is released of nothing: neither change nor state, with the reason', async () => {
    const [change, state] = [
      await fill(group('A', 12, 0)),
      await fillPilot(server.context, { waves: ['before'], groups: [group('A', 12, 0)] }),
    ];
    server.wait(tenYears);
    staff = await server.account('researcher');
    const tries = [
      await staff.send('GET', `/api/pilots/${change.id}/release-preview`),
      await post(change, 'release'),
      await post(state, 'state'),
    ];
    for (const response of tries) {
      const problem = problemSchema.parse(await response.json());
      expect(problem).toMatchObject({ status: 409, code: 'not-ready' });
      expect(`${problem.title} ${problem.detail}`).toBe(
        'De antwoorden van dit traject zijn verwijderd. Ze zouden bewaard blijven tot en met 31 december 2034. Er zijn geen cijfers meer van te maken.',
      );
    }
    await deleteDueAnswers(server.context);
    expect(await read(change, 'releases')).toBe('[]');
    expect(JSON.parse(await read(change, ''))).toMatchObject({ answersGoneAfter: '2034-12-31' });
  });

  it('their day does not move any more, for they would not come back', async () => {
    const pilot = await fill(group('A', 12, 0));
    const { file } = pilot;
    const path = `/api/pilots/${pilot.id}/file`;
    const moved = { json: { ...file, answersUntil: '2060-12-31' } };
    const refused = await staff.send('PUT', path, moved);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(setUpMessages.nl.fixedAnswersGone);
    const same = await staff.send('PUT', path, { json: file });
    expect(await same.text()).not.toContain(setUpMessages.nl.fixedAnswersGone);
  });
});
