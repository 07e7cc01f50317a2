# Reproduces every figure of the analysis from data.csv with base R, and compares it with figures.csv.
#
#   Rscript reproduce.R
#
# Ends with status 0 when every figure comes out the same, with status 1 and a list when one does not. Needs nothing
# but R 4.0 or later: no package, no network. Formulas and sources: codebook.csv.

# 1. What the columns mean (design.R), the answers, the figures to be reproduced, the drawn signs -------------------

read_table <- function(file) {
  read.csv(file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
}
source("design.R", encoding = "UTF-8")
answers <- read_table("data.csv")
expected <- read_table("figures.csv")
expected[is.na(expected)] <- ""
sign_words <- scan("sign-flip-words.csv", skip = 1, quiet = TRUE)

tolerance <- 1e-8
confidence <- design$confidence
threshold <- design$threshold
waves <- c("before", "after", design$followUps)

# 2. Scores and people ---------------------------------------------------------------------------------------------

answer_matrix <- function(items) {
  cells <- lapply(items, function(item) as.numeric(answers[[match(item, names(answers)[-(1:5)]) + 5]]))
  matrix(unlist(cells), nrow = nrow(answers))
}

turned <- function(scale) {
  values <- answer_matrix(scale$items)
  for (i in which(scale$items %in% scale$reversed)) values[, i] <- scale$lowest + scale$highest - values[, i]
  values
}

score_rows <- function(scale) {
  values <- turned(scale)
  given <- rowSums(!is.na(values))
  ifelse(given == 0 | given < scale$minAnswered, NA, rowSums(values, na.rm = TRUE) / given)
}

# A row without a person is a person of its own.
row_person <- ifelse(is.na(answers$person), paste("row", seq_len(nrow(answers))), paste("person", answers$person))
person_names <- unique(row_person)
row_index <- match(row_person, person_names)
first_known <- function(values) {
  known <- !is.na(values)
  values[known][match(seq_along(person_names), row_index[known])]
}
people <- data.frame(
  linkable = !is.na(first_known(answers$person)),
  pilot = first_known(answers$pilot),
  group = first_known(answers$group)
)
people$pilot[is.na(people$pilot)] <- ""

by_wave <- function(values) {
  found <- matrix(NA, length(person_names), length(waves), dimnames = list(NULL, waves))
  found[cbind(row_index, match(answers$wave, waves))] <- values
  found
}
scores <- lapply(design$scales, function(scale) by_wave(score_rows(scale)))

# A response is flagged when all answers given are the same (six or more), or came too fast.
all_items <- unique(unlist(lapply(design$scales, function(scale) scale$items)))
everything <- answer_matrix(all_items)
is_flat <- apply(everything, 1, function(row) {
  given <- row[!is.na(row)]
  length(given) >= 6 && all(given == given[1])
})
flagged <- by_wave(is_flat | (!is.na(answers$tooFast) & answers$tooFast == "1"))
flagged[is.na(flagged)] <- FALSE

# 3. The figures as a long table -----------------------------------------------------------------------------------

made <- new.env()
made$keys <- list()
made$values <- list()
key_of <- function(place, figure, item = "") {
  paste(c(place[c("section", "pilot", "group", "scale", "wave", "method")], figure, item), collapse = "\r")
}
as_text <- function(value) {
  if (length(value) == 0 || is.na(value)) return("")
  if (is.logical(value)) return(if (value) "true" else "false")
  if (is.numeric(value)) return(sprintf("%.17g", value))
  value
}
put <- function(place, figure, value, item = "") {
  i <- length(made$keys) + 1
  made$keys[[i]] <- key_of(place, figure, item)
  made$values[[i]] <- as_text(value)
}
put_all <- function(place, result) for (name in names(result)) put(place, name, result[[name]])
at <- function(section, scale, pilot = "", group = "", wave = "", method = "") {
  c(section = section, pilot = pilot, group = group, scale = scale, wave = wave, method = method)
}
with_method <- function(place, method, wave = "") {
  place["method"] <- method
  place["wave"] <- wave
  place
}

withheld <- list(status = "withheld")
ok <- function(...) list(status = "ok", ...)
not_estimable <- function(..., missing = character()) {
  c(list(status = "not-estimable", ...), setNames(rep(list(NA), length(missing)), missing))
}

# 4. The methods ---------------------------------------------------------------------------------------------------

# Nothing but rounding: R's own bound in t.test.
is_noise <- function(se, magnitude) se == 0 || se < 10 * .Machine$double.eps * abs(magnitude)
is_constant <- function(x) is_noise(sd(x) / sqrt(length(x)), mean(x))
mean_or_none <- function(x) if (length(x) == 0) NA else mean(x)
reach <- function(df, level = confidence) qt(1 - (1 - level) / 2, df)
z_reach <- function(level = confidence) qnorm(1 - (1 - level) / 2)
# Hedges (1981): exact small-sample factor.
hedges <- function(df) {
  if (df <= 1) return(NA)
  exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
}
complete <- function(before, after) {
  both <- !is.na(before) & !is.na(after)
  list(before = before[both], after = after[both], change = (after - before)[both], n = sum(both))
}

# Everyone changed by the same amount: R's own bound, or no more than scores that are not exact in binary explain.
changed_alike <- function(x) {
  is_constant(x$change) || diff(range(x$change)) <= 4 * .Machine$double.eps * max(abs(c(x$before, x$after)))
}

paired_fields <- c("sdBefore", "sdAfter", "correlation", "estimate", "sd", "se", "df", "t", "p", "lower", "upper")
# Student's paired t (1908).
paired_shift <- function(before, after, level = confidence) {
  x <- complete(before, after)
  none <- not_estimable(
    n = x$n, meanBefore = mean_or_none(x$before), meanAfter = mean_or_none(x$after), missing = paired_fields
  )
  if (x$n < 2 || changed_alike(x)) return(none)
  test <- t.test(x$after, x$before, paired = TRUE, conf.level = level)
  varies <- !is_constant(x$before) && !is_constant(x$after)
  ok(
    n = x$n, meanBefore = mean(x$before), meanAfter = mean(x$after), sdBefore = sd(x$before), sdAfter = sd(x$after),
    correlation = if (varies) cor(x$before, x$after) else NA,
    estimate = unname(test$estimate), sd = sd(x$change), se = test$stderr, df = unname(test$parameter),
    t = unname(test$statistic), p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2]
  )
}

