import type { Router } from 'express';
import { reaches } from '#server/access/permission.ts';
import { readProgramme } from '#server/contract/programme.ts';
import type { Context } from '#server/context.ts';
import { notFound } from '#server/problem.ts';
import { changeReader, programmeView } from '#server/release/programme-view.ts';
import { mounting } from './mount.ts';

/** A programme with all its pilots, for the Stichting's own people. */
export function programmeRoutes(router: Router, context: Context): void {
  const readChange = changeReader(context);
  mounting(router, context).account(readProgramme, async ({ caller, params }) => {
    const pilots = (await context.stores.roster.pilots()).filter(
      ({ programme, organisation }) => programme.id === params.programme && reaches(caller, organisation.id),
    );
    const [first] = pilots;
    if (first === undefined) throw notFound('Dit programma');
    return { ...first.programme, ...(await programmeView(context, pilots, readChange)) };
  });
}
