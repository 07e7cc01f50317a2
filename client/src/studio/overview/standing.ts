import type { PilotSummary } from '#server/contract/studio.ts';
import { nextStep, type NextStep } from '#client/src/studio/next-step.ts';

/** Where a pilot stands for who runs many: it waits for somebody, goes on by itself, or its figures are known or gone. */
export type Standing = 'waiting' | 'running' | 'over';

/** What waits stands in the order of its haste: first where people answer who no longer should, last what is being set up. */
const standings: Readonly<Record<NextStep['kind'], Standing>> = {
  close: 'waiting',
  release: 'waiting',
  'open-next': 'waiting',
  'open-first': 'waiting',
  cards: 'waiting',
  file: 'waiting',
  'set-up': 'waiting',
  'add-after': 'waiting',
  gather: 'running',
  'hold-sessions': 'running',
  discuss: 'over',
  ended: 'over',
  'answers-gone': 'over',
};

/**
 * Where a pilot stands, by its next step. A first wave whose day has not come yet waits for nobody.
 *
 * @param today day as YYYY-MM-DD
 */
export function standingOf(pilot: PilotSummary, today: string): Standing {
  const step = nextStep(pilot, today);
  return step.kind === 'open-first' && step.wave.opensOn > today ? 'running' : standings[step.kind];
}

/** How much haste the next step of a pilot has: the lower, the more. */
export function hasteOf(pilot: PilotSummary, today: string): number {
  return Object.keys(standings).indexOf(nextStep(pilot, today).kind);
}
