import { useEffect, useLayoutEffect, useRef } from 'react';

/** How far the two presses of a double click can lie apart, in milliseconds. */
const doubleClick = 500;
/** A screen never takes longer to be drawn, in milliseconds; a browser whose clocks differ more is not believed. */
const slowest = 2000;

/**
 * Whether a press was meant for the screen before: it was made before this one stood there, on a phone that was still
 * drawing it, or it is the rest of the double click that led here.
 *
 * @param shownAt since when this screen stands there, on the clock of the events: milliseconds since the page began
 */
export function isMeantForBefore(
  { timeStamp, detail }: Pick<UIEvent, 'timeStamp' | 'detail'>,
  shownAt: number,
): boolean {
  const after = timeStamp - shownAt;
  return after > -slowest && after < (detail > 1 ? doubleClick : 0);
}

/**
 * Keeps a press that was meant for the screen before from this one: it would answer a question that nobody has read,
 * pass it over, or send what was to be looked at first.
 *
 * @param place what is on the screen now
 */
export function useMeantPresses(place: string | null): void {
  const shown = useRef({ place, at: 0 });
  useLayoutEffect(() => {
    shown.current = { place, at: performance.now() };
  }, [place]);
  useEffect(() => {
    const keepOut = (event: MouseEvent): void => {
      if (!isMeantForBefore(event, shown.current.at)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Going down, a press would take the focus from the new heading; going up, it would do what it does.
    addEventListener('mousedown', keepOut, { capture: true });
    addEventListener('click', keepOut, { capture: true });
    return () => {
      removeEventListener('mousedown', keepOut, { capture: true });
      removeEventListener('click', keepOut, { capture: true });
    };
  }, []);
}
