import type { Beside, Guide } from './guide.ts';
import { moduleGuides } from './module-guides.ts';
import { fewFiguresGuides, lowerGuide } from './result-guides.ts';
import { stageGuides } from './stage-guides.ts';

/**
 * Every conversation guide, in the order in which a session would use them: what to say where there are few people or no
 * figures at all, the three questions, the stages, a lower score, and what else people were asked.
 */
export const conversationGuides: readonly Guide[] = [
  ...fewFiguresGuides,
  ...stageGuides,
  lowerGuide,
  ...moduleGuides,
];

/** The guides to show beside a result: those for it, and the three questions that run through every one. */
export function guidesBeside(...results: readonly Beside[]): Guide[] {
  return conversationGuides.filter(({ beside }) => beside === 'every-result' || results.includes(beside));
}
