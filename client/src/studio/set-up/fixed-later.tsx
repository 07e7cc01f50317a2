import type { ReactNode } from 'react';
import { useTexts } from '#client/src/studio/language.tsx';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';

/** Said before anything is filled in: what cannot be changed afterwards. */
export function FixedLater(): ReactNode {
  const { fixed } = useTexts(setUpTexts);
  return (
    <aside className="do fixed-later" aria-labelledby="ligt-vast">
      <h2 id="ligt-vast">{fixed.title}</h2>
      <ul>
        {fixed.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{fixed.open}</p>
    </aside>
  );
}
