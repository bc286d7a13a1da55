# Estimates with replicate weights by R package survey, for ReplicatedWaveTest. Run in this folder: Rscript replicates.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(20261129)
# eight strata of two sites with five people each; the same people in both waves
people <- data.frame(person = 0:79, site = rep(0:15, each = 5), stratum = rep(0:7, each = 10), w = round(runif(80, .5, 3), 2))
trait <- rnorm(80) + people$stratum * .2 + rnorm(16)[people$site + 1] * .5
answers <- function(k) {
  y <- as.integer(trait + rnorm(80) + .4 * k > .9); x <- round(5 + trait + rnorm(80) + .3 * k, 2); off <- runif(80) < .1; y[off] <- NA; x[off] <- NA
  setNames(data.frame(y, x), paste0(c("y", "x"), k))
}
data <- cbind(people, answers(0), answers(1)); data$group <- sample(0:1, 80, TRUE)
design <- svydesign(ids = ~site, strata = ~stratum, weights = ~w, data = data)
single <- svydesign(ids = ~site, weights = ~w, data = data)
# replicate weights as an agency would publish them: rounded, with the weight in them
sets <- list(
  brr = as.svrepdesign(design, type = "BRR"), fay = as.svrepdesign(design, type = "Fay", fay.rho = .3),
  jackknife = as.svrepdesign(single, type = "JK1"), bootstrap = as.svrepdesign(design, type = "subbootstrap", replicates = 30))
published <- function(kind) round(unclass(weights(sets[[kind]], "analysis")), 4)
own <- function(kind) {
  reps <- published(kind); R <- ncol(reps)
  scale <- switch(kind, brr = 1 / R, fay = 1 / (R * .7^2), jackknife = (R - 1) / R, bootstrap = 1 / (R - 1))
  svrepdesign(weights = ~w, repweights = reps, data = data, type = "other", scale = scale, rscales = rep(1, R), mse = TRUE, combined.weights = TRUE)
}
one <- function(v, d) { m <- svymean(reformulate(v), d, na.rm = TRUE); list(mean = coef(m)[[1]], se = SE(m)[[1]]) }
change <- function(v, d) {
  m <- withReplicates(d, function(w, data) { of <- function(k) { a <- data[[paste0(v, k)]]; ok <- !is.na(a); sum(w[ok] * a[ok]) / sum(w[ok]) }; of(1) - of(0) })
  list(difference = coef(m)[[1]], se = SE(m)[[1]])
}
results <- function(kind) {
  d <- own(kind); g <- subset(d, group == 1)
  list(y = one("y0", d), x = one("x0", d), group_y = one("y0", g), group_x = one("x0", g), change_y = change("y", d), change_x = change("x", d))
}
kinds <- names(sets)
write_json(list(
  source = "simulated in the script", version = paste("R", getRversion(), "survey", packageVersion("survey")), generatedBy = "replicates.R",
  licence = "numbers made for this project", note = "svrepdesign(type = other, mse = TRUE) with combined weights; Fay rho 0.3; bootstrap scale 1/(R-1)",
  rows = data, weights = sapply(kinds, published, simplify = FALSE), results = sapply(kinds, results, simplify = FALSE)),
  "replicates.json", auto_unbox = TRUE, digits = NA, na = "null", dataframe = "columns", matrix = "rowmajor")
