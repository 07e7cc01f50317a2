import { randomUUID } from 'node:crypto';
import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '#server/store/open-database.ts';
import type { MailKind, MailState, MailingState } from './mail-tables.ts';
import type { RosterTables } from './tables.ts';

/** A sending that staff planned, and how far it is. */
export interface MailingRecord {
  readonly id: string;
  readonly pilot: string;
  readonly wave: number;
  readonly kind: MailKind;
  /** From this day and hour on, Dutch time. */
  readonly day: string;
  readonly hour: number;
  readonly state: MailingState;
  /** How many of its mails stand where; states without a mail are absent. */
  readonly counts: Readonly<Partial<Record<MailState, number>>>;
}

/** One mail that is to be sent. */
export interface QueuedMail {
  readonly contact: string;
  readonly pilot: string;
  readonly wave: number;
  readonly kind: MailKind;
  readonly email: string;
  readonly language: 'nl' | 'en';
  readonly attempts: number;
}

type MailKey = Pick<QueuedMail, 'contact' | 'wave' | 'kind'>;

/** Mailings and the queue of their mails, which survives a restart. */
export interface MailingsOfRoster {
  mailings(pilot: string): Promise<MailingRecord[]>;
  /** Plans a sending; null when one of this kind is planned or being sent for this wave already. */
  planMailing(plan: Pick<MailingRecord, 'pilot' | 'wave' | 'kind' | 'day' | 'hour'>): Promise<string | null>;
  /** Planned sendings whose hour has come. */
  dueMailings(now: { readonly day: string; readonly hour: number }): Promise<MailingRecord[]>;
  /** Queues a mail for each contact that has not had this one; only while the mailing is planned. */
  startMailing(mailing: MailingRecord, contacts: readonly string[]): Promise<void>;
  /** The wave of a planned mailing closed before it was time. */
  lapseMailing(id: string): Promise<void>;
  /**
   * What is not sent yet will not be. False when everything was: for an invitation when no mail waits, for a reminder from the
   * day after its own on, whatever waits, as that would tell who has answered. Done already: true.
   */
  withdrawMailing(mailing: Pick<MailingRecord, 'id' | 'kind' | 'day'>, today: string): Promise<boolean>;
  /** Mails of a mailing of this kind that a contact has had or will have, by contact. */
  mailStates(pilot: string, wave: number, kind: MailKind): Promise<Map<string, MailState>>;
  /** Pilots that have mails whose time has come. */
  pilotsWithMail(now: number): Promise<string[]>;
  /** Mails of these pilots whose time has come, at most so many, in no order that tells anything. */
  nextMails(
    now: number,
    which: { readonly limit: number; readonly pilots: readonly string[] },
  ): Promise<QueuedMail[]>;
  /** Marks a mail as handed over, before it is; false when it is not waiting any more. */
  claimMail(mail: MailKey): Promise<boolean>;
  settleMail(
    mail: MailKey,
    outcome: { readonly state: MailState; readonly attempts: number; readonly nextAt: number },
  ): Promise<void>;
  /** After a start: what was handed over when the process ended may have been sent, and is not sent again. */
  settleUnderWay(): Promise<void>;
}

/** States in which a mail may still go out. */
const unfinished = ['waiting', 'under-way'] as const;

