# PURPOSE     reference values for GEE and cumulative link models with weights, and for the ar1 working correlation
# OUTPUT      weighted_models.json from ohio.csv and chickweight.csv (made by models.R); run in this folder: Rscript weighted_models.R
# PRECISION   15 significant digits; geepack with epsilon 1e-13; svyolr is fitted by optim with a numerical Hessian: about five digits of its
#             standard errors. The same model by clm with weights and the sandwich of its scores beside it.
# CONVENTION  geepack counts each pair of answers of a cluster by the product of their weights when it estimates the correlation.
#             survey multiplies the variance by G/(G-1), G people; geepack and we don't: taken out here.
# Weights     ohio: 0.5 + ((7 row) mod 11) / 10, varying within a child, and 0.5 + ((7 id) mod 11) / 10, the same for a child;
#             chicks: 0.5 + ((7 row) mod 11) / 10
suppressMessages({library(geepack); library(survey); library(ordinal); library(jsonlite)})
options(digits = 15)
num <- function(x) unname(as.numeric(x))
out <- list(provenance = list(
  source = paste0(R.version.string, ", geepack ", packageVersion("geepack"), ", survey ", packageVersion("survey"), ", ordinal ", packageVersion("ordinal")),
  generatedBy = "weighted_models.R; 15 significant digits",
  licence = "numbers computed by us; ohio from geepack (GPL-3 or later), ChickWeight from R (GPL-2 or GPL-3)",
  note = "ohio: children whose id is a multiple of 6, without rows whose number is a multiple of 5"))

ohio <- read.csv("ohio.csv"); ohio$row <- seq_len(nrow(ohio))
ohio$w <- 0.5 + ((7 * ohio$row) %% 11) / 10
ohio$wc <- 0.5 + ((7 * ohio$id) %% 11) / 10
ohio$wave <- ohio$age + 3
d <- ohio[ohio$id %% 6 == 0 & ohio$row %% 5 != 0, ]
ck <- read.csv("chickweight.csv"); ck$w <- 0.5 + ((7 * seq_len(nrow(ck))) %% 11) / 10
ck <- ck[order(ck$Chick), ]; ck$wave <- ck$Time; ck$Diet <- factor(ck$Diet)
ctl <- geese.control(epsilon = 1e-13, maxit = 500)

gee <- function(f, id, w, dat, fam, cs) {
  dat$id. <- dat[[id]]; dat$w. <- if (is.null(w)) 1 else dat[[w]]
  m <- suppressWarnings(geeglm(f, id = id., waves = wave, weights = w., data = dat, family = fam, corstr = cs, control = ctl))
  s <- summary(m); list(coef = num(coef(m)), se = num(s$coefficients[, 2]), alpha = if (cs == "independence") 0 else num(s$corr[1, 1]), phi = num(s$dispersion[1, 1]))
}
for (w in c("w", "wc")) for (cs in c("independence", "exchangeable", "ar1"))
  out[[paste0("ohio_", w)]][[cs]] <- gee(resp ~ factor(age) + smoke, "id", w, d, binomial, cs)
out$ohio_unweighted$ar1 <- gee(resp ~ factor(age) + smoke, "id", NULL, d, binomial, "ar1")
full <- ohio; out$ohio_full$ar1 <- gee(resp ~ age * smoke, "id", NULL, full, binomial, "ar1")
for (cs in c("independence", "exchangeable")) out$chicks[[cs]] <- gee(weight ~ Time + Diet, "Chick", "w", ck, gaussian, cs)

# the same by survey, people as sampling units
g <- length(unique(d$id)); des <- svydesign(ids = ~id, weights = ~w, data = d)
m <- svyglm(resp ~ factor(age) + smoke, des, family = quasibinomial, control = glm.control(epsilon = 1e-14, maxit = 100))
out$svyglm <- list(coef = num(coef(m)), se = num(sqrt(diag(vcov(m)) * (g - 1) / g)))

# everybody at age 1 less everybody at age -2, averaged by weight, by the delta method
V <- vcov(m) * (g - 1) / g; b <- coef(m)
X <- function(a) { z <- d; z$age <- a; model.matrix(~ factor(age, levels = c(-2, -1, 0, 1)) + smoke, z) }
at <- function(b, a) sum(d$w * plogis(X(a) %*% b)) / sum(d$w)
slope <- function(a) { p <- plogis(num(X(a) %*% b)); colSums(d$w * p * (1 - p) * X(a)) / sum(d$w) }
gr <- slope(1) - slope(-2)
out$difference <- list(value = at(b, 1) - at(b, -2), se = num(sqrt(gr %*% V %*% gr)))

# ordered answers
ck$y <- cut(ck$weight, c(0, 60, 100, 150, 1000), ordered_result = TRUE); gc <- length(unique(ck$Chick))
dc <- svydesign(ids = ~Chick, weights = ~w, data = ck)
o <- svyolr(y ~ Time + Diet, dc)
out$svyolr <- list(coef = num(c(o$zeta, coef(o)[seq_len(4)])), se = num(sqrt(diag(vcov(o)) * (gc - 1) / gc))[c(5:7, 1:4)])
k <- clm(y ~ Time + Diet, data = ck, weights = w, control = list(gradTol = 1e-12))
ll <- function(b) { e <- num(model.matrix(~ Time + Diet, ck)[, -1] %*% b[4:7]); th <- c(-Inf, b[1:3], Inf); y <- as.integer(ck$y); ck$w * log(plogis(th[y + 1] - e) - plogis(th[y] - e)) }
b <- coef(k); h <- 1e-4
S <- sapply(seq_along(b), function(j) { s <- function(t) { v <- b; v[j] <- v[j] + t * h; ll(v) }; (8 * (s(1) - s(-1)) - (s(2) - s(-2))) / (12 * h) })
out$clm <- list(coef = num(b), se = num(sqrt(diag(vcov(k) %*% crossprod(rowsum(S, ck$Chick)) %*% vcov(k)))))
# the share of the lowest and the highest two together at time 20 less at time 2
P <- function(b, t) { z <- ck; z$Time <- t; e <- num(model.matrix(~ Time + Diet, z)[, -1] %*% b[4:7]); 1 - sum(ck$w * plogis(b[2] - e)) / sum(ck$w) }
D <- function(b) P(b, 20) - P(b, 2)
gr <- sapply(seq_along(b), function(j) { s <- function(t) { v <- b; v[j] <- v[j] + t * h; D(v) }; (8 * (s(1) - s(-1)) - (s(2) - s(-2))) / (12 * h) })
out$clm_difference <- list(value = D(b), se = num(sqrt(gr %*% (vcov(k) %*% crossprod(rowsum(S, ck$Chick)) %*% vcov(k)) %*% gr)))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(15), pretty = TRUE), "weighted_models.json")
