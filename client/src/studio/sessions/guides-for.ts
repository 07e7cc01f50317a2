import { conversationGuides, guidesBeside } from '#instruments/guides/conversation-guides.ts';
import type { Beside, Guide } from '#instruments/guides/guide.ts';
import type { Verdict } from '#analysis/release.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { isUnclear } from '#analysis/words/too-few.ts';
import type { Session } from '#server/contract/sessions.ts';

const known = new Set<string>(conversationGuides.map(({ beside }) => beside));
const isBeside = (id: string): id is Beside => known.has(id);

/** What of a session its guides depend on. */
export type Talk = Pick<Session, 'release' | 'modules' | 'group'> & Partial<Pick<Session, 'state'>>;

/**
 * The conversation guides for a group's talk, in the order of a session: those of the stages that have figures, of the
 * parts that people were asked, of a lower score, of too few people, or of no figures at all; and the three questions
 * that run through every talk.
 *
 * @param hasNotes whether notes to the group may be read: without them there is nothing to read aloud
 */
export function guidesFor(
  { release, state = null, modules, group: { id } }: Talk,
  hasNotes: boolean,
): Guide[] {
  const asked = modules.map((module) => module.id).filter(isBeside);
  const held = asked.filter((one) => one !== 'briefjes' || hasNotes);
  if (release === null) return guidesBeside(...stagesOf(state, id), ...held);
  const group = release.groups.find((one) => one.id === id);
  if (group === undefined || !isShown(group)) return guidesBeside('too-few', 'no-figure', ...held);
  const shown = group.cells.filter(({ status }) => status === 'shown').map(({ scale }) => scale);
  // The talk is about the stages; a scale of a module alone makes it no talk about too few people.
  const added = new Set(release.scales.filter(({ module }) => module !== undefined).map((scale) => scale.id));
  const stages = group.cells.filter(({ scale }) => !added.has(scale));
  const fell = group.cells.some((cell) => cell.status === 'shown' && falls.includes(cell.verdict));
  return guidesBeside(
    ...(stages.some(isUnclear) ? (['too-few'] as const) : []),
    ...shown.filter(isBeside),
    ...held,
    ...(fell ? (['low-or-lower'] as const) : []),
  );
}

/** What may be called lower; a fall that nobody can tell from chance is talked about as one of too few people. */
const falls: readonly Verdict[] = ['clearly lower', 'lower, possibly small'];

/** Beside where a group stood there is no change to talk about: its stages, or a talk without figures. */
function stagesOf(state: Session['state'], id: string): Beside[] {
  const cells = state?.groups.find((one) => one.id === id)?.cells ?? [];
  const shown = cells.filter(({ status }) => status === 'shown').map(({ scale }) => scale);
  return shown.length === 0 ? ['no-figure'] : shown.filter(isBeside);
}
