import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ancovaShift,
  detectableShift,
  holm,
  pairedShift,
  signedRankShift,
  unlinkedShift,
} from '#analysis/index.ts';
import { rVector, runBaseR } from '#tests/reference/base-r.ts';
import { disagreement } from '#tests/reference/read-reference.ts';
import { simulation, type Simulation } from './simulate.ts';

type Scores = readonly (number | null)[];

interface DataSet {
  readonly number: number;
  readonly before: Scores;
  readonly after: Scores;
  readonly comparison: { readonly before: Scores; readonly after: Scores };
  readonly planned: number;
  readonly pValues: readonly number[];
}

const count = 200;

/**
 * Made-up groups of 2 to 22 people, and some of 50 to 60. In three of four sets a score is the mean of four answers from 1 to 5, with ties and
 * a ceiling; in the others it is fine-grained. Quarters and 1024ths are exact in binary: what ties here, ties in R.
 */
function makeDataSet(number: number): DataSet {
  const source = simulation(7000 + number);
  const { normal, uniform, whole } = source;
  const n = number % 10 === 9 ? whole(50, 60) : whole(2, 22);
  const level = 2.8 + 1.7 * uniform();
  const isMissing = 0.3 * uniform() * (number % 2);
  const score = (at: number): number | null => {
    if (uniform() < isMissing) return null;
    return number % 4 === 3 ? Math.round(1024 * (at + 0.5 * normal())) / 1024 : fourAnswers(source, at);
  };
  const arm = (people: number, change: number) => {
    const levels = Array.from({ length: people }, () => level + 0.6 * normal());
    return { before: levels.map(score), after: levels.map((each) => score(each + change)) };
  };
  const { before, after } = arm(n, whole(-2, 4) / 5);
  const comparison = arm(whole(3, 30), 0);
  const pValues = Array.from({ length: whole(1, 7) }, () => whole(0, 1000) / 1000);
  return { number, before, after, comparison, planned: whole(2, 80), pValues };
}

function fourAnswers({ normal }: Simulation, level: number): number {
  const answer = (): number => Math.min(5, Math.max(1, Math.round(level + 0.8 * normal())));
  return (answer() + answer() + answer() + answer()) / 4;
}

/** What R makes of one data set: a list of named figures a method; what R refuses, or warns is no figure, is null. */
const inR = `
figures <- function(expression) tryCatch(expression, error = function(e) list(), warning = function(w) list())
json <- function(x) {
  if (length(x) == 0) return("{}")
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}"))
  each <- ifelse(is.finite(x), sprintf("%.17g", x), "null")
  if (length(x) == 1) each else paste0("[", paste(each, collapse = ","), "]")
}
interval <- function(test) list(estimate = unname(if (length(test$estimate) == 2) test$estimate[1] - test$estimate[2] else test$estimate),
  se = test$stderr, df = unname(test$parameter), t = unname(test$statistic), p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2])
one <- function(before, after, before0, after0, planned, p) {
  present <- complete.cases(before, after); x <- before[present]; y <- after[present]
  present0 <- complete.cases(before0, after0)
  all <- data.frame(before = c(x, before0[present0]), after = c(y, after0[present0]), arm = rep(1:0, c(sum(present), sum(present0))))
  json(list(
    paired = figures(c(interval(t.test(y, x, paired = TRUE)), list(n = length(x), meanBefore = mean(x), meanAfter = mean(y)))),
    correlation = figures(list(correlation = cor(before, after, use = "complete.obs"))),
    unlinked = figures(interval(t.test(na.omit(after), na.omit(before)))),
    signedRank = tryCatch({
      w <- suppressWarnings(wilcox.test(y, x, paired = TRUE, conf.int = TRUE))
      list(v = unname(w$statistic), p = w$p.value, estimate = unname(w$estimate), lower = w$conf.int[1], upper = w$conf.int[2],
        achievedConfidence = attr(w$conf.int, "conf.level"))
    }, error = function(e) list()),
    ancova = figures({
      fit <- lm(after ~ before + arm, all); co <- summary(fit)$coefficients; ci <- confint(fit)
      list(estimate = co["arm", 1], se = co["arm", 2], df = fit$df.residual, t = co["arm", 3], p = co["arm", 4],
        lower = ci["arm", 1], upper = ci["arm", 2], slope = co["before", 1])
    }),
    power = figures(list(dZ = power.t.test(n = planned, power = .8, sd = 1, type = "paired", tol = 1e-12)$delta)),
    holm = as.list(setNames(p.adjust(p, "holm"), seq_along(p)))))
}`;

