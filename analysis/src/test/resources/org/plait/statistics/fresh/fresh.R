# A made-up survey of three waves, and what the packages of R make of it: agreement beyond the data of textbooks.
# Rscript fresh.R  (R 4.2.2; survey, coin, geepack, ordinal, psych, survival, mice), writes people.csv and fresh.json beside itself.
suppressMessages({library(jsonlite); library(survey); library(coin); library(geepack); library(ordinal); library(psych); library(survival); library(mice)})
set.seed(20260528); n <- 300; site <- rep(1:30, each = 10); stratum <- (site - 1) %/% 6 + 1
effect <- rnorm(30, 0, 0.5)[site]; person <- rnorm(n); cut5 <- function(z) as.integer(cut(z, c(-Inf, -1.2, -0.4, 0.3, 1.1, Inf)))
likert <- sapply(c(0, 0.15, 0.4), function(up) cut5(0.7 * person + effect + up + rnorm(n)))
yes <- sapply(c(-0.3, 0, 0.4), function(up) as.integer(0.8 * person + effect + up + rnorm(n) > 0))
item <- sapply(1:4, function(i) cut5(c(0.9, 0.7, 0.6, 0.8)[i] * person + rnorm(n)))
months <- pmax(1, round(rexp(n, 1 / 30))); left <- as.integer(runif(n) < 0.7)
p <- data.frame(id = 1:n, site, stratum, weight = round(runif(n, 0.4, 3) + 0.3 * stratum, 3), sites = 10 + 2 * stratum, group = as.integer(person + rnorm(n) > 0),
  number = round(20 + 4 * person + 3 * effect + rnorm(n, 0, 3), 2), l1 = likert[, 1], l2 = likert[, 2], l3 = likert[, 3], y1 = yes[, 1], y2 = yes[, 2], y3 = yes[, 3],
  i1 = item[, 1], i2 = item[, 2], i3 = item[, 3], i4 = item[, 4], months, left)
p$distinct <- round(p$number + p$id / 1e5, 5) # svyranktest depends on the order of tied rows of unequal weight
write.csv(p, "people.csv", row.names = FALSE, quote = FALSE); p <- read.csv("people.csv")
d <- svydesign(id = ~site, strata = ~stratum, weights = ~weight, fpc = ~sites, nest = TRUE, data = p); ci <- function(x) as.vector(confint(x, df = degf(d)))
m <- svymean(~number, d); prop <- function(k) as.vector(attr(svyciprop(~y1, d, method = k), "ci"))
ht <- function(x) list(statistic = unname(x$statistic), p = unname(x$p.value)); rk <- svyranktest(distinct ~ group, d); tt <- svyttest(number ~ group, d); cs <- svychisq(~l1 + group, d, statistic = "F")
tab <- table(factor(p$l1, 1:5), factor(p$l2, 1:5)); mh <- mh_test(as.table(tab)); ws <- wilcoxsign_test(l2 ~ l1, data = p, distribution = "asymptotic", zero.method = "Pratt")
b <- sum(p$y1 == 1 & p$y2 == 0); c <- sum(p$y1 == 0 & p$y2 == 1); fr <- friedman.test(as.matrix(p[, c("l1", "l2", "l3")]))
long <- data.frame(id = rep(p$id, each = 3), wave = rep(0:2, n), y = as.vector(t(as.matrix(p[, c("y1", "y2", "y3")]))), l = factor(as.vector(t(as.matrix(p[, c("l1", "l2", "l3")]))), ordered = TRUE))
g <- geeglm(y ~ wave, id = id, data = long, family = binomial, corstr = "exchangeable", control = geese.control(epsilon = 1e-14, maxit = 100)); gs <- summary(g)
k <- clm(l ~ wave, data = long, control = list(gradTol = 1e-12)); a <- suppressWarnings(alpha(p[, c("i1", "i2", "i3", "i4")], warnings = FALSE))
s <- summary(survfit(Surv(months, left) ~ 1, data = p, conf.type = "log-log"), times = 24); lr <- survdiff(Surv(months, left) ~ group, data = p)
halves <- lapply(1:5, function(j) p$number[p$id %% 6 != j]); est <- sapply(halves, mean); v <- sapply(halves, function(x) var(x) / length(x)); po <- pool.scalar(est, v, n = n, k = 1)
out <- list(provenance = list(source = "made up in fresh.R, seed 20260528", generatedBy = paste0("R ", getRversion(), ", fresh.R, ", paste(sapply(c("survey", "coin", "geepack", "ordinal", "psych", "survival", "mice"), function(x) paste(x, packageVersion(x))), collapse = ", ")),
    licence = "our own numbers", note = "an independent data set: three waves, strata, clusters, weights and a finite population"),
  mean = list(value = coef(m)[[1]], se = SE(m)[[1]], ci = ci(m)), share = list(value = coef(svymean(~y1, d))[[1]], logit = prop("xlogit"), likelihood = prop("likelihood"), beta = prop("beta")),
  median = unname(coef(svyquantile(~number, d, 0.5))), t = c(ht(tt), difference = unname(tt$estimate[1])), rank = ht(rk), chi = ht(cs),
  mcnemar = list(exact = binom.test(b, b + c)$p.value, asymptotic = unname(mcnemar.test(matrix(c(0, c, b, 0), 2), correct = FALSE)$statistic)),
  homogeneity = list(statistic = as.vector(statistic(mh)), p = as.vector(pvalue(mh))), signed = list(z = as.vector(statistic(ws)), p = as.vector(pvalue(ws))), friedman = ht(fr),
  gee = list(beta = unname(coef(g)), se = gs$coefficients[, 2], alpha = gs$corr[1, 1]), clm = list(beta = coef(k)[["wave"]], se = sqrt(vcov(k)["wave", "wave"]), loglik = as.vector(logLik(k))),
  alpha = list(raw = a$total$raw_alpha, standardised = a$total$std.alpha), curve = list(survival = s$surv, lower = s$lower, upper = s$upper, logrank = unname(lr$chisq)),
  pooled = list(estimates = est, variances = v, value = po$qbar, total = po$t, df = po$df, fmi = po$fmi))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "fresh.json")
