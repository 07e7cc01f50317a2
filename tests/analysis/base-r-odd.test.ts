import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ancovaShift,
  clusteredDifference,
  cronbachAlpha,
  differenceInDifferences,
  equivalence,
  pairedShift,
  shares,
  signedRankShift,
  unlinkedShift,
} from '#analysis/index.ts';
import { methods } from '#analysis/methods.ts';
import { rVector, runBaseR } from '#tests/reference/base-r.ts';
import { disagreement } from '#tests/reference/read-reference.ts';

type Scores = readonly (number | null)[];

const times = (values: Scores, factor: number): Scores =>
  values.map((value) => (value === null ? null : value * factor));
const plus = (values: Scores, by: number): Scores =>
  values.map((value) => (value === null ? null : value + by));
const same = (value: number, n: number): Scores => Array.from({ length: n }, () => value);

const before = [3, 4.5, 2.25, 3.5, 4, 2, 3.25, 1];
const after = [3.5, 4, 3, 4.25, 4, 3, 2.75, 2.5];

/** Groups at the edge of what can be estimated; every number is exact in binary, so that R reads the same. */
const groups: readonly (readonly [name: string, before: Scores, after: Scores])[] = [
  ['eight people', before, after],
  ['two people', [3, 4], [3.5, 4.25]],
  ['two people who go opposite ways', [3, 4], [3.5, 3.5]],
  ['three people, one of whom moved', [3, 4, 2], [3, 4, 2.5]],
  ['five people without ties', [3, 4, 2, 5, 1], [3.5, 5, 3.5, 7, 3.5]],
  ['people at a start that is the same for all', same(4, 5), [4, 5, 4.5, 3.5, 4]],
  ['people who all end at the top', [4, 3.5, 5, 4.25], same(5, 4)],
  ['six people who all change alike but one', same(4, 6), [5, 5, 5, 5, 5, 4]],
  ['changes of one size both ways', same(3, 8), [4, 2, 4, 4, 2, 4, 4, 4]],
  ['missing answers', [3, null, 2, 4, null, 5, 1.5, 2], [4, 3, null, 4.5, null, 4, 2.5, 2]],
  ['scores of a hundred digits', times(before, 2 ** 330), times(after, 2 ** 330)],
  ['scores of next to nothing', times(before, 2 ** -330), times(after, 2 ** -330)],
  ['a small change of large scores', plus(before, 2 ** 20), plus(after, 2 ** 20)],
  ['changes that differ in the tenth digit', same(1, 4), [1 + 2 ** -33, 1, 1 - 2 ** -34, 1 + 2 ** -32]],
  ['tiny differences of scores around a million', same(2 ** 20, 3), [2 ** 20, 2 ** 20 + 2 ** -14, 2 ** 20]],
  ['one who rises beyond all measure', before, after.map((score, i) => (i === 3 ? 4096 : score))],
  ['scores below nought', times(before, -1), times(after, -1)],
  ['fifty people, half of whom did not move', same(3, 50), [...same(3, 25), ...same(3.5, 20), ...same(2, 5)]],
  ['nobody', [], []],
  ['one person', [3], [4]],
  ['people who did not change', [3, 4, 2], [3, 4, 2]],
  ['people who changed alike', [3, 4, 2, 5], [3.5, 4.5, 2.5, 5.5]],
  ['nobody after', [3, 4, 2], [null, null, null]],
];
const levels = [0.9, 0.99];
/** Of numbers this large or small R's Welch test squares the variances out of what a double holds; we do not. */
const beyondR = /digits|next to nothing/;
const margin = 0.25;
const trained = { before: [3, 4, 2, 3.5, 4.5], after: [4, 4.5, 3.5, 3.75, 5] };

