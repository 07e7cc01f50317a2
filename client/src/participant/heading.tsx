import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a new view; it takes the focus, so that keyboard and screen reader go on from there. */
export function ViewHeading({ children }: { children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
