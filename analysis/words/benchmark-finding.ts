import type { Language } from '#instruments/instrument.ts';
import type { PooledFigures } from '#analysis/benchmark.ts';
import type { ReleasedScale } from '#analysis/release.ts';
import { capitalized } from './list.ts';
import { formatChange, formatCount } from './numbers.ts';
import { pictureTexts } from './picture-texts.ts';
import { scaleName } from './scale-name.ts';

/** What the pool of pilots shows on a scale, in a sentence. */
export function benchmarkFinding(
  scale: Pick<ReleasedScale, 'id' | 'title'>,
  pooled: Pick<PooledFigures, 'k' | 'estimate' | 'interval95'> | null,
  language: Language,
): string {
  const { finding } = pictureTexts[language].forest;
  const name = scaleName(scale, language);
  if (pooled === null) return capitalized(finding.none(name));
  const [lower, upper] = pooled.interval95;
  const change = (value: number): string => formatChange(value, language, 2);
  const figures = finding.figures(
    formatCount(pooled.k, language),
    change(pooled.estimate),
    change(lower),
    change(upper),
  );
  if (lower > 0) return capitalized(finding.higher(name, figures));
  return capitalized(upper < 0 ? finding.lower(name, figures) : finding.unclear(name, figures));
}
