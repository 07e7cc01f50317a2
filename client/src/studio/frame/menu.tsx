import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '#client/src/studio/language.tsx';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';

/**
 * What the header leads to. Where a screen is narrow it is folded behind a button and opens under it: what follows moves
 * down, so that nothing is ever covered. Elsewhere the style shows all of it, and no button.
 */
export function Menu({ children }: { readonly children: ReactNode }): ReactNode {
  const text = useTexts(frameTexts);
  const [location] = useLocation();
  // Open on the page where it was opened: whoever goes to another finds it folded.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const isOpen = openedOn === location;
  useEffect(() => {
    const parts = [button.current, menu.current];
    const foldIf = (isMeant: (event: Event) => boolean) => (event: Event) => {
      if (!isOpen || !isMeant(event)) return;
      setOpenedOn(null);
      button.current?.focus();
    };
    const onKey = foldIf((event) => event instanceof KeyboardEvent && event.key === 'Escape');
    // To another page it folds by itself; to this very page nothing else tells it to.
    const onClick = foldIf(({ target }) => hrefAt(target) === location);
    for (const part of parts) part?.addEventListener('keydown', onKey);
    menu.current?.addEventListener('click', onClick);
    return () => {
      for (const part of parts) part?.removeEventListener('keydown', onKey);
      parts.at(-1)?.removeEventListener('click', onClick);
    };
  }, [isOpen, location]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => {
          setOpenedOn(isOpen ? null : location);
        }}
      >
        {text.menu}
      </button>
      <div ref={menu} id="menu" className={isOpen ? 'menu is-open' : 'menu'}>
        {children}
      </div>
    </>
  );
}

function hrefAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.getAttribute('href') ?? null;
}
