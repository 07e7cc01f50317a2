import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#client/src/studio/language.tsx';
import { rehearsalTexts } from '#client/src/studio/texts/rehearsal-texts.ts';

/** On top of everything that is made up to rehearse with, on paper too. */
export function RehearsalMark({ pilot }: { readonly pilot: string }): ReactNode {
  const { mark, back } = useTexts(rehearsalTexts);
  return (
    <p className="rehearsal">
      <strong>{mark}</strong>{' '}
      <Link className="no-print" href={`/studio/pilots/${pilot}/oefenen`}>
        {back}
      </Link>
    </p>
  );
}
