import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Refuses to publish about a pilot of which people hold figures that are not here: what new ones would tell beside those
 * cannot be worked out (R5, R13).
 */
export async function refuseUnknownRelease({ stores }: Context, { id }: PilotRecord): Promise<void> {
  if (!(await stores.roster.hasUnknownRelease(id))) return;
  throw new HttpProblem(
    'not-ready',
    'Over dit traject kan niets meer worden gepubliceerd.',
    'Deze server is teruggezet naar een kopie van voor een publicatie. Wat nieuwe cijfers naast die van toen verraden, is niet meer na te rekenen. Gebruik de cijfers die u toen hebt gekregen.',
  );
}