# Standardized change with the average SD; interval of Bonett (2008).
standardized_shift <- function(before, after) {
  x <- complete(before, after)
  none <- not_estimable(n = x$n, missing = c("dAv", "gAv", "se", "lower", "upper", "dZ", "gZ"))
  if (x$n < 2 || (is_constant(x$before) && is_constant(x$after))) return(none)
  df <- x$n - 1
  s <- sqrt((var(x$before) + var(x$after)) / 2)
  d <- mean(x$change) / s
  squares <- var(x$before)^2 + var(x$after)^2 + 2 * cov(x$before, x$after)^2
  se <- sqrt(d^2 * squares / (8 * df * s^4) + var(x$change) / (df * s^2))
  if (se == 0) return(none)
  dz <- if (changed_alike(x)) NA else mean(x$change) / sd(x$change)
  ok(
    n = x$n, dAv = d, gAv = hedges(df) * d, se = se, lower = d - z_reach() * se, upper = d + z_reach() * se,
    dZ = dz, gZ = hedges(df) * dz
  )
}

# Ranks times two, values nearer than `near` counting as equal: means of items are not exact in binary.
doubled_ranks <- function(x, near) {
  by_size <- order(x)
  block <- cumsum(c(TRUE, diff(x[by_size]) > near))
  place <- seq_along(x)
  ranks <- numeric(length(x))
  ranks[by_size] <- (tapply(place, block, min) + tapply(place, block, max))[block]
  list(ranks = ranks, groups = as.vector(table(block)))
}
# Exact distribution of the doubled rank sum (Streitberg & Roehmel 1986): patterns of signs at or below each sum.
rank_sums <- function(ranks) {
  counts <- c(1, numeric(sum(ranks)))
  for (rank in ranks) counts <- counts + c(numeric(rank), head(counts, -rank))
  cumsum(counts)
}
share_to <- function(sums, v) if (v < 0) 0 else sums[min(floor(v), length(sums) - 1) + 1] / sums[length(sums)]
share_above <- function(sums, v) {
  all <- sums[length(sums)]
  if (v < 0) 1 else (all - sums[min(floor(v), length(sums) - 1) + 1]) / all
}
doubled_v <- function(x, near) sum(doubled_ranks(abs(x), near)$ranks[x > near])

walsh <- function(x) {
  pairs <- outer(x, x, "+") / 2
  sort(pairs[upper.tri(pairs, diag = TRUE)])
}
# Median of all Walsh averages; for many people by bisection on how many lie at or below a value.
hodges_lehmann <- function(x) {
  if (length(x) <= 1500) return(median(walsh(x)))
  x <- sort(x)
  total <- length(x) * (length(x) + 1) / 2
  at_or_below <- function(v) (sum(findInterval(2 * v - x, x)) + sum(x <= v)) / 2
  order_statistic <- function(place) {
    low <- x[1] - 1
    high <- x[length(x)]
    for (round in 1:200) {
      middle <- low + (high - low) / 2
      if (middle <= low || middle >= high) break
      if (at_or_below(middle) >= place) high <- middle else low <- middle
    }
    high
  }
  (order_statistic(ceiling(total / 2)) + order_statistic(floor(total / 2) + 1)) / 2
}

