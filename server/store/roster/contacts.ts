import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { RosterTables } from './tables.ts';

export interface ContactRecord {
  /** 128 random bits in hexadecimal; with the pilot's mail key it leads to a code, alone to nothing. */
  readonly id: string;
  readonly group: string;
  readonly email: string;
  readonly language: 'nl' | 'en';
  /** The code is let in at the answers: only then a mail may carry it. */
  readonly admitted: boolean;
  readonly stopped: boolean;
  /** What a mail that came back said of the address; null while none did. */
  readonly bounce: 'unknown' | 'refused' | null;
}

export type NewContact = Pick<ContactRecord, 'group' | 'email' | 'language'>;

/** The people of a pilot who are written to by mail. */
export interface ContactsOfRoster {
  contacts(pilot: string): Promise<ContactRecord[]>;
  contact(id: string): Promise<(ContactRecord & { readonly pilot: string }) | null>;
  /** Pilots with contacts whose codes are not let in yet. */
  pilotsToAdmit(): Promise<string[]>;
  /** Contacts of a pilot whom an invitation may have reached; by no reminder, for that would tell who had not answered. */
  reachedContacts(pilot: string): Promise<Set<string>>;
  /** Adds those whose address is not in the pilot yet, all in one transaction. */
  addContacts(pilot: string, contacts: readonly NewContact[]): Promise<void>;
  /** Their codes are let in: from now on they count as invited. */
  contactsAdmitted(group: string, contacts: readonly string[]): Promise<void>;
  /** Forgets a contact; one that no mail ever went to no longer counts as invited. */
  removeContact(contact: { readonly id: string; readonly group: string }): Promise<void>;
  /** No more mail to a contact, that which waits included. */
  stopContact(id: string): Promise<void>;
  /** Who was removed and who wants no mail, by the fingerprints (SHA-256) of their ids. */
  leftContacts(): Promise<{ readonly removed: string[]; readonly stopped: string[] }>;
  /** Contacts that are known to have answered a wave. */
  answeredContacts(pilot: string, wave: number): Promise<Set<string>>;
  /** The day on which was last looked who answered a wave; null before the first time. */
  answeredCheckedOn(pilot: string, wave: number): Promise<string | null>;
  /** Writes who has answered, and that it was looked at on this day. */
  noteAnswered(look: {
    readonly pilot: string;
    readonly wave: number;
    readonly day: string;
    readonly contacts: readonly string[];
  }): Promise<void>;
  /** Removes every contact of a pilot with the mails and plans, from the file and from the log beside it. */
  removeContacts(pilot: string): Promise<void>;
}

/** States in which a mail may have reached its reader. */
const reached = ['sent', 'under-way', 'unsure'] as const;

export function contactsOfRoster(
  database: Database<RosterTables>,
  randomBytes: (size: number) => Buffer,
): ContactsOfRoster {
  const { read, write, emptyLog } = database;
  return {
    contacts: async (pilot) =>
      (await read.selectFrom('contact').selectAll().where('pilot', '=', pilot).execute()).map(recordOf),
    contact: async (id) => {
      const row = await read.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : { ...recordOf(row), pilot: row.pilot };
    },
    pilotsToAdmit: async () => {
      const rows = await read
        .selectFrom('contact')
        .select('pilot')
        .distinct()
        .where('admitted', '=', 0)
        .execute();
      return rows.map(({ pilot }) => pilot);
    },
    reachedContacts: async (pilot) => {
      const rows = await read
        .selectFrom('mail')
        .innerJoin('contact', 'contact.id', 'mail.contact')
        .select('mail.contact')
        .distinct()
        .where('contact.pilot', '=', pilot)
        .where('mail.kind', '=', 'invitation')
        .where('mail.state', 'in', reached)
        .execute();
      return new Set(rows.map(({ contact }) => contact));
    },
    addContacts: async (pilot, contacts) => {
      const rows = contacts.map(({ group, email, language }) => ({
        id: randomBytes(16).toString('hex'),
        pilot,
        group_id: group,
        email,
        language,
        admitted: 0,
        stopped: 0,
        bounce: null,
      }));
      await write((run) => {
        for (const row of rows) {
          run(
            read
              .insertInto('contact')
              .values(row)
              .onConflict((conflict) => conflict.columns(['pilot', 'email']).doNothing()),
          );
        }
      });
    },
    contactsAdmitted: async (group, contacts) => {
      await write((run) => {
        const { changes } = run(
          read
            .updateTable('contact')
            .set({ admitted: 1 })
            .where('id', 'in', contacts)
            .where('admitted', '=', 0),
        );
        run(addedToInvited(read, group, changes));
      });
    },
    removeContact: async ({ id, group }) => {
      await write((run) => {
        const mails = read
          .selectFrom('mail')
          .select('state')
          .where('contact', '=', id)
          .where('kind', '=', 'invitation');
        const wasReached = run(mails.where('state', 'in', reached)).rows.length > 0;
        const wasCounted = run(
          read.selectFrom('contact').select('id').where('id', '=', id).where('admitted', '=', 1),
        );
        if (!wasReached && wasCounted.rows.length > 0) run(addedToInvited(read, group, -1));
        run(rememberedAsRemoved(read, id));
        forget(read, run, [id]);
      });
      emptyLog();
    },
    ...leftOfRoster(database),
    ...answeredOfRoster(database),
    removeContacts: async (pilot) => {
      const ids = (await read.selectFrom('contact').select('id').where('pilot', '=', pilot).execute()).map(
        ({ id }) => id,
      );
      await write((run) => {
        for (const id of ids) forget(read, run, [id]);
        run(read.deleteFrom('mailing').where('pilot', '=', pilot));
        run(read.deleteFrom('answered_check').where('pilot', '=', pilot));
        run(read.deleteFrom('removed_contact').where('pilot', '=', pilot));
      });
      if (ids.length > 0) emptyLog();
    },
  };
}

