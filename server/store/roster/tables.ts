import type { MailTables } from './mail-tables.ts';
import type { Role, SignInMethod } from '#server/contract/account.ts';

export type WaveKind = 'before' | 'after' | 'follow-up';
export type WaveState = 'planned' | 'open' | 'closed';

/** What the holder of an account is told by mail: a way in, or what it may do, was changed. */
export type AccountNotice =
  | 'passkey-added'
  | 'passkey-removed'
  | 'password-set'
  | 'password-removed'
  | 'recovery-codes-made'
  | 'recovery-begun'
  | 'rights-changed'
  | 'codes-tried'
  | 'closed';

/** Rows of `roster.sqlite`. Days are YYYY-MM-DD, moments milliseconds, 0 and 1 stand for no and yes. */
export interface RosterTables extends MailTables {
  programme: { id: string; title: string };
  organisation: { id: string; name: string };
  pilot: {
    id: string;
    programme: string;
    organisation: string;
    title: string;
    prefix: string;
    salt: string;
    threshold: number;
    instrument_id: string;
    instrument_version: string;
    /** JSON list of module ids. */
    modules: string;
    /** Sessions that are planned between the waves. */
    sessions_planned: number;
    /** Sessions that took place; null until somebody has said so. */
    sessions_held: number | null;
    test: number;
    keys_until: string;
    /** Day on which they were destroyed. */
    keys_destroyed_on: string | null;
  };
  pilot_group: {
    id: string;
    pilot: string;
    name: string;
    comparison: number;
    invited: number;
    /** Place in the list of the pilot's groups, from 1. */
    place: number;
    /** Cards to make; `invited` counts those that were made. */
    cards: number;
    /** Day on which the group talked about its results; null until then. */
    talked_on: string | null;
  };
  /** The pilot's file as JSON; no row: nothing was filled in yet. */
  pilot_file: { pilot: string; body: string };
  /** Roughly how many of a group answered in a wave, as counted once a day. */
  response_band: {
    pilot: string;
    wave: number;
    group_id: string;
    counted_on: string;
    at_least: number;
    at_most: number | null;
  };
  wave: {
    pilot: string;
    number: number;
    kind: WaveKind;
    state: WaveState;
    opens_on: string;
    closes_on: string;
  };
  hub: { id: string; title: string; prefix: string; held_on: string; state: 'open' | 'closed' };
  /** What a questionnaire was when people could first answer it. */
  frozen_instrument: { id: string; version: string; hash: string };
  account: {
    id: string;
    name: string;
    role: Role;
    organisation: string | null;
    /** In lower case; names the account where somebody signs in by password. */
    mail: string | null;
    closed_at: number | null;
    /** Hash of the password, with all that is needed to check one. */
    password: string | null;
    /** Sealed secret of the second factor. */
    second_factor: string | null;
    /** Newest half-minute for which a code of the second factor was taken: no code works twice. */
    second_factor_step: number;
  };
  passkey: {
    id: string;
    account: string;
    credential: string;
    public_key: string;
    counter: number;
    /** JSON list. */
    transports: string;
    name: string;
    created_at: number;
    used_at: number | null;
  };
  recovery_code: { code_hash: string; account: string };
  /** Challenges that were answered already, until they would have ended anyway. */
  spent_challenge: { challenge_hash: string; expires_at: number };
  /** Which groups a facilitator guides. */
  facilitator_group: { account: string; group_id: string };
  /** Pilots about which figures were published that this copy does not hold. */
  unknown_release: { pilot: string };
  /** Mails to holders of accounts that are not sent yet. */
  account_notice: {
    id: string;
    mail: string;
    kind: AccountNotice;
    at: number;
    attempts: number;
    next_at: number;
  };
  login_link: { token_hash: string; account: string; expires_at: number; reusable: number };
  /** How often a right password came with a wrong code, by account; empty for everything else that was wrong. */
  wrong_code: { account: string; count: number; last_at: number };
  session: {
    token_hash: string;
    /** Names the session where its token may not. */
    id: string;
    account: string;
    method: SignInMethod;
    browser: string;
    /** Network address, for the Stichting's own people only. */
    from_address: string | null;
    created_at: number;
    seen_at: number;
  };
}
