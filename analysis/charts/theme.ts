import type { ReleasedScale } from '#analysis/release.ts';

/** Colours of the paper and the ink, as in the design tokens of the pages. */
export const paper = '#fdfcf9';
export const hull = '#f6f3ea';
export const ink = '#1d2433';
export const muted = '#5b6270';
export const line = '#d9d5c8';

export const textFont = "'Source Sans 3 Variable', 'Source Sans 3', sans-serif";
export const headingFont = "'Source Serif 4 Variable', 'Source Serif 4', serif";

/** A scale has a colour and a shape of its own: either one is enough to tell it from the others. */
export interface ScaleStyle {
  readonly colour: string;
  readonly shape: string;
  /** Area in square pixels at which shapes look equally large; a mark of `size` 1. */
  readonly area: number;
}

const stages = new Map<string, ScaleStyle>([
  ['eigenwaarde', { colour: '#0b6660', shape: 'circle', area: 177 }],
  ['beroepstrots', { colour: '#8a5000', shape: 'square', area: 182 }],
  ['beroepseer', { colour: '#43399a', shape: 'diamond', area: 300 }],
]);

/** For scales of other questionnaires, by their order; each colour keeps 4.5 : 1 on the paper. */
const others: readonly ScaleStyle[] = [
  { colour: '#8b1e3f', shape: 'triangle-up', area: 200 },
  { colour: '#1f4e9a', shape: 'circle', area: 177 },
  { colour: '#3d5a1e', shape: 'square', area: 182 },
  { colour: '#6b3a7a', shape: 'diamond', area: 300 },
  { colour: '#5f5200', shape: 'triangle-down', area: 200 },
  { colour: '#0b5a75', shape: 'cross', area: 200 },
];

/** Colour and shape of every scale: those of the three stages by name, others by order. */
export function scaleStyles(scales: readonly ReleasedScale[]): ReadonlyMap<string, ScaleStyle> {
  const strangers = scales.filter(({ id }) => !stages.has(id)).map(({ id }) => id);
  return new Map(
    scales.flatMap(({ id }) => {
      const style = stages.get(id) ?? others[strangers.indexOf(id) % others.length];
      return style === undefined ? [] : [[id, style] as const];
    }),
  );
}
