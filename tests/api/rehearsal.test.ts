import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { readQuestionnaire } from '#server/contract/participant.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { readReport } from '#server/contract/reports.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { refreshBenchmark } from '#server/release/benchmark-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const modules = ['waarden', 'voorwaarden'];
const withModules = instruments.find(({ version }) => version === '1.1') ?? currentInstrument;

/** What stands on disk of answers, notes, releases, ledger and evidence, byte by byte. */
const onDisk = (folder: string): string[] =>
  ['answers', 'notes', 'releases'].flatMap((room) =>
    ['', '-wal'].map((end) => readFileSync(join(folder, `${room}.sqlite${end}`)).toString('base64')),
  );

let server: TestServer;
let staff: Visitor;
let pilot: PilotRecord;

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot(
    { 'Directie A': 14, 'Directie B': 12, Klein: 6 },
    { instrument: withModules, modules },
  );
  ({ pilot } = made);
  staff = await server.account('researcher');
});

afterAll(async () => {
  await server.close();
});

const at = (): string => `/api/pilots/${pilot.id}/rehearsal`;
const chart = async (name: string, format: string): Promise<Response> =>
  must(await staff.send('GET', `${at()}/charts/${name}?language=nl&layout=wide&format=${format}`));

const file = (name: string) => staff.send('GET', `${at()}/files/${name}?language=nl`);

const day = (from: number): string => daysAfter(dayOf(new Date()), from);

/** Waits for a report that was ordered; gives its id. */
async function readyReport(ordered: Response): Promise<string> {
  const { id } = readReport.reply.parse(await (await must(ordered)).json());
  const state = async (): Promise<string> =>
    readReport.reply.parse(await (await must(await staff.send('GET', `/api/reports/${id}`))).json()).state;
  await expect.poll(state, { timeout: 110_000, interval: 200 }).toBe('ready');
  return id;
}

