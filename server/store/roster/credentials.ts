import { z } from 'zod';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { refuseTakenMail } from './accounts.ts';
import type { RosterTables } from './tables.ts';

export interface PasskeyRecord {
  readonly id: string;
  readonly account: string;
  /** Base64url, as are the public key's bytes. */
  readonly credential: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** Hash of a password and sealed secret of its second factor: one is never there without the other. */
export interface PasswordRecord {
  readonly password: string;
  readonly secondFactor: string;
}

/** What an account signs in with. Moments are milliseconds; codes and challenges come hashed. */
export interface CredentialsOfRoster {
  passkeysOf(account: string): Promise<PasskeyRecord[]>;
  passkeyByCredential(credential: string): Promise<PasskeyRecord | null>;
  addPasskey(passkey: Omit<PasskeyRecord, 'usedAt'>): Promise<'added' | 'exists'>;
  usePasskey(id: string, use: { readonly counter: number; readonly usedAt: number }): Promise<void>;
  /** `last`: nothing changed, because without it the account has no way in. */
  removePasskey(account: string, id: string): Promise<'removed' | 'last' | 'unknown'>;
  passwordOf(account: string): Promise<PasswordRecord | null>;
  /** The open account that an address (lower case) names, when it has a password. */
  passwordByMail(mail: string): Promise<(PasswordRecord & { readonly account: string }) | null>;
  /** @throws MailTaken when another open account has that address. */
  setPassword(
    account: string,
    given: PasswordRecord & {
      readonly mail: string;
      readonly step: number;
      readonly recovery: readonly string[];
    },
  ): Promise<void>;
  removePassword(account: string): Promise<'removed' | 'last'>;
  /** Takes a half-minute of the second factor; false when it, or a later one, was taken before. */
  takeStep(account: string, step: number): Promise<boolean>;
  recoveryCodesOf(account: string): Promise<number>;
  replaceRecoveryCodes(account: string, hashes: readonly string[]): Promise<void>;
  /** Uses a code up; false when there is none like it. */
  takeRecoveryCode(account: string, hash: string): Promise<boolean>;
  /** Accounts that have a passkey or a password. */
  settled(): Promise<Set<string>>;
  /** Notes that a challenge was answered; false when it was answered before. Forgets those that have ended. */
  spendChallenge(challenge: {
    readonly hash: string;
    readonly expiresAt: number;
    readonly now: number;
  }): Promise<boolean>;
}

const transportsSchema = z.array(z.string());
type Read = Database<RosterTables>['read'];

/** Passkeys, and passwords with their second factor and recovery codes. */
export function credentialsOfRoster({ read, write }: Database<RosterTables>): CredentialsOfRoster {
  return { ...passkeys({ read, write }), ...passwords({ read, write }) };
}

type Passkeys = Pick<
  CredentialsOfRoster,
  'passkeysOf' | 'passkeyByCredential' | 'addPasskey' | 'usePasskey' | 'removePasskey' | 'spendChallenge'
>;

function passkeys({ read, write }: Pick<Database<RosterTables>, 'read' | 'write'>): Passkeys {
  const all = read.selectFrom('passkey').selectAll();
  return {
    passkeysOf: async (account) =>
      (await all.where('account', '=', account).orderBy('created_at').execute()).map(passkeyOf),
    passkeyByCredential: async (credential) => {
      const row = await all.where('credential', '=', credential).executeTakeFirst();
      return row === undefined ? null : passkeyOf(row);
    },
    addPasskey: async ({ publicKey, transports, createdAt, ...passkey }) => {
      const row = {
        ...passkey,
        public_key: publicKey,
        transports: JSON.stringify(transports),
        created_at: createdAt,
        used_at: null,
      };
      const insertion = read
        .insertInto('passkey')
        .values(row)
        .onConflict((conflict) => conflict.column('credential').doNothing());
      return (await write((run) => run(insertion))).changes === 1 ? 'added' : 'exists';
    },
    usePasskey: async (id, { counter, usedAt }) => {
      const used = read.updateTable('passkey').set({ counter, used_at: usedAt }).where('id', '=', id);
      await write((run) => run(used));
    },
    removePasskey: async (account, id) =>
      write((run) => {
        const own = all.where('account', '=', account);
        const others = run(own.where('id', '<>', id)).rows.length;
        if (run(own.where('id', '=', id)).rows.length === 0) return 'unknown';
        if (others === 0 && !hasPassword(read, run, account)) return 'last';
        run(read.deleteFrom('passkey').where('id', '=', id));
        return 'removed';
      }),
    spendChallenge: async ({ hash, expiresAt, now }) =>
      write((run) => {
        run(read.deleteFrom('spent_challenge').where('expires_at', '<=', now));
        const spent = read
          .insertInto('spent_challenge')
          .values({ challenge_hash: hash, expires_at: expiresAt })
          .onConflict((conflict) => conflict.doNothing());
        return run(spent).changes === 1;
      }),
  };
}

function passwords({
  read,
  write,
}: Pick<Database<RosterTables>, 'read' | 'write'>): Omit<CredentialsOfRoster, keyof Passkeys> {
  const given = read.selectFrom('account').select(['id', 'password', 'second_factor as secondFactor']);
  const recoveryCodes = (account: string) =>
    read.selectFrom('recovery_code').select('code_hash').where('account', '=', account);
  return {
    passwordOf: async (account) => {
      const row = await given.where('id', '=', account).executeTakeFirst();
      return row === undefined ? null : passwordRecord(row);
    },
    passwordByMail: async (mail) => {
      const row = await given.where('mail', '=', mail).where('closed_at', 'is', null).executeTakeFirst();
      const record = row === undefined ? null : passwordRecord(row);
      return row === undefined || record === null ? null : { ...record, account: row.id };
    },
    setPassword: async (account, { mail, password, secondFactor, step, recovery }) => {
      await write((run) => {
        refuseTakenMail(read, run, { mail, but: account });
        const row = { mail, password, second_factor: secondFactor, second_factor_step: step };
        run(read.updateTable('account').set(row).where('id', '=', account));
        replaceCodes(read, run, account, recovery);
        run(read.deleteFrom('wrong_code').where('account', '=', account));
      });
    },
    removePassword: async (account) =>
      write((run) => {
        const passkey = read.selectFrom('passkey').select('id').where('account', '=', account);
        if (run(passkey).rows.length === 0) return 'last';
        const gone = { password: null, second_factor: null, second_factor_step: 0 };
        run(read.updateTable('account').set(gone).where('id', '=', account));
        replaceCodes(read, run, account, []);
        run(read.deleteFrom('wrong_code').where('account', '=', account));
        return 'removed';
      }),
    settled: async () => {
      const byPasskey = await read.selectFrom('passkey').select('account as id').execute();
      const byPassword = await read
        .selectFrom('account')
        .select('id')
        .where('password', 'is not', null)
        .execute();
      return new Set([...byPasskey, ...byPassword].map(({ id }) => id));
    },
    takeStep: async (account, step) => {
      const taken = read
        .updateTable('account')
        .set({ second_factor_step: step })
        .where('id', '=', account)
        .where('second_factor_step', '<', step);
      return (await write((run) => run(taken))).changes === 1;
    },
    recoveryCodesOf: async (account) => (await recoveryCodes(account).execute()).length,
    replaceRecoveryCodes: async (account, hashes) => {
      await write((run) => replaceCodes(read, run, account, hashes));
    },
    takeRecoveryCode: async (account, hash) => {
      const used = read
        .deleteFrom('recovery_code')
        .where('account', '=', account)
        .where('code_hash', '=', hash);
      return (await write((run) => run(used))).changes === 1;
    },
  };
}

function replaceCodes(read: Read, run: Run, account: string, hashes: readonly string[]): void {
  run(read.deleteFrom('recovery_code').where('account', '=', account));
  for (const hash of hashes) run(read.insertInto('recovery_code').values({ code_hash: hash, account }));
}

function hasPassword(read: Read, run: Run, account: string): boolean {
  const found = read
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .where('password', 'is not', null);
  return run(found).rows.length > 0;
}

function passwordRecord({
  password,
  secondFactor,
}: {
  readonly password: string | null;
  readonly secondFactor: string | null;
}): PasswordRecord | null {
  return password === null || secondFactor === null ? null : { password, secondFactor };
}

function passkeyOf({
  public_key: publicKey,
  created_at: createdAt,
  used_at: usedAt,
  transports,
  ...passkey
}: RosterTables['passkey']): PasskeyRecord {
  return {
    ...passkey,
    publicKey,
    createdAt,
    usedAt,
    transports: transportsSchema.parse(JSON.parse(transports)),
  };
}
