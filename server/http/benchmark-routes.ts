import type { Router } from 'express';
import { isStaff, reaches } from '#server/access/permission.ts';
import { readBenchmark } from '#server/contract/benchmark.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { organisationSees } from '#server/release/organisation-sees.ts';
import { benchmarkOfAll, benchmarkOfOwn } from '#server/release/benchmark-view.ts';
import { mounting } from './mount.ts';

/** Pilots beside each other: all for the Stichting's own people, for an organisation its own beside the pool. */
export function benchmarkRoutes(router: Router, context: Context): void {
  mounting(router, context).account(readBenchmark, async ({ caller }) => {
    if (isStaff(caller.role)) return benchmarkOfAll(context);
    const today = dayOf(context.clock());
    const pilots = await context.stores.roster.pilots();
    return benchmarkOfOwn(
      context,
      pilots.filter((pilot) => reaches(caller, pilot.organisation.id) && organisationSees(pilot, today)),
    );
  });
}
