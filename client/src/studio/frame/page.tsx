import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { withSought } from '#client/src/studio/finding/sought-address.ts';
import { standWhereLeft, useComingBack } from './coming-back.ts';

interface Moved {
  readonly hasMoved: boolean;
  readonly takeBack: ReturnType<typeof useComingBack>;
}

const MovedContext = createContext<Moved>({ hasMoved: false, takeBack: () => null });

/**
 * Knows whether the person has gone to another page since the studio was opened, and whether back to one; to seek on a
 * page is to stay on it.
 */
export function MovedProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation();
  const location = path + withSought(useSearch(), '');
  const [start] = useState(location);
  const [hasMoved, setMoved] = useState(false);
  if (location !== start && !hasMoved) setMoved(true);
  const takeBack = useComingBack();
  const moved = useMemo(() => ({ hasMoved, takeBack }), [hasMoved, takeBack]);
  return <MovedContext value={moved}>{children}</MovedContext>;
}

interface PageProps {
  /** Heading of the page, and its name in the tab. */
  readonly title: string;
  /** Name in the tab where the heading alone would not tell pages apart. */
  readonly tab?: string;
  readonly kicker?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page: its one heading takes the focus after navigation, so that keyboard and screen reader start there. Whoever goes
 * back finds it as it was left.
 */
export function Page({ title, tab, kicker, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { hasMoved, takeBack } = use(MovedContext);
  useEffect(() => {
    document.title = `${tab ?? title} – Drietrap`;
  }, [tab, title]);
  useEffect(() => {
    if (!hasMoved) return;
    const back = takeBack();
    if (back !== null && standWhereLeft(back)) return;
    if (back === null) window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [hasMoved, takeBack]);
  return (
    <main id="inhoud" tabIndex={-1}>
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
