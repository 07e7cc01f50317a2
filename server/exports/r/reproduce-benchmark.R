cat("Comparison ", sums$sum[sums$file == "benchmark.json"], "\n", sep = "")

# 2. The figures: pilots to a tenth, what is made of all of them to a hundredth ---------------------------------------

pools <- read_table("pools.csv")
rows <- read_table("pilots.csv")
tenth <- 0.1
half_tenth <- 0.05
hundredth <- 0.01
half <- 0.005
tiny <- 1e-9
near <- function(told, least, most) told >= min(least, most) - tiny && told <= max(least, most) + tiny

# 3. Verdicts of the pilots, from their limits ------------------------------------------------------------------------

for (i in seq_len(nrow(rows))) {
  row <- rows[i, ]
  at <- paste0(row$pilot, ", ", row$scale, ": ")
  sesoi <- number(pools$sesoi[pools$scale == row$scale])
  made <- verdict(number(row$lower95), number(row$upper95), sesoi)
  if (made != row$verdict) report(at, "the verdict is \"", row$verdict, "\", its limits say \"", made, "\".")
  if (!near(number(row$change), number(row$lower95), number(row$upper95))) report(at, "the change lies outside its interval.")
}

# 4. What each pool says of itself ------------------------------------------------------------------------------------

# Whether a figure is what a function makes of others, each within its bounds. The dots keep R from taking t for told.
agrees <- function(.told, .fun, ...) {
  corners <- expand.grid(...)
  made <- do.call(mapply, c(list(FUN = .fun), corners))
  near(.told, min(made) - half, max(made) + half)
}
within <- function(value) c(value - half, value + half)
positive <- function(value) pmax(within(value), 1e-12)
check_pool <- function(p) {
  get <- function(name) number(p[[name]])
  at <- paste0(p$scale, ": ")
  df <- get("k") - 1
  reach <- qt(0.975, df)
  if (get("df") != df) report(at, "the degrees of freedom are not the pilots less one.")
  for (side in c(-1, 1)) {
    name <- if (side < 0) "lower95" else "upper95"
    limit <- get("estimate") + side * reach * get("se")
    slack <- half + reach * half + hundredth
    if (!near(get(name), limit - slack, limit + slack)) report(at, name, " is not what estimate and standard error give.")
    name <- if (side < 0) "predictionLower" else "predictionUpper"
    if (is.na(get(name))) next
    spread <- sqrt(positive(get("tau2")) + positive(get("se"))^2)
    limit <- get("estimate") + side * reach * spread
    if (!near(get(name), min(limit) - half - hundredth, max(limit) + half + hundredth)) report(at, name, " is not what estimate and tau2 give.")
  }
  if (!agrees(get("t"), function(e, s) e / s, e = within(get("estimate")), s = positive(get("se")))) report(at, "t is not estimate over standard error.")
  if (!agrees(get("p"), function(t) 2 * pt(-abs(t), df), t = within(get("t")))) report(at, "p is not that of t.")
  if (!agrees(get("qP"), function(q) pchisq(q, df, lower.tail = FALSE), q = positive(get("q")))) report(at, "the p of Q is not that of Q.")
}

# 5. The pool once more, from the changes of the pilots ---------------------------------------------------------------

# Every pilot has the variance within pilots, which is one for all, over its people. It is not released; Q tells it.
pool_again <- function(p, of) {
  get <- function(name) number(p[[name]])
  at <- paste0(p$scale, ": ")
  n <- number(of$n)
  y <- number(of$change)
  if (sum(n) != get("people")) report(at, "the people of the pilots do not add up.")
  centre <- sum(n * y) / sum(n)
  away <- ifelse(y >= centre, 1, -1)
  nearer <- y - away * pmin(half_tenth, abs(y - centre))
  # Those near the centre may lie to either side of it: first the one half of them, then the other.
  turned <- function(signs) y + ifelse(abs(y - centre) < tenth, rep_len(signs, length(y)), away) * half_tenth
  fits <- lapply(list(nearer, y, y + away * half_tenth, turned(c(-1, 1)), turned(c(1, -1))), function(at_y) {
    squares <- sum(n * (at_y - sum(n * at_y) / sum(n))^2)
    fit_pool(at_y, max(squares, 1e-6) / max(get("q"), half) / n)
  })
  all <- function(name) vapply(fits, function(fit) fit[[name]], 0)
  # Every change may lie half a tenth beside the one that is shown, and all of them to the same side.
  if (!near(get("estimate"), min(all("mu")) - half_tenth - half, max(all("mu")) + half_tenth + half)) {
    report(at, "the pooled change is not the mean of the pilots (", get("estimate"), ").")
  }
  if (get("q") > 0.5) {
    for (name in c("tau2", "se")) {
      if (!near(get(name), min(all(name)) - half, max(all(name)) + half)) report(at, name, " is not what the pilots give (", get(name), ").")
    }
  }
  drawn <- number(of$shrunken)
  for (i in seq_along(y)) {
    ends <- c(y[i] - half_tenth, y[i] + half_tenth, get("estimate"))
    if (!near(drawn[i], min(ends) - hundredth, max(ends) + hundredth)) report(of$pilot[i], ", ", at, "it is not drawn towards the mean.")
  }
}
repeated <- 0
for (i in seq_len(nrow(pools))) {
  p <- pools[i, ]
  if (is.na(p$estimate)) next
  check_pool(p)
  of <- rows[rows$scale == p$scale & !is.na(rows$shrunken), ]
  # An organisation has its own rows only: the pool cannot be made again from these.
  if (nrow(of) != number(p$k)) next
  repeated <- repeated + 1
  pool_again(p, of)
}

# 6. The forests ------------------------------------------------------------------------------------------------------

draw_forest <- function(p, of) {
  lower <- number(of$lower95)
  upper <- number(of$upper95)
  ends <- c(lower, upper, number(p$lower95), number(p$upper95), number(p$predictionLower), number(p$predictionUpper))
  reach <- max(1, abs(ends), na.rm = TRUE)
  y <- rev(seq_len(nrow(of))) + 2
  plot(NA, xlim = c(-reach, reach), ylim = c(0.5, nrow(of) + 2.5), yaxt = "n", xlab = "change", ylab = "", main = p$name)
  rect(-number(p$sesoi), 0, number(p$sesoi), nrow(of) + 3, col = "grey90", border = NA)
  abline(v = 0)
  segments(lower, y, upper, y, lwd = 3)
  points(number(of$change), y, pch = 19)
  points(number(of$shrunken), y, pch = 1, cex = 1.4)
  axis(2, y, of$pilot, las = 1, cex.axis = 0.6)
  if (is.na(p$estimate)) return(invisible())
  segments(number(p$lower95), 2, number(p$upper95), 2, lwd = 3)
  points(number(p$estimate), 2, pch = 18, cex = 2)
  if (!is.na(p$predictionLower)) segments(number(p$predictionLower), 1, number(p$predictionUpper), 1, lty = 2)
}
pdf("charts.pdf", width = 8, height = 6)
old <- par(mar = c(4, 12, 3, 1))
for (i in seq_len(nrow(pools))) {
  of <- rows[rows$scale == pools$scale[i], ]
  if (nrow(of) > 0) draw_forest(pools[i, ], of)
}
par(old)
invisible(dev.off())

leave()
cat(nrow(rows), " rows agree with their verdicts, ", repeated, " pools with their pilots; charts.pdf is drawn.\n", sep = "")
