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
  rows = long, weights = both(weights), sites = both(sites), post = both(post), raked = both(raked)),
  "weighted_waves.json", auto_unbox = TRUE, digits = NA, na = "null", dataframe = "columns")
