# Makes tests/reference/from-r.json: figures of R, metafor, lme4 and psych on made-up data.
# Rscript make-references.R > from-r.json   (Debian: r-base-core r-cran-metafor r-cran-lme4 r-cran-psych)
suppressMessages({ library(metafor); library(lme4); library(psych) })
options(warn = -1)
set.seed(20260301)
number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  if (is.matrix(x)) return(json(lapply(seq_len(nrow(x)), function(i) as.list(unname(x[i, ])))))
  if (is.character(x)) return(if (length(x) == 1) paste0('"', x, '"') else json(as.list(x)))
  if (length(x) == 1) return(number(x))
  paste0("[", paste(number(x), collapse = ","), "]")
}
vec <- function(x) as.list(unname(x))

# Scores of six five-point items (ties, ceiling), or of a fine-grained scale, some missing.
likert <- function(n, level, person) {
  sapply(1:n, function(i) mean(pmin(5, pmax(1, round(level + person[i] + rnorm(6, 0, 0.9))))))
}
make_pair <- function(n, level, change, fine, missing) {
  person <- rnorm(n, 0, 0.6)
  before <- if (fine) level + person + rnorm(n, 0, 0.4) else likert(n, level, person)
  after <- if (fine) level + change + person + rnorm(n, 0, 0.5) else likert(n, level + change, person)
  before[runif(n) < missing] <- NA
  after[runif(n) < missing] <- NA
  list(before = before, after = after)
}

bonett <- function(x, y) {
  n <- length(x); df <- n - 1
  v1 <- var(x); v2 <- var(y); s <- sqrt((v1 + v2) / 2); r <- cor(x, y); vd <- var(y - x)
  d <- mean(y - x) / s
  se <- sqrt(d^2 * (v1^2 + v2^2 + 2 * r^2 * v1 * v2) / (8 * df * s^4) + vd / (df * s^2))
  J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
  list(dAv = d, gAv = J * d, se = se, lower = d - qnorm(.975) * se, upper = d + qnorm(.975) * se,
       dZ = mean(y - x) / sd(y - x), gZ = J * mean(y - x) / sd(y - x))
}

pair_case <- function(p) {
  ok <- complete.cases(p$before, p$after); x <- p$before[ok]; y <- p$after[ok]
  t <- t.test(y, x, paired = TRUE); t90 <- t.test(y, x, paired = TRUE, conf.level = .9)
  w <- t.test(na.omit(p$after), na.omit(p$before))
  m <- .3; se <- sd(y - x) / sqrt(length(x)); df <- length(x) - 1
  leavers <- p$before[!is.na(p$before) & is.na(p$after)]
  long <- data.frame(person = factor(rep(seq_along(p$before), 2)), after = rep(0:1, each = length(p$before)),
                     value = c(p$before, p$after))
  long <- long[!is.na(long$value), ]
  fit <- suppressMessages(lmer(value ~ after + (1 | person), long,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12), check.conv.singular = "ignore")))
  vc <- as.data.frame(VarCorr(fit))$vcov
  list(before = vec(p$before), after = vec(p$after),
    paired = list(n = length(x), meanBefore = mean(x), meanAfter = mean(y), sdBefore = sd(x), sdAfter = sd(y),
      correlation = cor(x, y), estimate = unname(t$estimate), sd = sd(y - x), se = t$stderr, df = unname(t$parameter),
      t = unname(t$statistic), p = t$p.value, lower = t$conf.int[1], upper = t$conf.int[2]),
    standardized = bonett(x, y),
    unlinked = list(nBefore = sum(!is.na(p$before)), nAfter = sum(!is.na(p$after)),
      estimate = unname(w$estimate[1] - w$estimate[2]), se = w$stderr, df = unname(w$parameter),
      t = unname(w$statistic), p = w$p.value, lower = w$conf.int[1], upper = w$conf.int[2]),
    equivalence = list(pLower = pt((mean(y - x) + m) / se, df, lower.tail = FALSE), pUpper = pt((mean(y - x) - m) / se, df),
      lower90 = t90$conf.int[1], upper90 = t90$conf.int[2]),
    attrition = if (length(leavers) > 1) {
      e <- escalc("SMD", m1i = mean(leavers), sd1i = sd(leavers), n1i = length(leavers), m2i = mean(x), sd2i = sd(x), n2i = length(x))
      list(g = as.numeric(e$yi), lower = as.numeric(e$yi) - qnorm(.975) * sqrt(e$vi), upper = as.numeric(e$yi) + qnorm(.975) * sqrt(e$vi))
    },
    mixed = list(observations = nrow(long), persons = nlevels(droplevels(long$person)), estimate = unname(fixef(fit)[2]),
      se = sqrt(vcov(fit)[2, 2]), varianceBetween = vc[1], varianceWithin = vc[2], remlCriterion = REMLcrit(fit)))
}
pairs <- Map(function(n, level, change, fine, missing) pair_case(make_pair(n, level, change, fine, missing)),
  c(3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 25, 30, 40, 60, 12, 15, 18, 22, 26, 35, 80, 150),
  c(3, 3.7, 4.3, 3, 3.7, 4.3), c(0, .3, -.2, .5), c(FALSE, FALSE, TRUE), c(0, .15, .3, .1, .25))

