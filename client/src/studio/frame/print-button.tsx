import type { ReactNode } from 'react';

interface PrintButtonProps {
  /** The step that the page leads to, or one that is there if need be (when left out). */
  readonly look?: 'main';
  readonly children: ReactNode;
}

/** Prints the page as it stands. */
export function PrintButton({ look, children }: PrintButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={look === 'main' ? 'button' : 'button quiet'}
      onClick={() => {
        window.print();
      }}
    >
      {children}
    </button>
  );
}
