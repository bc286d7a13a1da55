# Weights for staying by logistic regression, and the weighted change among those who stayed, with R package survey.
# For StayingWeightsTest. Run in this folder: Rscript staying.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(20261128)
n <- 320
region <- sample(0:2, n, TRUE, c(.5, .3, .2)); nurse <- sample(0:1, n, TRUE); site <- sample(0:24, n, TRUE)
trait <- rnorm(n) + .4 * region
answer <- function(shift) findInterval(trait + rnorm(n, shift, .8), c(-.8, 0, .8, 1.6))
first <- answer(0); second <- answer(.3)
stayed <- as.integer(runif(n) < plogis(-.4 + .35 * first - .5 * (region == 2) + .3 * nurse))
people <- data.frame(region, nurse, site, first, second = ifelse(stayed == 1, second, NA), stayed)
fit <- glm(stayed ~ factor(region) + factor(nurse) + factor(first), binomial, people, control = glm.control(epsilon = 1e-14, maxit = 100))
people$w <- mean(stayed) / fitted(fit)
kept <- people[stayed == 1, ]
below <- function(x, y, w) sapply(y, function(v) sum(w * ((x < v) + .5 * (x == v))) / sum(w))
kept$change <- kept$second - kept$first
kept$agree <- (kept$second >= 3) - (kept$first >= 3)
# what each person adds to the relative effect: their later answer among the earlier ones, and their earlier among the later
kept$placed <- below(kept$first, kept$second, kept$w) + 1 - below(kept$second, kept$first, kept$w)
estimate <- function(f, d, half = 1) { m <- svymean(f, d); list(estimate = coef(m)[[1]] * half, se = SE(m)[[1]]) }
result <- function(d) list(mean = estimate(~change, d), share = estimate(~agree, d), relative_effect = estimate(~placed, d, .5))
write_json(list(
  source = "simulated in the script", version = paste("R", getRversion(), "survey", packageVersion("survey")), generatedBy = "staying.R",
  licence = "numbers made for this project",
  note = "weights taken for known; people, or sites, as primary units; shares of the answers 3 and 4; an answer of those who left is null",
  people = people, coefficients = unname(coef(fit)),
  by_person = result(svydesign(ids = ~1, weights = ~w, data = kept)), by_site = result(svydesign(ids = ~site, weights = ~w, data = kept))),
  "staying.json", auto_unbox = TRUE, digits = NA, na = "null", dataframe = "columns")
