import type { ReactNode } from 'react';
import { formatCount } from '#analysis/words/numbers.ts';
import { useLanguage } from '#client/src/studio/language.tsx';

/** Half the width of the drawing in scale points; what lies beyond ends at the edge. */
const reach = 1.5;
const width = 180;

const placeOf = (points: number): number =>
  ((Math.max(-reach, Math.min(reach, points)) + reach) / (2 * reach)) * width;

interface IntervalProps {
  readonly estimate: number;
  readonly limits: readonly [number, number];
}

/** A change with its interval, all on one scale with nought in the middle; the figures stand beside it in words. */
export function Interval({ estimate, limits: [from, to] }: IntervalProps): ReactNode {
  return (
    <svg className="interval" viewBox={`0 0 ${String(width)} 24`} aria-hidden="true">
      <line x1={width / 2} x2={width / 2} y1={0} y2={24} className="nought" />
      <line x1={placeOf(from)} x2={placeOf(to)} y1={12} y2={12} className="bar" />
      <circle cx={placeOf(estimate)} cy={12} r={5} className="dot" />
    </svg>
  );
}

/** The numbers of that scale, under the last of the intervals. */
export function IntervalAxis(): ReactNode {
  const { language } = useLanguage();
  return (
    <svg className="interval" viewBox={`0 0 ${String(width)} 24`} aria-hidden="true">
      {[-1, 0, 1].map((points) => (
        <text key={points} x={placeOf(points)} y={16} textAnchor="middle" className="tick">
          {points > 0 ? '+' : ''}
          {formatCount(points, language)}
        </text>
      ))}
    </svg>
  );
}
