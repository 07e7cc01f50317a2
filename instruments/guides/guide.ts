import type { Wording } from '#instruments/instrument.ts';

/** What a guide stands beside: a stage, a module, the kind of result, or no figure at all. */
export type Beside =
  | 'every-result'
  | 'eigenwaarde'
  | 'beroepstrots'
  | 'beroepseer'
  | 'waarden'
  | 'voorwaarden'
  | 'doelen'
  | 'dilemmas'
  | 'briefjes'
  | 'low-or-lower'
  | 'too-few'
  | 'no-figure';

/** One step of a conversation: something the facilitator does, says or asks. */
export interface Step {
  readonly kind: 'do' | 'say' | 'ask';
  readonly text: Wording;
}

/** A conversation about one thing, for the person who leads it; plain text in both languages. */
export interface Guide {
  readonly id: string;
  readonly beside: Beside;
  readonly title: Wording;
  /** What the conversation is for. */
  readonly aim: Wording;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

const step =
  (kind: Step['kind']) =>
  (nl: string, en: string): Step => ({ kind, text: { nl, en } });

/** Short ways to write a step: the Dutch first, then the English. */
export const act = step('do');
export const say = step('say');
export const ask = step('ask');
