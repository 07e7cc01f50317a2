/** Source of random 32-bit whole numbers, from 0. */
export type RandomBits = () => number;

/**
 * xoshiro128** 1.1 of Blackman & Vigna (2021, ACM Trans. Math. Software 47(4), 36): 128 bits of state, passes the
 * usual batteries, and short enough to be repeated in another language, so that a drawn p-value can be reproduced.
 *
 * @param state four 32-bit numbers, not all zero
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomBits {
  const draw = signedXoshiro128(state);
  return () => draw() >>> 0;
}

/** The same 32 bits read as a signed number: an engine keeps those off its heap, which makes a million draws cheap. */
function signedXoshiro128(state: readonly [number, number, number, number]): RandomBits {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/**
 * The same generator from one seed, whose state is filled by splitmix32 as its authors advise.
 *
 * @param seed any number; its whole part counts, modulo 2^32
 */
export function seededBits(seed: number): RandomBits {
  return xoshiro128(seededState(seed));
}

/** The first numbers of a stream, at least as many as asked for, read as signed; drawn once however often asked. */
export type StoredBits = (length: number) => Int32Array;

/** `seededBits` that remembers what it drew. */
export function storedBits(seed: number): StoredBits {
  const random = signedXoshiro128(seededState(seed));
  let drawn = new Int32Array(0);
  return (length) => {
    const known = drawn;
    if (length > known.length) {
      drawn = Int32Array.from({ length }, (_, place) => known[place] ?? random());
    }
    return drawn;
  };
}

function seededState(seed: number): [number, number, number, number] {
  let counter = Math.trunc(seed) >>> 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next(), next()];
}

function rotate(bits: number, places: number): number {
  return (bits << places) | (bits >>> (32 - places));
}