slack <- 10 * .Machine$double.eps
untied_interval <- function(n, averages, alpha) {
  sums <- rank_sums(2 * seq_len(n))
  place <- 0
  while (share_to(sums, 2 * place) < alpha / 2 - slack) place <- place + 1
  if (share_to(sums, 2 * place) <= alpha / 2 + slack) place <- place + 1
  if (place == 0) return(c(NA, NA, NA))
  c(averages[place], averages[length(averages) - place + 1], 1 - 2 * share_to(sums, 2 * (place - 1)))
}
# With ties the test is repeated at every centre between two Walsh averages, and at those that occur more than once.
tied_interval <- function(x, averages, alpha, near) {
  block <- cumsum(c(TRUE, diff(averages) > near))
  value <- as.vector(tapply(averages, block, min))
  count <- as.vector(table(block))
  tail_at <- function(centre, share) {
    moved <- x - centre
    share(rank_sums(doubled_ranks(abs(moved), near)$ranks), doubled_v(moved, near))
  }
  beyond <- alpha / 2 + slack
  first_accepted <- function(value, count, share) {
    passed <- 0
    for (i in seq_along(value)) {
      centres <- c(if (count[i] > 1) value[i], if (i < length(value)) (value[i] + value[i + 1]) / 2)
      for (centre in centres) {
        tail <- tail_at(centre, share)
        if (tail > beyond) return(c(value[i], passed))
        passed <- tail
      }
    }
    c(value[length(value)], passed)
  }
  if (tail_at(max(value) + 1, share_to) > beyond) return(c(NA, NA, NA))
  below <- first_accepted(value, count, share_above)
  above <- first_accepted(rev(value), rev(count), share_to)
  c(below[1], above[1], 1 - below[2] - above[2])
}
standing <- function(x, centre, near) {
  moved <- (x - centre)[abs(x - centre) > near]
  n <- length(moved)
  if (n == 0) return(list(v = 0, z = NA, sd = 0))
  ranked <- doubled_ranks(abs(moved), near)
  v <- sum(ranked$ranks[moved > 0]) / 2
  spread <- sqrt(n * (n + 1) * (2 * n + 1) / 24 - sum(ranked$groups^3 - ranked$groups) / 48)
  excess <- v - n * (n + 1) / 4
  list(v = v, z = (excess - sign(excess) * 0.5) / spread, sd = spread)
}
large_interval <- function(x, near) {
  z <- z_reach()
  z_at <- function(centre) standing(x, centre, near)$z
  ends <- c(z_at(min(x)), z_at(max(x)))
  if (anyNA(ends) || ends[1] < z || ends[2] > -z) return(c(NA, NA, NA))
  crossing <- function(level) {
    above <- min(x)
    below <- max(x)
    for (round in 1:60) {
      middle <- above + (below - above) / 2
      z_middle <- z_at(middle)
      if (!is.na(z_middle) && z_middle > level) above <- middle else below <- middle
    }
    above + (below - above) / 2
  }
  c(crossing(z), crossing(-z), confidence)
}
# Wilcoxon's signed rank as R 4.6 has it (zeros kept, exact given ties below 50), with Hodges & Lehmann (1963).
signed_rank_shift <- function(before, after) {
  x <- complete(before, after)
  missing <- c("v", "p", "estimate", "lower", "upper", "achievedConfidence", "zeros", "ties")
  none <- not_estimable(n = x$n, missing = missing)
  if (x$n < 1) return(none)
  near <- 1e-12 * max(abs(c(x$before, x$after)))
  moved <- abs(x$change)[abs(x$change) > near]
  if (x$n < 50) {
    ranked <- doubled_ranks(abs(x$change), near)
    ranks <- ranked$ranks[abs(x$change) > near]
    v <- doubled_v(x$change, near)
    sums <- rank_sums(ranks)
    p <- min(1, 2 * if (v > sum(ranks) / 2) share_above(sums, v - 0.5) else share_to(sums, v))
    v <- v / 2
    tied <- any(ranked$groups > 1) || any(abs(x$change) <= near)
    limits <- if (tied) tied_interval(x$change, walsh(x$change), 1 - confidence, near)
      else untied_interval(x$n, walsh(x$change), 1 - confidence)
  } else {
    stand <- standing(x$change, 0, near)
    if (stand$sd == 0) return(none)
    v <- stand$v
    p <- min(1, 2 * pnorm(-abs(stand$z)))
    limits <- large_interval(x$change, near)
  }
  groups <- if (length(moved) > 0) doubled_ranks(moved, near)$groups else numeric()
  ok(
    n = x$n, v = v, p = p, estimate = hodges_lehmann(x$change), lower = limits[1], upper = limits[2],
    achievedConfidence = limits[3], zeros = x$n - length(moved), ties = sum(groups[groups > 1])
  )
}

# Sign-flip permutation: every pattern up to 20 people, else the drawn ones that came with this script.
sign_flip_test <- function(before, after) {
  x <- complete(before, after)
  if (x$n < 1) return(not_estimable(n = x$n, missing = c("p", "exact")))
  sizes <- sort(abs(x$change)[x$change != 0], decreasing = TRUE)
  bound <- abs(sum(x$change)) - 1e-10 * sum(sizes)
  if (x$n <= 20) {
    sums <- 0
    for (size in sizes) sums <- c(sums - size, sums + size)
    p <- if (bound <= 0) 1 else mean(abs(sums) >= bound)
    return(ok(n = x$n, p = p, exact = TRUE))
  }
  draws <- 9999
  # One 32-bit number decides on 32 people, its lowest bit on the first; a set bit is a change upwards.
  numbers <- ceiling(length(sizes) / 32)
  words <- matrix(sign_words[seq_len(draws * numbers)], nrow = draws, ncol = numbers, byrow = TRUE)
  sums <- numeric(draws)
  for (i in seq_along(sizes)) {
    bit <- floor(words[, (i - 1) %/% 32 + 1] / 2^((i - 1) %% 32)) %% 2
    sums <- sums + ifelse(bit == 1, sizes[i], -sizes[i])
  }
  ok(n = x$n, p = (sum(abs(sums) >= bound) + 1) / (draws + 1), exact = FALSE)
}

