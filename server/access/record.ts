import type { DataContext } from '#server/context.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { isStaff } from './permission.ts';

/** Something to be written in the audit log. */
export interface Deed {
  /** Null where the server itself did it. */
  readonly who: AccountRecord | null;
  readonly action: string;
  /** What it was done to, as `pilot:<id>` or `account:<id>`; empty where there is nothing. */
  readonly object: string;
  /** `done`, or the code of the problem it was refused with. */
  readonly result: string;
  readonly from?: string | undefined;
}

/** Writes a deed in the audit log. Where from is kept of the Stichting's own people only. */
export async function record(
  context: Pick<DataContext, 'stores' | 'clock'>,
  { who, from, ...deed }: Deed,
): Promise<void> {
  await context.stores.audit.append({
    ...deed,
    at: context.clock().getTime(),
    who: who?.id ?? null,
    from: who !== null && isStaff(who.role) ? (from ?? null) : null,
  });
}
