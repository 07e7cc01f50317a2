# Checks released figures with base R, and draws the main charts again from them.
#
#   Rscript reproduce.R
#
# Ends with status 0 when everything agrees within the bounds of rounding, with status 1 and a list when it does not.
# Needs nothing but R 4.5 or later: no package, no network. Meanings, formulas and sources: codebook.csv.

# 1. The files are the ones that were made: nothing is worked out from figures that were changed ---------------------

problems <- character()
report <- function(...) problems <<- c(problems, paste0(...))
leave <- function() {
  if (length(problems) > 0) {
    cat(problems, sep = "\n")
    quit(save = "no", status = 1)
  }
}
if (!exists("sha256sum", asNamespace("tools"))) {
  report("This needs R 4.5 or later.")
  leave()
}
sums <- read.table("SHA256SUMS", col.names = c("sum", "file"))
for (i in seq_len(nrow(sums))) {
  if (!identical(unname(tools::sha256sum(sums$file[i])), sums$sum[i])) {
    report(sums$file[i], " is not the file that was made: its hash differs.")
  }
}
leave()

read_table <- function(file) {
  read.csv2(file, colClasses = "character", na.strings = "", check.names = FALSE, fileEncoding = "UTF-8-BOM")
}
number <- function(text) as.numeric(chartr(",", ".", text))

# The word of released limits and the smallest change that matters: the first that fits.
verdict <- function(lower, upper, sesoi) {
  if (lower > sesoi) return("clearly higher")
  if (upper < -sesoi) return("clearly lower")
  if (lower > 0) return("higher, possibly small")
  if (upper < 0) return("lower, possibly small")
  if (lower > -sesoi && upper < sesoi) return("no change that matters")
  "too few people to tell"
}

# Restricted maximum likelihood of the variance between, and Hartung-Knapp with max(1, q).
weigh <- function(y, v, tau2) {
  w <- 1 / (v + tau2)
  mu <- sum(w * y) / sum(w)
  list(w = w, mu = mu, q = sum(w * (y - mu)^2))
}
fit_pool <- function(y, v) {
  criterion <- function(tau2) {
    fit <- weigh(y, v, tau2)
    sum(log(v + tau2)) + log(sum(fit$w)) + fit$q
  }
  top <- 100 * (max(v) + diff(range(y))^2)
  steps <- c(0, exp(seq(log(1e-6 * min(v)), log(top), length.out = 200)))
  best <- which.min(vapply(steps, criterion, 0))
  around <- c(steps[max(1, best - 1)], steps[min(length(steps), best + 1)])
  tau2 <- optimize(criterion, around, tol = 1e-12)$minimum
  if (criterion(0) <= criterion(tau2)) tau2 <- 0
  fit <- weigh(y, v, tau2)
  list(tau2 = tau2, mu = fit$mu, se = sqrt(max(1, fit$q / (length(y) - 1)) / sum(fit$w)))
}
pool <- function(y, v, level = 0.95) {
  fit <- fit_pool(y, v)
  fit$mu + c(-1, 1) * qt(1 - (1 - level) / 2, length(y) - 1) * fit$se
}
