import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { useTexts } from '#client/src/studio/language.tsx';

/** What is done with a sheet for a talk: shown on the wall, or printed. */
export function SheetActions({ beamer }: { readonly beamer: string }): ReactNode {
  const text = useTexts(sessionTexts);
  return (
    <p className="actions no-print">
      <Link className="button" href={beamer}>
        {text.beamer}
      </Link>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          window.print();
        }}
      >
        {text.print}
      </button>
    </p>
  );
}
