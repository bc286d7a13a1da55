# Reference values of shares corrected by a human-coded sample.
# Rscript prevalence.R   (R 4.2.2, survey 4.1-1), writes cases.csv and prevalence.json beside itself. The weight of the scores is
# found by refitting lm without each case in turn, independent of the closed form that the program takes.
suppressMessages({library(jsonlite); library(survey)})
set.seed(28); N <- 400
cluster <- sample(1:40, N, TRUE); truth <- rbinom(N, 1, plogis(-2 + rep(rnorm(40, sd = .7), 1)[cluster]))
score <- round(pmin(1, pmax(0, .5 * abs(truth - rbinom(N, 1, .06)) + .5 * runif(N))), 6); weight <- round(runif(N, .5, 2), 6)
inclusion <- round(ifelse(score > .5, .5, .15), 6); drawn <- rbinom(N, 1, inclusion); again <- ifelse(runif(N) < .9, truth, 1 - truth)
write.csv(data.frame(cluster, truth, score, weight, inclusion, drawn, again), "cases.csv", row.names = FALSE, quote = FALSE)
srs <- 1:90; y <- truth[srs]; f <- score[srs]; n <- length(srs)
loo <- sapply(seq_len(n), function(i) min(1, max(0, unname(coef(lm(y[-i] ~ f[-i]))[2]))))
r <- y - loo * (f - mean(score)); p <- mean(r); v <- (1 - n / N) * var(r) / n
wilson <- function(p, m) { z <- qnorm(.975); c((p + z^2/(2*m) - z*sqrt(p*(1-p)/m + z^2/(4*m^2)))/(1 + z^2/m), (p + z^2/(2*m) + z*sqrt(p*(1-p)/m + z^2/(4*m^2)))/(1 + z^2/m)) }
vp <- v + p * (1 - p) / N
pseudo <- score + ifelse(drawn == 1, (truth - score) / inclusion, 0)
s <- svymean(~pseudo, svydesign(ids = ~cluster, weights = ~weight, data = data.frame(pseudo, cluster, weight)))
m <- length(unique(cluster))
t <- t.test(again[srs] - y)
stratified <- function(N, n, x) { d <- data.frame(h = rep(1:2, n), y = unlist(Map(function(n, x) rep(1:0, c(x, n - x)), n, x)), N = rep(N, n)); s <- svymean(~y, svydesign(ids = ~1, strata = ~h, fpc = ~N, data = d)); list(share = unname(coef(s)), error = c(SE(s))) }
out <- list(provenance = list(source = "made up in prevalence.R", generatedBy = paste0("R ", getRversion(), ", survey ", packageVersion("survey"), ", prevalence.R"), licence = "our own numbers",
  note = "svymean multiplies the variance between clusters by m/(m-1), which design-based supervised learning does not: taken out again"),
  corrected = list(lambda = mean(loo), share = p, error = sqrt(v), interval = wilson(p, p * (1 - p) / v), processError = sqrt(vp), processInterval = wilson(p, p * (1 - p) / vp)),
  supervised = list(share = unname(coef(s)), error = c(SE(s)) * sqrt((m - 1) / m)),
  shift = list(value = unname(t$estimate), error = t$stderr, interval = as.vector(t$conf.int)),
  strata = list(stratified(c(200, 800), c(50, 100), c(40, 5)), stratified(c(180, 1020), c(45, 90), c(27, 9))))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "prevalence.json")
