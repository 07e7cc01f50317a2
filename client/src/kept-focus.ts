import { useEffect } from 'react';

/** Time for the page itself to put the focus where it belongs, in milliseconds. */
const ownChoice = 50;

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility();

/** What has the focus, and all it stands in, from the inside out. */
function trailOf(element: Element): readonly Element[] {
  const around = element.parentElement;
  return around === null ? [element] : [element, ...trailOf(around)];
}

/** The heading of the nearest part around what is gone that is still there; or of the page. */
function placeLeft(trail: readonly Element[]): HTMLElement | null {
  const main = document.querySelector('main');
  for (const part of trail) {
    if (!isThere(part) || main?.contains(part) !== true) continue;
    const heading = part.querySelector<HTMLElement>('h1, h2, h3, h4, legend');
    if (heading !== null) return heading;
  }
  return main?.querySelector('h1') ?? main;
}

/**
 * Keeps the focus on the page when the button that was pressed, or the row it stood in, goes away: without this a
 * browser lets it go, and whoever works by keyboard or hears the page starts again at its very top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    let waiting = 0;
    let hasScrolled = false;
    const mend = (): void => {
      const [last] = trail;
      if (document.activeElement !== document.body || last === undefined || isThere(last)) return;
      const place = placeLeft(trail);
      if (place?.hasAttribute('tabindex') === false) place.tabIndex = -1;
      place?.focus({ preventScroll: hasScrolled });
    };
    const remember = ({ target }: FocusEvent): void => {
      trail = target instanceof Element ? trailOf(target) : [];
      hasScrolled = false;
    };
    // Whoever presses beside everything has left it.
    const forget = (): void => {
      trail = [];
    };
    // Whoever has scrolled on reads elsewhere: what goes away by itself then does not move the page.
    const note = (): void => {
      hasScrolled = true;
    };
    const changes = new MutationObserver(() => {
      window.clearTimeout(waiting);
      if (document.activeElement === document.body) waiting = window.setTimeout(mend, ownChoice);
    });
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open', 'hidden'] });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    document.addEventListener('wheel', note, { passive: true });
    document.addEventListener('touchmove', note, { passive: true });
    return () => {
      window.clearTimeout(waiting);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      document.removeEventListener('wheel', note);
      document.removeEventListener('touchmove', note);
    };
  }, []);
}
