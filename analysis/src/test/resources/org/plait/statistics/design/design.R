# Makes design.json and the CSV files it rests on. R 4.2.2, survey 4.1-1. Never run by the tests.
#   Rscript design.R          (in this folder)
# api data: Lumley, R package survey 4.1-1, GPL-2 or GPL-3, from the California Department of
# Education; fpc: the same package, from the Stata survey manual; ucla.csv: nine certainty-stratum
# rows of the UCLA example quoted in the srvyr issue 56 (public teaching data).
source("../lib.R"); suppressMessages(library(survey))
data(api); data(fpc)
keep <- function(d, cols, file) { d <- d[, cols]; write.csv(d, file, row.names = FALSE, quote = FALSE); read.csv(file, stringsAsFactors = FALSE) }
srs <- keep(apisrs, c("enroll", "api00", "pw", "fpc"), "apisrs.csv")
strat <- keep(apistrat, c("stype", "sch.wide", "comp.imp", "api00", "api99", "enroll", "pw", "fpc"), "apistrat.csv")
clus1 <- keep(apiclus1, c("dnum", "stype", "sch.wide", "comp.imp", "api00", "api99", "enroll", "pw", "fpc"), "apiclus1.csv")
clus2 <- keep(apiclus2, c("dnum", "snum", "stype", "api00", "enroll", "pw", "fpc1", "fpc2"), "apiclus2.csv")
manual <- keep(fpc, c("stratid", "psuid", "weight", "nh", "Nh", "x"), "fpc.csv")
ucla <- keep(data.frame(str = c(2, 2, rep(1, 7)), clu = c(1, 1, 10, 4, 7, 32, 26, 18, 13),
  wt = c(.5, .5, 1.004, 1.893, 2.173, 2.971, 4.762, 6.335, 13.730),
  ue91 = c(4123, 4123, 1623, 760, 767, 568, 331, 187, 129)), c("str", "clu", "wt", "ue91"), "ucla.csv")

d_srs <- svydesign(id = ~1, weights = ~pw, fpc = ~fpc, data = srs)
d_strat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
d_clus1 <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1)
d_clus2 <- svydesign(id = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2)
designs <- list(apisrs = d_srs, apistrat = d_strat, apiclus1 = d_clus1, apiclus2 = d_clus2)
E1 <- function(s, df) list(value = as.vector(coef(s)), vcov = unname(as.matrix(vcov(s))), df = df,
  ci = unname(confint(s, df = df)))
o <- list(provenance = list(source = paste(R.version.string, "survey", packageVersion("survey")),
  generatedBy = "design.R (with lib.R)", licence = "numbers computed by us; data sets of survey: GPL-2 or GPL-3",
  note = "level 0.95; api00 and enroll where several means stand; rank tests: midranks as Lumley and Scott define them"))
o$mean <- lapply(designs, function(d) E1(svymean(~api00, d), degf(d)))
o$means <- lapply(designs[c("apisrs", "apistrat", "apiclus1")], function(d) E1(svymean(~api00 + enroll, d), degf(d)))
o$total <- lapply(designs, function(d) E1(svytotal(~api00, d), degf(d)))
o$missing <- list(apiclus2 = E1(svymean(~enroll, d_clus2, na.rm = TRUE), degf(subset(d_clus2, !is.na(enroll)))))
o$ratio <- lapply(designs[1:3], function(d) E1(svyratio(~api00, ~enroll, d), degf(d)))
o$domain <- lapply(designs[2:4], function(d) { s <- subset(d, stype == "H"); E1(svymean(~api00, s), degf(s)) })
o$domains_by <- { b <- svyby(~api00, ~stype, d_clus1, svymean, covmat = TRUE); list(stype = as.character(b$stype), value = as.vector(coef(b)), vcov = unname(vcov(b))) }
o$deff <- lapply(designs[1:3], function(d) list(without = as.vector(deff(svymean(~api00, d, deff = TRUE))), with = as.vector(deff(svymean(~api00, d, deff = "replace")))))
# policies for strata of one cluster
d_ucla <- function() svydesign(id = ~clu, strata = ~str, weights = ~wt, data = ucla)
o$lonely <- lapply(c(REMOVE = "remove", ADJUST = "adjust", AVERAGE = "average"), function(p) {
  options(survey.lonely.psu = p); r <- as.vector(SE(svymean(~ue91, d_ucla()))); options(survey.lonely.psu = "fail"); r })
