import type { Role } from '#server/contract/account.ts';
import type { Permission } from '#server/contract/permission.ts';

const everything = [
  'read:pilots',
  'read:releases',
  'manage:waves',
  'make:releases',
  'set-up:pilots',
] as const;

/** What each role may do. A facilitator's own groups come with the group-first pages; until then: nothing. */
const granted = {
  administrator: everything,
  researcher: everything,
  facilitator: [],
  organisation: ['read:releases'],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether a role has a permission at all; which objects it reaches is decided by `reaches`. */
export function can(role: Role, permission: Permission): boolean {
  const permissions: readonly Permission[] = granted[role];
  return permissions.includes(permission);
}

/** Whether an account reaches an organisation's pilots: the Stichting's own people all, others only theirs. */
export function reaches(
  account: { readonly role: Role; readonly organisation: { readonly id: string } | null },
  organisation: string,
): boolean {
  return account.role === 'organisation'
    ? account.organisation?.id === organisation
    : can(account.role, 'read:pilots');
}
