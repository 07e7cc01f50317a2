import { randomBytes } from 'node:crypto';
import { currentInstrument } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { answerHub } from '#server/hubs/answer-hub.ts';
import { closeHub, startHub } from '#server/hubs/run-hub.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { writeMail } from '#server/inviting/write-mail.ts';
import { cardsPdf } from '#server/pilots/cards-pdf.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { HubRecord, PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { answers, answerWave, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';

/** A page of a journey, as somebody with these cookies sees it. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly cookies: readonly Cookie[];
  /** What matters stands further down: the whole page, not its first screen. */
  readonly whole?: boolean;
}

/** What the pictures are taken of: pages, one mail, and the sheets of one group's cards. */
export interface ScreenWorld {
  readonly screens: readonly Screen[];
  /** A page that is printed too. */
  readonly printed: Screen;
  readonly mail: string;
  readonly cards: Buffer;
  /** A participant's link that was not used yet. */
  readonly link: string;
}

/** What stands on paper and in a mail, where the address of this run would say nothing. */
const publicAddress = 'https://goedwerk.voorbeeld.nl';

/** So many people who answered before and after. */
const people = (count: number, from: number) =>
  simulatedPilot(currentInstrument, count, from).map(({ before, after }) => person(before, after));

/** A pilot whose waves have closed, with two groups that are shown and one that is too small. */
async function closed(
  server: TestServer,
  { programme, title, seed }: { programme: string; title: string; seed: number },
): Promise<{ pilot: PilotRecord; pid: string }> {
  const answered = people(16, seed);
  const pilot = await fillPilot(server.context, {
    programme,
    title,
    benchmark: true,
    waves: ['before', 'after'],
    groups: [
      { name: 'Directie Bereikbaarheid', invited: 20, people: answered },
      { name: 'Directie Leefomgeving', invited: 16, people: people(13, seed + 50) },
      { name: 'Leidinggevenden', invited: 8, people: people(4, seed + 100) },
    ],
  });
  return { pilot, pid: answered[0]?.pid ?? '' };
}

const words = ['vakmanschap', 'luisteren', 'durf', 'samen', 'zorgvuldig', 'eerlijk', 'rust'];

/** A round that sixty people answered. */
async function closedHub(server: TestServer): Promise<HubRecord> {
  const hub = await startHub(server.context, 'Open avond over goed werk');
  const items = ['hub-ew1', 'hub-ew2', 'hub-bt1', 'hub-bt2', 'hub-be1', 'hub-be2'];
  for (let turn = 0; turn < 60; turn += 1) {
    const answers = Object.fromEntries(items.map((item, place) => [item, 2 + ((turn * 3 + place) % 4)]));
    const word = { id: `woord-${turn}`, text: words[turn % words.length] ?? '' };
    await answerHub(server.context, hub, { id: `antwoord-${turn}`, answers, word });
  }
  await closeHub(server.context, hub);
  return hub;
}

/** A pilot whose before wave opened today; no session was held yet. */
async function running(server: TestServer, programme: string) {
  const today = dayOf(new Date());
  const waves = [
    { kind: 'before', opensOn: today, closesOn: daysAfter(today, 14) },
    { kind: 'after', opensOn: daysAfter(today, 84), closesOn: daysAfter(today, 98) },
  ] as const;
  const groups = { Balie: 14, Teamleiders: 10 };
  const made = await server.pilot(groups, { programme, title: 'Goed Werk aan de balie', waves });
  await server.context.stores.roster.setSessionsHeld(made.pilot.id, 0);
  for (const code of [
    ...(made.codes.get('Balie') ?? []).slice(-9),
    ...(made.codes.get('Teamleiders') ?? []).slice(-4),
  ]) {
    await answerWave(server, code, 1, answers(4));
  }
  return made;
}

