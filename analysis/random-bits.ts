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

/** The first bytes of a stream, at least as many as asked for; drawn once however often asked. */
export type StoredBytes = (length: number) => Uint8Array;

/** `seededBits` that remembers what it drew: of every number four bytes, the lowest first. */
export function storedBytes(seed: number): StoredBytes {
  const random = signedXoshiro128(seededState(seed));
  let drawn = new Uint8Array(0);
  return (length) => {
    if (length <= drawn.length) return drawn;
    const more = new Uint8Array(Math.ceil(length / 4) * 4);
    more.set(drawn);
    for (let place = drawn.length; place < more.length; place += 4) {
      const number = random();
      for (let byte = 0; byte < 4; byte += 1) more[place + byte] = number >> (8 * byte);
    }
    drawn = more;
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