# a domain that leaves one cluster in a stratum
dom <- manual$stratid == 2 | manual$psuid == 2
d_manual <- svydesign(id = ~psuid, strata = ~stratid, weights = ~weight, data = manual, fpc = ~Nh, nest = TRUE)
o$manual <- E1(svymean(~x, d_manual), degf(d_manual))
one <- function(adjust, policy) { options(survey.adjust.domain.lonely = adjust, survey.lonely.psu = policy)
  r <- suppressWarnings(as.vector(SE(svymean(~x, d_manual[dom, ])))); options(survey.adjust.domain.lonely = FALSE, survey.lonely.psu = "fail"); r }
o$domain_lonely <- list(plain = one(FALSE, "fail"), ADJUST = one(TRUE, "adjust"), AVERAGE = one(TRUE, "average"))
# proportions
share <- function(d, f) { m <- svymean(f, d); list(p = as.vector(coef(m))[2], v = vcov(m)[2, 2], n = nrow(d$variables), df = degf(d),
  ci = sapply(c(logit = "xlogit", beta = "beta", mean = "mean", asin = "asin", likelihood = "likelihood"), function(k) as.vector(attr(svyciprop(f, d, method = k), "ci")), simplify = FALSE)) }
o$share <- list(apistrat = share(d_strat, ~I(sch.wide == "Yes")), apiclus1 = share(d_clus1, ~I(stype == "H")), apisrs = share(d_srs, ~I(api00 > 800)))
# shares of finite populations: simple random samples of x in n from N
o$finite_share <- lapply(list(c(1, 5, 10), c(2, 5, 10), c(1, 10, 20), c(5, 10, 20), c(1, 20, 40), c(18, 20, 40), c(7, 30, 60), c(50, 100, 700), c(81, 263, 700), c(400, 420, 700), c(1, 450, 700), c(449, 450, 700)), function(a) {
  d <- svydesign(id = ~1, data = data.frame(y = rep(1:0, c(a[1], a[2] - a[1])), N = a[3]), fpc = ~N)
  c(list(x = a[1], n = a[2], N = a[3]), sapply(c(logit = "xlogit", beta = "beta", mean = "mean", asin = "asin"), function(k) as.vector(attr(svyciprop(~y, d, method = k), "ci")), simplify = FALSE)) })
# Woodruff: the standard error of the share at the quantile, and p -/+ t se read off the weighted distribution
inv <- function(x, w, p) { i <- order(x); x[i][which(cumsum(w[i]) / sum(w) >= p - 1e-12)[1]] }
o$quantile <- lapply(designs[1:3], function(d) lapply(c(.25, .5, .9), function(p) { x <- d$variables$api00; w <- weights(d)
  q <- inv(x, w, p); s <- as.vector(SE(svymean(~as.numeric(api00 <= q), update(d, q = q)))); t <- qt(.975, degf(d))
  list(p = p, q = q, survey = as.vector(coef(svyquantile(~api00, d, p))), se = s, ci = c(inv(x, w, p - t * s), inv(x, w, p + t * s))) }))
