import type { PilotReportInput } from './input.ts';
import type { StateReportInput } from './state-report.ts';

/** What is asked of the worker: plain data, for it goes to another thread. */
export type Order =
  | { readonly kind: 'pilot'; readonly input: PilotReportInput }
  | { readonly kind: 'state'; readonly input: StateReportInput }
  | { readonly kind: 'programme'; readonly input: ProgrammeReportInput };

/** What a report over pilots is made of: their releases, in the order in which they were made. */
export interface ProgrammeReportInput {
  readonly programme: string;
  readonly pilots: readonly PilotReportInput[];
  /** The pool over all pilots that agreed, for staff with every row. */
  readonly benchmark: PilotReportInput['benchmark'];
  readonly language: PilotReportInput['language'];
  readonly audience: PilotReportInput['audience'];
}
