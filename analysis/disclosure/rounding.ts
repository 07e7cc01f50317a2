import type { Limits } from '#analysis/release.ts';

/** Computed numbers that miss a tenth by less than this are meant to be that tenth. */
const noise = 1e-9;

const tenths = 10;

/** To the nearest tenth, halves away from zero; never a negative zero. */
export function toTenth(value: number): number {
  return roundTo(value, tenths);
}

/** Limits moved outward to tenths: what is shown never claims more certainty than was computed. */
export function outward(lower: number, upper: number): Limits {
  return outwardTo(lower, upper, tenths);
}

/** To the nearest part, halves away from zero; never a negative zero. `parts` is 10 for tenths, 100 for hundredths. */
export function roundTo(value: number, parts: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * parts + noise)) / parts + 0;
}

/** Limits moved outward to whole parts. */
export function outwardTo(lower: number, upper: number, parts: number): Limits {
  return [Math.floor(lower * parts + noise) / parts + 0, Math.ceil(upper * parts - noise) / parts + 0];
}
