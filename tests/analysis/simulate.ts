import { seededBits } from '#analysis/random-bits.ts';

/** A seeded source of made-up data. */
export interface Simulation {
  /** Between 0 and 1, neither of them. */
  readonly uniform: () => number;
  /** Standard normal, by Box and Muller. */
  readonly normal: () => number;
  /** A whole number from low to high. */
  readonly whole: (low: number, high: number) => number;
}

export function simulation(seed: number): Simulation {
  const bits = seededBits(seed);
  const uniform = (): number => (bits() + 0.5) / 2 ** 32;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
  };
}

/** Mean of six five-point answers of a person on a level; the ceiling is felt. */
export function answerScale({ normal }: Simulation, level: number): number {
  let total = 0;
  for (let item = 0; item < 6; item += 1) {
    total += Math.min(5, Math.max(1, Math.round(level + 0.9 * normal())));
  }
  return total / 6;
}

/** Share of repetitions in which something held. */
export function shareOf(repetitions: number, holds: () => boolean): number {
  let times = 0;
  for (let i = 0; i < repetitions; i += 1) times += holds() ? 1 : 0;
  return times / repetitions;
}
