import { unzipSync } from 'fflate';
import { sealOwnSession } from '#server/access/own-session.ts';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { chartFormatSchema } from '#server/contract/chart-format.ts';
import { exportSchema } from '#server/contract/exports.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { readReport as reportEndpoint, reportFormatSchema } from '#server/contract/reports.ts';
import { documentNames } from '#server/contract/set-up.ts';
import { stateFileSchema } from '#server/contract/state.ts';
import { must, visitor, type Visitor } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { countResponses } from '#server/release/count-responses.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import type { TestServer } from './test-server.ts';

/** Routes that give something, of which nothing depends on what anybody answered in a wave; with the reason. */
export const neverAboutAnswers: Readonly<Record<string, string>> = {
  'GET /api/session': 'who is signed in',
  'GET /api/account': 'the account itself',
  'GET /api/accounts': 'accounts',
  'GET /api/audit': 'what accounts and jobs did; participants are not in it (tests/api/audit.test.ts)',
  'GET /api/audit/check': 'whether the audit log is whole',
  'GET /api/set-up': 'names of programmes and organisations, questionnaires',
  'GET /api/hubs':
    'rounds in open meetings, which nobody is linked in; held to a threshold of ten of their own',
  'GET /api/hubs/:hub': 'the same',
  'GET /api/openapi.json': 'the description of this API',
  'GET /api/reports/:report': 'how far a report is',
  'GET /api/pilots/:pilot/rehearsal': 'made-up people only, and refused once there is a release',
  'GET /api/pilots/:pilot/rehearsal/charts/:chart': 'the same',
  'GET /api/pilots/:pilot/rehearsal/files/:file': 'the same',
  'GET /api/pilots/:pilot/rehearsal/questionnaire': 'the questions',
  'GET /oefenen/:pilot/:wave': 'the questions',
  'GET /api/pilots/:pilot/inviting':
    'addresses and mails; marks of who answered come in batches (tests/inviting)',
  'GET /api/pilots/:pilot/mailings/preview': 'a mail as it will be written',
  'GET /api/participant/questionnaire': 'the questions, and what this person has filled in',
  'GET /vragenlijst': 'the same',
  'GET /vragenlijst/afgesloten': 'a fixed page',
  'GET /mijn-antwoorden/verbeteren': 'what this person sent',
  'GET /ingetrokken': 'what this person took back',
  'GET /intrekken': 'a form',
  'GET /': 'a form',
  'GET /m/:prefix': 'a form',
  'GET /h/:prefix': 'a form of an open meeting',
  'GET /h/:prefix/bedankt': 'a fixed page',
  'GET /geen-mail/:token': 'a form',
  'GET /healthz': 'whether the server is well',
  'GET /toegankelijkheid': 'a fixed page',
  'GET /inloggen': 'a form',
  'GET /studio': 'the programme of the studio, without data',
  'GET /studio/*rest': 'the same',
};

/** Bytes by who reads them, by which route, from which address. */
export type Outputs = Map<string, string>;

/** Between the parts of the name of an output. */
const mark = ' | ';

/** The routes that some outputs were read from. */
export function readRoutes(names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => name.split(mark)[1] ?? ''))];
}

interface Pilots {
  /** Measured before, after and once more. */
  readonly changing: PilotRecord;
  /** Ends after its before wave. */
  readonly ending: PilotRecord;
}

/**
 * Releases both pilots, and reads everything that staff, organisations, facilitators and participants can.
 *
 * @param reported whether a report of each kind and the slides of every group are made too, which takes seconds
 */
