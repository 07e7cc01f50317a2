import type { Endpoint } from '#server/contract/endpoint.ts';
import { endpoints } from '#server/contract/endpoints.ts';
import type { FullHouseServer, Question } from './full-house-server.ts';
import type { OpenedPage } from './page-questions.ts';

/** Something that no page asks for when it opens. */
export interface AskedLater {
  readonly name: string;
  /** A file that is made to be taken along, or a part that a page fetches when somebody asks for it. */
  readonly isFile: boolean;
  readonly questions: readonly Question[];
}

/** Reports are made in a thread of their own, with their progress; they have a table of their own. */
const measuredElsewhere = new Set(['/api/reports/:report', '/api/reports/:report/files/:format']);

/** What an address ends in, for those that need more than a place. */
const endings: Readonly<Record<string, string>> = {
  '/api/pilots/:pilot/mailings/preview': '?wave=1&kind=invitation',
  '/api/pilots/:pilot/release/files/:file': '?language=nl',
  '/api/pilots/:pilot/rehearsal/files/:file': '?language=nl',
  '/api/pilots/:pilot/state/files/:file': '?language=nl',
  '/api/pilots/:pilot/groups/:group/session/slides.pptx': '?language=nl&notes=with',
};

/** What stands for a name in an address, each of them to be asked for. */
function valuesOf(path: string, { places }: FullHouseServer): Readonly<Record<string, readonly string[]>> {
  const isWaiting = /\/(mailings|rehearsal|documents)\b/.test(path);
  return {
    pilot: [path.includes('/state/') ? places.ended : isWaiting ? places.open : places.pilot],
    group: [places.group],
    document: ['informatiebrief', 'instemming-or', 'verwerkingsregister'],
    file: path.includes('/state/')
      ? ['figures.xlsx', 'figures.csv', 'state.json']
      : path.includes('/rehearsal/')
        ? ['figures.xlsx', 'codebook.html']
        : ['figures.xlsx', 'figures.csv', 'release.json', 'codebook.html', 'reproduce-in-r.zip'],
  };
}

function addressesOf(path: string, house: FullHouseServer): string[] {
  const name = /:(\w+)/.exec(path)?.[1];
  if (name === undefined) return [path];
  // What nobody said a value for is asked for all the same: that it is refused shows in its row.
  const values = valuesOf(path, house)[name] ?? ['unknown'];
  return values.flatMap((value) => addressesOf(path.replace(`:${name}`, value), house));
}

const isFilePath = (path: string): boolean => /\/files\/|\/documents\/|\.\w+$/.test(path);

function laterOf({ path }: Endpoint, house: FullHouseServer, cookie: string): AskedLater[] {
  return addressesOf(path, house).map((address) => {
    const name = isFilePath(path) ? path.replace(/:\w+$/, address.split('/').at(-1) ?? '') : path;
    return {
      name: `\`${name}\``,
      isFile: isFilePath(path),
      questions: [{ address: address + (endings[path] ?? ''), cookie, status: 200 }],
    };
  });
}

/** A picture of a page as a file: every chart can be taken along so. */
function chartFiles({ places }: FullHouseServer, cookie: string): AskedLater[] {
  const path = '/api/pilots/:pilot/release/charts/rocket';
  return ['png', 'csv', 'json'].map((format) => ({
    name: `\`${path}\` as ${format}`,
    isFile: true,
    questions: [
      {
        address: `${path.replace(':pilot', places.pilot)}?language=nl&layout=wide&format=${format}`,
        cookie,
        status: 200,
      },
    ],
  }));
}

/** Whatever the API gives that none of these pages asked for when they were opened. */
export function askedLater(house: FullHouseServer, pages: readonly OpenedPage[]): AskedLater[] {
  const asked = pages.flatMap(({ questions }) => questions.map(({ address }) => address.split('?')[0] ?? ''));
  const isAsked = (path: string): boolean => {
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
    return asked.some((address) => pattern.test(address));
  };
  const cookie = (house.cookies.staff ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
  const rest = endpoints.filter(
    ([, { method, path }]) => method === 'GET' && !measuredElsewhere.has(path) && !isAsked(path),
  );
  return [...rest.flatMap(([, endpoint]) => laterOf(endpoint, house, cookie)), ...chartFiles(house, cookie)];
}