# calibrated weights
pop <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
ps <- postStratify(d_clus1, ~stype, pop)
wide <- data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))
rk <- rake(d_clus1, list(~stype, ~sch.wide), list(pop, wide), control = list(maxit = 200, epsilon = 1e-12, verbose = FALSE))
own <- function(d) { w <- weights(d); y <- clus1$api00; u <- (y - weighted.mean(y, w)) / sum(w)
  e <- resid(lm(u ~ stype + sch.wide, clus1, weights = w)); z <- tapply(w * e, clus1$dnum, sum); n <- length(z)
  sqrt((1 - n / 757) * n / (n - 1) * sum((z - mean(z))^2)) }
o$calibrated <- list(post = list(weights = as.vector(weights(ps)), mean = as.vector(coef(svymean(~api00, ps))), se = as.vector(SE(svymean(~api00, ps))),
    total = as.vector(coef(svytotal(~api00, ps))), total_se = as.vector(SE(svytotal(~api00, ps)))),
  raked = list(weights = as.vector(weights(rk)), mean = as.vector(coef(svymean(~api00, rk))), survey_se = as.vector(SE(svymean(~api00, rk))), residual_se = own(rk)))
# replicate weights
R1 <- function(r, f = ~api00) list(value = as.vector(coef(svymean(f, r))), se = as.vector(SE(svymean(f, r))))
jk1 <- as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, data = clus1), type = "JK1")
jkn <- as.svrepdesign(d_strat, type = "JKn"); jk1f <- as.svrepdesign(d_clus1, type = "JK1")
set.seed(20250627)
boot <- as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, data = clus1), type = "subbootstrap", replicates = 12)
quart <- svrepdesign(weights = ~pw, repweights = weights(boot, "analysis"), data = clus1, type = "other", scale = .1, rscales = rep(c(1, .5), 6), combined.weights = TRUE, mse = TRUE)
o$replicate <- list(jk1 = R1(jk1), jk1_fpc = R1(jk1f), jkn_fpc = R1(jkn), jkn_ratio = list(se = as.vector(SE(svyratio(~api00, ~enroll, jkn)))),
  supplied = c(R1(quart), list(scale = .1, rscales = rep(c(1, .5), 6), weights = unname(lapply(1:12, function(k) as.vector(weights(boot, "analysis")[, k]))))))
# two-way tables
rs <- function(d, f) { x <- svychisq(f, d, statistic = "F"); list(F = unname(x$statistic), ndf = unname(x$parameter[1]), ddf = unname(x$parameter[2]), p = unname(x$p.value)) }
zero <- strat; zero$sch.wide[zero$stype == "H"] <- "Yes"
o$rao_scott <- list(apistrat = rs(d_strat, ~sch.wide + stype), apiclus1 = rs(d_clus1, ~sch.wide + stype),
  zero_cell = rs(svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = zero), ~sch.wide + stype), single = rs(d_clus1, ~sch.wide + comp.imp))
# two groups
tt <- function(d, f) { x <- svyttest(f, d); list(t = unname(x$statistic), df = unname(x$parameter), p = unname(x$p.value), difference = unname(x$estimate[1])) }
o$t_test <- list(apistrat = tt(d_strat, api00 ~ comp.imp), apiclus1 = tt(d_clus1, api00 ~ comp.imp))
# svyranktest depends on the order of tied rows of unequal weight; ties are broken by the row number
untied <- update(d_strat, y = api00 + seq_along(api00) * 1e-6); equal <- d_clus1
rk_t <- function(f, d, k) { x <- svyranktest(f, d, test = k); list(t = unname(x$statistic), df = unname(x$parameter), p = unname(x$p.value), difference = unname(x$estimate[1])) }
o$rank <- list(apistrat = sapply(c(WILCOXON = "wilcoxon", VAN_DER_WAERDEN = "vanderWaerden", MEDIAN = "median"), function(k) rk_t(y ~ comp.imp, untied, k), simplify = FALSE),
  apiclus1 = sapply(c(WILCOXON = "wilcoxon", VAN_DER_WAERDEN = "vanderWaerden"), function(k) rk_t(api00 ~ comp.imp, equal, k), simplify = FALSE))
put(o, "survey", "design.json")
