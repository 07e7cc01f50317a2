import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import type { Config, MailSettings } from '#server/config.ts';
import { startSession } from '#server/access/account-session.ts';
import type { Role } from '#server/contract/account.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import type { Context } from '#server/context.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode, must, visitor, type Visitor } from '#server/demo/visitor.ts';
import { openLibrary } from '#server/instruments/library.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { readAssets } from '#server/pages/assets.ts';
import { setUpPilot, type PilotPlan } from '#tests/support/set-up-pilot.ts';
import { openWave } from '#server/release/waves.ts';
import { serve } from '#server/serve.ts';
import { openStores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** A cookie as a browser takes it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** The day so many days from now. */
const inDays = (days: number): string => daysAfter(dayOf(new Date()), days);

/** A pilot's file with nothing missing; the organisation sees results from the given day on. */
export function settledFile(resultsBy: string): PilotFile {
  return {
    controller: 'Ministerie',
    processor: 'Stichting Beroepseer',
    agreement: { applies: true, text: 'VO-2026-1' },
    basis: 'public-task',
    basisReason: 'De werkgever zorgt voor goed werk.',
    worksCouncil: { applies: true, text: '3 maart 2026, OR-12' },
    dpia: { applies: false, text: 'De verwerking is klein en vrijwillig.' },
    answersUntil: daysAfter(resultsBy > inDays(0) ? resultsBy : inDays(0), 400),
    benchmark: true,
    publicName: false,
    resultsBy,
  };
}

/** A real server on a real folder and port, with a clock and a log the test can look into. */
export interface TestServer {
  readonly url: string;
  readonly folder: string;
  readonly context: Context;
  readonly log: string[];
  /** Moves the server's clock on. */
  readonly wait: (milliseconds: number) => void;
  readonly someone: () => Visitor;
  /** Somebody signed in with a role: for one organisation, for groups (a facilitator), or for the Stichting. */
  readonly account: (role: Role, organisation?: string, groups?: readonly string[]) => Promise<Visitor>;
  /** The cookie of somebody signed in, for a browser. */
  readonly session: (role: Role, organisation?: string, groups?: readonly string[]) => Promise<Cookie>;
  /** A pilot with its before wave open, and the codes of each group. */
  readonly pilot: (
    groups: Readonly<Record<string, number>>,
    plan?: Partial<PilotPlan>,
  ) => Promise<{ pilot: PilotRecord; codes: ReadonlyMap<string, readonly string[]> }>;
  readonly openWave: (pilot: string, wave: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * @param files what stands in the data folder before the start: content by path.
 * @param settings `mail`: where this server sends mails; without it none can be planned. `madeUp`: as the demonstration.
 *   `backups`: the folders of its backups. `port`: one that is free, for a browser that must know the address beforehand.
 *   `copyOf`: a data folder to start with; it stays as it is.
 */
export async function startTestServer(
  files: Readonly<Record<string, string>> = {},
  {
    mail,
    madeUp = false,
    port,
    copyOf,
    backups,
  }: {
    readonly mail?: MailSettings;
    readonly madeUp?: boolean;
    readonly port?: number;
    readonly copyOf?: string;
    readonly backups?: Pick<Config, 'backups' | 'keyBackups'>;
  } = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-test-'));
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const stores = await openStores(folder);
  const log: string[] = [];
  let offset = 0;
  const context: Context = {
    config: {
      dataFolder: folder,
      host: '127.0.0.1',
      port: port ?? 0,
      publicUrl: port === undefined ? 'http://localhost' : `http://localhost:${port}`,
      proxies: 0,
      ...(mail === undefined ? {} : { mail }),
      ...backups,
      madeUp,
    },
    stores,
    assets: readAssets(),
    instruments: await openLibrary(folder, stores.roster),
    clock: () => new Date(Date.now() + offset),
    random: randomBytes,
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
  };
  const running = await serve(context);
  const url = port === undefined ? `http://127.0.0.1:${running.port}` : context.config.publicUrl;
  const recordOf = async (id: string): Promise<PilotRecord> => {
    const pilot = await stores.roster.pilot(id);
    if (pilot === null) throw new Error(`No pilot ${id}.`);
    return pilot;
  };
  const open = async (id: string, wave: number): Promise<void> => {
    await openWave(context, await recordOf(id), wave);
  };
  const session: TestServer['session'] = async (role, organisation, groups = []) => {
    const plan = { name: role, role, organisation: organisation ?? null, groups };
    const account = await stores.roster.account(await stores.roster.createAccount(plan));
    if (account === null) throw new Error('The account was not stored.');
    const device = { browser: 'Firefox, Linux', from: '127.0.0.1' };
    const value = await startSession(context, account, { method: 'passkey', device });
    return { name: cookieName('account', context.config), value, url };
  };
  return {
    url,
    folder,
    context,
    log,
    wait: (milliseconds) => {
      offset += milliseconds;
    },
    someone: () => visitor(url),
    account: async (role, organisation, groups) => {
      const { name, value } = await session(role, organisation, groups);
      return visitor(url, { [name]: value });
    },
    session,
    pilot: async (groups, plan = {}) => {
      const made = await setUpPilot(stores, {
        programme: await stores.roster.createProgramme({ title: 'Programma' }),
        organisation: plan.organisation ?? (await stores.roster.createOrganisation({ name: 'Ministerie' })),
        title: 'Traject',
        file: settledFile(daysAfter(plan.waves?.at(-1)?.closesOn ?? inDays(30), 200)),
        threshold: 5,
        instrument: currentInstrument,
        sessionsHeld: 4,
        waves: [
          { kind: 'before', opensOn: dayOf(new Date()), closesOn: inDays(30) },
          { kind: 'after', opensOn: dayOf(new Date()), closesOn: inDays(30) },
        ],
        groups: Object.entries(groups).map(([name, cards]) => ({ name, comparison: false, cards })),
        ...plan,
      });
      await open(made.pilot.id, 1);
      return { pilot: await recordOf(made.pilot.id), codes: made.codes };
    },
    openWave: open,
    close: async () => {
      await running.close();
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The page that a form leads to, as a browser opens it. */
export async function pageAfter(person: Visitor, reply: Response): Promise<string> {
  const address = reply.headers.get('location');
  if (reply.status !== 303 || address === null) throw new Error(`The form gave ${reply.status}.`);
  return (await must(await person.send('GET', address))).text();
}

/** An answer of the same value to every question, unless told otherwise. */
export function answers(value: number, others: AnswerRecord = {}): AnswerRecord {
  return { ...Object.fromEntries(itemsOf(currentInstrument).map((id) => [id, value])), ...others };
}

/** The body of a submit for a wave. */
export function submission(wave: number, given: AnswerRecord, submissionId: string = randomUUID()) {
  const { id, version } = currentInstrument;
  return { submissionId, wave, instrument: { id, version }, language: 'nl', answers: given };
}

/** Enters a code and sends answers for a wave. */
export async function answerWave(
  server: TestServer,
  code: string,
  wave: number,
  given: AnswerRecord,
): Promise<Response> {
  const person = server.someone();
  await must(await enterCode(person, code));
  return must(await person.send('POST', '/api/participant/responses', { json: submission(wave, given) }));
}
