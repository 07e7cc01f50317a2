/**
 * Rows of `answers.sqlite`. A person is a `pid` and nothing more: no address, code, day, time or order.
 * `test` is 1 for answers given to try things out; they enter no figure and no count.
 */
export interface AnswersTables {
  admission: { pid: string; pilot: string; group_id: string; test: number };
  /** Waves that answers may still come in for; once a wave has closed, for a few days, only what is being sent. */
  gate: { pilot: string; wave: number; sent_only: number };
  /** Answers in an open meeting: of nobody in particular. */
  hub_answer: { id: string; hub: string; items: Uint8Array };
  /** Who wrote notes in a wave, but not which. */
  noted: { pid: string; wave: number };
  draft: { pid: string; wave: number; pilot: string; revision: number; body: string };
  /** A random name of each draft, kept when it has been sent: so that an older copy of it can be taken away too. */
  draft_name: { pid: string; wave: number; pilot: string; id: string };
  response: {
    submission_id: string;
    pid: string;
    pilot: string;
    wave: number;
    instrument_id: string;
    instrument_version: string;
    language: string;
    consent_version: string;
    /** JSON as it was sent. */
    body: string;
    /** SHA-256 of `body`. */
    sha256: string;
    /** One byte an item. */
    items: Uint8Array;
    test: number;
    /** 1 when the page saw less than a second a question; 0 when it did not, or could not know. */
    too_fast: number;
    /** SHA-256 over all other columns. */
    seal: string;
  };
  /** Ids of submissions that were withdrawn, so that a late retry is not stored again, and names of drafts of theirs. */
  withdrawn: { submission_id: string };
}
