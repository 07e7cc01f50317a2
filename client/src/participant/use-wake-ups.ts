import { useEffect } from 'react';
import type { Desk } from './desk.ts';

/**
 * What the browser tells the desk: the network or the person is back (try now), the page is being hidden (save
 * now), or is about to close while something would be lost (ask first).
 */
export function useWakeUps(desk: Desk): void {
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') desk.hide();
      else desk.nudge();
    };
    const onClose = (event: BeforeUnloadEvent): void => {
      if (desk.hasUnsaved() && !desk.survives()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', desk.nudge);
    window.addEventListener('beforeunload', onClose);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', desk.nudge);
      window.removeEventListener('beforeunload', onClose);
    };
  }, [desk]);
}
