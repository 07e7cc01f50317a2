import { randomBytes } from 'node:crypto';
import type { Database } from './open-database.ts';
import { noticesOfRoster, type NoticesOfRoster } from './roster/account-notices.ts';
import { accountsOfRoster, type AccountsOfRoster } from './roster/accounts.ts';
import { frozenInstrumentsOfRoster, type FrozenInstrumentsOfRoster } from './roster/frozen-instruments.ts';
import { bouncesOfRoster, type BouncesOfRoster } from './roster/bounces.ts';
import { contactsOfRoster, type ContactsOfRoster } from './roster/contacts.ts';
import { mailingsOfRoster, type MailingsOfRoster } from './roster/mailings.ts';
import { credentialsOfRoster, type CredentialsOfRoster } from './roster/credentials.ts';
import { hubsOfRoster, type HubsOfRoster } from './roster/hubs.ts';
import { namesOfRoster, type NamesOfRoster } from './roster/names.ts';
import { pilotsOfRoster, type PilotsOfRoster } from './roster/pilots.ts';
import { sessionsOfRoster, type SessionsOfRoster } from './roster/sessions.ts';
import { responseBandsOfRoster, type ResponseBandsOfRoster } from './roster/response-bands.ts';
import { wrongCodesOfRoster, type WrongCodesOfRoster } from './roster/wrong-codes.ts';
import { unknownReleasesOfRoster, type UnknownReleasesOfRoster } from './roster/unknown-releases.ts';
import type { RosterTables } from './roster/tables.ts';

export type { AccountNotice, WaveKind } from './roster/tables.ts';
export type { ContactRecord, NewContact } from './roster/contacts.ts';
export type { MailKind, MailState, MailingState } from './roster/mail-tables.ts';
export type { MailingRecord, QueuedMail } from './roster/mailings.ts';
export { MailTaken, type AccountPlan, type AccountRecord } from './roster/accounts.ts';
export type { WrongCodes } from './roster/wrong-codes.ts';
export type { PasskeyRecord } from './roster/credentials.ts';
export type { SessionRecord } from './roster/sessions.ts';
export type { HubRecord } from './roster/hubs.ts';
export type { PilotSettings } from './roster/pilot-settings.ts';
export type { GroupRecord, PilotRecord, WaveRecord } from './roster/pilot-records.ts';

/** Who works with whom, when and on what: never an answer, a pseudonym, or a token as it was sent. */
export type RosterStore = PilotsOfRoster &
  NamesOfRoster &
  AccountsOfRoster &
  FrozenInstrumentsOfRoster &
  ContactsOfRoster &
  MailingsOfRoster &
  SessionsOfRoster &
  CredentialsOfRoster &
  HubsOfRoster &
  ResponseBandsOfRoster &
  NoticesOfRoster &
  BouncesOfRoster &
  UnknownReleasesOfRoster &
  WrongCodesOfRoster;

export function rosterStore(
  database: Database<RosterTables>,
  random: (size: number) => Buffer = randomBytes,
): RosterStore {
  return {
    ...pilotsOfRoster(database, random),
    ...namesOfRoster(database),
    ...accountsOfRoster(database),
    ...frozenInstrumentsOfRoster(database),
    ...hubsOfRoster(database, random),
    ...contactsOfRoster(database, random),
    ...mailingsOfRoster(database),
    ...sessionsOfRoster(database),
    ...credentialsOfRoster(database),
    ...responseBandsOfRoster(database),
    ...noticesOfRoster(database),
    ...bouncesOfRoster(database),
    ...unknownReleasesOfRoster(database),
    ...wrongCodesOfRoster(database),
  };
}
