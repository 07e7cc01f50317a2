import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** Addresses whose mail came back. Never which mail it was, nor when: that would tell who was reminded. */
export interface BouncesOfRoster {
  /** Pilots that write to an address. */
  pilotsWriting(email: string): Promise<string[]>;
  /** Marks an address in every pilot; one that does not exist is not called "refused" afterwards. */
  markBounced(email: string, bounce: 'unknown' | 'refused'): Promise<void>;
  /** Takes the mark away; an invitation that came back can be sent once more. */
  clearBounce(contact: string): Promise<void>;
}

export function bouncesOfRoster({ read, write }: Database<RosterTables>): BouncesOfRoster {
  const contacts = (email: string) => read.selectFrom('contact').select('id').where('email', '=', email);
  return {
    pilotsWriting: async (email) => {
      const rows = await read.selectFrom('contact').select('pilot').where('email', '=', email).execute();
      return rows.map(({ pilot }) => pilot);
    },
    markBounced: async (email, bounce) => {
      const mark = read
        .updateTable('contact')
        .set({ bounce })
        .where('email', '=', email)
        .where((all) => all.or([all('bounce', 'is', null), all('bounce', '<>', 'unknown')]));
      const waiting = read
        .deleteFrom('mail')
        .where('contact', 'in', contacts(email))
        .where('state', '=', 'waiting');
      // Whoever had one invitation only, and it came back before anybody was reminded, was never reached. Never by
      // the reminders of this person: who had one had not answered.
      const only = read
        .updateTable('mail')
        .set({ state: 'refused' })
        .where('kind', '=', 'invitation')
        .where('state', '=', 'sent')
        .where('contact', 'in', contacts(email))
        .where('contact', 'in', (from) =>
          from
            .selectFrom('mail')
            .select('contact')
            .where('kind', '=', 'invitation')
            .where('state', 'in', ['sent', 'under-way', 'unsure'])
            .groupBy('contact')
            .having(({ fn }) => fn.countAll(), '=', 1),
        )
        .where('mailing', 'not in', (from) =>
          from
            .selectFrom('mailing as own')
            .innerJoin('mailing as reminder', 'reminder.pilot', 'own.pilot')
            .select('own.id')
            .where('reminder.kind', '<>', 'invitation')
            .where('reminder.state', '=', 'started')
            .whereRef('reminder.day', '>=', 'own.day'),
        );
      await write((run) => {
        run(mark);
        if (bounce !== 'unknown') return;
        run(waiting);
        run(only);
      });
    },
    clearBounce: async (contact) => {
      await write((run) => {
        run(read.updateTable('contact').set({ bounce: null }).where('id', '=', contact));
        run(read.deleteFrom('mail').where('contact', '=', contact).where('state', '=', 'refused'));
      });
    },
  };
}