# The ratio at which a restricted likelihood is highest: a grid for the valley, then the root of its slope.
lowest_ratio <- function(criterion, slope, from, to) {
  steps <- ceiling(2 * log10(to / from))
  grid <- c(0, from * 10^((0:steps) / 2))
  lowest <- which.min(vapply(grid, criterion, 0))
  if (lowest == 1 && slope(0) >= 0) return(0)
  left <- grid[max(1, lowest - 1)]
  right <- if (lowest < length(grid)) grid[lowest + 1] else to
  if (slope(left) * slope(right) > 0) return(if (abs(slope(left)) < abs(slope(right))) left else right)
  uniroot(slope, c(left, right), tol = 1e-13 * right, maxiter = 1000)$root
}

# value = level of the person + change after + error, by restricted maximum likelihood (lme4: value ~ wave + (1 | person)).
mixed_shift <- function(before, after) {
  observations <- sum(!is.na(before)) + sum(!is.na(after))
  n <- (!is.na(before)) + (!is.na(after))
  keep <- n > 0
  pairs <- sum(n == 2)
  missing <- c("estimate", "se", "df", "lower", "upper", "varianceBetween", "varianceWithin", "remlCriterion")
  none <- not_estimable(observations = observations, persons = sum(keep), pairs = pairs, missing = missing)
  if (pairs < 2) return(none)
  b <- before[keep]
  a <- after[keep]
  n <- n[keep]
  centre <- mean(c(b, a), na.rm = TRUE)
  share <- (!is.na(a)) / n
  level <- rowMeans(cbind(b, a), na.rm = TRUE) - centre
  wave_squares <- pairs / 2
  change <- (a - b)[n == 2]
  within <- mean(change)
  noise <- sum((change - within)^2) / 2
  if (is_noise(sqrt(noise / wave_squares / observations), max(abs(c(b, a)), na.rm = TRUE))) return(none)
  solve_at <- function(ratio) {
    w <- n / (1 + n * ratio)
    mean_share <- sum(w * share) / sum(w)
    mean_level <- sum(w * level) / sum(w)
    spread <- sum(w * (share - mean_share)^2) + wave_squares
    estimate <- (sum(w * (share - mean_share) * (level - mean_level)) + wave_squares * within) / spread
    deviation <- level - mean_level - estimate * (share - mean_share)
    rss <- noise + wave_squares * (estimate - within)^2 + sum(w * deviation^2)
    cross <- c(sum(w), sum(w) * mean_share, spread + sum(w) * mean_share^2)
    list(estimate = estimate, rss = rss, cross = cross, determinant = sum(w) * spread, deviation = deviation)
  }
  df <- observations - 2
  deviance <- function(ratio) {
    at <- solve_at(ratio)
    df * (1 + log(2 * pi * at$rss / df)) + sum(log1p(n * ratio)) + log(at$determinant)
  }
  slope <- function(ratio) {
    at <- solve_at(ratio)
    leverage <- (at$cross[3] - 2 * share * at$cross[2] + share^2 * at$cross[1]) / at$determinant
    sum(n / (1 + n * ratio) - (n / (1 + n * ratio))^2 * (leverage + df * at$deviation^2 / at$rss))
  }
  ratio <- lowest_ratio(deviance, slope, 1e-6, 1e12)
  at <- solve_at(ratio)
  variance <- at$rss / df
  se <- sqrt(variance * at$cross[1] / at$determinant)
  half <- reach(pairs - 1) * se
  ok(
    observations = observations, persons = sum(keep), pairs = pairs, estimate = at$estimate, se = se, df = pairs - 1,
    lower = at$estimate - half, upper = at$estimate + half,
    varianceBetween = ratio * variance, varianceWithin = variance, remlCriterion = deviance(ratio)
  )
}

difference_fields <- c("estimate", "se", "df", "t", "p", "lower", "upper")
# Welch (1947), second minus first; NULL where neither varies.
welch <- function(first, second) {
  se <- sqrt(var(first) / length(first) + var(second) / length(second))
  if (is_noise(se, max(abs(c(mean(first), mean(second)))))) return(NULL)
  test <- t.test(second, first, conf.level = confidence)
  list(
    estimate = mean(second) - mean(first), se = test$stderr, df = unname(test$parameter),
    t = unname(test$statistic), p = test$p.value, lower = test$conf.int[1], upper = test$conf.int[2]
  )
}
pooled_sd <- function(x, y) {
  sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / (length(x) + length(y) - 2))
}
unlinked_shift <- function(before, after) {
  b <- before[!is.na(before)]
  a <- after[!is.na(after)]
  counts <- list(nBefore = length(b), nAfter = length(a), meanBefore = mean_or_none(b), meanAfter = mean_or_none(a))
  none <- do.call(not_estimable, c(counts, list(missing = c(difference_fields, "hedgesG"))))
  if (length(b) < 2 || length(a) < 2) return(none)
  difference <- welch(b, a)
  if (is.null(difference)) return(none)
  g <- hedges(length(b) + length(a) - 2) * difference$estimate / pooled_sd(b, a)
  do.call(ok, c(counts, difference, list(hedgesG = g)))
}

