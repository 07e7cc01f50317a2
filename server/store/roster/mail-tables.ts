/** What a mail asks for: the first one of a wave, and at most two reminders. */
export type MailKind = 'invitation' | 'reminder' | 'last-reminder';

/**
 * Where one mail stands. `under-way`: handed to the mail server, outcome not known yet; `unsure`: it never became
 * known, and the mail is not sent again.
 */
export type MailState = 'waiting' | 'under-way' | 'sent' | 'refused' | 'given-up' | 'unsure';

/**
 * `cancelled`: withdrawn before anything of it went out. `stopped`: withdrawn on its way; for reminders it stays a mail that
 * was sent. `lapsed`: the wave closed before it was time.
 */
export type MailingState = 'planned' | 'started' | 'cancelled' | 'stopped' | 'lapsed';

/** Rows of `roster.sqlite` about people who are written to. All of it goes with the pilot's keys. */
export interface MailTables {
  /** Somebody to write to: a random id, an address, a group. No code, no name. */
  contact: {
    id: string;
    pilot: string;
    group_id: string;
    email: string;
    language: 'nl' | 'en';
    /** 1: their code is let in at the answers. */
    admitted: number;
    /** 1: wants no more mail. */
    stopped: number;
    /** What a mail that came back said of the address; null while none did. */
    bounce: 'unknown' | 'refused' | null;
  };
  /** Fingerprints of the ids of contacts that were removed, so that a backup does not bring them back. */
  removed_contact: { fingerprint: string; pilot: string };
  /** Who is known to have answered a wave: written in batches of at least five, once a day. */
  answered: { contact: string; wave: number };
  /** The day on which was last looked who has answered. */
  answered_check: { pilot: string; wave: number; checked_on: string };
  /** A sending that staff planned: from a day and hour (Dutch time) on. */
  mailing: {
    id: string;
    pilot: string;
    wave: number;
    kind: MailKind;
    day: string;
    hour: number;
    state: MailingState;
  };
  /** One mail to one contact; its key is what keeps it from being sent twice. */
  mail: {
    contact: string;
    wave: number;
    kind: MailKind;
    mailing: string;
    state: MailState;
    attempts: number;
    /** Not before this moment. */
    next_at: number;
  };
}
