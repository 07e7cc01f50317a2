import type { Role } from '#server/contract/account.ts';

/** Whether a role runs pilots. It decides what is offered; what is allowed the server decides, every time. */
export function managesPilots(role: Role): boolean {
  return role === 'administrator' || role === 'researcher';
}

/** Whether a role leads the talks of groups: a facilitator those of the own groups, staff all. */
export function guidesGroups(role: Role): boolean {
  return role === 'facilitator' || managesPilots(role);
}

/** Whether a role looks after accounts and reads the log. */
export function managesAccounts(role: Role): boolean {
  return role === 'administrator';
}