# Two one-sided tests (Schuirmann 1987).
equivalence <- function(before, after, margin) {
  shift <- paired_shift(before, after, 0.9)
  missing <- c("estimate", "pLower", "pUpper", "p", "lower90", "upper90", "equivalent")
  if (shift$status != "ok" || is.na(margin)) return(not_estimable(n = shift$n, missing = missing))
  p_lower <- pt(-(shift$estimate + margin) / shift$se, shift$df)
  p_upper <- pt((shift$estimate - margin) / shift$se, shift$df)
  ok(
    n = shift$n, estimate = shift$estimate, pLower = p_lower, pUpper = p_upper, p = max(p_lower, p_upper),
    lower90 = shift$lower, upper90 = shift$upper, equivalent = shift$lower > -margin && shift$upper < margin
  )
}

near_margin <- 1e-9
shares <- function(before, after, margin) {
  x <- complete(before, after)
  missing <- c("higher", "same", "lower", "probabilityOfImprovement")
  if (x$n < 1 || is.na(margin)) return(not_estimable(n = x$n, missing = missing))
  higher <- sum(x$change >= margin - near_margin)
  lower <- sum(x$change <= near_margin - margin)
  improved <- sum(x$change > near_margin) + sum(abs(x$change) <= near_margin) / 2
  ok(n = x$n, higher = higher, same = x$n - higher - lower, lower = lower, probabilityOfImprovement = improved / x$n)
}

# The power of the paired t test (power.t.test, type = "paired"), solved for the standardized change.
power_at <- function(shift, limit, df) {
  if (shift < 37) return(pt(limit, df, ncp = shift, lower.tail = FALSE))
  # R's noncentral t stops at 37.62; beyond, the normal probability is integrated over the spread.
  density <- function(s) 2 * df * s * dchisq(df * s^2, df) * pnorm(shift - limit * s)
  integrate(density, 0, Inf, rel.tol = 1e-12)$value
}
detectable_shift <- function(n) {
  if (n < 2) return(not_estimable(n = n, missing = "dZ"))
  limit <- reach(n - 1)
  short <- function(shift) power_at(shift, limit, n - 1) - 0.8
  far <- limit + 2
  while (short(far) < 0) far <- far * 2
  shift <- if (short(0) >= 0) 0 else uniroot(short, c(0, far), tol = 1e-13, maxiter = 1000)$root
  ok(n = n, dZ = shift / sqrt(n))
}

attrition <- function(before, after) {
  left <- before[!is.na(before) & is.na(after)]
  x <- complete(before, after)
  counts <- list(
    before = x$n + length(left), after = sum(!is.na(after)), pairs = x$n,
    leaversMean = mean_or_none(left), stayersMean = mean_or_none(x$before)
  )
  none <- do.call(not_estimable, c(counts, list(missing = c("g", "lower", "upper", "tippingPoint"))))
  if (length(left) < 2 || x$n < 2) return(none)
  spread <- pooled_sd(x$before, left)
  if (is_noise(spread / sqrt(counts$before), max(abs(c(mean(left), mean(x$before)))))) return(none)
  g <- hedges(x$n + length(left) - 2) * (mean(left) - mean(x$before)) / spread
  se <- sqrt(1 / length(left) + 1 / x$n + g^2 / (2 * (length(left) + x$n)))
  do.call(ok, c(counts, list(
    g = g, lower = g - z_reach() * se, upper = g + z_reach() * se, tippingPoint = -sum(x$change) / length(left)
  )))
}

ends <- function(values, scale) {
  x <- values[!is.na(values)]
  if (length(x) == 0 || is.na(scale$lowest)) {
    return(not_estimable(n = length(x), missing = c("atLowest", "atHighest")))
  }
  ok(
    n = length(x), atLowest = mean(x <= scale$lowest + near_margin), atHighest = mean(x >= scale$highest - near_margin)
  )
}

# The word that follows from the limits and the smallest change that matters; the first that fits.
word_of <- function(lower, upper, margin) {
  margin <- if (is.na(margin)) Inf else margin
  if (lower > margin) return("clearly higher")
  if (upper < -margin) return("clearly lower")
  if (lower > 0) return("higher, possibly small")
  if (upper < 0) return("lower, possibly small")
  if (margin < Inf && lower > -margin && upper < margin) return("no change that matters")
  "too few people to tell"
}
verdict <- function(shift, margin) {
  if (shift$status == "ok") word_of(shift$lower, shift$upper, margin) else "not estimable"
}
disagreement <- function(first, second, margin) {
  if (first$status != "ok" || second$status != "ok") return(list(sign = FALSE, outside = FALSE, verdict = FALSE))
  inside <- function(a, b) a$estimate >= b$lower && a$estimate <= b$upper
  list(
    sign = first$estimate * second$estimate < 0,
    outside = !inside(first, second) || !inside(second, first),
    verdict = verdict(first, margin) != verdict(second, margin)
  )
}
# Guenther (1981): pairs that show the margin with 80 % power.
pairs_needed <- function(sd, margin) {
  if (is.na(sd) || is.na(margin)) return(NA)
  ceiling(((qnorm(0.975) + qnorm(0.8)) * sd / margin)^2 + qnorm(0.975)^2 / 2)
}

