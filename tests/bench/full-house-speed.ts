import { endpoints } from '#server/contract/endpoints.ts';
import type { Endpoint } from '#server/contract/endpoint.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { openFullHouse, size, type FullHouse } from './full-house.ts';
import { spreadOf, timed, type Spread } from './quantiles.ts';

/** Milliseconds by the clock, and of the processor, which other work on the machine does not lengthen. */
interface Asked extends Spread {
  readonly processor: Spread;
  readonly kilobytes: number;
}

export interface FullHouseMeasured {
  readonly yardstick: Asked;
  readonly pages: readonly (Asked & { readonly name: string })[];
}

const rounds = 60;

/** Not what a page asks for when it opens: a download that is made on demand, and what only exists for a participant. */
const noPage = new Set([
  '/api/pilots/:pilot/release/files/:file',
  '/api/pilots/:pilot/rehearsal/files/:file',
  '/api/openapi.json',
  '/api/reports/:report',
  '/api/reports/:report/files/:format',
  '/api/participant/questionnaire',
  '/api/pilots/:pilot/state',
  '/api/pilots/:pilot/state/charts/:chart',
  '/api/pilots/:pilot/state/files/:file',
  '/api/benchmark/reproduce-in-r.zip',
]);

/** Pages that the server itself writes. */
const written = ['/', '/wie-ziet-wat', '/mijn-antwoorden', '/intrekken', '/inloggen', '/studio'];

/** What an endpoint is asked with, beside its place. */
const queries: Readonly<Record<string, string>> = {
  '/api/pilots/:pilot/release/charts/:chart': '?language=nl&layout=wide',
  '/api/pilots/:pilot/groups/:group/session/charts/:chart': '?language=nl&layout=wide',
  '/api/pilots/:pilot/rehearsal/questionnaire': '?wave=before&language=nl',
  '/api/pilots/:pilot/rehearsal/charts/:chart': '?language=nl&layout=wide',
  '/api/pilots/:pilot/mailings/preview': '?wave=1&kind=invitation',
};

/** What can only be looked at before the release. */
const isBefore = (path: string): boolean => /\/(release-preview|inviting|mailings|rehearsal)\b/.test(path);

function addressOf({ path }: Endpoint, { released, waiting, hub }: FullHouse): string {
  const pilot = isBefore(path) ? waiting : released;
  const values: Readonly<Record<string, string>> = {
    pilot: pilot.id,
    group: pilot.groups[0]?.id ?? '',
    chart: path.includes('session') ? 'groep' : 'rocket',
    document: 'informatiebrief',
    programme: pilot.programme.id,
    hub,
  };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`Say in full-house-speed.ts what stands for :${name} in ${path}.`);
    return value;
  });
  return filled + (queries[path] ?? '');
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure(visitor: Visitor, address: string): Promise<Asked> {
  const times: number[] = [];
  const busy: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = processorMs();
    const ms = await timed(async () => {
      const reply = await visitor.send('GET', address);
      // The page that a measurement is closed is a page as well.
      bytes = (await (reply.status === 410 ? reply : await must(reply)).arrayBuffer()).byteLength;
    });
    times.push(ms);
    busy.push(processorMs() - before);
  }
  const warm = rounds / 6;
  return { ...spreadOf(times.slice(warm)), processor: spreadOf(busy.slice(warm)), kilobytes: bytes / 1024 };
}

/** Every page's questions to a server with 200 pilots, 1,000 groups and 30,000 people, one after another. */
export async function measureFullHouse(): Promise<FullHouseMeasured> {
  const house = await openFullHouse();
  const { server, released } = house;
  const staff = await server.account('administrator');
  const pages: FullHouseMeasured['pages'][number][] = [];
  const yardstick = await measure(server.someone(), '/healthz');
  for (const address of [...written, `/m/${released.prefix}`]) {
    const name = address.startsWith('/m/') ? '/m/:prefix' : address;
    pages.push({ name, ...(await measure(server.someone(), address)) });
  }
  const asked = endpoints.filter(([, { method, path }]) => method === 'GET' && !noPage.has(path));
  for (const [, endpoint] of asked) {
    pages.push({ name: endpoint.path, ...(await measure(staff, addressOf(endpoint, house))) });
  }
  await server.close();
  return { yardstick, pages };
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const fullHouseHeading = `## With ${size.pilots} pilots, ${size.groups} groups and ${size.people} people`;

/** The section for `docs/measured.md`. */
export function fullHouseSection({ yardstick, pages }: FullHouseMeasured): string {
  const row = (name: string, { median, p95, processor }: Asked, more: readonly string[]): string =>
    line([`\`${name}\``, ...[median, p95, processor.median, processor.p95].map(milliseconds), ...more]);
  const slow = pages.filter(({ processor }) => processor.p95 >= 100).map(({ name }) => name);
  return [
    fullHouseHeading,
    '',
    'Promised: every page under 100 ms, 19 times in 20. Everybody answered before and most after; nine pilots in ten are',
    'released, and all stand in one programme. What a page asks for when it opens, one question after another; the time of',
    'the processor holds that of asking too, and does not count other work on this machine.',
    slow.length === 0
      ? 'In this run all were, by the processor.'
      : `In this run these were not: ${slow.join(', ')}.`,
    '',
    line(['asked', 'median', '19 in 20', 'processor', '19 in 20', 'to the yardstick', 'size']),
    line(['---', '---', '---', '---', '---', '---', '---']),
    row('/healthz', yardstick, ['the yardstick', '']),
    ...pages.map((page) =>
      row(page.name, page, [
        `${(page.processor.median / yardstick.processor.median).toFixed(1)} x`,
        `${page.kilobytes.toFixed(1)} kB`,
      ]),
    ),
  ].join('\n');
}
