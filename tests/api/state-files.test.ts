import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '#server/contract/reports.ts';
import { stateReleaseSchema } from '#server/contract/release.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { releaseState } from '#server/release/state-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let staff: Visitor;
let pilot: PilotRecord;

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => person(answered(2 + (i % 5) * 0.5)));

beforeAll(async () => {
  server = await startTestServer();
  pilot = await fillPilot(server.context, {
    waves: ['before'],
    groups: [
      { name: 'Directie A', invited: 14, people: people(12) },
      { name: 'Klein', invited: 7, people: people(4) },
    ],
  });
  await releaseState(server.context, pilot);
  staff = await server.account('researcher');
});

afterAll(async () => {
  await server.close();
});

const get = async (path: string): Promise<Response> =>
  must(await staff.send('GET', `/api/pilots/${pilot.id}/state${path}`));

describe('What can be taken along of a state', () => {
  it('its figures as CSV, JSON and spreadsheet, the same as on the page and no figure of the small group', async () => {
    const state = stateReleaseSchema.parse(await (await get('')).json());
    const rows = (await (await get('/files/figures.csv?language=nl')).text()).trim().split(/\r?\n/);
    expect(rows[0]).toBe('unit;scale;people;mean;lower;upper');
    const [top] = state.scales.toReversed();
    const cell = state.total.find(({ scale }) => scale === top?.id);
    if (cell?.status !== 'shown') throw new Error('The total is shown.');
    const [lower, upper] = cell.interval95;
    const told = [cell.mean, lower, upper].map((value) => String(value).replace('.', ','));
    expect(rows[1]).toBe(`Heel het traject;${top?.title.nl ?? ''};${String(cell.n)};${told.join(';')}`);
    expect(rows.filter((row) => row.startsWith('Klein')).every((row) => row.endsWith(';;;'))).toBe(true);
    expect(await (await get('/files/state.json?language=nl')).json()).toEqual(state);
    const xlsx = Buffer.from(await (await get('/files/figures.xlsx?language=en')).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('a picture of the whole and of each group that is shown, in every form', async () => {
    const [large, small] = pilot.groups;
    const svg = await (await get('/charts/stand?language=nl&layout=wide')).text();
    expect(svg).toContain('Heel het traject: waar mensen stonden bij de voormeting');
    for (const format of ['png', 'csv', 'json']) {
      await get(`/charts/stand-${large?.id ?? ''}?language=nl&layout=narrow&format=${format}`);
    }
    const none = await staff.send(
      'GET',
      `/api/pilots/${pilot.id}/state/charts/stand-${small?.id ?? ''}?language=nl&layout=wide`,
    );
    expect(none.status).toBe(404);
  });

  it(
    'a report that claims no change; the public one names nobody and tells the total alone',
    { timeout: 120_000 },
    async () => {
      const ordered = await staff.send('POST', `/api/pilots/${pilot.id}/state/reports`, {
        json: { language: 'nl', audience: 'public' },
      });
      const { id } = readReport.reply.parse(await (await must(ordered)).json());
      const stateOfJob = async () =>
        readReport.reply.parse(await (await must(await staff.send('GET', `/api/reports/${id}`))).json())
          .state;
      await expect.poll(stateOfJob, { timeout: 110_000, interval: 200 }).toBe('ready');
      const page = await (await must(await staff.send('GET', `/api/reports/${id}/files/html`))).text();
      expect(page).toContain('Waar mensen stonden bij de voormeting');
      expect(page).not.toContain('Ministerie');
      expect(page).not.toContain('Directie A');
      expect(page).not.toMatch(/nam toe|steeg|gestegen/);
    },
  );
});