# Random effects: REML, Hartung-Knapp with max(1, q), Q-profile limits of tau2, prediction interval, shrunken estimates.
pool_shifts <- function(y, v) {
  keep <- !is.na(y) & !is.na(v) & v > 0
  y <- y[keep]
  v <- v[keep]
  k <- length(y)
  missing <- c("tau2", "tau2Lower", "tau2Upper", difference_fields, "q", "qP", "i2", "predictionLower", "predictionUpper")
  if (k < 2) return(not_estimable(k = k, missing = c(missing, "weights", "shrunken")))
  weigh <- function(tau2) {
    w <- 1 / (v + tau2)
    mu <- sum(w * y) / sum(w)
    list(weight = sum(w), share = w / sum(w), mu = mu, q = sum(w * (y - mu)^2))
  }
  deviance <- function(tau2) {
    at <- weigh(tau2)
    sum(log(v + tau2)) + log(at$weight) + at$q
  }
  slope <- function(tau2) {
    at <- weigh(tau2)
    at$weight * sum(at$share - at$share^2 - at$weight * at$share^2 * (y - at$mu)^2)
  }
  tau2 <- lowest_ratio(deviance, slope, 1e-6 * min(v), 100 * (max(v) + (max(y) - min(y))^2))
  limit <- function(quantile) {
    excess <- function(tau2) weigh(tau2)$q - quantile
    if (excess(0) <= 0) return(0)
    far <- max(v)
    while (excess(far) > 0) far <- far * 4
    uniroot(excess, c(0, far), tol = 1e-14 * far, maxiter = 1000)$root
  }
  tail <- (1 - confidence) / 2
  at <- weigh(tau2)
  fixed <- weigh(0)
  knapp <- at$q / (k - 1)
  se <- sqrt(max(1, knapp) / at$weight)
  half <- reach(k - 1)
  typical <- (k - 1) / fixed$weight / (1 - sum(fixed$share^2))
  own <- tau2 / (tau2 + v)
  ok(
    k = k, tau2 = tau2, tau2Lower = limit(qchisq(1 - tail, k - 1)), tau2Upper = limit(qchisq(tail, k - 1)),
    estimate = at$mu, se = se, df = k - 1, t = at$mu / se, p = 2 * pt(-abs(at$mu / se), k - 1),
    lower = at$mu - half * se, upper = at$mu + half * se,
    q = fixed$q, qP = pchisq(fixed$q, k - 1, lower.tail = FALSE), i2 = 100 * tau2 / (tau2 + typical),
    predictionLower = at$mu - half * sqrt(tau2 + se^2), predictionUpper = at$mu + half * sqrt(tau2 + se^2),
    weights = at$share,
    shrunken.estimate = own * y + (1 - own) * at$mu,
    shrunken.se = sqrt(own * v + (1 - own)^2 * knapp / at$weight)
  )
}
# One step: each unit's mean change, with the variance within units pooled and divided by its pairs.
pool_units <- function(changes) {
  df <- sum(pmax(lengths(changes) - 1, 0))
  squares <- sum(vapply(changes, function(x) sum((x - mean(x))^2), 0))
  within <- if (df == 0) NA else squares / df
  pool_shifts(vapply(changes, mean, 0), within / lengths(changes))
}

arm_shift <- function(trained, comparison, method) {
  second <- complete(trained[, "before"], trained[, "after"])
  first <- complete(comparison[, "before"], comparison[, "after"])
  counts <- list(nTrained = second$n, nComparison = first$n)
  extra <- if (method == "ancova") "slope" else character()
  none <- do.call(not_estimable, c(counts, list(missing = c(difference_fields, extra))))
  if (method == "persons") {
    if (first$n < 2 || second$n < 2) return(none)
    difference <- welch(first$change, second$change)
    return(if (is.null(difference)) none else do.call(ok, c(counts, difference)))
  }
  if (first$n < 1 || second$n < 1) return(none)
  after <- c(first$after, second$after)
  before <- c(first$before, second$before)
  arm <- rep(0:1, c(first$n, second$n))
  fit <- lm(after ~ before + arm)
  table <- suppressWarnings(summary(fit)$coefficients)
  # R leaves out before where it is the same for all, and arm where before tells the arms apart.
  if (!("arm" %in% rownames(table)) || fit$df.residual < 1) return(none)
  if (sqrt(sum(residuals(fit)^2) / fit$df.residual) <= 1e-15 * sqrt(mean(after^2))) return(none)
  arm <- table["arm", ]
  half <- reach(fit$df.residual) * arm[[2]]
  do.call(ok, c(counts, list(
    estimate = arm[[1]], se = arm[[2]], df = fit$df.residual, t = arm[[3]], p = arm[[4]],
    lower = arm[[1]] - half, upper = arm[[1]] + half, slope = unname(coef(fit)["before"])
  )))
}
clustered_difference <- function(trained, comparison) {
  counts <- list(clustersTrained = length(trained), clustersComparison = length(comparison))
  none <- do.call(not_estimable, c(counts, list(missing = difference_fields)))
  if (length(trained) < 2 || length(comparison) < 2) return(none)
  difference <- welch(comparison, trained)
  if (is.null(difference)) none else do.call(ok, c(counts, difference))
}

