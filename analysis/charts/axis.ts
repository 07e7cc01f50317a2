/** A straight line from scale points to pixels. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly pixels: readonly [number, number];
}

/** Where a value lies, in pixels. */
export function toPixel({ domain, pixels }: Axis, value: number): number {
  return pixels[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (pixels[1] - pixels[0]);
}

/** Drawn no further than the axis goes. */
export function withinAxis({ domain }: Axis, value: number): number {
  return Math.min(domain[1], Math.max(domain[0], value));
}

/** Labels closer to each other than this many times the size of their type cannot be told apart. */
const labelRoom = 1.3;

/**
 * Round values to label an axis at: every whole point up to eleven of them, else about five, and never more than have
 * room. Every other point counts from the lowest: 1, 3, 5.
 *
 * @param size of the labels' type, in pixels
 */
export function ticksOf({ domain: [lowest, highest], pixels: [start, end] }: Axis, size: number): number[] {
  const span = highest - lowest;
  const gaps = Math.max(1, Math.floor((end - start) / (size * labelRoom)));
  const step = span <= Math.min(10, gaps) ? 1 : roundStep(span / Math.min(5, gaps));
  const first = step > 2 ? Math.ceil(lowest / step) * step : Math.ceil(lowest);
  const ticks: number[] = [];
  for (let tick = first; tick <= highest; tick += step) ticks.push(tick);
  return ticks;
}

/** The nearest of 1, 2, 5 times a power of ten from above. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((factor) => factor * power >= step) ?? 10) * power;
}
