/** Source of random 32-bit whole numbers. */
export type RandomBits = () => number;

/**
 * xoshiro128** 1.1 of Blackman & Vigna (2021, ACM Trans. Math. Software 47(4), 36): 128 bits of state, passes the
 * usual batteries, and short enough to be repeated in another language, so that a drawn p-value can be reproduced.
 *
 * @param state four 32-bit numbers, not all zero
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomBits {
  // In an array of whole numbers, because numbers beyond 31 bits that a closure keeps are put on the heap at each draw.
  const kept = Int32Array.from(state, (word) => word | 0);
  return () => {
    let [a, b, c, d] = [kept[0] ?? 0, kept[1] ?? 0, kept[2] ?? 0, kept[3] ?? 0];
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    kept[0] = a;
    kept[1] = b;
    kept[2] = c;
    kept[3] = d;
    return result;
  };
}

/**
 * The same generator from one seed, whose state is filled by splitmix32 as its authors advise.
 *
 * @param seed any number; its whole part counts, modulo 2^32
 */
export function seededBits(seed: number): RandomBits {
  let counter = Math.trunc(seed) >>> 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return xoshiro128([next(), next(), next(), next()]);
}

function rotate(bits: number, places: number): number {
  return (bits << places) | (bits >>> (32 - places));
}
