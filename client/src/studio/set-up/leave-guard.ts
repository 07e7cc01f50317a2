import { useCallback, useEffect, useRef, useState } from 'react';

/** How somebody wanted to leave: by something they pressed, or by the browser's back button. */
type WayOut = HTMLElement | 'back';

interface LeaveGuard {
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Whatever leads to another page of the studio. */
const waysOut = 'a[href], .signed-in button';

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
      history.pushState(history.state, '');
      setWayOut('back');
    };
    history.pushState(history.state, '');
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('popstate', onBack);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick, { capture: true });
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
  }, [wayOut]);
  return { isAsking: wayOut !== null, stay, leave };
}

function staysHere(pressed: HTMLElement): boolean {
  return pressed.getAttribute('href')?.startsWith('#') === true;
}
