import type { Beside, Guide } from './guide.ts';
import { moduleGuides } from './module-guides.ts';
import { resultGuides } from './result-guides.ts';
import { stageGuides } from './stage-guides.ts';

/** Every conversation guide, in the order in which a session would use them. */
export const conversationGuides: readonly Guide[] = [...stageGuides, ...moduleGuides, ...resultGuides];

/** The guides to show beside a result: those for it, and the three questions that run through every one. */
export function guidesBeside(...results: readonly Beside[]): Guide[] {
  return conversationGuides.filter(({ beside }) => beside === 'every-result' || results.includes(beside));
}
