import { useEffect, useEffectEvent, useRef } from 'react';
import { z } from 'zod';

const stateSchema = z.object({ plaats: z.string() });

/** The place that an entry of the browser's history stands for; null when it is none of ours. */
function placeIn(state: unknown): string | null {
  const parsed = stateSchema.safeParse(state);
  return parsed.success ? parsed.data.plaats : null;
}

/**
 * Lets the browser's own "back" and "forward" go from screen to screen, as on any page; on a phone that is the button
 * people use. An entry holds the id of a question and nothing of a person, and the address stays as it is.
 *
 * @param place what is on the screen now; `null` where nothing is that one could come back to
 */
export function useBrowserBack(place: string | null, onPlace: (place: string) => void): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (place === null || placeIn(history.state) === place) return;
    if (isFirst.current) history.replaceState({ plaats: place }, '');
    else history.pushState({ plaats: place }, '');
    isFirst.current = false;
  }, [place]);
  const latest = useEffectEvent(onPlace);
  useEffect(() => {
    const onPop = (event: PopStateEvent): void => {
      const asked = placeIn(event.state);
      if (asked !== null) latest(asked);
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
}
