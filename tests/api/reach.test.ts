import { describe, expect, it } from 'vitest';
import { can, isStaff, reaches, reachesGroup, type Holder } from '#server/access/permission.ts';
import { roles } from '#server/contract/account.ts';

const holder = (role: Holder['role'], organisation: string | null, groups: string[] = []): Holder => ({
  role,
  organisation: organisation === null ? null : { id: organisation },
  groups,
});

describe('How far an account reaches', () => {
  it('is everything for staff, one organisation for its contact, and some groups for a facilitator', () => {
    expect(roles.filter(isStaff)).toEqual(['administrator', 'researcher']);
    for (const role of ['administrator', 'researcher'] as const) {
      expect([reaches(holder(role, null), 'o'), reachesGroup(holder(role, null), 'g')]).toEqual([true, true]);
    }
    expect(reaches(holder('organisation', 'o'), 'o')).toBe(true);
    expect(reaches(holder('organisation', 'o'), 'p')).toBe(false);
    expect(reaches(holder('organisation', null), 'o')).toBe(false);
    expect(reachesGroup(holder('facilitator', null, ['g']), 'g')).toBe(true);
    expect(reachesGroup(holder('facilitator', null, ['g']), 'h')).toBe(false);
  });

  it('is never widened by what belongs to another role', () => {
    expect(reachesGroup(holder('organisation', 'o', ['g']), 'g')).toBe(false);
    expect(reaches(holder('facilitator', 'o', ['g']), 'o')).toBe(false);
  });

  it('leaves accounts and the audit log to administrators', () => {
    for (const permission of ['manage:accounts', 'read:audit'] as const) {
      expect(roles.filter((role) => can(role, permission))).toEqual(['administrator']);
    }
  });
});