const inR = `
json <- function(x) {
  if (length(x) == 0) return("{}")
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}"))
  each <- ifelse(is.finite(x), sprintf("%.17g", x), "null")
  if (length(x) == 1) each else paste0("[", paste(each, collapse = ","), "]")
}
none <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) list())
interval <- function(test) list(se = test$stderr, df = unname(test$parameter), t = unname(test$statistic), p = test$p.value,
  lower = test$conf.int[1], upper = test$conf.int[2])
tail_of <- function(test) unname(test$p.value)
arms <- function(y1, x1, y0, x0, level) none({
  d <- data.frame(after = c(y1, y0), before = c(x1, x0), arm = rep(1:0, c(length(y1), length(y0))))
  fit <- lm(after ~ before + arm, d, na.action = na.omit); co <- summary(fit)$coefficients; ci <- confint(fit, level = level)
  if (!("arm" %in% rownames(co))) return(list())
  list(estimate = co["arm", 1], se = co["arm", 2], df = fit$df.residual, t = co["arm", 3], p = co["arm", 4],
    lower = ci["arm", 1], upper = ci["arm", 2], slope = unname(coef(fit)["before"]))
})
alpha <- function(items, level) none({
  k <- ncol(items); n <- nrow(items); total <- rowSums(items)
  a <- k / (k - 1) * (1 - sum(apply(items, 2, var)) / var(total)); tail <- (1 - level) / 2
  list(alpha = a, lower = 1 - (1 - a) * qf(1 - tail, n - 1, (n - 1) * (k - 1)), upper = 1 - (1 - a) * qf(tail, n - 1, (n - 1) * (k - 1)))
})
shares_of <- function(before, after, margin) {
  if (length(before) == 0) return(list())
  counted <- ${methods.shares.r}; of <- function(sign) if (sign %in% names(counted)) counted[[sign]] else 0
  list(higher = of("1"), same = of("0"), lower = of("-1"))
}
one <- function(b, a, level, margin, tb, ta) {
  both <- complete.cases(b, a); x <- b[both]; y <- a[both]
  json(list(
    paired = none(c(list(estimate = mean(y - x), meanBefore = mean(x), meanAfter = mean(y), sdBefore = sd(x), sdAfter = sd(y), sd = sd(y - x)),
      interval(t.test(y, x, paired = TRUE, conf.level = level)))),
    unlinked = none(c(list(estimate = mean(a, na.rm = TRUE) - mean(b, na.rm = TRUE)), interval(t.test(a, b, conf.level = level)))),
    rank = none({
      w <- wilcox.test(y, x, paired = TRUE, conf.int = TRUE, conf.level = level); reached <- all(is.finite(w$conf.int))
      c(list(v = unname(w$statistic), p = w$p.value), if (length(x) < 50) list(estimate = unname(w$estimate)),
        if (reached && length(x) < 50) list(lower = w$conf.int[1], upper = w$conf.int[2], achievedConfidence = attr(w$conf.int, "conf.level")))
    }),
    equivalence = none({
      up <- tail_of(t.test(y, x, paired = TRUE, mu = -margin, alternative = "greater")); down <- tail_of(t.test(y, x, paired = TRUE, mu = margin, alternative = "less"))
      ci <- t.test(y, x, paired = TRUE, conf.level = .9)$conf.int
      list(pLower = up, pUpper = down, p = max(up, down), lower90 = ci[1], upper90 = ci[2])
    }),
    shares = none(shares_of(x, y, margin)),
    persons = none(c(list(estimate = mean(ta - tb) - mean(y - x)), interval(t.test(ta - tb, y - x, conf.level = level)))),
    clustered = none(c(list(estimate = mean(a, na.rm = TRUE) - mean(b, na.rm = TRUE)), interval(t.test(a, b, conf.level = level)))),
    ancova = arms(ta, tb, y, x, level), turned = arms(y, x, ta, tb, level),
    flat = arms(ta, rep(3, length(ta)), y, rep(3, length(y)), level), apart = arms(ta, rep(4, length(ta)), y, rep(3, length(y)), level),
    alpha = alpha(cbind(x, y), level), fixed = alpha(cbind(x, y, 4), level)))
}`;

const figuresSchema = z.record(z.string(), z.number().nullable());
const answersSchema = z.array(z.record(z.string(), figuresSchema));

const cases = groups.flatMap(([name, start, end]) =>
  levels.map((confidence) => ({ name, before: start, after: end, confidence })),
);

const program = `${inR}\npaste0("[", paste(c(${cases
  .map((each) => {
    const vectors = [each.before, each.after].map((scores) => rVector(scores.length === 0 ? [null] : scores));
    return `one(${vectors.join(', ')}, ${each.confidence}, ${margin}, ${rVector(trained.before)}, ${rVector(trained.after)})`;
  })
  .join(',\n')}), collapse = ","), "]")`;

type Case = (typeof cases)[number];

/** As many of one score. */
const flat = (score: number, { length }: Scores): Scores => same(score, length);

/** Our own figures of a case, by the names that R's have. */
function ownFigures({ before: start, after: end, confidence }: Case) {
  const options = { confidence };
  const arm = { before: start, after: end };
  const pairs = start.flatMap((score, i) =>
    score === null || end[i] === null ? [] : [[score, end[i] ?? null]],
  );
  const ends = pairs.map(([, score = null]) => score);
  return {
    paired: pairedShift(start, end, options),
    unlinked: unlinkedShift(start, end, options),
    rank: signedRankShift(start, end, options),
    equivalence: equivalence(start, end, margin),
    shares: shares(start, end, margin),
    persons: differenceInDifferences(trained, arm, options),
    clustered: clusteredDifference(end, start, options),
    ancova: ancovaShift(trained, arm, options),
    turned: ancovaShift(arm, trained, options),
    flat: ancovaShift(
      { before: flat(3, trained.after), after: trained.after },
      { before: flat(3, ends), after: ends },
      options,
    ),
    apart: ancovaShift(
      { before: flat(4, trained.after), after: trained.after },
      { before: flat(3, ends), after: ends },
      options,
    ),
    alpha: cronbachAlpha(pairs, options),
    fixed: cronbachAlpha(
      pairs.map((row) => [...row, 4]),
      options,
    ),
  };
}

/** Whether R gives every figure; a slope there need not be. */
const isGiven = (figures: z.infer<typeof figuresSchema>): boolean =>
  Object.entries(figures).some(([, figure]) => figure !== null) &&
  Object.entries(figures).every(([name, figure]) => figure !== null || name === 'slope');

describe('At the edge of what can be estimated, R and we say the same', () => {
  let answers: z.infer<typeof answersSchema> = [];
  beforeAll(async () => {
    answers = await runBaseR(program, answersSchema);
  }, 120_000);

  it.each([
    'paired',
    'unlinked',
    'rank',
    'equivalence',
    'shares',
    'persons',
    'clustered',
    'ancova',
    'turned',
    'flat',
    'apart',
    'alpha',
    'fixed',
  ] as const)('%s: estimable exactly where R is finite, and then equal', (method) => {
    const wrong = cases.flatMap((each, i) => {
      const inR = answers[i]?.[method] ?? {};
      const own = ownFigures(each)[method];
      const place = `${each.name} at ${each.confidence}`;
      const agrees =
        (own.status === 'ok') === isGiven(inR) || (own.status === 'ok' && beyondR.test(each.name));
      if (!agrees) return [`${place}: ${own.status}, R has ${JSON.stringify(inR)}`];
      const difference = isGiven(inR) ? disagreement(own, inR, 1e-8) : null;
      return difference === null ? [] : [`${place}: ${difference}`];
    });
    expect(wrong).toEqual([]);
  });
});
