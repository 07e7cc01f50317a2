import type { OwnAccount } from '#server/contract/own-account.ts';

/** What a section tells the page when something was changed: in words, and with codes that are shown once. */
export interface Changed {
  readonly done: string;
  readonly codes?: readonly string[];
}

/** What every section of the page is given: the account as it is, and whom to tell of a change. */
export interface SectionProps {
  readonly own: OwnAccount;
  readonly onChanged: (changed: Changed) => void;
}