describe('A rehearsal with made-up people', () => {
  it('shows this pilot’s own groups under the real rules: figures for the large, none for the small', async () => {
    const release = releaseSchema.parse(await (await must(await staff.send('GET', at()))).json());
    expect(release.madeUp).toBe(true);
    expect(release.pilot.id).toBe(pilot.id);
    expect(
      release.groups.map(({ name, cells }) => [name, cells.some(({ status }) => status === 'shown')]),
    ).toEqual([
      ['Directie A', true],
      ['Directie B', true],
      ['Klein', false],
    ]);
    expect(release.scales.some(({ module }) => module?.id === 'voorwaarden')).toBe(true);
    expect(release.values?.flatMap(({ cells }) => cells).length).toBeGreaterThan(0);
    const again = releaseSchema.parse(await (await must(await staff.send('GET', at()))).json());
    expect(again).toEqual(release);
  });

  it('gives the questions as participants get them', async () => {
    const reply = await must(await staff.send('GET', `${at()}/questionnaire?wave=before&language=nl`));
    const { instrument, modules, draft, madeUp } = readQuestionnaire.reply.parse(await reply.json());
    expect([instrument.version, modules, draft, madeUp]).toEqual(['1.1', modules, null, true]);
    const page = await must(await staff.send('GET', `/oefenen/${pilot.id}/voormeting`));
    expect(await page.text()).toContain(
      'Oefening: wat u invult, wordt nergens bewaard, ook als er “Opgeslagen” staat.',
    );
  });

  it('says in every form of a picture that it is made up', async () => {
    const svg = await (await chart('rocket', 'svg')).text();
    expect(svg.replace(/<title.*?<\/title>|<desc.*?<\/desc>/g, '')).toContain('Oefening: verzonnen cijfers');
    const csv = await chart('rocket', 'csv');
    expect(csv.headers.get('content-disposition')).toContain('verzonnen-rocket.csv');
    const [head, ...rows] = (await csv.text()).trim().split(/\r?\n/);
    expect(head).toMatch(/made_up$/);
    expect(rows.every((row) => row.endsWith('ja'))).toBe(true);
    expect(await (await chart('rocket', 'json')).text()).toContain('Oefening: verzonnen cijfers');
  });

  it('gives the spreadsheet, each table of which says that it is made up, and the codebook', async () => {
    const sheets = await must(await file('figures.xlsx'));
    expect(sheets.headers.get('content-disposition')).toContain('verzonnen-figures.xlsx');
    const parts = unzipSync(new Uint8Array(await sheets.arrayBuffer()));
    const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const tables =
      Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).length - 1;
    expect(tables).toBeGreaterThan(2);
    expect(texts.match(/Oefening: verzonnen cijfers\. /g)?.length).toBe(tables);
    const book = await must(await file('codebook.html'));
    expect(await book.text()).toContain('Ik had genoeg tijd om mijn werk goed te doen.');
    expect((await file('release.json')).status, 'a document would pass for a release').toBe(400);
  });

  it(
    'gives a report that says so on its pages and in the names of its files',
    { timeout: 120_000 },
    async () => {
      const ordered = await staff.send('POST', `${at()}/reports`, {
        json: { language: 'nl', audience: 'internal' },
      });
      const id = await readyReport(ordered);
      const file = await must(await staff.send('GET', `/api/reports/${id}/files/html`));
      expect(file.headers.get('content-disposition')).toMatch(
        /verzonnen-rapport-.+-intern-\d{4}-\d\d-\d\d\.html/,
      );
      expect(await file.text()).toContain('Verzonnen gegevens: geen van deze mensen bestaat.');
      const pdf = await must(await staff.send('GET', `/api/reports/${id}/files/pdf`));
      expect(pdf.headers.get('content-disposition')).toMatch(
        /verzonnen-rapport-.+-intern-\d{4}-\d\d-\d\d\.pdf/,
      );
    },
  );

  it('shows the follow-up of a plan that has one: its own figures, the lines over time, and its files', async () => {
    const { pilot: followed } = await server.pilot(
      {},
      {
        instrument: withModules,
        modules,
        groups: [
          { name: 'Directie', comparison: false, cards: 14 },
          { name: 'Team', comparison: false, cards: 12 },
          { name: 'Zonder traject', comparison: true, cards: 12 },
        ],
        waves: [
          { kind: 'before', opensOn: day(0), closesOn: day(25) },
          { kind: 'after', opensOn: day(120), closesOn: day(144) },
          { kind: 'follow-up', opensOn: day(300), closesOn: day(326) },
        ],
      },
    );
    const its = `/api/pilots/${followed.id}/rehearsal`;
    const read = async (address: string): Promise<Response> => must(await staff.send('GET', address));
    const [after, followUp] = await Promise.all(
      ['', '?wave=3'].map(async (wave) => releaseSchema.parse(await (await read(its + wave)).json())),
    );
    expect([after?.later, followUp?.later]).toEqual([
      { wave: 2, kind: 'after' },
      { wave: 3, kind: 'follow-up' },
    ]);
    expect(followUp?.madeUp).toBe(true);
    expect(followUp?.weeksBetween).toBe(43);
    expect(followUp?.comparison?.length).toBeGreaterThan(0);
    expect(followUp?.total.map(({ scale }) => scale)).toEqual(after?.total.map(({ scale }) => scale));
    expect(followUp?.total).not.toEqual(after?.total);
    expect(followUp?.scales.some(({ module }) => module?.id === 'voorwaarden')).toBe(true);
    // Which scales are shown differs from pilot to pilot, as with real people.
    const scale = followUp?.total.find(({ status }) => status === 'shown')?.scale ?? '';
    const lines = `${its}/charts/followup-${scale}?language=nl&layout=wide`;
    const [head, ...points] = (await (await read(`${lines}&format=csv`)).text()).trim().split(/\r?\n/);
    expect(head).toMatch(/made_up$/);
    expect([...new Set(points.map((row) => row.split(';')[1]))]).toEqual(['0', '17', '43']);
    expect(await (await read(lines)).text()).toContain('Oefening: verzonnen cijfers');
    const sheets = async (wave: string): Promise<Buffer> =>
      Buffer.from(await (await read(`${its}/files/figures.xlsx?language=nl${wave}`)).arrayBuffer());
    expect((await sheets('&wave=3')).equals(await sheets(''))).toBe(false);
    // The before wave has no release, and this plan has no fourth one.
    for (const wave of [1, 4]) expect((await staff.send('GET', `${its}?wave=${wave}`)).status).toBe(404);
    const ordered = await staff.send('POST', `${its}/reports`, {
      json: { language: 'nl', audience: 'internal', wave: 3 },
    });
    const html = await read(`/api/reports/${await readyReport(ordered)}/files/html`);
    const report = await html.text();
    expect(report).toContain('Verzonnen gegevens: geen van deze mensen bestaat.');
    expect(report).toContain('vervolgmeting');
    expect(report).toContain(': ook na langere tijd');
  }, 60_000);

  it('makes up no follow-up where the plan has none', async () => {
    expect((await staff.send('GET', `${at()}?wave=3`)).status).toBe(404);
    expect(
      (await staff.send('GET', `${at()}/charts/followup-beroepstrots?language=nl&layout=wide`)).status,
    ).toBe(404);
  });

  it('leaves not a byte in any room, where a real release does', async () => {
    const real = await fillPilot(server.context, {
      waves: ['before', 'after'],
      benchmark: true,
      groups: [
        {
          name: 'Echt',
          invited: 12,
          people: Array.from({ length: 12 }, (_, i) =>
            person(answered(2 + (i % 5) * 0.5), answered(2.5 + (i % 5) * 0.5)),
          ),
        },
      ],
    });
    const before = onDisk(server.folder);
    await must(await staff.send('GET', at()));
    await must(await staff.send('GET', `${at()}/questionnaire?wave=after&language=en`));
    await chart('rocket', 'png');
    await must(await staff.send('POST', `${at()}/reports`, { json: { language: 'en', audience: 'public' } }));
    await refreshBenchmark(server.context);
    expect(onDisk(server.folder)).toEqual(before);
    expect((await staff.send('GET', `/api/pilots/${pilot.id}/release`)).status).toBe(404);
    expect(await (await staff.send('GET', `/api/pilots/${pilot.id}/releases`)).json()).toEqual([]);
    await releasePilot(server.context, real);
    expect(onDisk(server.folder)).not.toEqual(before);
    // Once there are real figures the two could be mixed up: rehearsing stops.
    const refused = await staff.send('GET', `/api/pilots/${real.id}/rehearsal`);
    expect([refused.status, problemSchema.parse(await refused.json()).code]).toEqual([
      409,
      'already-released',
    ]);
  });
});
