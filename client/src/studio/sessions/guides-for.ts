import { conversationGuides, guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Beside, Guide } from '#instruments/guides/guide.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import type { Session } from '#server/contract/sessions.ts';

const known = new Set<string>(conversationGuides.map(({ beside }) => beside));
const isBeside = (id: string): id is Beside => known.has(id);

/**
 * The conversation guides for a group's talk, in the order of a session: those of the stages that have figures, of the
 * parts that people were asked, of a lower score, of too few people, or of no figures at all; and the three questions
 * that run through every talk.
 */
export function guidesFor({ release, modules, group: { id } }: Session): Guide[] {
  const asked = modules.filter(isBeside);
  if (release === null) return guidesBeside('no-figure', ...asked);
  const group = release.groups.find((one) => one.id === id);
  if (group === undefined || !isShown(group)) return guidesBeside('too-few', 'no-figure', ...asked);
  const shown = group.cells.filter(({ status }) => status === 'shown').map(({ scale }) => scale);
  const isLower = group.cells.some((cell) => cell.status === 'shown' && cell.change < 0);
  return guidesBeside(...shown.filter(isBeside), ...asked, ...(isLower ? (['low-or-lower'] as const) : []));
}
