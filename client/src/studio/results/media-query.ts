import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whether a media query holds now, and whenever that changes. On paper what was on the screen stays: a picture that had to
 * be fetched once more for the width of the paper would be missing there.
 */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      const onChange = (): void => {
        if (!matchMedia('print').matches) changed();
      };
      list.addEventListener('change', onChange);
      return () => {
        list.removeEventListener('change', onChange);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