# Cronbach's alpha on complete rows, interval of Feldt (1965).
raw_alpha <- function(x) {
  k <- ncol(x)
  total <- rowSums(x)
  if (k < 2) return(NA)
  if (is_noise(sd(total) / sqrt(nrow(x)), sum(abs(colMeans(x)) + apply(x, 2, sd)))) return(NA)
  k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(total))
}
cronbach_alpha <- function(x) {
  n <- nrow(x)
  k <- ncol(x)
  none <- not_estimable(n = n, k = k, missing = c("alpha", "lower", "upper", "itemRest", "alphaIfDeleted"))
  if (n == 0) none$k <- 0
  if (n < 2 || k < 2) return(none)
  alpha <- raw_alpha(x)
  if (is.na(alpha)) return(none)
  tail <- (1 - confidence) / 2
  item_rest <- vapply(seq_len(k), function(i) {
    rest <- rowSums(x[, -i, drop = FALSE])
    if (is_constant(x[, i]) || is_constant(rest)) NA_real_ else cor(x[, i], rest)
  }, 0)
  ok(
    n = n, k = k, alpha = alpha,
    lower = 1 - (1 - alpha) / qf(tail, (n - 1) * (k - 1), n - 1),
    upper = 1 - (1 - alpha) * qf(tail, n - 1, (n - 1) * (k - 1)),
    itemRest = item_rest,
    alphaIfDeleted = vapply(seq_len(k), function(i) raw_alpha(x[, -i, drop = FALSE]), 0)
  )
}

# 5. Groups, totals, follow-ups ------------------------------------------------------------------------------------

counts_of <- function(b, a) list(before = sum(!is.na(b)), after = sum(!is.na(a)), pairs = sum(!is.na(b) & !is.na(a)))

cell_methods <- c(
  "paired", "standardized", "signedRank", "signFlip", "mixed", "equivalence", "shares", "detectable", "attrition"
)
analyse_cell <- function(place, who, s) {
  scale <- design$scales[[s]]
  b <- scores[[s]][who, "before"]
  a <- scores[[s]][who, "after"]
  n <- counts_of(b, a)
  put_all(
    with_method(place, "unlinked"),
    if (min(n$before, n$after) >= threshold) unlinked_shift(b, a) else withheld
  )
  for (wave in design$followUps) {
    analyse_follow_up(place, b, scores[[s]][who, wave], wave, scale, shown = n$pairs >= threshold)
  }
  if (n$pairs < threshold) {
    put_all(with_method(place, "n"), lapply(n, function(count) if (count < threshold) NA else count))
    for (method in cell_methods) put_all(with_method(place, method), withheld)
    for (wave in c("before", "after")) put_all(with_method(place, "ends", wave), withheld)
    put_all(with_method(place, "sensitivity"), withheld)
    put(with_method(place, "verdict"), "word", "withheld")
    return(NULL)
  }
  put_all(with_method(place, "n"), n)
  paired <- paired_shift(b, a)
  # Only people who can be linked are one person in both waves; others stand as rows of their own already.
  mixed <- mixed_shift(b, a)
  put_all(with_method(place, "paired"), paired)
  put_all(with_method(place, "standardized"), standardized_shift(b, a))
  put_all(with_method(place, "signedRank"), signed_rank_shift(b, a))
  put_all(with_method(place, "signFlip"), sign_flip_test(b, a))
  put_all(with_method(place, "mixed"), mixed)
  put_all(with_method(place, "equivalence"), equivalence(b, a, scale$sesoi))
  put_all(with_method(place, "shares"), shares(b, a, scale$sesoi))
  put_all(with_method(place, "detectable"), detectable_shift(n$pairs))
  put_all(with_method(place, "attrition"), attrition(b, a))
  put_all(with_method(place, "ends", "before"), ends(b, scale))
  put_all(with_method(place, "ends", "after"), ends(a, scale))
  analyse_sensitivity(place, who, b, a, paired, mixed, scale)
  paired
}

analyse_sensitivity <- function(place, who, b, a, paired, mixed, scale) {
  odd_before <- flagged[who, "before"] & !is.na(b)
  odd_after <- flagged[who, "after"] & !is.na(a)
  put_all(with_method(place, "flagged"), list(before = sum(odd_before), after = sum(odd_after)))
  rest <- paired_shift(ifelse(odd_before, NA, b), ifelse(odd_after, NA, a))
  if (rest$n < threshold) rest <- withheld
  put_all(with_method(place, "withoutFlagged"), rest)
  for (item in c("mixed", "withoutFlagged")) {
    found <- disagreement(paired, if (item == "mixed") mixed else rest, scale$sesoi)
    for (how in names(found)) put(with_method(place, "disagreement"), how, found[[how]], item)
  }
  put(with_method(place, "pairsNeeded"), "n", pairs_needed(paired$sd, scale$sesoi))
}

analyse_follow_up <- function(place, b, later, wave, scale, shown) {
  enough <- shown && counts_of(b, later)$pairs >= threshold
  shift <- if (enough) paired_shift(b, later) else withheld
  put_all(with_method(place, "paired", wave), shift)
  put(with_method(place, "verdict", wave), "word", if (enough) verdict(shift, scale$sesoi) else "withheld")
}

changes_in <- function(who, s) {
  x <- scores[[s]][who, "after"] - scores[[s]][who, "before"]
  x[!is.na(x)]
}
over_groups <- function(groups, s) {
  changes <- lapply(groups, changes_in, s = s)
  changes <- changes[lengths(changes) > 0]
  none <- not_estimable(groups = length(changes), missing = c("estimate", "se", "df", "lower", "upper"))
  if (length(changes) < 3) return(none)
  pooled <- pool_units(changes)
  if (pooled$status != "ok") return(none)
  do.call(ok, c(list(groups = length(changes)), pooled[c("estimate", "se", "df", "lower", "upper")]))
}

