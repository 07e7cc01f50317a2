import type { ReactNode } from 'react';
import type { SaveStatus as SaveStatusName } from './autosave.ts';
import type { Messages } from './messages.ts';
import type { SaveState } from './desk-store.ts';

interface SaveStatusProps {
  readonly state: SaveState;
  readonly text: Pick<Messages, 'status' | 'keepOpen'>;
  /** Whether what is not stored yet survives closing the page; told only when it matters. */
  readonly survives: boolean;
}

/**
 * Whether what is filled in is stored. Everybody sees every step; a screen reader only hears of the first time
 * it is stored, of trouble, and of the end of it: not of every answer.
 */
export function SaveStatus({ state, text, survives }: SaveStatusProps): ReactNode {
  const { now, spoken } = state;
  const worded = (status: SaveStatusName | null): string => {
    if (status === null) return '';
    return status === 'retrying' && !survives
      ? `${text.status[status]}. ${text.keepOpen}`
      : text.status[status];
  };
  return (
    <p className="save-status" data-status={now ?? 'none'}>
      <span aria-hidden="true">{worded(now)}</span>
      <output className="visually-hidden">{worded(spoken)}</output>
    </p>
  );
}
