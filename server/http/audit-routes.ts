import type { Router } from 'express';
import { checkAudit, readAudit, type AuditPage } from '#server/contract/audit.ts';
import type { Context } from '#server/context.ts';
import { mounting } from './mount.ts';

const pageSize = 50;

/** The audit log for administrators: reading it, and proving that nothing in it was changed. */
export function auditRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const { audit } = context.stores;

  on.account(readAudit, async ({ query: { object, before } }) => {
    const wanted = {
      limit: pageSize + 1,
      ...(object === undefined ? {} : { object }),
      ...(before === undefined ? {} : { before }),
    };
    const found = await audit.entries(wanted);
    const names = await namesOf(context);
    const entries = found.slice(0, pageSize).map(({ number, at, who, action, object: id, result, from }) => ({
      number,
      at,
      action,
      result,
      from,
      who: who === null ? null : { id: who, name: names.get(`account:${who}`) ?? '' },
      object: id === '' ? null : { id, name: names.get(id) ?? null },
    }));
    return { entries, hasMore: found.length > pageSize } satisfies AuditPage;
  });

  on.account(checkAudit, async () => audit.check());
}

/** What the things in the log are called now, by kind and id. */
async function namesOf({ stores: { roster } }: Context): Promise<Map<string, string>> {
  const accounts = (await roster.accounts()).map(({ id, name }) => [`account:${id}`, name] as const);
  const pilots = (await roster.pilots()).map(({ id, title }) => [`pilot:${id}`, title] as const);
  const programmes = (await roster.programmes()).map(({ id, title }) => [`programme:${id}`, title] as const);
  const hubs = (await roster.hubs()).map(({ id, title }) => [`hub:${id}`, title] as const);
  return new Map([...accounts, ...pilots, ...programmes, ...hubs]);
}
