import type { ReactNode } from 'react';
import type { Release } from '#analysis/release.ts';
import { howChartMade, howMade } from '#analysis/words/how-made.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';

interface HowMadeProps {
  readonly release: Release;
  /** Id of the picture that it stands beside; left out where it is about the whole page. */
  readonly chart?: string;
}

/** The people, the method and the versions behind figures: beside each picture, and once for the whole page. */
export function HowMade({ release, chart }: HowMadeProps): ReactNode {
  const { made } = useTexts(resultsTexts);
  const { language } = useLanguage();
  const isPage = chart === undefined;
  const sections = isPage ? howMade(release, language) : howChartMade(release, chart, language);
  return (
    <details {...(isPage ? { id: 'berekend' } : {})} className={isPage ? 'made' : 'about-chart'}>
      <summary>{made}</summary>
      <dl>
        {sections.map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
