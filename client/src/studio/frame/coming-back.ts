import { useCallback, useEffect, useRef } from 'react';

/** Where somebody who went back comes from, and how far down the page stood that is come back to. */
interface CameBack {
  readonly from: string;
  readonly scrolledTo: number;
}

const here = (): string => location.pathname + location.search;

/**
 * Tells a page that comes up whether somebody came back to it (or forward again), and not by a link: then it was not put
 * into the history just now. Null when by a link, or when it is the page that was there. A browser by itself scrolls
 * before the page is there.
 */
export function useComingBack(): () => CameBack | null {
  const scrolled = useRef(new Map<string, number>());
  const pushed = useRef<string | null>(null);
  const last = useRef(location.pathname);
  useEffect(() => {
    const note = (): void => {
      scrolled.current.set(here(), window.scrollY);
    };
    const goOn = (): void => {
      pushed.current = here();
    };
    window.addEventListener('scroll', note, { passive: true });
    window.addEventListener('pushState', goOn);
    return () => {
      window.removeEventListener('scroll', note);
      window.removeEventListener('pushState', goOn);
    };
  }, []);
  return useCallback(() => {
    const from = last.current;
    const isByLink = pushed.current === here() || from === location.pathname;
    pushed.current = null;
    last.current = location.pathname;
    return isByLink ? null : { from, scrolledTo: scrolled.current.get(here()) ?? 0 };
  }, []);
}

/** Shows a page as it was left: as far down, with the focus on the link that led on. False when that is not there. */
export function standWhereLeft({ from, scrolledTo }: CameBack): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  const link = links.find(({ pathname }) => pathname === from);
  const folds = [...document.querySelectorAll('main details')].filter((fold) => fold.contains(link ?? null));
  for (const fold of folds) fold.setAttribute('open', '');
  const stand = (): void => {
    window.scrollTo(0, scrolledTo);
    link?.scrollIntoView({ block: 'nearest' });
  };
  stand();
  link?.focus({ preventScroll: true });
  // Where the address names a place on the page, a browser goes there once this is done.
  if (location.hash !== '') requestAnimationFrame(stand);
  return link !== undefined;
}
