/** A function of one number, and where to look for its zero. */
export interface RootSearch {
  readonly f: (x: number) => number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a continuous function crosses zero, between two points at which its sign differs.
 *
 * Method of Chandrupatla (1997, Advances in Engineering Software 28, 145-149): inverse quadratic
 * interpolation where it is safe, bisection elsewhere; a dozen evaluations for full precision.
 * Without a change of sign the end nearest to zero is returned; after two hundred evaluations the best of them.
 *
 * @example findRoot({ f: (x) => x * x - 2, from: 0, to: 2 }) // 1.4142135623730951
 */
export function findRoot({ f, from, to }: RootSearch): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  let best = Math.abs(fa) < Math.abs(fb) ? a : b;
  if (Math.sign(fa) === Math.sign(fb)) return best;
  let step = 0.5;
  for (let round = 0; round < 200; round += 1) {
    const x = a + step * (b - a);
    const fx = f(x);
    const [c, fc] = Math.sign(fx) === Math.sign(fa) ? [a, fa] : [b, fb];
    if (Math.sign(fx) !== Math.sign(fa)) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const smallestStep = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (fx === 0 || !(smallestStep < 0.5)) break;
    step = Math.min(1 - smallestStep, Math.max(smallestStep, interpolated({ a, b, c, fa, fb, fc })));
  }
  return best;
}

interface Points {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

/** The next step as a fraction of the way from a to b: inverse quadratic where that is monotonic, else half. */
function interpolated({ a, b, c, fa, fb, fc }: Points): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
