import type { ReactNode } from 'react';
import type { Cell, Release, ReleasedScale } from '#analysis/release.ts';
import { cellSentences } from '#analysis/words/cell-sentences.ts';
import { laterWaveOf, type LaterWave } from '#analysis/words/later-wave.ts';
import { cellHeading } from '#analysis/words/verdict-words.ts';
import { useLanguage, useTexts } from '#client/src/studio/language.tsx';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { cellOf } from './reading.ts';

/** One finding a scale beside the rocket, in the rocket's order: the top stage first. */
export function Findings({ release }: { readonly release: Release }): ReactNode {
  const text = useTexts(resultsTexts);
  return (
    <section aria-labelledby="per-schaal">
      <h2 id="per-schaal" className="visually-hidden">
        {text.findings}
      </h2>
      <ul className="findings">
        {release.scales.toReversed().map((scale) => (
          <Finding
            key={scale.id}
            scale={scale}
            cell={cellOf(release.total, scale.id)}
            later={laterWaveOf(release)}
          />
        ))}
      </ul>
    </section>
  );
}

interface FindingProps {
  readonly scale: ReleasedScale;
  readonly cell: Cell;
  readonly later: LaterWave;
}

function Finding({ scale, cell, later }: FindingProps): ReactNode {
  const { language } = useLanguage();
  const { findingMore } = useTexts(resultsTexts);
  const [change, interval, sure, ...rest] = cellSentences(cell, scale, language, later);
  return (
    <li className={`finding stage-${scale.id}`}>
      <h3>{cellHeading(cell, scale, language)}</h3>
      <p>
        {change} {interval}
      </p>
      {sure !== undefined && <p className="how-sure">{sure}</p>}
      {rest.length > 0 && (
        <details className="about-chart">
          <summary>{findingMore}</summary>
          <p>{rest.join(' ')}</p>
        </details>
      )}
    </li>
  );
}
