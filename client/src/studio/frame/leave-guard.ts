import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';

/** How somebody wanted to leave: by something they pressed, or by the browser's back button. */
type WayOut = HTMLElement | 'back';

interface LeaveGuard {
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Whatever leads to another page of the studio. */
const waysOut = 'a[href], .signed-in button';

const extraSchema = z.looseObject({ extra: z.literal(true) });
const stateSchema = z.looseObject({}).catch({});

const isExtra = (state: unknown): boolean => extraSchema.safeParse(state).success;

/** What `Leaving` puts on a page while it holds something that nothing else keeps. */
export const guardMark = 'leave-guard';

/** Whether something stands on the page that nothing else keeps. */
export const isGuarded = (): boolean => document.querySelector(`.${guardMark}`) !== null;

/** One more entry of the same address, marked as such, for the back button to arrive from. */
function pushExtra(): void {
  if (isExtra(history.state)) return;
  history.pushState({ ...stateSchema.parse(history.state), extra: true }, '');
}

/** Nothing is at stake any more: where the page stays, the entry has done its work. */
function dropExtra(): void {
  if (!isGuarded() && isExtra(history.state)) history.back();
}

/** Goes past the extra entries that were left behind, so that the back button never seems to do nothing. */
export function passExtraEntries(): void {
  window.addEventListener('popstate', ({ state }) => {
    if (isExtra(state)) history.back();
  });
}

/**
 * Asks before what is on the page is lost: the browser itself on closing and reloading, and this guard on links,
 * signing out and the back button. The back button is caught by one more entry of the same address.
 */
export function useLeaveGuard(active: boolean): LeaveGuard {
  const [wayOut, setWayOut] = useState<WayOut | null>(null);
  const isReleased = useRef(false);
  useEffect(() => {
    if (!active) return undefined;
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!isReleased.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      if (isReleased.current || !(event.target instanceof Element)) return;
      const pressed = event.target.closest<HTMLElement>(waysOut);
      if (pressed === null || staysHere(pressed)) return;
      event.preventDefault();
      event.stopPropagation();
      setWayOut(pressed);
    };
    const onBack = (): void => {
      if (isReleased.current) return;
      pushExtra();
      setWayOut('back');
    };
    pushExtra();
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('popstate', onBack);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick, { capture: true });
      // Not before another guard has had its turn, and whoever goes to another page has gone.
      setTimeout(dropExtra);
    };
  }, [active]);
  const stay = useCallback(() => {
    setWayOut(null);
  }, []);
  const leave = useCallback(() => {
    isReleased.current = true;
    setWayOut(null);
    if (wayOut === 'back') history.go(-2);
    else wayOut?.click();
    // Signing out can fail, and then the page is still there.
    if (wayOut instanceof HTMLButtonElement) isReleased.current = false;
  }, [wayOut]);
  return { isAsking: wayOut !== null, stay, leave };
}

function staysHere(pressed: HTMLElement): boolean {
  return pressed.getAttribute('href')?.startsWith('#') === true;
}
