import { messagesIn } from '#analysis/words/messages.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import type { ChartOptions } from './options.ts';

/** What the axis of means is: the response scale from end to end, or as far as the figures go. */
export function axisCaption(
  [lowest, highest]: readonly [number, number],
  { language, isOpen = false }: ChartOptions,
): string {
  const { chart } = messagesIn(language);
  return isOpen
    ? chart.openAxis
    : chart.axis(formatPoints(lowest, language), formatPoints(highest, language));
}
