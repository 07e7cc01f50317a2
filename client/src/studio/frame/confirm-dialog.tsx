import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Sending } from './sending.tsx';
import { ProblemNotice } from './states.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before something that cannot be undone. The safe choice has the focus; Escape takes it too. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, title, confirm, keep, busy, error, children, onConfirm, onKeep } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const description = useId();
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={heading}
      aria-describedby={description}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onKeep();
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div id={description}>{children}</div>
      {error !== null && <ProblemNotice error={error} />}
      <Sending busy={busy} />
      <p className="actions">
        <button type="button" className="button quiet" disabled={busy} onClick={onKeep}>
          {keep}
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={busy ? undefined : onConfirm}>
          {confirm}
        </button>
      </p>
    </dialog>
  );
}