/** Who wants no more mail, and who was removed. */
function leftOfRoster({
  read,
  write,
}: Database<RosterTables>): Pick<ContactsOfRoster, 'stopContact' | 'leftContacts'> {
  return {
    stopContact: async (id) => {
      const stop = read.updateTable('contact').set({ stopped: 1 }).where('id', '=', id);
      const waiting = read.deleteFrom('mail').where('contact', '=', id).where('state', '=', 'waiting');
      await write((run) => {
        run(stop);
        run(waiting);
      });
    },
    leftContacts: async () => {
      const removed = await read.selectFrom('removed_contact').select('fingerprint').execute();
      const stopped = await read.selectFrom('contact').select('id').where('stopped', '=', 1).execute();
      return {
        removed: removed.map(({ fingerprint }) => fingerprint).sort(),
        stopped: stopped.map(({ id }) => sha256(id)).sort(),
      };
    },
  };
}

type Answered = Pick<ContactsOfRoster, 'answeredContacts' | 'answeredCheckedOn' | 'noteAnswered'>;

function answeredOfRoster({ read, write }: Database<RosterTables>): Answered {
  return {
    answeredContacts: async (pilot, wave) => {
      const rows = await read
        .selectFrom('answered')
        .innerJoin('contact', 'contact.id', 'answered.contact')
        .select('answered.contact')
        .where('contact.pilot', '=', pilot)
        .where('answered.wave', '=', wave)
        .execute();
      return new Set(rows.map(({ contact }) => contact));
    },
    answeredCheckedOn: async (pilot, wave) => {
      const row = await read
        .selectFrom('answered_check')
        .select('checked_on')
        .where('pilot', '=', pilot)
        .where('wave', '=', wave)
        .executeTakeFirst();
      return row?.checked_on ?? null;
    },
    noteAnswered: async ({ pilot, wave, day, contacts }) => {
      await write((run) => {
        for (const contact of contacts) {
          run(
            read
              .insertInto('answered')
              .values({ contact, wave })
              .onConflict((conflict) => conflict.doNothing()),
          );
        }
        run(
          read
            .insertInto('answered_check')
            .values({ pilot, wave, checked_on: day })
            .onConflict((conflict) => conflict.columns(['pilot', 'wave']).doUpdateSet({ checked_on: day })),
        );
      });
    },
  };
}

type Read = Database<RosterTables>['read'];

function addedToInvited(read: Read, group: string, count: number) {
  return read
    .updateTable('pilot_group')
    .set(({ eb }) => ({ invited: eb('invited', '+', count) }))
    .where('id', '=', group);
}

/** The id alone would lead to a code while the mail key exists. */
function rememberedAsRemoved(read: Read, id: string) {
  return read.insertInto('removed_contact').expression((from) =>
    from
      .selectFrom('contact')
      .select([from.val(sha256(id)).as('fingerprint'), 'pilot'])
      .where('id', '=', id),
  );
}

/** What hangs on a contact goes first. */
function forget(read: Read, run: Run, ids: readonly string[]): void {
  run(read.deleteFrom('mail').where('contact', 'in', ids));
  run(read.deleteFrom('answered').where('contact', 'in', ids));
  run(read.deleteFrom('contact').where('id', 'in', ids));
}

function recordOf(row: RosterTables['contact']): ContactRecord {
  const { id, group_id: group, email, language, bounce } = row;
  return { id, group, email, language, admitted: row.admitted === 1, stopped: row.stopped === 1, bounce };
}
