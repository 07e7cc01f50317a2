import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFormatSchema, readReport, type ReportJob } from '#server/contract/reports.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let staff: Visitor;
let organisation: Visitor;
let pilot: PilotRecord;

/** Twelve people who differ, before and after. */
const people = Array.from({ length: 12 }, (_, i) =>
  person(answered(2 + (i % 5) * 0.5), answered(2.5 + (i % 5) * 0.5 + ((i % 3) - 1) * 0.5)),
);

beforeAll(async () => {
  server = await startTestServer();
  pilot = await fillPilot(server.context, {
    waves: ['before', 'after'],
    groups: [
      { name: 'Directie A', invited: 14, people },
      { name: 'Directie B', invited: 12, people: people.map(({ waves }) => person(...waves)) },
    ],
  });
  await releasePilot(server.context, pilot);
  staff = await server.account('researcher');
  organisation = await server.account('organisation', pilot.organisation.id);
});

afterAll(async () => {
  await server.close();
});

const order = { language: 'nl', audience: 'internal' };

async function jobOf(response: Response): Promise<ReportJob> {
  return readReport.reply.parse(await (await must(response)).json());
}

async function until(who: Visitor, id: string, isThere: (job: ReportJob) => boolean): Promise<ReportJob> {
  for (let tries = 0; tries < 600; tries += 1) {
    const job = await jobOf(await who.send('GET', `/api/reports/${id}`));
    if (isThere(job)) return job;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('The report was not ready in a minute.');
}

describe('A report of a released pilot', () => {
  it('is ordered, tells how far it is, and is fetched in every format by who ordered it and nobody else', async () => {
    const ordered = await staff.send('POST', `/api/pilots/${pilot.id}/reports`, { json: order });
    expect(ordered.status).toBe(202);
    const { id, state } = await jobOf(ordered);
    expect(state).toBe('working');
    const early = await staff.send('GET', `/api/reports/${id}/files/pdf`);
    expect(early.status).toBe(404);
    const ready = await until(staff, id, (job) => job.state !== 'working');
    expect(ready).toEqual({ id, state: 'ready', progress: 1 });
    const starts = { pdf: '%PDF', pdfa: '%PDF', docx: 'PK', pptx: 'PK', html: '<!doctype html>' };
    for (const format of reportFormatSchema.options) {
      const file = await must(await staff.send('GET', `/api/reports/${id}/files/${format}`));
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .startsWith(starts[format]),
      ).toBe(true);
    }
    expect((await organisation.send('GET', `/api/reports/${id}`)).status).toBe(404);
    expect((await organisation.send('GET', `/api/reports/${id}/files/pdf`)).status).toBe(404);
  });

  it('can be stopped, and then has no files', async () => {
    const { id } = await jobOf(await staff.send('POST', `/api/pilots/${pilot.id}/reports`, { json: order }));
    const stopped = await jobOf(await staff.send('POST', `/api/reports/${id}/cancellation`, { json: {} }));
    expect(stopped.state).toBe('cancelled');
    expect((await staff.send('GET', `/api/reports/${id}/files/html`)).status).toBe(404);
  });

  it('over a whole programme is for staff, in the public form without names', async () => {
    const path = `/api/programmes/${pilot.programme.id}/reports`;
    expect((await organisation.send('POST', path, { json: order })).status).toBe(403);
    const { id } = await jobOf(await staff.send('POST', path, { json: { ...order, audience: 'public' } }));
    await until(staff, id, ({ state }) => state === 'ready');
    const page = await (await must(await staff.send('GET', `/api/reports/${id}/files/html`))).text();
    expect(page).toContain('Samenvatting');
    expect(page).not.toContain(pilot.organisation.name);
    expect(page).toContain('1 traject met een publicatie');
    // One organisation alone is not counted in public.
    expect(page).toContain('pas vanaf vier organisaties');
    expect(page).not.toMatch(/waarvan \d/);
    expect((await staff.send('POST', '/api/programmes/no-such/reports', { json: order })).status).toBe(404);
  });

  it('does not exist before there is a release, for a foreign organisation, or in another language', async () => {
    const other = await server.pilot({ A: 8 });
    const path = `/api/pilots/${other.pilot.id}/reports`;
    expect((await staff.send('POST', path, { json: order })).status).toBe(404);
    expect((await organisation.send('POST', path, { json: order })).status).toBe(404);
    const wrong = await staff.send('POST', `/api/pilots/${pilot.id}/reports`, {
      json: { ...order, language: 'fr' },
    });
    expect(wrong.status).toBe(400);
  });
});
