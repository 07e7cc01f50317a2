import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** As much of a mutation as asking first needs; it resolves to a `Result`. */
interface Action<Result> {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
  readonly mutate: (nothing: undefined, then: { readonly onSuccess: (result: Result) => void }) => void;
}

interface AskedButtonProps<Result> {
  readonly action: Action<Result>;
  /** What the page does when it is done, with the question gone: it may put the focus where it says so. */
  readonly onDone?: (result: Result) => void;
  readonly button: string;
  /** The step that the page leads to, one that is there if need be (when left out), or one in a list. */
  readonly look?: 'main' | 'as-link';
  /** What is asked, and the two answers. */
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  /** What follows from saying yes. */
  readonly children: ReactNode;
}

/** A button for what cannot be undone: it asks first, and an earlier failure is forgotten when it asks again. */
export function AskedButton<Result>(props: AskedButtonProps<Result>): ReactNode {
  const { action, onDone, button, look, title, confirm, keep, children } = props;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classOf(look)}
        onClick={() => {
          action.reset();
          setAsking(true);
        }}
      >
        {button}
      </button>
      <ConfirmDialog
        open={asking}
        title={title}
        confirm={confirm}
        keep={keep}
        busy={action.isPending}
        error={action.error}
        onConfirm={() => {
          action.mutate(undefined, {
            onSuccess: (result) => {
              setAsking(false);
              onDone?.(result);
            },
          });
        }}
        onKeep={() => {
          setAsking(false);
        }}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}

function classOf(look: AskedButtonProps<unknown>['look']): string {
  if (look === undefined) return 'button quiet';
  return look === 'main' ? 'button' : 'button as-link';
}