async function invitationTo(server: TestServer, pilot: PilotRecord, code: string): Promise<string> {
  const [wave] = pilot.waves;
  if (wave === undefined) throw new Error('The pilot has no wave.');
  const { config, instruments } = server.context;
  const stopAddress = `${publicAddress}/geen-mail/voorbeeld`;
  return writeMail({
    context: { config: { ...config, publicUrl: publicAddress }, instruments },
    pilot,
    wave,
    kind: 'invitation',
    language: 'nl',
    code,
    stopAddress,
  }).html;
}

/** Fills a server with everything the pictures show. */
export async function screenWorld(server: TestServer): Promise<ScreenWorld> {
  const { context } = server;
  const programme = await context.stores.roster.createProgramme({ title: 'Routekaart Goed Werk' });
  for (const seed of [7, 6, 5, 4, 3, 2]) {
    const elsewhere = await closed(server, { programme, title: `Goed Werk elders ${seed}`, seed });
    await releasePilot(context, elsewhere.pilot);
  }
  const { pilot: own, pid } = await closed(server, {
    programme,
    title: 'Goed Werk bij drie directies',
    seed: 1,
  });
  await releasePilot(context, own);
  const { pilot: waiting } = await closed(server, {
    programme,
    title: 'Goed Werk bij de inspectie',
    seed: 8,
  });
  const { pilot: balie, codes } = await running(server, programme);
  const [code = '', ...later] = codes.get('Balie') ?? [];
  await countResponses(context);
  const open = await startHub(context, 'Open avond over goed werk');
  const shown = await closedHub(server);
  const staff = [await server.session('researcher')];
  const organisation = [await server.session('organisation', own.organisation.id)];
  const facilitator = [
    await server.session(
      'facilitator',
      undefined,
      own.groups.map(({ id }) => id),
    ),
  ];
  const sealed = sealOwnSession(
    { pilot: own.id, pid },
    { key: await context.stores.keys.sessionKey(), now: new Date(), random: randomBytes },
  );
  const participant = [{ name: cookieName('own', context.config), value: sealed, url: server.url }];
  const sheetOf = (group: number) => `/studio/groepen/${own.id}/${own.groups[group]?.id ?? ''}`;
  const sheet: Screen = { name: 'sheet', path: sheetOf(0), cookies: facilitator };
  return {
    screens: [
      { name: 'programmes', path: '/studio', cookies: staff },
      { name: 'new-pilot', path: '/studio/nieuw', cookies: staff },
      { name: 'pilot', path: `/studio/pilots/${balie.id}`, cookies: staff, whole: true },
      { name: 'inviting', path: `/studio/pilots/${balie.id}/uitnodigen`, cookies: staff },
      { name: 'hub', path: `/studio/hubs/${open.id}`, cookies: staff },
      { name: 'hub-phone', path: `/h/${open.prefix}`, cookies: [] },
      { name: 'hub-picture', path: `/studio/hubs/${shown.id}`, cookies: staff },
      { name: 'release-check', path: `/studio/pilots/${waiting.id}`, cookies: staff, whole: true },
      { name: 'results', path: `/studio/pilots/${own.id}/resultaten`, cookies: organisation, whole: true },
      { name: 'programme', path: `/studio/programmes/${programme}`, cookies: staff },
      { name: 'benchmark', path: '/studio/vergelijking', cookies: organisation, whole: true },
      sheet,
      { name: 'sheet-withheld', path: sheetOf(2), cookies: facilitator },
      { name: 'slides', path: `${sheetOf(0)}/scherm`, cookies: facilitator },
      { name: 'own-answers', path: '/mijn-antwoorden', cookies: participant },
      { name: 'own-group', path: '/mijn-antwoorden/groep', cookies: participant },
    ],
    printed: sheet,
    mail: await invitationTo(server, balie, code),
    cards: await cardsPdf({
      language: 'nl',
      title: balie.title,
      address: `${publicAddress}/m/${balie.prefix}`,
      sheets: [{ group: 'Balie', codes: later.slice(0, 8) }],
    }),
    link: `${server.url}/m/${balie.prefix}#${code}`,
  };
}
