# Weighted estimates of two waves with R package survey, for WeightedWaveTest. Run in this folder: Rscript weighted_waves.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(20261125)
people <- 220
region <- sample(0:2, people, TRUE, c(.5, .3, .2)); size <- sample(0:1, people, TRUE); site <- sample(0:29, people, TRUE)
trait <- rnorm(people) + .5 * region + rnorm(30)[site + 1] * .6
wave <- function(w, ids) {
  y <- as.integer(trait[ids] + rnorm(length(ids)) + .4 * w > .6); x <- round(5 + trait[ids] + rnorm(length(ids)) + .3 * w, 2)
  off <- runif(length(ids)) < .1; y[off] <- NA; x[off] <- NA
  data.frame(wave = w, person = ids - 1, site = site[ids], region = region[ids], size = size[ids], w = round(runif(length(ids), .5, 3), 2), y = y, x = x)
}
long <- rbind(wave(0, sort(sample(people, 130))), wave(1, sort(sample(people, 140))))
# means of the answers of each wave as ratios of totals over everybody, and their difference by the delta method
change <- function(v, d) {
  ok <- !is.na(d$variables[[v]]); value <- ifelse(ok, d$variables[[v]], 0); when <- d$variables$wave
  d <- update(d, n0 = value * (when == 0), d0 = ok * (when == 0), n1 = value * (when == 1), d1 = ok * (when == 1))
  s <- svycontrast(svytotal(~n0 + d0 + n1 + d1, d), list(from = quote(n0 / d0), to = quote(n1 / d1), difference = quote(n1 / d1 - n0 / d0)))
  list(from = coef(s)[[1]], to = coef(s)[[2]], difference = coef(s)[[3]], se_from = SE(s)[[1]], se_to = SE(s)[[2]], se = SE(s)[[3]])
}
both <- function(d) list(y = change("y", d), x = change("x", d))
# Hedges' g: weighted means and variances of each wave, pooled by the number of answers, with the exact factor
hedges <- function(v, d) {
  of <- function(k) { s <- subset(d, wave == k & !is.na(d$variables[[v]])); f <- reformulate(v); c(coef(svymean(f, s)), coef(svyvar(f, s)), nrow(s$variables)) }
  a <- of(0); b <- of(1); m <- a[3] + b[3] - 2
  unname(exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2) * (b[1] - a[1]) / sqrt(((a[3] - 1) * a[2] + (b[3] - 1) * b[2]) / m))
}
# calibrated designs keep the rows outside a domain, with weight 0: no number may be missing there
filled <- function(v) ifelse(is.na(v), 0, v)
# a change taken apart: weighted means of those who answered in both waves and of all
parts <- function(v, d) {
  answered <- function(k) with(d$variables, person[wave == k & !is.na(d$variables[[v]])])
  both <- intersect(answered(0), answered(1)); d <- update(d, told = !is.na(d$variables[[v]]), value = filled(d$variables[[v]]))
  of <- function(s) unname(coef(svymean(~value, subset(s, told))))
  y1 <- of(subset(d, wave == 0)); y2 <- of(subset(d, wave == 1)); s1 <- of(subset(d, wave == 0 & person %in% both)); s2 <- of(subset(d, wave == 1 & person %in% both))
  list(net = y2 - y1, stayers = s2 - s1, joiners = y2 - s2, leavers = s1 - y1, pairs = length(both))
}
# Woodruff: the standard error of the share at the median, and 1/2 -/+ t se read off the weighted distribution
median_of <- function(d, k) {
  s <- subset(update(d, value = filled(x)), wave == k & !is.na(x)); units <- length(unique(d$cluster[d$variables$wave == k, 1]))
  at <- function(p, rule) as.vector(coef(svyquantile(~value, s, p, qrule = rule, ci = FALSE)))
  q <- at(.5, "school"); se <- as.vector(SE(svymean(~I(value <= q), s))[2]); half <- qt(.975, units - 1) * se
  list(median = q, se = se, low = at(.5 - half, "math"), high = at(.5 + half, "math"))
}
medians <- function(d) list(from = median_of(d, 0), to = median_of(d, 1))
weights <- svydesign(ids = ~person, weights = ~w, data = long)
sites <- svydesign(ids = ~site, weights = ~w, data = long)
cell <- function(a, counts) data.frame(a, Freq = counts)
r <- long; r$wr <- interaction(r$wave, r$region); r$ws <- interaction(r$wave, r$size)
base <- svydesign(ids = ~person, weights = ~w, data = r)
wr <- data.frame(wr = levels(r$wr), Freq = c(100, 110, 60, 50, 40, 40)); ws <- data.frame(ws = levels(r$ws), Freq = c(90, 95, 110, 105))
post <- postStratify(base, ~wr, wr)
raked <- rake(base, list(~wr, ~ws), list(wr, ws), control = list(maxit = 500, epsilon = 1e-12))
long$post <- weights(post); long$raked <- weights(raked)
write_json(list(
  source = "simulated in the script", version = paste("R", getRversion(), "survey", packageVersion("survey")), generatedBy = "weighted_waves.R",
  licence = "numbers made for this project", note = "person (or site) as primary unit in long format; standard errors by linearisation",
  rows = long, weights = both(weights), sites = both(sites), post = both(post), raked = both(raked),
  hedges = list(y = hedges("y", weights), x = hedges("x", weights)),
  parts = list(weights = list(y = parts("y", weights), x = parts("x", weights)), raked = list(y = parts("y", raked), x = parts("x", raked))),
  medians = list(weights = medians(weights), sites = medians(sites), post = medians(post), raked = medians(raked))),
  "weighted_waves.json", auto_unbox = TRUE, digits = NA, na = "null", dataframe = "columns")
