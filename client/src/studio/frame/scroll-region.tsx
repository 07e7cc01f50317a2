import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface ScrollRegionProps {
  /** Id of the caption that names what scrolls. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** Scrolls inside its own frame when its content is too wide; only then it is a stop for the keyboard. */
export function ScrollRegion({ labelledBy, children }: ScrollRegionProps): ReactNode {
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <section ref={region} className="table-scroll" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
