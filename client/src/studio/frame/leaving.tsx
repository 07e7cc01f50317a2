import type { ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { guardMark, useLeaveGuard } from './leave-guard.ts';

interface LeavingProps {
  /** Whether anything would be lost now. */
  readonly active: boolean;
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly keep: string;
    readonly leave: string;
  };
}

/** Asks before what stands on a page is lost, by whichever way it is left; staying is the safe choice. */
export function Leaving({ active, words: { title, text, keep, leave } }: LeavingProps): ReactNode {
  const guard = useLeaveGuard(active);
  return (
    <>
      {active && <span hidden className={guardMark} />}
      <ConfirmDialog
        open={guard.isAsking}
        title={title}
        confirm={leave}
        keep={keep}
        busy={false}
        error={null}
        onConfirm={guard.leave}
        onKeep={guard.stay}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </>
  );
}
