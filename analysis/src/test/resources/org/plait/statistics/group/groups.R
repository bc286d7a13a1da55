# Shares and means of several groups: Pearson and Rao-Scott (first order), Cramer's V with noncentral limits, Fisher, Welch.
# For SharesOfGroupsTest and MeansOfGroupsTest. Run in this folder: Rscript groups.R
suppressMessages(library(jsonlite))
shares <- function(x, n, deff = rep(1, length(x))) {
  p <- x / n; g <- length(x)
  se <- sqrt(deff * p * (1 - p) / n)
  pearson <- suppressWarnings(chisq.test(cbind(x, n - x), correct = FALSE))
  delta <- max(1, sum((1 - n / sum(n)) * deff) / (g - 1))
  x2 <- unname(pearson$statistic)
  at <- function(q) if (pchisq(x2 / delta, g - 1) <= q) 0 else uniroot(function(l) pchisq(x2 / delta, g - 1, l) - q, c(0, 10 * x2 + 100), tol = 1e-13)$root
  list(x = x, n = n, se = se, delta = delta, statistic = x2 / delta, p = pchisq(x2 / delta, g - 1, lower.tail = FALSE),
    v = sqrt(x2 / sum(n)), v_low = sqrt(at(.975) * delta / sum(n)), v_high = min(1, sqrt(at(.025) * delta / sum(n))))
}
welch <- function(y, group) {
  w <- oneway.test(y ~ group)
  list(mean = unname(tapply(y, group, mean)), n = unname(tapply(y, group, length)),
    se = unname(tapply(y, group, function(v) sd(v) / sqrt(length(v)))),
    statistic = unname(w$statistic), df = unname(w$parameter[1]), residual_df = unname(w$parameter[2]), p = w$p.value,
    eta_squared = unname(w$statistic * w$parameter[1] / (w$statistic * w$parameter[1] + w$parameter[2])))
}
write_json(list(
  source = "counts made up in the script; InsectSprays and airquality of R", version = paste("R", getRversion()), generatedBy = "groups.R",
  licence = "numbers made for this project; the data sets are R's (GPL-2 or GPL-3)",
  note = "limits of V: the noncentralities at which the statistic is the 97.5th and the 2.5th percentile",
  shares = list(
    apart = shares(c(69, 22, 6, 31), c(106, 35, 16, 90)), alike = shares(c(20, 21, 19), c(50, 52, 49)),
    clustered = shares(c(69, 22, 6, 31), c(106, 35, 16, 90), c(1.4, 1.1, 2.0, 1.7)),
    narrower = shares(c(20, 21, 12), c(50, 52, 49), c(.6, .8, .9))),
  fisher = list(x = c(2, 7), n = c(12, 9), p = fisher.test(cbind(c(2, 7), c(10, 2)))$p.value),
  pchisq = list(x = c(3.2, 40, 900), df = c(2, 7, 5), ncp = c(1.5, 60, 1000),
    p = c(pchisq(3.2, 2, 1.5), pchisq(40, 7, 60), pchisq(900, 5, 1000))),
  welch = list(sprays = welch(InsectSprays$count, InsectSprays$spray),
    two = welch(airquality$Ozone[airquality$Month %in% 5:6 & !is.na(airquality$Ozone)], airquality$Month[airquality$Month %in% 5:6 & !is.na(airquality$Ozone)]))),
  "groups.json", auto_unbox = TRUE, digits = NA)
