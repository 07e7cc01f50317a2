import type { Role } from '#server/contract/account.ts';
import type { Permission } from '#server/contract/permission.ts';

/** Which objects a role reaches: all, those of its own organisation, or its own groups. */
type Reach = 'everything' | 'own organisation' | 'own groups';

const runsPilots = [
  'read:pilots',
  'read:releases',
  'read:benchmark',
  'read:groups',
  'hold:talks',
  'manage:waves',
  'make:releases',
  'set-up:pilots',
  'invite:people',
] as const;

/** What each role may do, and how far: the one table of rights. */
const rights = {
  administrator: { reach: 'everything', may: [...runsPilots, 'manage:accounts', 'read:audit'] },
  researcher: { reach: 'everything', may: runsPilots },
  facilitator: { reach: 'own groups', may: ['read:groups', 'hold:talks'] },
  organisation: { reach: 'own organisation', may: ['read:releases', 'read:benchmark'] },
} as const satisfies Record<Role, { readonly reach: Reach; readonly may: readonly Permission[] }>;

/** As much of an account as its rights depend on. */
export interface Holder {
  readonly role: Role;
  /** Only for the role "organisation". */
  readonly organisation: { readonly id: string } | null;
  /** Ids of the groups that a facilitator guides; empty for everybody else. */
  readonly groups: readonly string[];
}

/** Whether a role has a permission at all; which objects it reaches is decided by `reaches` and `reachesGroup`. */
export function can(role: Role, permission: Permission): boolean {
  const permissions: readonly Permission[] = rights[role].may;
  return permissions.includes(permission);
}

/** Whether a role is one of the Stichting's own people. */
export function isStaff(role: Role): boolean {
  return rights[role].reach === 'everything';
}

/** Whether an account reaches an organisation's pilots: the Stichting's own people all, an organisation its own. */
export function reaches({ role, organisation }: Holder, id: string): boolean {
  return isStaff(role) || (rights[role].reach === 'own organisation' && organisation?.id === id);
}

/** Whether an account reaches a group: the Stichting's own people all, a facilitator those he or she guides. */
export function reachesGroup({ role, groups }: Holder, group: string): boolean {
  return isStaff(role) || (rights[role].reach === 'own groups' && groups.includes(group));
}
