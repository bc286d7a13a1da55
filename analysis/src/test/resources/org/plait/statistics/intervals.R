# Makes intervals.json: intervals of one share, of all categories of a question, Mantel-Haenszel,
# power and minimum detectable differences. R 4.2.2, base and stats only. Never run by the tests.
#   Rscript intervals.R
source("lib.R")
cases <- data.frame(
  x = c(0, 1, 2, 5, 10, 9, 20, 29, 7, 81, 0, 210, 449, 450),
  n = c(5, 5, 10, 20, 20, 20, 20, 30, 50, 263, 420, 450, 450, 450)
)
z <- qnorm(.975)
logit_ci <- function(x, n) if (x == 0 || x == n) as.vector(binom.test(x, n)$conf.int) else
  plogis(qlogis(x / n) + c(-1, 1) * z / sqrt(x * (n - x) / n))
asin_ci <- function(x, n) {
  a <- asin(sqrt(x / n)) + c(-1, 1) * z / (2 * sqrt(n))
  sin(pmin(pi / 2, pmax(0, a)))^2
}
likelihood_ci <- function(x, n) {
  l <- function(q) sum(dbinom(x, n, q, log = TRUE))
  d <- function(q) 2 * (l(x / n) - l(q)) - qchisq(.95, 1)
  c(if (x == 0) 0 else uniroot(d, c(1e-12, x / n), tol = 1e-15)$root,
    if (x == n) 1 else uniroot(d, c(x / n, 1 - 1e-12), tol = 1e-15)$root)
}
goodman <- function(x) {
  n <- sum(x); q <- qchisq(1 - .05 / length(x), 1); r <- sqrt(q * (q + 4 * x * (n - x) / n))
  lapply(seq_along(x), function(i) (q + 2 * x[i] + c(-1, 1) * r[i]) / (2 * (n + q)))
}
# coverage of the box by enumeration of the multinomial: an independent check of Sison-Glaz
coverage <- function(x, c) {
  n <- sum(x); k <- length(x)
  g <- as.matrix(expand.grid(lapply(x[-k], function(v) max(0, v - c):(v + c))))
  last <- n - rowSums(g); ok <- last >= max(0, x[k] - c) & last <= x[k] + c
  g <- cbind(g, last)[ok, , drop = FALSE]
  sum(apply(g, 1, dmultinom, prob = x / n))
}
sison <- function(x) {
  n <- sum(x); c <- 0; while (coverage(x, c + 1) < .95) c <- c + 1
  a <- coverage(x, c); b <- coverage(x, c + 1); g <- (.95 - a) / (b - a)
  lapply(x, function(v) c(max(0, v / n - c / n), min(1, v / n + (c + 2 * g) / n)))
}
likert <- list(c(3, 8, 12, 20, 7), c(0, 4, 6, 9, 1), c(12, 18), c(35, 0, 22, 6))
mh <- mantelhaen.test(UCBAdmissions, correct = FALSE)
mhc <- mantelhaen.test(UCBAdmissions)
power <- lapply(list(c(200, .5, .6), c(60, .3, .55), c(15, .9, .4)), function(a)
  list(n = a[1], p1 = a[2], p2 = a[3], power = power.prop.test(n = a[1], p1 = a[2], p2 = a[3])$power))
detect <- lapply(list(c(200, .5), c(120, .2), c(40, .1)), function(a)
  list(n = a[1], p1 = a[2], p2 = power.prop.test(n = a[1], p1 = a[2], power = .8, tol = 1e-13)$p2))
means <- lapply(c(8, 30, 175), function(n)
  list(n = n, delta = power.t.test(n = n, sd = 1.5, power = .8, tol = 1e-13)$delta,
       paired = power.t.test(n = n, sd = 1.5, power = .8, type = "paired", tol = 1e-13)$delta,
       power = power.t.test(n = n, delta = .9, sd = 1.5)$power))
put(list(
  provenance = list(
    source = R.version.string, generatedBy = "intervals.R (with lib.R)",
    licence = "numbers computed by us; UCBAdmissions is a data set of R (GPL-2 or GPL-3)",
    note = "level 0.95; prop.test's correction is wrong by design where x = n/2, see the test"),
  cases = lapply(seq_len(nrow(cases)), function(i) with(cases[i, ], list(
    x = x, n = n,
    wilson_cc = as.vector(suppressWarnings(prop.test(x, n, correct = TRUE))$conf.int),
    logit = logit_ci(x, n), arcsine = asin_ci(x, n), likelihood = likelihood_ci(x, n)))),
  categories = lapply(likert, function(x) list(counts = x, goodman = goodman(x), sison_glaz = sison(x))),
  ucb = list(tables = lapply(1:6, function(d) unname(matrix(UCBAdmissions[, , d], 2))),
             odds_ratio = unname(mh$estimate), interval = as.vector(mh$conf.int),
             statistic = unname(mh$statistic), p = mh$p.value,
             corrected = unname(mhc$statistic), corrected_p = mhc$p.value),
  power_shares = power, detect_shares = detect, detect_means = means), file = "intervals.json")
