import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { useMediaQuery } from '#client/src/studio/results/media-query.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';

/** Said before anything is filled in: what cannot be changed afterwards. Folded where it would stand before the first field. */
export function FixedLater(): ReactNode {
  const { fixed } = useTexts(setUpTexts);
  const isBeside = useMediaQuery('(min-width: 60rem)');
  return (
    <aside className="do fixed-later" aria-labelledby="ligt-vast">
      <details key={String(isBeside)} open={isBeside}>
        <summary>
          <h2 id="ligt-vast">{fixed.title}</h2>
        </summary>
        <ul>
          {fixed.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{fixed.open}</p>
      </details>
    </aside>
  );
}
