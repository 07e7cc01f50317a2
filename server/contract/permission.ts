/** What an account may do; `:own` is limited to the account's own organisation. */
export type Permission = 'read:pilots' | 'read:releases' | 'manage:waves' | 'make:releases' | 'set-up:pilots';
