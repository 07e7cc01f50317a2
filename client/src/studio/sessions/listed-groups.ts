import type { z } from 'zod';
import type { listGroups } from '#server/contract/sessions.ts';
import type { Together } from '#client/src/studio/finding/grouped.ts';

export type ListedGroup = z.infer<typeof listGroups.reply>[number];

/** Where the talks of a pilot's groups stand, in the order of their haste. */
export const talkStandings = ['ready', 'no-figures', 'talked'] as const;
export type TalkStanding = (typeof talkStandings)[number];

/** Where the talks of a pilot's groups stand: ready as long as one of them has figures and no talk yet. */
export function talkStandingOf(groups: Together<ListedGroup>): TalkStanding {
  if (groups.every(({ talkedOn }) => talkedOn !== null)) return 'talked';
  return groups[0].releasedOn === null ? 'no-figures' : 'ready';
}
