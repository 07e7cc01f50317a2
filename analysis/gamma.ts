const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function, for x > 0.
 *
 * Stirling's series from 15 on (which costs no digits in differences of large values), Lanczos (g = 7, n = 9)
 * below; relative error under 1e-14.
 *
 * @example logGamma(5) // 3.1780538303479458, the logarithm of 24
 */
export function logGamma(x: number): number {
  if (x >= 15) return stirling(x);
  const series = lanczos.reduce((total, term, i) => total + term / (x + i), 0.9999999999998099);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingTail(x);
}

/** What Stirling's formula lacks, for x from 14.5 on. */
function stirlingTail(x: number): number {
  const inverse = 1 / (x * x);
  return (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
}

/**
 * Hedges' exact factor J that takes the small-sample bias out of a standardized difference.
 *
 * J(df) = Gamma(df / 2) / (sqrt(df / 2) Gamma((df - 1) / 2)) (Hedges 1981, J. Educational Statistics 6, 107-128).
 * With one degree of freedom the expectation it corrects does not exist: `null`.
 *
 * @example hedgesFactor(9) // 0.9138748917925525
 */
export function hedgesFactor(df: number): number | null {
  if (!(df > 1)) return null;
  const x = df / 2;
  if (x < 15) return Math.exp(logGamma(x) - logGamma(x - 0.5) - 0.5 * Math.log(x));
  // The same with the large terms of Stirling's formula subtracted by hand, which leaves all digits.
  return Math.exp(-(x - 1) * Math.log1p(-0.5 / x) - 0.5 + stirlingTail(x) - stirlingTail(x - 0.5));
}

/**
 * Upper regularized incomplete gamma function Q(a, x): the share of a gamma(a) distribution beyond x.
 *
 * Series for small x, continued fraction (modified Lentz) beyond a + 1, so that a far tail keeps its digits;
 * Numerical Recipes, section 6.2.
 *
 * @example upperGamma(1, 2) // 0.1353352832366127, that is exp(-2)
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let i = 1; i < 10_000 && term > total * 1e-17; i += 1) {
    term *= x / (a + i);
    total += term;
  }
  return total;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 10_000; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
