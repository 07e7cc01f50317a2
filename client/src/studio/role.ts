import type { Role } from '#server/contract/account.ts';

/** Whether a role runs pilots. It decides what is offered; what is allowed the server decides, every time. */
export function managesPilots(role: Role): boolean {
  return role === 'administrator' || role === 'researcher';
}

/** Whether a role looks after accounts and reads the log. */
export function managesAccounts(role: Role): boolean {
  return role === 'administrator';
}
