import type { MailKind } from '#server/contract/inviting.ts';

/** A mail to plan, as it is chosen in the form. */
export interface Plan {
  readonly kind: MailKind;
  readonly wave: number;
  readonly day: string;
  readonly hour: number;
}
