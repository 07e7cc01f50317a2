import { dayOf, daysAfter } from '#server/day.ts';
import type { TestServer } from './test-server.ts';

/** The day so many days from a server's own today. */
export const inDaysOf = ({ context }: TestServer, days: number): string =>
  daysAfter(dayOf(context.clock()), days);

export const beleid = { name: 'Beleid', comparison: false, cards: 8 };
export const balie = { name: 'Balie', comparison: false, cards: 3 };

/** The days of a pilot that begins today. */
export const pilotDays = (server: TestServer) => ({
  before: { opensOn: inDaysOf(server, 0), closesOn: inDaysOf(server, 14) },
  after: { opensOn: inDaysOf(server, 100), closesOn: inDaysOf(server, 114) },
});

/** What the form of a new pilot sends when all is in order; each test spoils what it is about. */
export const pilotForm = (server: TestServer, title: string) => ({
  programme: { kind: 'new', title: 'Routekaart' },
  organisation: { kind: 'new', name: 'Gemeente Waterland' },
  title,
  threshold: 5,
  sessionsPlanned: 4,
  instrument: { id: 'zelfrespect', version: '1.0' },
  modules: [],
  groups: [beleid, balie],
  waves: pilotDays(server),
});
