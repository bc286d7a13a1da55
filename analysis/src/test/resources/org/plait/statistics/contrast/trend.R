# PURPOSE     reference values for trends over four waves: slopes, ordered answers, departures from a straight line
# OUTPUT      trend.json and trend.csv; run in this folder: Rscript trend.R
suppressMessages({library(geepack); library(survey); library(sandwich); library(jsonlite)})
num <- function(x) unname(as.numeric(x))
set.seed(26)
times <- c(.2, 1.1, 3.4, 4)
d <- expand.grid(wave = 1:4, person = 1:80)
a <- rnorm(80); o <- rnorm(16)
d$org <- (d$person - 1) %% 16 + 1
move <- d$person %% 9 == 0 & d$wave > 2; d$org[move] <- d$org[move] %% 16 + 1
d$t <- times[d$wave]
u <- a[d$person] + .6 * o[d$org] + .12 * d$t + rnorm(nrow(d))
d$yes <- as.integer(u > .3); d$number <- round(10 + 3 * u, 1); d$ordered <- findInterval(u, c(-1, 0, .8, 1.6)) + 1L
d$weight <- round(exp(rnorm(nrow(d), 0, .4)), 3)
d <- d[runif(nrow(d)) < rep(c(.9, .8, .7, .85), 80), ]
d <- d[order(d$person, d$wave), ]
write.csv(d[c("wave", "person", "org", "weight", "yes", "number", "ordered")], "trend.csv", row.names = FALSE, quote = FALSE)
G <- length(unique(d$person)); factor <- G / (G - 1)
L <- rbind(c(0, 0, 0, 0), c(0, 0, 0, 0))
for (k in 1:2) { f <- times[k + 1] - times[k]; s <- times[k + 2] - times[k + 1]; L[k, k + 0:2] <- c(1 / f, -1 / f - 1 / s, 1 / s) }
slope <- function(y) {
  d$y <- d[[y]]
  line <- geeglm(y ~ t, id = person, data = d, corstr = "independence")
  cells <- geeglm(y ~ 0 + factor(wave), id = person, data = d, corstr = "independence")
  V <- factor * cells$geese$vbeta; D <- L %*% coef(cells)
  p <- summary(line)$coefficients
  list(estimate = num(p["t", 1]), geeglm_std_error = num(p["t", 2]), std_error = num(p["t", 2]) * sqrt(factor),
       departure = num(t(D) %*% solve(L %*% V %*% t(L)) %*% D), people = G)
}
twoway <- function(y) {
  d$y <- d[[y]]; m <- lm(y ~ t, d); e <- estfun(m); b <- bread(m) / nobs(m)
  meat <- function(g) crossprod(rowsum(e, g))
  K <- length(unique(d$org))
  V <- K / (K - 1) * b %*% (meat(d$org) + meat(d$person) - meat(paste(d$org, d$person))) %*% b
  list(estimate = num(coef(m)[2]), std_error = sqrt(V[2, 2]))
}
weighted <- function(y) {
  d$y <- d[[y]]; d$w <- d$weight * (ave(d$weight, d$wave, FUN = length) / ave(d$weight, d$wave, FUN = sum))
  m <- svyglm(y ~ t, svydesign(ids = ~person, weights = ~w, data = d))
  list(estimate = num(coef(m)[2]), std_error = num(SE(m)[2]))
}
place <- function(x, other) sapply(x, function(v) mean(other < v) + mean(other == v) / 2)
ordered <- function() {
  y <- split(d$ordered, d$wave); n <- lengths(y); id <- split(d$person, d$wave)
  effects <- function(C) {
    value <- 0; added <- lapply(n, numeric)
    for (j in 1:4) for (k in 1:4) if (C[j, k] != 0) {
      up <- place(y[[k]], y[[j]]); down <- place(y[[j]], y[[k]])
      value <- value + C[j, k] * (mean(up) - .5)
      added[[k]] <- added[[k]] + C[j, k] * (up - mean(up)) / n[k]
      added[[j]] <- added[[j]] - C[j, k] * (down - mean(down)) / n[j]
    }
    list(value = num(value), sums = rowsum(unlist(added), unlist(id)))
  }
  C <- outer(n, n) * upper.tri(diag(4)); C <- C / sum(C)
  average <- effects(C)
  D <- lapply(1:2, function(k) { C <- matrix(0, 4, 4); C[k, k + 1] <- -1 / (times[k + 1] - times[k]); C[k + 1, k + 2] <- 1 / (times[k + 2] - times[k + 1]); effects(C) })
  v <- sapply(D, `[[`, "value"); V <- factor * crossprod(sapply(D, `[[`, "sums"))
  J <- sum(sapply(1:3, function(j) sum(sapply((j + 1):4, function(k) sum(outer(y[[j]], y[[k]], "<")) + sum(outer(y[[j]], y[[k]], "==")) / 2))))
  list(estimate = .5 + average$value, std_error = sqrt(factor * sum(average$sums^2)), departure = num(t(v) %*% solve(V) %*% v), j = J, pairs = sum(outer(n, n) * upper.tri(diag(4))))
}
unlinked <- function() {
  x <- tapply(d$yes, d$wave, sum); n <- tapply(d$yes, d$wave, length); test <- prop.trend.test(x, n, times)
  m <- lm(yes ~ t, d)
  list(statistic = num(test$statistic), p = test$p.value, std_error = sqrt(vcovHC(m, type = "HC0")[2, 2] * nobs(m) / (nobs(m) - 1)))
}
complete <- function(y) {
  w <- reshape(d[c("person", "wave", y)], idvar = "person", timevar = "wave", direction = "wide")[-1]
  m <- as.matrix(w[complete.cases(w), ]); test <- friedman.test(m)
  list(n = nrow(m), statistic = num(test$statistic), p = test$p.value, w = num(test$statistic) / (nrow(m) * 3))
}
out <- list(provenance = list(source = paste0(R.version.string, ", geepack ", packageVersion("geepack"), ", survey ", packageVersion("survey"), ", sandwich ", packageVersion("sandwich")),
    generatedBy = "trend.R; 15 significant digits", licence = "numbers computed by us",
    note = "std_error is that of geeglm times the root of G/(G-1), G people; svyglm has that factor itself"),
  times = times,
  slope = list(yes = slope("yes"), number = slope("number")), two_way = list(yes = twoway("yes"), number = twoway("number")),
  weighted = list(yes = weighted("yes"), number = weighted("number")), ordered = ordered(), unlinked = unlinked(),
  complete = list(yes = complete("yes"), number = complete("number"), ordered = complete("ordered")))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(15), pretty = FALSE), "trend.json")
