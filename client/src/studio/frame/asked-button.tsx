import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** As much of a mutation as asking first needs. */
interface Action {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
  readonly mutate: () => void;
}

interface AskedButtonProps {
  readonly action: Action;
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
export function AskedButton(props: AskedButtonProps): ReactNode {
  const { action, button, look, title, confirm, keep, children } = props;
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
          action.mutate();
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

function classOf(look: AskedButtonProps['look']): string {
  if (look === undefined) return 'button quiet';
  return look === 'main' ? 'button' : 'button as-link';
}