const program = (sets: readonly DataSet[]): string => {
  const calls = sets.map(({ before, after, comparison, planned, pValues }) => {
    const vectors = [before, after, comparison.before, comparison.after].map(rVector);
    return `one(${vectors.join(', ')}, ${planned}, ${rVector(pValues)})`;
  });
  return `${inR}\npaste0("[", paste(c(${calls.join(',\n')}), collapse = ","), "]")`;
};

const figuresSchema = z.record(z.string(), z.number().nullable());
const answerSchema = z.object({
  paired: figuresSchema,
  correlation: figuresSchema,
  unlinked: figuresSchema,
  signedRank: figuresSchema,
  ancova: figuresSchema,
  power: figuresSchema,
  holm: figuresSchema,
});
type Answer = z.infer<typeof answerSchema>;
type Method = keyof Answer;

const ownFigures = ({ before, after, comparison, planned, pValues }: DataSet) => ({
  paired: pairedShift(before, after),
  correlation: pairedShift(before, after),
  unlinked: unlinkedShift(before, after),
  signedRank: signedRankShift(before, after),
  ancova: ancovaShift({ before, after }, comparison),
  power: detectableShift(planned),
  holm: Object.fromEntries(holm(pValues).map((p, i) => [i + 1, p])),
});

/** From 50 pairs on R looks for rank limits to 1e-4 only; under six we give none, as no level is reached. */
function comparable(
  method: Method,
  figures: Answer[Method],
  n: number,
): [Answer[Method], tolerance: number][] {
  if (method !== 'signedRank') return [[figures, method === 'power' ? 1e-9 : 1e-8]];
  const { estimate = null, lower = null, upper = null, achievedConfidence = null, ...test } = figures;
  const limits = { estimate, lower, upper, achievedConfidence };
  if (n >= 50)
    return [
      [test, 1e-8],
      [limits, 1e-3],
    ];
  return [
    [test, 1e-8],
    [n < 6 ? { estimate } : limits, 1e-8],
  ];
}

describe('Two hundred made-up groups with ties, ceiling and missing answers, in base R and here', () => {
  const sets = Array.from({ length: count }, (_, number) => makeDataSet(number));
  let answers: Answer[] = [];
  beforeAll(async () => {
    answers = await runBaseR(program(sets), z.array(answerSchema));
  }, 300_000);

  const methods = [
    ['paired', 't.test(paired = TRUE)', 180],
    ['correlation', 'cor', 180],
    ['unlinked', 't.test (Welch)', 190],
    ['signedRank', 'wilcox.test', 190],
    ['ancova', 'lm', 180],
    ['power', 'power.t.test', 200],
    ['holm', 'p.adjust', 200],
  ] as const;

  it.each(methods)('%s agrees with %s wherever R gives a figure', (method, _, least) => {
    const differences = sets.flatMap((set, i) => {
      const figures = answers[i]?.[method] ?? {};
      const own = ownFigures(set);
      return comparable(method, figures, own.paired.n).flatMap(([part, tolerance]) => {
        const difference = disagreement(own[method], part, tolerance);
        return difference === null ? [] : [`data set ${set.number}: ${difference}`];
      });
    });
    expect(differences).toEqual([]);
    const given = answers.filter((answer) => Object.values(answer[method]).some((figure) => figure !== null));
    expect(given.length).toBeGreaterThanOrEqual(least);
  });

  it('is estimable here wherever the mean change has an interval in R, and has none where R has none', () => {
    const status = sets.map(({ before, after }) => pairedShift(before, after).status);
    expect(status).toEqual(
      answers.map(({ paired }) => (typeof paired['lower'] === 'number' ? 'ok' : 'not-estimable')),
    );
  });

  it('has looked at ties, ceilings, missing answers and groups of two', () => {
    const pairs = sets.map(({ before, after }) => signedRankShift(before, after));
    expect(pairs.filter(({ ties }) => (ties ?? 0) > 0).length).toBeGreaterThan(100);
    expect(pairs.filter(({ zeros }) => (zeros ?? 0) > 0).length).toBeGreaterThan(80);
    expect(sets.filter(({ after }) => after.includes(5)).length).toBeGreaterThan(50);
    expect(sets.filter(({ after }) => after.includes(null)).length).toBeGreaterThan(60);
  });
});
