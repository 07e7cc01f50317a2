import { endpoints } from '#server/contract/endpoints.ts';
import type { Endpoint } from '#server/contract/endpoint.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { openFullHouse, size, type FullHouse } from './full-house.ts';
import { spreadOf, timed, type Spread } from './quantiles.ts';

export interface FullHouseMeasured {
  readonly yardstick: Spread;
  readonly pages: readonly (Spread & { readonly name: string; readonly kilobytes: number })[];
}

const rounds = 60;

/** Not what a page asks for when it opens: a download that is made on demand, and what only exists for a participant. */
const noPage = new Set([
  '/api/pilots/:pilot/release/files/:file',
  '/api/openapi.json',
  '/api/reports/:report',
  '/api/reports/:report/files/:format',
  '/api/participant/questionnaire',
  '/api/pilots/:pilot/state',
]);

/** Pages that the server itself writes. */
const written = ['/', '/wie-ziet-wat', '/mijn-antwoorden', '/intrekken', '/inloggen', '/studio'];

/** What an endpoint is asked with, beside its place. */
const queries: Readonly<Record<string, string>> = {
  '/api/pilots/:pilot/release/charts/:chart': '?language=nl&layout=wide',
  '/api/pilots/:pilot/groups/:group/session/charts/:chart': '?language=nl&layout=wide',
  '/api/pilots/:pilot/mailings/preview': '?wave=1&kind=invitation',
};

/** What can only be looked at before the release. */
const before = new Set(['/api/pilots/:pilot/release-preview', '/api/pilots/:pilot/inviting']);

function addressOf({ path }: Endpoint, { released, waiting, hub }: FullHouse): string {
  const pilot = before.has(path) ? waiting : released;
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

async function measure(visitor: Visitor, address: string): Promise<Spread & { readonly kilobytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ms = await timed(async () => {
      const reply = await visitor.send('GET', address);
      // The page that a measurement is closed is a page as well.
      bytes = (await (reply.status === 410 ? reply : await must(reply)).arrayBuffer()).byteLength;
    });
    times.push(ms);
  }
  return { ...spreadOf(times.slice(rounds / 6)), kilobytes: bytes / 1024 };
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
  const row = (name: string, { median, p95 }: Spread, more: readonly string[]): string =>
    line([`\`${name}\``, milliseconds(median), milliseconds(p95), ...more]);
  const slow = pages.filter(({ p95 }) => p95 >= 100).map(({ name }) => name);
  return [
    fullHouseHeading,
    '',
    'Promised: every page under 100 ms, 19 times in 20. All answered twice or once, nine pilots in ten are released and',
    'stand in one programme. What a page asks for when it opens, one question after another.',
    slow.length === 0 ? 'In this run all were.' : `In this run these were not: ${slow.join(', ')}.`,
    '',
    line(['asked', 'median', '19 in 20', 'to the yardstick', 'size']),
    line(['---', '---', '---', '---', '---']),
    row('/healthz', yardstick, ['the yardstick', '']),
    ...pages.map((page) =>
      row(page.name, page, [
        `${(page.median / yardstick.median).toFixed(1)} x`,
        `${page.kilobytes.toFixed(1)} kB`,
      ]),
    ),
  ].join('\n');
}
