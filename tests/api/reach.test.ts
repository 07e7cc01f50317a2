import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can, isStaff, reaches, reachesGroup, type Holder } from '#server/access/permission.ts';
import { roles } from '#server/contract/account.ts';
import { groupFor } from '#server/http/caller.ts';
import { startTestServer, type TestServer } from './test-server.ts';

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

describe('A group of a pilot', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => {
    await server.close();
  });

  it('is found by its facilitator and by staff; for others it does not exist', async () => {
    const { pilot } = await server.pilot({ A: 8, B: 8 });
    const [own, other] = pilot.groups.map(({ id }) => id);
    const asked = (account: Holder, group = ''): Promise<string> =>
      groupFor(
        server.context,
        { id: 'x', name: 'x', mail: null, closedAt: null, ...account, organisation: null },
        { pilot: pilot.id, group },
      ).then(
        (found) => found.group.name,
        (error: unknown) => String(error),
      );
    const facilitator = holder('facilitator', null, own === undefined ? [] : [own]);
    expect(await asked(facilitator, own)).toBe('A');
    expect(await asked(facilitator, other)).toContain('Deze groep bestaat niet');
    expect(await asked(facilitator, 'no-such-group')).toContain('Deze groep bestaat niet');
    expect(await asked(holder('researcher', null), other)).toBe('B');
    expect(await asked(holder('organisation', pilot.organisation.id), own)).toContain(
      'Deze groep bestaat niet',
    );
  });
});