export async function everyOutput(
  server: TestServer,
  { changing, ending }: Pilots,
  reported: boolean,
): Promise<Outputs> {
  const outputs: Outputs = new Map();
  const staff = await server.account('researcher');
  const read: Read = async (who, visitor, route, url, name = url) => {
    const bytes = Buffer.from(await (await must(await visitor.send('GET', url))).arrayBuffer());
    outputs.set([who, `GET ${route}`, name].join(mark), textOf(bytes));
    return bytes.toString('utf8');
  };
  await countResponses(server.context);
  for (const wave of [2, 3]) {
    const preview = `/api/pilots/${changing.id}/release-preview?wave=${wave}`;
    await read('staff', staff, '/api/pilots/:pilot/release-preview', preview);
    await must(await staff.send('POST', `/api/pilots/${changing.id}/release?wave=${wave}`, { json: {} }));
  }
  await must(await staff.send('POST', `/api/pilots/${ending.id}/state`, { json: {} }));
  const reports = reported ? await orderReports(server, staff, { changing, ending }) : [];
  const readers: [string, Visitor, PilotRecord[]][] = [
    ['staff', staff, [changing, ending]],
    ['organisation', await server.account('organisation', changing.organisation.id), [changing]],
    ['other organisation', await server.account('organisation', ending.organisation.id), [ending]],
  ];
  for (const [who, reader, pilots] of readers) {
    for (const route of [
      '/api/programmes',
      '/api/coming-pilots',
      '/api/benchmark',
      '/api/benchmark/reproduce-in-r.zip',
    ])
      await read(who, reader, route, route);
    const forest =
      '/api/benchmark/charts/forest-zelfrespect-beroepstrots?language=nl&layout=wide&format=json';
    if ((await reader.send('GET', forest)).status !== 404)
      await read(who, reader, '/api/benchmark/charts/:chart', forest);
    for (const pilot of pilots) {
      await read(who, reader, '/api/pilots/:pilot/releases', `/api/pilots/${pilot.id}/releases`);
    }
    if (pilots.includes(changing)) await readChange(read, who, reader, changing);
    if (pilots.includes(ending)) await readState(read, who, reader, ending);
  }
  await readAsStaff(read, staff, [changing, ending]);
  for (const pilot of [changing, ending]) {
    for (const group of pilot.groups) await readOfGroup(server, read, pilot, group, reported);
  }
  for (const report of reports) await readReport(read, report);
  return outputs;
}

