import type { ReactNode } from 'react';
import type { Messages } from './messages.ts';
import type { SaveState } from './use-autosave.ts';

/**
 * Whether what is filled in is stored. Everybody sees every step; a screen reader only hears of the first time
 * it is stored, of trouble, and of the end of it: not of every answer.
 */
export function SaveStatus({ state, text }: { state: SaveState; text: Messages['status'] }): ReactNode {
  const { now, spoken } = state;
  return (
    <p className="save-status" data-status={now ?? 'none'}>
      <span aria-hidden="true">{now === null ? '' : text[now]}</span>
      <output className="visually-hidden">{spoken === null ? '' : text[spoken]}</output>
    </p>
  );
}
