import { randomBytes, randomUUID } from 'node:crypto';
import type { AnswerSet } from '#instruments/answers.ts';
import { questionsOf } from '#instruments/questions.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { submitResponse } from '#server/contract/participant.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { closeHub, startHub } from '#server/hubs/run-hub.ts';
import { stopAddress } from '#server/inviting/stop-address.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { releaseState } from '#server/release/state-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person, type MadePerson } from '#tests/api/filled-pilot.ts';
import { answers, answerWave, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import type { PilotPlan } from '#tests/support/set-up-pilot.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import type { Owner } from './own-visits.ts';
import type { Places } from './page-visits.ts';

/** Somebody who answered in a pilot. */
interface Own {
  readonly pilot: string;
  readonly pid: string;
}

/** People who answered before and after, all of the same group. */
const people = (count: number, seed: number): MadePerson[] =>
  simulatedPilot(currentInstrument, count, seed).map(({ before, after }) => person(before, after));

/** A pilot with a group that is shown and one that is too small, released or not yet. */
async function pair(
  server: TestServer,
  programme: string,
  { title, seed }: { readonly title: string; readonly seed: number },
): Promise<PilotRecord> {
  return fillPilot(server.context, {
    programme,
    title,
    benchmark: true,
    waves: ['before', 'after'],
    groups: [
      { name: 'Beleid', invited: 20, people: people(16, seed) },
      { name: 'Leidinggevenden', invited: 8, people: people(4, seed + 100) },
    ],
  });
}

const withModules = instruments[1] ?? currentInstrument;
const modules = withModules.modules.flatMap(({ id, core }) => (core ? [] : [id]));

/** What somebody says to everything that is asked in a wave beside the stages: every module, lists to choose from too. */
function beside(wave: 'before' | 'after' | 'follow-up', turn: number): AnswerSet {
  const answers: AnswerSet = {};
  for (const question of questionsOf(withModules, { modules, wave })) {
    if (question.type === 'rating') answers[question.id] = 2 + (turn % 3);
    if (question.type !== 'choice') continue;
    const options = question.options.map(({ id }) => id);
    const chosen = options.filter((_, place) => (place + turn) % 4 === 0).slice(0, question.atMost);
    answers[question.id] = question.atMost === 1 ? (options[turn % 2] ?? '') : chosen;
  }
  return answers;
}

/** People who answered three times, with every module. */
function thrice(count: number, seed: number): MadePerson[] {
  return simulatedPilot(withModules, count, seed).map(({ before, after }, turn) =>
    person(
      { ...beside('before', turn), ...before },
      { ...beside('after', turn + (turn % 2)), ...after },
      { ...beside('follow-up', turn), ...after },
    ),
  );
}

/**
 * A pilot with everything that a page can show: every module, a follow-up, a comparison group, notes to the group, names
 * as long as those of real directorates, a group that is shown and one that is too small.
 */
async function everything(
  { context }: TestServer,
  programme: string,
): Promise<{ readonly pilot: PilotRecord; readonly owner: Own; readonly oneOfFew: Own }> {
  const [answered, few] = [thrice(18, 1), thrice(4, 101)];
  const pilot = await fillPilot(context, {
    programme,
    title: 'Goed Werk bij de Rijksuitvoeringsorganisatie Vergunningverlening en Handhaving',
    asked: { instrument: withModules, modules },
    benchmark: true,
    waves: ['before', 'after', 'follow-up'],
    groups: [
      { name: 'Beleid, bestuursondersteuning en arbeidsvoorwaarden', invited: 22, people: answered },
      { name: 'Leidinggevenden', invited: 8, people: few },
      { name: 'Collega-directie', comparison: true, invited: 18, people: thrice(14, 201) },
    ],
  });
  const group = pilot.groups[0]?.id ?? '';
  const texts = ['Ons loket', 'De zorg voor elkaar', 'Dat niemand wacht', 'Het gesprek', 'De lunch', 'Wij'];
  await context.stores.notes.add(
    texts.map((text) => ({
      id: randomUUID(),
      pilot: pilot.id,
      wave: 2,
      group,
      question: 'briefje-trots',
      text,
    })),
  );
  for (const wave of [2, 3]) await releasePilot(context, pilot, wave);
  const own = (people: readonly MadePerson[]): Own => ({ pilot: pilot.id, pid: people[0]?.pid ?? '' });
  return { pilot, owner: own(answered), oneOfFew: own(few) };
}

/** A pilot that ended after its before wave, with what was made known of it. */
async function ended({ context }: TestServer, programme: string): Promise<Own> {
  const answered = people(14, 50);
  const pilot = await fillPilot(context, {
    programme,
    title: 'Geëindigd',
    waves: ['before'],
    planned: [{ kind: 'after', opensOn: '2027-01-01', closesOn: '2027-01-20' }],
    groups: [{ name: 'Beleid', invited: 16, people: answered }],
  });
  await releaseState(context, pilot);
  return { pilot: pilot.id, pid: answered[0]?.pid ?? '' };
}

/** A pilot whose people are being written to, and the link that ends the mails to one of them. */
async function mailed(
  server: TestServer,
  programme: string,
): Promise<{ readonly id: string; readonly stopLink: string }> {
  const { pilot } = await server.pilot({ Beleid: 3 }, { programme, title: 'Met mails' });
  const { roster, keys } = server.context.stores;
  const [group] = pilot.groups;
  if (group === undefined) throw new Error('The pilot has no group.');
  const emails = ['jan@ministerie.nl', 'kees@ministerie.nl'];
  await roster.addContacts(
    pilot.id,
    emails.map((email) => ({ group: group.id, email, language: 'nl' })),
  );
  const plan = { pilot: pilot.id, wave: 1, kind: 'invitation', day: '2026-01-05', hour: 9 } as const;
  await roster.planMailing(plan);
  const [planned] = await roster.mailings(pilot.id);
  if (planned === undefined) throw new Error('The mail was not planned.');
  const contacts = await roster.contacts(pilot.id);
  await roster.startMailing(
    planned,
    contacts.map(({ id }) => id),
  );
  await roster.planMailing({ ...plan, kind: 'reminder', day: '2099-01-05' });
  const stops = contacts.find(({ email }) => email === emails[1]);
  if (stops === undefined) throw new Error('Nobody was written to.');
  await keys.createMailKey(pilot.id);
  const address = stopAddress(server.context, await keys.mailKey(pilot.id), stops);
  return { id: pilot.id, stopLink: new URL(address).pathname };
}

/** What stands on the server that is looked at, and who its visitors are. */
interface Arranged {
  readonly places: Places;
  /** The pilot with everything. */
  readonly pilot: PilotRecord;
  /** What the browser of each participant holds. */
  readonly cookies: Readonly<Record<'participant' | 'owner' | Owner, readonly Cookie[]>>;
  /** The link in a mail that ends the mails to somebody. */
  readonly stopLink: string;
}

/** A before wave that is open, with days between it and the after wave: it can run on. */
function wavesToCome(): PilotPlan['waves'] {
  const today = dayOf(new Date());
  return [
    { kind: 'before', opensOn: today, closesOn: daysAfter(today, 30) },
    { kind: 'after', opensOn: daysAfter(today, 100), closesOn: daysAfter(today, 130) },
  ];
}

/** The cookie of somebody who has shown code and own words. */
async function ownCookie({ context, url }: TestServer, own: Own): Promise<Cookie[]> {
  const key = await context.stores.keys.sessionKey();
  const value = sealOwnSession(own, { key, now: new Date(), random: randomBytes });
  return [{ name: cookieName('own', context.config), value, url }];
}

/** Somebody who answered a measurement that is still open, and shows code and own words. */
async function whoCorrects(server: TestServer, code: string): Promise<Cookie[]> {
  const reply = await answerWave(server, code, 1, answers(4));
  const { ownWords } = submitResponse.reply.parse(await reply.json());
  const form = { code, words: (ownWords ?? []).join(' '), language: 'nl' };
  return cookiesOf(await server.someone().send('POST', '/mijn-antwoorden', { form }), server.url);
}

export async function arrange(server: TestServer): Promise<Arranged> {
  const { context } = server;
  const programme = await context.stores.roster.createProgramme({ title: 'Routekaart Goed Werk' });
  const { pilot, owner, oneOfFew } = await everything(server, programme);
  const others = await Promise.all(
    [2, 3, 4].map(async (seed) => pair(server, programme, { title: `Ander traject ${seed}`, seed })),
  );
  for (const other of others) await releasePilot(context, other);
  const small = await fillPilot(context, {
    programme,
    title: 'Klein team',
    waves: ['before', 'after'],
    groups: [{ name: 'Team', invited: 9, people: people(4, 60) }],
  });
  await releasePilot(context, small);
  const { pilot: running, codes } = await server.pilot(
    { Beleid: 8, Uitvoering: 8 },
    { programme, waves: wavesToCome() },
  );
  const [first = '', second = ''] = codes.get('Beleid') ?? [];
  const entered = await enterCode(server.someone(), first);
  const hub = await startHub(context, 'Open avond');
  const closedHub = await startHub(context, 'Vorige avond');
  await closeHub(context, closedHub);
  const account = { name: 'Noor de Wit', role: 'researcher', organisation: null } as const;
  const [withMails, withoutAfter] = [await mailed(server, programme), await ended(server, programme)];
  const places = {
    programme,
    pilot: pilot.id,
    plain: others[0]?.id ?? '',
    closed: (await pair(server, programme, { title: 'In afwachting', seed: 70 })).id,
    open: running.id,
    openGroup: running.groups[0]?.id ?? '',
    mailed: withMails.id,
    fresh: (await fillPilot(context, { programme, title: 'Nieuw', waves: [], groups: [] })).id,
    small: small.id,
    ended: withoutAfter.pilot,
    group: pilot.groups[0]?.id ?? '',
    withheld: pilot.groups[1]?.id ?? '',
    account: await context.stores.roster.createAccount(account),
    hub: hub.id,
    closedHub: closedHub.id,
    openPrefix: running.prefix,
    closedPrefix: pilot.prefix,
    hubPrefix: hub.prefix,
    closedHubPrefix: closedHub.prefix,
  };
  const cookies = {
    participant: cookiesOf(entered, server.url),
    owner: await ownCookie(server, owner),
    oneOfFew: await ownCookie(server, oneOfFew),
    oneOfEnded: await ownCookie(server, withoutAfter),
    corrector: await whoCorrects(server, second),
  };
  return { places, pilot, cookies, stopLink: withMails.stopLink };
}

function cookiesOf(reply: Response, url: string): Cookie[] {
  return reply.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}
