import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { Fold } from './fold.tsx';
import { useMediaQuery } from './media-query.ts';
import { unfold } from './unfold.ts';

/** A part of the page that can be gone to. */
export interface Part {
  readonly id: string;
  readonly heading: string;
}

/** What stands further down, to go there at once: folded on a phone, where it would stand before the outcome itself. */
export function Contents({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const { contents: text } = useTexts(resultsTexts);
  const wide = useMediaQuery('(min-width: 40rem)');
  return (
    <nav aria-label={text} className="contents no-print">
      {wide ? (
        <Links parts={parts} />
      ) : (
        <Fold id="op-deze-pagina" summary={text}>
          <Links parts={parts} />
        </Fold>
      )}
    </nav>
  );
}

function Links({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  return (
    <ul>
      {parts.map(({ id, heading }) => (
        <li key={id}>
          <a href={`#${id}`} onClick={() => unfold(`#${id}`)}>
            {heading}
          </a>
        </li>
      ))}
    </ul>
  );
}
