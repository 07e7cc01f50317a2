/** What an account may do: a verb and what it is done to. How far it reaches is a matter of the role. */
export type Permission =
  | `read:${'pilots' | 'releases' | 'benchmark' | 'groups' | 'audit'}`
  | `manage:${'waves' | 'accounts'}`
  | 'hold:talks'
  | 'make:releases'
  | 'invite:people'
  | 'set-up:pilots';