pool_case <- function(k, tau, same) {
  n <- sample(8:30, k, TRUE); v <- if (same) .42 / n else .42 / n * rchisq(k, n - 1) / (n - 1)
  y <- rnorm(k, .25, sqrt(tau^2 + v))
  control <- list(threshold = 1e-13, maxiter = 100000)
  hk <- rma(y, v, method = "REML", test = "knha", control = control)
  ad <- rma(y, v, method = "REML", test = "adhoc", control = control)
  ci <- confint(ad, control = list(tol = 1e-14))$random; pi <- predict(ad); b <- blup(hk)
  list(estimates = vec(y), variances = vec(v), tau2 = ad$tau2, tau2Lower = ci[1, 2], tau2Upper = ci[1, 3],
    estimate = as.numeric(ad$beta), se = ad$se, t = ad$zval, p = ad$pval, lower = ad$ci.lb, upper = ad$ci.ub,
    q = ad$QE, qP = ad$QEp, i2 = ad$I2, predictionLower = pi$pi.lb, predictionUpper = pi$pi.ub,
    weights = vec(weights(ad) / 100), shrunken = vec(as.numeric(b$pred)), shrunkenSe = vec(as.numeric(b$se)))
}
pools <- suppressWarnings(Map(pool_case, rep(c(2, 3, 4, 5, 8, 12, 20), 3), rep(c(0, .15, .4), each = 7), c(TRUE, FALSE)))

alpha_case <- function(n, k, load, top) {
  f <- rnorm(n)
  items <- pmin(pmax(round(top + load * matrix(f, n, k) + matrix(rnorm(n * k, 0, .8), n, k)), 1), 5)
  a <- suppressWarnings(suppressMessages(alpha(as.data.frame(items), warnings = FALSE, check.keys = FALSE, n.iter = 1)))
  raw <- a$total$raw_alpha; ci <- alpha.ci(raw, n.obs = n, n.var = k)
  list(items = items, alpha = raw, lower = ci$lower.ci, upper = ci$upper.ci, itemRest = vec(a$item.stats$r.drop),
    alphaIfDeleted = if (k > 2) vec(a$alpha.drop$raw_alpha))
}
alphas <- Map(alpha_case, c(8, 10, 12, 15, 20, 25, 30, 40, 60, 100, 9, 14, 18, 22, 28, 35, 50, 70, 90, 200, 16),
  c(6, 5, 3, 4, 6, 8, 6), c(.8, .5, .3), c(3, 3.6, 4.2))

arm_case <- function(n1, n0, effect) {
  a <- make_pair(n1, 3.2, effect, FALSE, .1); b <- make_pair(n0, 3.4, 0, FALSE, .1)
  oa <- complete.cases(a$before, a$after); ob <- complete.cases(b$before, b$after)
  w <- t.test((a$after - a$before)[oa], (b$after - b$before)[ob])
  d <- data.frame(before = c(a$before[oa], b$before[ob]), after = c(a$after[oa], b$after[ob]), arm = rep(1:0, c(sum(oa), sum(ob))))
  fit <- lm(after ~ before + arm, d); co <- summary(fit)$coefficients; ci <- confint(fit)
  list(trained = list(before = vec(a$before), after = vec(a$after)), comparison = list(before = vec(b$before), after = vec(b$after)),
    difference = list(estimate = unname(w$estimate[1] - w$estimate[2]), se = w$stderr, df = unname(w$parameter),
      t = unname(w$statistic), p = w$p.value, lower = w$conf.int[1], upper = w$conf.int[2]),
    ancova = list(estimate = co["arm", 1], se = co["arm", 2], df = fit$df.residual, t = co["arm", 3], p = co["arm", 4],
      lower = ci["arm", 1], upper = ci["arm", 2], slope = co["before", 1]))
}
arms <- Map(arm_case, c(6, 8, 10, 12, 16, 20, 25, 30, 40, 60), c(8, 6, 12, 10, 14, 22, 20, 35, 30, 50), c(0, .4))

powers <- lapply(c(2, 3, 4, 6, 9, 14, 40, 100, 400), function(n) list(n = n, d80 = power.t.test(n = n, power = .8, sd = 1, type = "paired", tol = 1e-12)$delta))
p <- lapply(1:6, function(i) round(runif(i + 1), 3)); holms <- lapply(p, function(x) list(p = vec(x), holm = vec(p.adjust(x, "holm"))))

cat(json(list(
  source = "R 4.2.2, metafor 3.8.1, lme4 1.1-31, psych 2.2.9 (Debian 12); made-up data, set.seed(20260301)",
  command = "Rscript tests/reference/make-references.R > tests/reference/from-r.json",
  pairs = unname(pairs), pools = unname(pools), alphas = unname(alphas), arms = unname(arms), powers = powers, holms = holms)), "\n", sep = "")
