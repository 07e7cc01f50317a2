import { useEffect, useLayoutEffect } from 'react';

/** Unfolds what an address points at, and all it is folded away in. */
export function unfold(hash: string): HTMLElement | null {
  const place = hash.length < 2 ? null : document.getElementById(hash.slice(1));
  let fold = place?.closest('details') ?? null;
  while (fold !== null) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  return place;
}

/**
 * A page that came up with a place in its address begins there, unfolded; unless it was come back to and stands further
 * down already. A browser by itself looks before the page is there.
 */
export function usePlaceInAddress(): void {
  useLayoutEffect(() => {
    unfold(location.hash);
  }, []);
  useEffect(() => {
    const begin = requestAnimationFrame(() => {
      if (window.scrollY === 0) unfold(location.hash)?.scrollIntoView();
    });
    const onHash = (): void => {
      unfold(location.hash);
    };
    window.addEventListener('hashchange', onHash);
    return () => {
      cancelAnimationFrame(begin);
      window.removeEventListener('hashchange', onHash);
    };
  }, []);
}
