import type { Limits } from '#analysis/release.ts';

/** Computed numbers that miss a tenth by less than this are meant to be that tenth. */
const noise = 1e-9;

/** To the nearest tenth, halves away from zero; never a negative zero. */
export function toTenth(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 10 + noise)) / 10 + 0;
}

/** Limits moved outward to tenths: what is shown never claims more certainty than was computed. */
export function outward(lower: number, upper: number): Limits {
  return [Math.floor(lower * 10 + noise) / 10 + 0, Math.ceil(upper * 10 - noise) / 10 + 0];
}
