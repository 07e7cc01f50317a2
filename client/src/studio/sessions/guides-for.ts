import { conversationGuides, guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Beside, Guide } from '#instruments/guides/guide.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import type { Session } from '#server/contract/sessions.ts';

const known = new Set<string>(conversationGuides.map(({ beside }) => beside));
const isBeside = (id: string): id is Beside => known.has(id);

/** What of a session its guides depend on. */
type Talk = Pick<Session, 'release' | 'modules' | 'group'> & Partial<Pick<Session, 'state'>>;

/**
 * The conversation guides for a group's talk, in the order of a session: those of the stages that have figures, of the
 * parts that people were asked, of a lower score, of too few people, or of no figures at all; and the three questions
 * that run through every talk.
 */
export function guidesFor({ release, state = null, modules, group: { id } }: Talk): Guide[] {
  const asked = modules.filter(isBeside);
  if (release === null) return guidesBeside(...stagesOf(state, id), ...asked);
  const group = release.groups.find((one) => one.id === id);
  if (group === undefined || !isShown(group)) return guidesBeside('too-few', 'no-figure', ...asked);
  const shown = group.cells.filter(({ status }) => status === 'shown').map(({ scale }) => scale);
  const isLower = group.cells.some((cell) => cell.status === 'shown' && cell.change < 0);
  return guidesBeside(...shown.filter(isBeside), ...asked, ...(isLower ? (['low-or-lower'] as const) : []));
}

/** Beside where a group stood there is no change to talk about: its stages, or a talk without figures. */
function stagesOf(state: Session['state'], id: string): Beside[] {
  const cells = state?.groups.find((one) => one.id === id)?.cells ?? [];
  const shown = cells.filter(({ status }) => status === 'shown').map(({ scale }) => scale);
  return shown.length === 0 ? ['no-figure'] : shown.filter(isBeside);
}
