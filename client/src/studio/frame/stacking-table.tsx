import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface StackingTableProps {
  /** Id of the caption, or of the sentence that names the table. */
  readonly labelledBy: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * The one way to show a table: where it has little room, on a phone or in a card, every row is a block with each value
 * after the name of its column (`data-label`). A table that is still too wide scrolls inside its own frame; only then it
 * is a stop for the keyboard.
 */
export function StackingTable({ labelledBy, className, children }: StackingTableProps): ReactNode {
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
      <table
        className={className === undefined ? 'stacking' : `stacking ${className}`}
        aria-labelledby={labelledBy}
      >
        {children}
      </table>
    </section>
  );
}

/** A figure that knows its column, for where a row is a block. */
export function Figure({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <td className="number" data-label={label}>
      {children}
    </td>
  );
}
