import type { Language } from '#instruments/instrument.ts';
import type { IntervalOptions } from '#analysis/estimate.ts';
import type { Cell, ReleasedScale } from '#analysis/release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { confidenceInWords } from './confidence.ts';
import { messagesIn } from './messages.ts';
import { formatChange, formatCount, formatNumber } from './numbers.ts';

/** A chart in words, row by row as it is drawn, for who cannot see it. */
export function chartDescription(
  cells: readonly Cell[],
  scales: readonly ReleasedScale[],
  language: Language,
  options: IntervalOptions = {},
): string {
  const confidence = confidenceInWords(options, language);
  return topFirst(scales)
    .map((scale) =>
      rowInWords(
        cells.find((cell) => cell.scale === scale.id),
        scale,
        { language, confidence },
      ),
    )
    .join(' ');
}

function rowInWords(
  cell: Cell | undefined,
  scale: ReleasedScale,
  { language, confidence }: { readonly language: Language; readonly confidence: string },
): string {
  const { chart } = messagesIn(language);
  const title = scale.title[language];
  if (cell?.status !== 'shown') return chart.withheldRow(title);
  const [lower, upper] = cell.interval95;
  const figures = chart.rowFigures(
    formatChange(cell.change, language),
    confidence,
    formatChange(lower, language),
    formatChange(upper, language),
    formatCount(cell.n, language),
  );
  return chart.row(title, formatNumber(cell.before, language), formatNumber(cell.after, language), figures);
}
