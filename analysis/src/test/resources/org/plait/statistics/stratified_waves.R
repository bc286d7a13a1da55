# Estimates of waves drawn within strata with R package survey, for StratifiedWaveTest. Run in this folder: Rscript stratified_waves.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(20261128)
options(survey.lonely.psu = "adjust")
strata <- 4; sites <- 10                                        # ten sites in each stratum, ten people in each site
people <- data.frame(person = 0:399, site = rep(0:39, each = 10), stratum = rep(0:3, each = 100))
trait <- rnorm(400) + people$stratum * .8 + rnorm(40)[people$site + 1] * .6
wave <- function(w, ids) {
  y <- as.integer(trait[ids] + rnorm(length(ids)) + .4 * w > 1.4); x <- round(5 + trait[ids] + rnorm(length(ids)) + .3 * w, 2)
  off <- runif(length(ids)) < .1; y[off] <- NA; x[off] <- NA
  data.frame(wave = w, people[ids, ], w = round(runif(length(ids), .5, 3), 2), group = sample(0:1, length(ids), TRUE), y = y, x = x)
}
one <- wave(0, sort(c(sample(1:100, 30), sample(101:200, 45), sample(201:300, 25), sample(301:400, 40))))
apart <- wave(1, sort(setdiff(1:400, one$person + 1)[sample(400 - nrow(one), 130)]))   # other people
same <- wave(1, one$person + 1)                                                         # the same people
ci <- function(s, d) { df <- degf(d); as.vector(confint(s, df = df)) }
# unweighted: the same weight for all; a stratum sampled alone has its own variance
designs <- function(d) list(
  even = svydesign(ids = ~1, strata = ~stratum, weights = ~I(0 * w + 1), data = d), weights = svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = d),
  sites = svydesign(ids = ~site, strata = ~stratum, weights = ~w, data = d), evensites = svydesign(ids = ~site, strata = ~stratum, weights = ~I(0 * w + 1), data = d))
estimate <- function(v, d, rows = TRUE) {
  s <- subset(d, !is.na(d$variables[[v]]) & rows); m <- svymean(reformulate(v), s)
  list(mean = coef(m)[[1]], se = SE(m)[[1]], df = degf(s), n = nrow(s$variables))
}
single <- function(d) lapply(designs(d), function(s) list(
  y = estimate("y", s), x = estimate("x", s), group_y = estimate("y", s, s$variables$group == 1), group_x = estimate("x", s, s$variables$group == 1)))
# two waves: the difference of ratios over everybody. Other people: a design each, their variances added.
independent <- function(v, a, b) {
  p <- estimate(v, a); q <- estimate(v, b)
  list(difference = q$mean - p$mean, se = sqrt(p$se^2 + q$se^2), se_from = p$se, se_to = q$se)
}
# the same people or sites in both: long format with the person or site as the primary unit within its stratum
paired <- function(v, ids, long, weight) {
  d <- svydesign(ids = ids, strata = ~stratum, weights = weight, data = long)
  ok <- !is.na(d$variables[[v]]); value <- ifelse(ok, d$variables[[v]], 0); when <- d$variables$wave
  d <- update(d, n0 = value * (when == 0), d0 = ok * (when == 0), n1 = value * (when == 1), d1 = ok * (when == 1))
  s <- svycontrast(svytotal(~n0 + d0 + n1 + d1, d), list(from = quote(n0 / d0), to = quote(n1 / d1), difference = quote(n1 / d1 - n0 / d0)))
  list(difference = coef(s)[[3]], se = SE(s)[[3]], se_from = SE(s)[[1]], se_to = SE(s)[[2]])
}
change <- function(v) list(
  apart = list(even = independent(v, designs(one)$even, designs(apart)$even), weights = independent(v, designs(one)$weights, designs(apart)$weights)),
  same = list(even = paired(v, ~person, rbind(one, same), ~I(0 * w + 1)), weights = paired(v, ~person, rbind(one, same), ~w),
              sites = paired(v, ~site, rbind(one, same), ~w), evensites = paired(v, ~site, rbind(one, same), ~I(0 * w + 1))))
# a stratum of one: measured from the mean of all
lonely <- rbind(one[one$stratum < 3, ], one[one$stratum == 3, ][1, ]); lonely$y[nrow(lonely)] <- 1; lonely$x[nrow(lonely)] <- 9.5
alone <- lapply(designs(lonely)[c("even", "weights")], function(s) list(y = estimate("y", s), x = estimate("x", s)))
# finite populations: people in each stratum
sizes <- c(100, 90, 60, 250)
finite <- function(v) {
  of <- function(a) {
    ok <- a[!is.na(a[[v]]), ]; ok$size <- sizes[ok$stratum + 1]; ok$expand <- ok$size / ave(ok$size, ok$stratum, FUN = length)
    d <- svydesign(ids = ~1, strata = ~stratum, fpc = ~size, weights = ~expand, data = ok); m <- svymean(reformulate(v), d)
    list(mean = coef(m)[[1]], se = SE(m)[[1]], df = degf(d))
  }
  # other people: drawn from far more people than answered, each wave by itself
  list(one = of(one), apart = of(apart))
}
write_json(list(
  source = "simulated in the script", version = paste("R", getRversion(), "survey", packageVersion("survey")), generatedBy = "stratified_waves.R",
  licence = "numbers made for this project",
  note = "standard errors by linearisation; survey.lonely.psu = adjust; other people: two designs; the same people: long format with person or site as primary unit",
  one = one, apart = apart, same = same, lonely = lonely, single = single(one), change = list(y = change("y"), x = change("x")), alone = alone,
  finite = list(y = finite("y"), x = finite("x"))),
  "stratified_waves.json", auto_unbox = TRUE, digits = NA, na = "null", dataframe = "columns")