export function mailingsOfRoster(database: Database<RosterTables>): MailingsOfRoster {
  const { read, write } = database;
  return {
    mailings: async (pilot) => withCounts(database, read.selectFrom('mailing').where('pilot', '=', pilot)),
    dueMailings: async ({ day, hour }) =>
      withCounts(
        database,
        read
          .selectFrom('mailing')
          .where('state', '=', 'planned')
          .where((all) =>
            all.or([all('day', '<', day), all.and([all('day', '=', day), all('hour', '<=', hour)])]),
          ),
      ),
    planMailing: async (plan) => {
      const id = randomUUID();
      const same = read
        .selectFrom('mailing')
        .select('mailing.id')
        .where('pilot', '=', plan.pilot)
        .where('wave', '=', plan.wave)
        .where('kind', '=', plan.kind);
      const started = same.where('state', '=', 'started');
      // Of a reminder the day alone counts: whether one still waits would tell whether somebody gets it, or has answered.
      const ofThatDay = started.where('day', '=', plan.day);
      const waiting = started.where((all) =>
        all.exists(
          all
            .selectFrom('mail')
            .select('mail.contact')
            .whereRef('mail.mailing', '=', 'mailing.id')
            .where('mail.state', 'in', unfinished),
        ),
      );
      const busy = plan.kind === 'invitation' ? waiting : ofThatDay;
      return write((run) => {
        const isTaken = run(same.where('state', '=', 'planned')).rows.length + run(busy).rows.length > 0;
        if (isTaken) return null;
        run(read.insertInto('mailing').values({ id, ...plan, state: 'planned' }));
        return id;
      });
    },
    startMailing: async ({ id, wave, kind }, contacts) => {
      const start = read
        .updateTable('mailing')
        .set({ state: 'started' })
        .where('id', '=', id)
        .where('state', '=', 'planned');
      await write((run) => {
        if (run(start).changes === 0) return;
        for (const contact of contacts) {
          const mail = {
            contact,
            wave,
            kind,
            mailing: id,
            state: 'waiting',
            attempts: 0,
            next_at: 0,
          } as const;
          run(
            read
              .insertInto('mail')
              .values(mail)
              .onConflict((conflict) => conflict.doNothing()),
          );
        }
      });
    },
    lapseMailing: async (id) => {
      await write((run) => run(read.updateTable('mailing').set({ state: 'lapsed' }).where('id', '=', id)));
    },
    withdrawMailing: async ({ id, kind, day }, today) => {
      const own = read.selectFrom('mailing').select('id').where('id', '=', id);
      const mails = read.selectFrom('mail').select('contact').where('mailing', '=', id);
      const waiting = mails.where('state', '=', 'waiting');
      const goneOut = mails.where('state', '!=', 'waiting');
      return write((run) => {
        const isAny = (query: Parameters<typeof run>[0]): boolean => run(query).rows.length > 0;
        const isPlanned = isAny(own.where('state', '=', 'planned'));
        if (!isPlanned && !isAny(own.where('state', '=', 'started'))) return true;
        const isSent = kind === 'invitation' ? !isAny(waiting) : day < today;
        if (!isPlanned && isSent) return false;
        const isWhole = isPlanned || (kind === 'invitation' && !isAny(goneOut));
        const state = isWhole ? 'cancelled' : 'stopped';
        run(read.updateTable('mailing').set({ state }).where('id', '=', id));
        run(read.deleteFrom('mail').where('mailing', '=', id).where('state', '=', 'waiting'));
        return true;
      });
    },
    ...queueOfRoster(database),
  };
}

type Queue = Pick<
  MailingsOfRoster,
  'mailStates' | 'pilotsWithMail' | 'nextMails' | 'claimMail' | 'settleMail' | 'settleUnderWay'
>;

function queueOfRoster({ read, write }: Database<RosterTables>): Queue {
  const one = ({ contact, wave, kind }: MailKey) =>
    read.updateTable('mail').where('contact', '=', contact).where('wave', '=', wave).where('kind', '=', kind);
  const due = (now: number) =>
    read
      .selectFrom('mail')
      .innerJoin('contact', 'contact.id', 'mail.contact')
      .where('mail.state', '=', 'waiting')
      .where('mail.next_at', '<=', now);
  return {
    mailStates: async (pilot, wave, kind) => {
      const rows = await read
        .selectFrom('mail')
        .innerJoin('contact', 'contact.id', 'mail.contact')
        .select(['mail.contact', 'mail.state'])
        .where('contact.pilot', '=', pilot)
        .where('mail.wave', '=', wave)
        .where('mail.kind', '=', kind)
        .execute();
      return new Map(rows.map(({ contact, state }) => [contact, state]));
    },
    pilotsWithMail: async (now) =>
      (await due(now).select('contact.pilot').distinct().orderBy('contact.pilot').execute()).map(
        ({ pilot }) => pilot,
      ),
    nextMails: async (now, { limit, pilots }) =>
      due(now)
        .where('contact.pilot', 'in', pilots)
        .select(['mail.contact', 'contact.pilot', 'mail.wave', 'mail.kind', 'mail.attempts'])
        .select(['contact.email', 'contact.language'])
        .orderBy('mail.contact')
        .limit(limit)
        .execute(),
    claimMail: async (mail) => {
      const claim = one(mail).set({ state: 'under-way' }).where('state', '=', 'waiting');
      return (await write((run) => run(claim))).changes === 1;
    },
    settleMail: async (mail, { state, attempts, nextAt }) => {
      await write((run) => run(one(mail).set({ state, attempts, next_at: nextAt })));
    },
    settleUnderWay: async () => {
      const unsure = read.updateTable('mail').set({ state: 'unsure' }).where('state', '=', 'under-way');
      await write((run) => run(unsure));
    },
  };
}

/** Mailings in the order of their time, each with the number of its mails in each state. */
async function withCounts(
  { read }: Database<RosterTables>,
  mailings: SelectQueryBuilder<RosterTables, 'mailing', object>,
): Promise<MailingRecord[]> {
  const rows = await mailings.selectAll().orderBy('day').orderBy('hour').orderBy('id').execute();
  if (rows.length === 0) return [];
  const counts = await read
    .selectFrom('mail')
    .select(({ fn }) => ['mailing', 'state', fn.countAll().as('count')])
    .where(
      'mailing',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['mailing', 'state'])
    .execute();
  return rows.map((row) => ({
    ...row,
    counts: Object.fromEntries(
      counts.filter(({ mailing }) => mailing === row.id).map(({ state, count }) => [state, Number(count)]),
    ),
  }));
}