/** Bytes as text; what is packed is unpacked, and the moments on which it was packed are left out. */
function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('latin1');
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${Buffer.from(content).toString('latin1')}`)
    .join('\n')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment');
}

type Read = (who: string, visitor: Visitor, route: string, url: string, name?: string) => Promise<string>;

/** Where people stood: the document, its files, and its pictures. */
async function readState(read: Read, who: string, reader: Visitor, pilot: PilotRecord): Promise<void> {
  const at = `/api/pilots/${pilot.id}/state`;
  const route = '/api/pilots/:pilot/state';
  await read(who, reader, route, at);
  for (const file of stateFileSchema.options) {
    await read(who, reader, `${route}/files/:file`, `${at}/files/${file}?language=nl`);
  }
  for (const chart of ['stand', ...pilot.groups.map(({ id }) => `stand-${id}`)]) {
    const url = `${at}/charts/${chart}?language=nl&layout=wide&format=json`;
    const reply = await reader.send('GET', url);
    if (reply.status !== 404) await read(who, reader, `${route}/charts/:chart`, url);
  }
}

async function readAsStaff(read: Read, staff: Visitor, pilots: readonly PilotRecord[]): Promise<void> {
  for (const route of ['/api/groups', '/api/evidence', '/wie-ziet-wat'])
    await read('staff', staff, route, route);
  for (const { id, programme } of pilots) {
    await read('staff', staff, '/api/programmes/:programme', `/api/programmes/${programme.id}`);
    await read('staff', staff, '/api/pilots/:pilot', `/api/pilots/${id}`);
    await read('staff', staff, '/api/pilots/:pilot/set-up', `/api/pilots/${id}/set-up`);
    for (const name of documentNames) {
      await read(
        'staff',
        staff,
        '/api/pilots/:pilot/documents/:document',
        `/api/pilots/${id}/documents/${name}`,
      );
    }
  }
}

/** The figures and files of both waves, and the pictures: all that is drawn of the last, and one as it looks. */
async function readChange(read: Read, who: string, reader: Visitor, { id }: PilotRecord): Promise<void> {
  const at = `/api/pilots/${id}/release`;
  const route = '/api/pilots/:pilot/release';
  for (const wave of [2, 3]) {
    await read(who, reader, route, `${at}?wave=${wave}`);
    for (const file of exportSchema.options) {
      await read(who, reader, `${route}/files/:file`, `${at}/files/${file}?language=nl&wave=${wave}`);
    }
  }
  const release = releaseSchema.parse(JSON.parse(await read(who, reader, route, `${at}?wave=3`)));
  const drawn = [
    ...chartFormatSchema.options.map((format) => ['rocket', format] as const),
    ...(who === 'staff' ? releasedCharts(release, 'nl').map((chart) => [chart.id, 'json'] as const) : []),
  ];
  for (const [chart, format] of drawn) {
    const asked = `language=nl&wave=3&layout=wide&format=${format}`;
    await read(who, reader, `${route}/charts/:chart`, `${at}/charts/${chart}?${asked}`);
  }
}

/** What a facilitator reads for the talk of a group, and a member of it about the group. */
async function readOfGroup(
  server: TestServer,
  read: Read,
  pilot: PilotRecord,
  { id, name }: PilotRecord['groups'][number],
  reported: boolean,
): Promise<void> {
  const { clock, config, random, stores } = server.context;
  const facilitator = await server.account('facilitator', undefined, [id]);
  const at = `/api/pilots/${pilot.id}/groups/${id}`;
  const route = '/api/pilots/:pilot/groups/:group';
  const isChange = pilot.waves.length > 1;
  for (const wave of isChange ? ['?wave=2', '?wave=3'] : ['']) {
    await read(`facilitator of ${name}`, facilitator, `${route}/session`, `${at}/session${wave}`);
  }
  await read(`facilitator of ${name}`, facilitator, `${route}/notes`, `${at}/notes`);
  if (reported) {
    const slides = `${at}/session/slides.pptx?language=nl&notes=with`;
    await read(`facilitator of ${name}`, facilitator, `${route}/session/slides.pptx`, slides);
  }
  const sealing = { key: await stores.keys.sessionKey(), now: clock(), random };
  const pid = `${name}-${pilot.waves.length}-00`;
  const member = visitor(server.url, {
    [cookieName('own', config)]: sealOwnSession({ pilot: pilot.id, pid }, sealing),
  });
  const own = '/mijn-antwoorden';
  await read(`member of ${name}`, member, own, `${own}?taal=nl`);
  for (const wave of isChange ? ['', '&meting=3'] : ['']) {
    await read(`member of ${name}`, member, `${own}/groep`, `${own}/groep?taal=nl${wave}`);
    if (!isChange) continue;
    for (const chart of ['rocket', ...(name === 'Klein' ? [] : ['groep'])]) {
      await read(`member of ${name}`, member, `${own}/groep/:chart`, `${own}/groep/${chart}?taal=nl${wave}`);
      const drawn = `${at}/session/charts/${chart}?language=nl&layout=wide`;
      await read(`facilitator of ${name}`, facilitator, `${route}/session/charts/:chart`, drawn);
    }
  }
}

/** A report that is being made, and whoever ordered it. */
interface OrderedReport {
  readonly name: string;
  readonly report: string;
  readonly by: Visitor;
}

/**
 * Has a report made of each kind; they are made while other things are read. By two people, for each has at most four made at
 * a time.
 */
async function orderReports(
  server: TestServer,
  staff: Visitor,
  { changing, ending }: Pilots,
): Promise<OrderedReport[]> {
  const kinds = [
    ['report', `pilots/${changing.id}/reports`, { wave: 3 }],
    ['programme report', `programmes/${changing.programme.id}/reports`, {}],
    ['state report', `pilots/${ending.id}/state/reports`, {}],
  ] as const;
  const readers = [
    ['', 'internal', staff],
    ['public ', 'public', await server.account('researcher')],
  ] as const;
  const reports: OrderedReport[] = [];
  for (const [before, audience, by] of readers) {
    for (const [kind, path, which] of kinds) {
      // A public report is of the after wave too.
      const json = { language: 'nl', audience, ...(audience === 'internal' ? which : {}) };
      const ordered = await must(await by.send('POST', `/api/${path}`, { json }));
      const { id } = reportEndpoint.reply.parse(await ordered.json());
      reports.push({ name: `${before}${kind}`, report: id, by });
    }
  }
  return reports;
}

/** A report in every format. */
async function readReport(read: Read, { name, report, by }: OrderedReport): Promise<void> {
  await untilReady(by, report);
  for (const format of reportFormatSchema.options) {
    const url = `/api/reports/${report}/files/${format}`;
    await read('staff', by, '/api/reports/:report/files/:format', url, `${name} ${format}`);
  }
}

async function untilReady(staff: Visitor, report: string): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const told: unknown = await (await must(await staff.send('GET', `/api/reports/${report}`))).json();
    if (reportEndpoint.reply.parse(told).state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The report was not ready in two minutes.');
}
