import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { matching } from './matching.ts';
import { soughtIn, withSought } from './sought-address.ts';

/** From more entries than these on a list gets a field to seek in: fewer are seen at a glance. */
const seenAtAGlance = 8;
/** How long the list waits for the next letter, in milliseconds: browsers refuse an address that changes too often. */
const pause = 150;

/** Whether a list is too long to be seen at a glance. */
export const isLongList = (entries: readonly unknown[]): boolean => entries.length > seenAtAGlance;

export interface Finding<Entry> {
  /** Whether the list is long enough to seek in. */
  readonly isLong: boolean;
  /** What the field shows. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Lets the list follow what was typed at once. */
  readonly settle: (text: string) => void;
  /** What the list follows: what the address says; empty for all. */
  readonly sought: string;
  readonly found: readonly Entry[];
  /** How many there are in all. */
  readonly all: number;
}

/**
 * Seeks in a list by words. What is sought stands in the address, so that reloading, going back and passing the address
 * on bring the same list; it replaces the address, so that going back leaves the page and does not undo a letter.
 *
 * @param textsOf what an entry can be found by
 */
export function useFinding<Entry>(
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
): Finding<Entry> {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const isLong = isLongList(entries);
  const sought = isLong ? soughtIn(search) : '';
  const [{ typed, seen }, setField] = useState({ typed: sought, seen: sought });
  // The address has changed: because of the field, by going back, or by the menu.
  if (seen !== sought) setField({ typed: sought, seen: sought });
  const type = (text: string): void => {
    setField({ typed: text, seen: sought });
  };
  const follow = (text: string): void => {
    if (text.trim() !== sought.trim()) navigate(path + withSought(search, text), { replace: true });
  };
  useEffect(() => {
    const waiting = window.setTimeout(follow, pause, typed);
    return () => {
      window.clearTimeout(waiting);
    };
  });
  const settle = (text: string): void => {
    type(text);
    follow(text);
  };
  const found = matching(entries, sought, textsOf);
  return { isLong, typed, type, settle, sought, found, all: entries.length };
}