trained <- list()
compared <- list()
for (pilot in unique(people$pilot)) {
  members <- which(people$pilot == pilot)
  names_here <- unique(people$group[members][!is.na(people$group[members])])
  groups <- lapply(names_here, function(group) members[!is.na(people$group[members]) & people$group[members] == group])
  named <- paste0(pilot, "/", names_here) %in% design$comparison
  apart <- unlist(groups[named])
  total <- setdiff(members, apart)
  is_comparison <- pilot %in% design$comparison
  if (!is_comparison) trained[[length(trained) + 1]] <- list(name = pilot, who = total)
  compared <- c(compared, if (is_comparison) list(total), groups[named])
  for (s in seq_along(design$scales)) {
    scale <- design$scales[[s]]
    for (g in seq_along(groups)) {
      place <- at("group", scale$id, pilot, names_here[g])
      paired <- analyse_cell(place, groups[[g]], s)
      if (!is.null(paired)) put(with_method(place, "verdict"), "word", verdict(paired, scale$sesoi))
    }
    place <- at("total", scale$id, pilot)
    paired <- analyse_cell(place, total, s)
    between <- if (is.null(paired)) withheld else over_groups(groups[!named], s)
    put_all(with_method(place, "pairedOverGroups"), between)
    if (is.null(paired)) next
    # The wider of the two intervals carries the verdict of a total.
    wider <- between$status == "ok" && paired$status == "ok" && between$upper - between$lower > paired$upper - paired$lower
    put(with_method(place, "verdict"), "word", verdict(if (wider) between else paired, scale$sesoi))
  }
}

# 6. Pilots together, comparison, reliability ----------------------------------------------------------------------

put_listed <- function(place, result, names_of, lists) {
  put_all(place, result[setdiff(names(result), lists)])
  for (field in intersect(lists, names(result))) {
    if (result$status == "ok") for (i in seq_along(result[[field]])) put(place, field, result[[field]][i], names_of[i])
    else put(place, field, NA)
  }
}

for (s in seq_along(design$scales)) {
  scale <- design$scales[[s]]
  changes <- lapply(trained, function(unit) changes_in(unit$who, s))
  enough <- lengths(changes) > 0 & lengths(changes) >= threshold
  pooled <- pool_units(changes[enough])
  pilots <- vapply(trained, function(unit) unit$name, "")[enough]
  put_listed(at("benchmark", scale$id, method = "pooled"), pooled, pilots, c("weights", "shrunken.estimate", "shrunken.se", "shrunken"))

  if (length(compared) > 0) {
    place <- at("comparison", scale$id)
    arms <- lapply(list(unlist(lapply(trained, `[[`, "who")), unlist(compared)), function(who) {
      scores[[s]][who, c("before", "after"), drop = FALSE]
    })
    pairs <- vapply(arms, function(arm) counts_of(arm[, 1], arm[, 2])$pairs, 0L)
    shown <- all(pairs >= threshold)
    means <- function(units) {
      found <- lapply(units, changes_in, s = s)
      vapply(found[lengths(found) > 0], mean, 0)
    }
    put_all(with_method(place, "clustered"), if (shown) clustered_difference(means(lapply(trained, `[[`, "who")), means(compared)) else withheld)
    for (method in c("persons", "ancova")) {
      put_all(with_method(place, method), if (shown) arm_shift(arms[[1]], arms[[2]], method) else withheld)
    }
  }

  for (wave in c("before", "after")) {
    rows <- turned(scale)[answers$wave == wave, , drop = FALSE]
    rows <- rows[rowSums(is.na(rows)) == 0, , drop = FALSE]
    alpha <- if (nrow(rows) < threshold) withheld else cronbach_alpha(rows)
    put_listed(at("reliability", scale$id, wave = wave, method = "cronbachAlpha"), alpha, scale$items, c("itemRest", "alphaIfDeleted"))
  }
}

# 7. Compare -------------------------------------------------------------------------------------------------------

expected <- expected[expected$figure != "reason", ]
expected_keys <- do.call(paste, c(expected[c("section", "pilot", "group", "scale", "wave", "method", "figure", "item")], sep = "\r"))
made_keys <- unlist(made$keys)
made_values <- unlist(made$values)
here <- made_values[match(expected_keys, made_keys)]
is_same <- function(given, own) {
  if (is.na(own)) return(FALSE)
  x <- suppressWarnings(as.numeric(given))
  y <- suppressWarnings(as.numeric(own))
  if (is.na(x) || is.na(y)) return(given == own)
  abs(x - y) <= tolerance * abs(x) + 1e-12
}
same <- mapply(is_same, expected$value, here)
extra <- !(made_keys %in% expected_keys)

worded <- function(keys) gsub(" +", " ", gsub("\r", " ", keys))
if (anyDuplicated(expected_keys) || !all(same) || any(extra)) {
  wrong <- which(!same)
  message(length(wrong) + sum(extra) + sum(duplicated(expected_keys)), " figures are not reproduced:")
  for (i in head(wrong, 20)) {
    message("  ", worded(expected_keys[i]), ": figures.csv has ", expected$value[i], ", R finds ", here[i])
  }
  for (key in head(made_keys[extra], 20)) message("  ", worded(key), ": not in figures.csv")
  quit(save = "no", status = 1)
}
cat("All", nrow(expected), "figures are reproduced.\n")
