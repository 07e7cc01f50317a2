import type { MailSettings } from '#server/config.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import {
  previewContacts,
  readInviting,
  type ContactPreview,
  type Inviting,
  type MailKind,
} from '#server/contract/inviting.ts';
import { mailRound } from '#server/inviting/mail-round.ts';
import { smtpSender } from '#server/mail/smtp.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { startMailServer, type MailServer, type ReceivedMail } from '#tests/support/mail-server.ts';
import { settledFile, startTestServer, type TestServer } from './test-server.ts';

const waves = [
  { kind: 'before', opensOn: '2030-01-07', closesOn: '2030-01-25' },
  { kind: 'after', opensOn: '2030-05-06', closesOn: '2030-05-24' },
] as const;

const file = { ...settledFile('2031-01-06'), answersUntil: '2034-12-31' };

interface Person {
  readonly email: string;
  readonly group: string | undefined;
  readonly language: string;
}

/** A pilot with two empty groups whose before wave opened on a Monday morning, staff, and a mail server. */
export interface InvitingStage {
  readonly server: TestServer;
  readonly mailServer: MailServer;
  readonly mail: MailSettings;
  staff: Visitor;
  pilot: PilotRecord;
  /** Ids of the groups "Beleid" and "Balie". */
  groups: Readonly<Record<string, string>>;
  /** A new pilot, on that Monday morning again, and no mail received. */
  readonly begin: () => Promise<void>;
  /** Sets the server's clock to a moment in Dutch winter time; staff sign in again. */
  readonly at: (time: string) => Promise<void>;
  readonly path: (rest: string) => string;
  readonly people: (count: number, group?: string, language?: string) => Person[];
  readonly add: (contacts: readonly Person[]) => Promise<Response>;
  readonly state: () => Promise<Inviting>;
  readonly preview: (text: string, group?: string) => Promise<ContactPreview>;
  readonly plan: (kind: MailKind, day: string, hour: number, wave?: number) => Promise<Response>;
  /** How the first mailing of a kind stands, as staff are told. */
  readonly standsAs: (kind: MailKind) => Promise<string | undefined>;
  readonly withdraw: (kind: MailKind) => Promise<Response>;
  /** One round of the mail job, of at most so many mails. */
  readonly round: (limit?: number) => Promise<void>;
  /** People, their invitation, and the round that sends it. */
  readonly invite: (contacts: readonly Person[]) => Promise<void>;
  /** Who got a mail, in the order of the alphabet. */
  readonly receivers: () => string[];
  readonly close: () => Promise<void>;
}

export async function startInvitingStage(): Promise<InvitingStage> {
  const mailServer = await startMailServer();
  const mail = {
    server: mailServer.address,
    from: 'Stichting Beroepseer <goedwerk@voorbeeld.nl>',
    perMinute: 60,
  };
  const server = await startTestServer({}, { mail });
  const first = await server.pilot({ Beleid: 0 }, { waves, file });
  const post = async (rest: string, json: unknown): Promise<Response> =>
    stage.staff.send('POST', stage.path(rest), { json });
  const stage: InvitingStage = {
    server,
    mailServer,
    mail,
    staff: await server.account('researcher'),
    pilot: first.pilot,
    groups: {},
    begin: async () => {
      // A pilot without contacts costs the next round nothing.
      await server.context.stores.roster.removeContacts(stage.pilot.id);
      mailServer.received.length = 0;
      await stage.at('2030-01-07T09:30');
      ({ pilot: stage.pilot } = await server.pilot(
        { Beleid: 0, Balie: 0 },
        { waves, file, title: 'Goed Werk & co' },
      ));
      stage.groups = Object.fromEntries(stage.pilot.groups.map(({ name, id }) => [name, id]));
    },
    at: async (time) => {
      server.wait(Date.parse(`${time}+01:00`) - server.context.clock().getTime());
      stage.staff = await server.account('researcher');
    },
    path: (rest) => `/api/pilots/${stage.pilot.id}/${rest}`,
    people: (count, group = 'Beleid', language = 'nl') =>
      Array.from({ length: count }, (_, index) => ({
        email: `${group.toLowerCase()}${index}@ministerie.nl`,
        group: stage.groups[group],
        language,
      })),
    add: async (contacts) => post('contacts', { contacts }),
    state: async () =>
      readInviting.reply.parse(
        await (await must(await stage.staff.send('GET', stage.path('inviting')))).json(),
      ),
    preview: async (text, group) =>
      previewContacts.reply.parse(
        await (
          await must(await post('contacts/preview', { text, group: group ?? null, language: 'nl' }))
        ).json(),
      ),
    plan: async (kind, day, hour, wave = 1) => post('mailings', { wave, kind, day, hour }),
    standsAs: async (kind) => (await stage.state()).mailings.find((one) => one.kind === kind)?.state,
    withdraw: async (kind) => {
      const mailing = (await stage.state()).mailings.find((one) => one.kind === kind);
      return post(`mailings/${mailing?.id}/cancellation`, {});
    },
    round: async (limit = 60) => mailRound(server.context, smtpSender(mail), limit),
    invite: async (contacts) => {
      await must(await stage.add(contacts));
      await must(await stage.plan('invitation', '2030-01-07', 9));
      await stage.round();
    },
    receivers: () => mailServer.received.map(({ to }) => to).sort(),
    close: async () => {
      await server.close();
      await mailServer.close();
    },
  };
  return stage;
}

/** What a refusal says, in its title. */
export const titleOf = async (response: Response): Promise<string> =>
  problemSchema.parse(await response.json()).title;

export const codeIn = ({ text }: ReceivedMail): string =>
  /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/m.exec(text)?.[0] ?? '';
/** The link of a mail without the address of the installation. */
export const linkIn = ({ text }: ReceivedMail): string => /\/m\/\S+#\S+/.exec(text)?.[0] ?? '';
export const stopLinkIn = ({ text }: ReceivedMail): string => /\/geen-mail\/[0-9a-f]+/.exec(text)?.[0] ?? '';

/** The one mail to somebody. */
export function mailTo({ mailServer }: InvitingStage, to: string): ReceivedMail {
  const [mail, ...more] = mailServer.received.filter((received) => received.to === to);
  if (mail === undefined || more.length > 0) throw new Error(`${to} got ${more.length + 1} mails or none.`);
  return mail;
}
