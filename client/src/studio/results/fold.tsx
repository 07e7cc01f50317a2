import { useState, type ReactNode } from 'react';

interface FoldProps {
  /** Its place on the page: a link to it, or to what is in it, unfolds it. */
  readonly id: string;
  readonly className?: string;
  /** What is in it. */
  readonly summary: ReactNode;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** What was left open on the pages of this visit, by address and place. */
const leftOpen = new Set<string>();

const keyOf = (id: string): string => `${location.pathname}${location.search}#${id}`;

export const wasLeftOpen = (id: string): boolean => leftOpen.has(keyOf(id));

/**
 * A part of the page that is folded away until it is asked for. Whoever comes back to the page finds it as it was left;
 * on paper all of it is there.
 */
export function Fold({ id, className, summary, onOpen, children }: FoldProps): ReactNode {
  const [isOpenFirst] = useState(() => wasLeftOpen(id));
  return (
    <details
      id={id}
      className={className}
      open={isOpenFirst}
      onToggle={({ currentTarget, target }) => {
        if (target !== currentTarget) return;
        if (!currentTarget.open) {
          leftOpen.delete(keyOf(id));
          return;
        }
        leftOpen.add(keyOf(id));
        onOpen?.();
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface FoldedSectionProps {
  readonly id: string;
  readonly heading: string;
  /** What is in it, in a line, for who decides whether to open it. */
  readonly about: string;
  readonly children: ReactNode;
}

/** A whole section that is folded away, with its heading and what is in it in sight. */
export function FoldedSection({ id, heading, about, children }: FoldedSectionProps): ReactNode {
  return (
    <Fold
      id={id}
      className="folded-section"
      summary={
        <>
          <h2>{heading}</h2> <span className="muted">{about}</span>
        </>
      }
    >
      {children}
    </Fold>
  );
}
