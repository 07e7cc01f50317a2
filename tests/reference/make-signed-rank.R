# Makes tests/reference/signed-rank.json with R >= 4.6, whose wilcox.test keeps zeros and is exact with ties.
# Rscript make-signed-rank.R > signed-rank.json   (or the same in webr, R 4.6.0 as WebAssembly)
set.seed(20260302)
number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
case <- function(n, step, shift, level = .95) {
  x <- if (step == 0) rnorm(n, shift) else round(rnorm(n, shift, .8) / step) * step
  w <- suppressWarnings(wilcox.test(x, conf.int = TRUE, conf.level = level))
  sprintf('{"changes":[%s],"confidence":%s,"v":%s,"p":%s,"estimate":%s,"lower":%s,"upper":%s,"achieved":%s}',
    paste(sprintf("%.17g", x), collapse = ","), level, number(w$statistic), number(w$p.value), number(w$estimate),
    number(w$conf.int[1]), number(w$conf.int[2]), number(attr(w$conf.int, "conf.level")))
}
n <- c(1:12, 15, 20, 25, 30, 40, 49, 50, 60, 120)
cases <- c(mapply(case, n, .5, .3), mapply(case, n, 0, .3), mapply(case, n, .25, -.2), mapply(case, n[6:18], .5, .8, .9),
  mapply(case, n[8:18], 1, .5, .99))
cat('{"source":"', R.version.string, '; made-up data, set.seed(20260302)","command":"Rscript tests/reference/make-signed-rank.R > tests/reference/signed-rank.json","cases":[\n',
  paste(cases, collapse = ",\n"), "\n]}\n", sep = "")
