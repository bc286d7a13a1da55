# PURPOSE     reference values for logistic regression, GEE and cumulative link models
# OUTPUT      models.json and the inputs ohio.csv, wine.csv, housing.csv, chickweight.csv; run in this folder: Rscript models.R
# PRECISION   15 significant digits; geepack with epsilon 1e-12 (its default 1e-4 leaves four digits)
# Where no package has the quantity (Firth, Mancl-DeRouen, Fay-Graubard, clustered clm) it is worked out here from the
# formula with whole matrices, a way different from the program's.
suppressMessages({library(geepack); library(ordinal); library(MASS); library(sandwich); library(jsonlite)})
options(digits = 15)
num <- function(x) unname(as.numeric(x))
out <- list(provenance = list(
  source = paste0(R.version.string, ", geepack ", packageVersion("geepack"), ", ordinal ", packageVersion("ordinal"),
    ", MASS ", packageVersion("MASS"), ", sandwich ", packageVersion("sandwich")),
  generatedBy = "models.R; 15 significant digits",
  licence = "numbers computed by us; ohio from geepack (GPL-3 or later), wine from ordinal (GPL-2 or later), housing from MASS (GPL-2 or GPL-3), ChickWeight from R (GPL-2 or GPL-3)",
  note = "frequencies of housing count as rows; unbalanced ohio leaves out rows whose number is a multiple of 3 or 7"))

data(ohio, package = "geepack"); write.csv(ohio, "ohio.csv", row.names = FALSE, quote = FALSE)
data(wine, package = "ordinal"); write.csv(data.frame(rating = as.integer(wine$rating), temp = wine$temp, contact = wine$contact, judge = wine$judge), "wine.csv", row.names = FALSE, quote = FALSE)
data(housing, package = "MASS"); write.csv(housing, "housing.csv", row.names = FALSE, quote = FALSE)
cw <- as.data.frame(ChickWeight); cw$Chick <- as.integer(as.character(cw$Chick)); write.csv(cw[, c("weight", "Time", "Chick", "Diet")], "chickweight.csv", row.names = FALSE, quote = FALSE)

# logistic regression
tight <- glm.control(epsilon = 1e-14, maxit = 100)
g <- glm(resp ~ factor(age) * smoke, data = ohio, family = binomial, control = tight)
g0 <- glm(resp ~ factor(age) + smoke, data = ohio, family = binomial, control = tight)
lr <- anova(g0, g, test = "LRT")
# glm takes its standard errors from the weights before the last iteration; here those after it
Xg <- model.matrix(g); mu <- fitted(g)
out$glm <- list(coef = num(coef(g)), se = num(sqrt(diag(solve(crossprod(Xg * mu * (1 - mu), Xg))))), logLik = num(logLik(g)), lr = num(lr$Deviance[2]), lr_df = num(lr$Df[2]), lr_p = num(lr$`Pr(>Chi)`[2]))

# Firth: the penalised likelihood maximised directly; separated on purpose
x <- c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10); y <- c(0, 0, 0, 0, 1, 1, 1, 1, 1, 1); X <- cbind(1, x)
pen <- function(b) { p <- plogis(X %*% b); W <- num(p * (1 - p)); sum(dbinom(y, 1, p, log = TRUE)) + 0.5 * determinant(crossprod(X * W, X))$modulus }
o <- optim(c(-2, 0.5), function(b) -pen(b), method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))
b <- optim(o$par, function(b) -pen(b), method = "Nelder-Mead", control = list(reltol = 1e-16, maxit = 5000))$par
for (i in 1:50) { p <- num(plogis(X %*% b)); W <- p * (1 - p); I <- crossprod(X * W, X); h <- W * rowSums((X %*% solve(I)) * X); b <- b + num(solve(I, crossprod(X, y - p + h * (0.5 - p)))) }
out$firth <- list(x = x, y = y, coef = num(b), se = num(sqrt(diag(solve(I)))), penalised = num(pen(b)))

# GEE
ctl <- geese.control(epsilon = 1e-12, maxit = 200)
gee <- function(f, id, d, fam, cs) {
  d$id. <- id
  m <- geeglm(f, id = id., data = d, family = fam, corstr = cs, control = ctl)
  s <- summary(m); list(coef = num(coef(m)), se = num(s$coefficients[, 2]), alpha = if (cs == "independence") 0 else num(s$corr[1, 1]), phi = num(s$dispersion[1, 1]))
}
ub <- ohio[!(seq_len(nrow(ohio)) %% 3 == 0 | seq_len(nrow(ohio)) %% 7 == 0), ]
out$gee <- list(
  ohio_exchangeable = gee(resp ~ age * smoke, ohio$id, ohio, binomial, "exchangeable"),
  ohio_saturated = gee(resp ~ factor(age) * smoke, ohio$id, ohio, binomial, "exchangeable"),
  unbalanced_independence = gee(resp ~ factor(age) + smoke, ub$id, ub, binomial, "independence"),
  unbalanced_exchangeable = gee(resp ~ factor(age) + smoke, ub$id, ub, binomial, "exchangeable"),
  chicks_independence = gee(weight ~ Time + Diet, cw$Chick, cw[order(cw$Chick), ][order(order(cw$Chick)), ], gaussian, "independence"),
  chicks_exchangeable = { s <- cw[order(cw$Chick), ]; gee(weight ~ Time + Diet, s$Chick, s, gaussian, "exchangeable") })

# small-sample corrections, with whole hat matrices; the first 30 children with at least a year missing
small <- function(d, alpha, beta) {
  X <- model.matrix(~ factor(age) + smoke, d); p <- num(plogis(X %*% beta)); ids <- unique(d$id); q <- ncol(X); M <- matrix(0, q, q)
  parts <- lapply(ids, function(i) { k <- which(d$id == i); A <- p[k] * (1 - p[k]); D <- X[k, , drop = FALSE] * A
    R <- matrix(alpha, length(k), length(k)); diag(R) <- 1; V <- diag(sqrt(A), length(k)) %*% R %*% diag(sqrt(A), length(k)); list(D = D, Vi = solve(V), r = d$resp[k] - p[k]) })
  for (z in parts) M <- M + t(z$D) %*% z$Vi %*% z$D
  Mi <- solve(M); plain <- md <- fg <- matrix(0, q, q)
  for (z in parts) {
    U <- t(z$D) %*% z$Vi %*% z$r; plain <- plain + U %*% t(U)
    H <- z$D %*% Mi %*% t(z$D) %*% z$Vi; u <- t(z$D) %*% z$Vi %*% solve(diag(nrow(H)) - H, z$r); md <- md + u %*% t(u)
    Q <- t(z$D) %*% z$Vi %*% z$D %*% Mi; f <- (1 - pmin(0.75, diag(Q)))^-0.5 * U; fg <- fg + f %*% t(f)
  }
  se <- function(B) num(sqrt(diag(Mi %*% B %*% Mi))); list(plain = se(plain), mancl_derouen = se(md), fay_graubard = se(fg))
}
few <- ub[ub$id %in% unique(ub$id)[seq(5, 537, 12)], ]
for (cs in c("independence", "exchangeable")) { e <- gee(resp ~ factor(age) + smoke, few$id, few, binomial, cs); out$small[[cs]] <- c(e, small(few, e$alpha, e$coef)) }
out$small$rows <- as.integer(rownames(few))

# cumulative link models
w <- wine; m <- clm(rating ~ temp + contact, data = w, control = list(gradTol = 1e-12)); nt <- nominal_test(m)
mp <- clm(rating ~ temp + contact, data = w, link = "probit", control = list(gradTol = 1e-12))
robust <- function(m, cl) { N <- ncol(vcov(m)); num(sqrt(diag(vcov(m) %*% crossprod(rowsum(estfun.clm(m), cl)) %*% vcov(m)))) }
# scores of each row by numerical differentiation of its log-likelihood
estfun.clm <- function(m) { b <- coef(m); K <- length(m$alpha); X <- cbind(as.integer(w$temp == "warm"), as.integer(w$contact == "yes")); y <- as.integer(w$rating)
  ll <- function(b) { th <- c(-Inf, b[1:K], Inf); e <- num(X %*% b[-(1:K)]); log(plogis(th[y + 1] - e) - plogis(th[y] - e)) }
  sapply(seq_along(b), function(j) { h <- 1e-5; s <- function(k) { v <- b; v[j] <- v[j] + k * h; ll(v) }; (8 * (s(1) - s(-1)) - (s(2) - s(-2))) / (12 * h) }) }
out$clm <- list(coef = num(coef(m)), se = num(sqrt(diag(vcov(m)))), logLik = num(logLik(m)), nominal_df = num(nt$Df[2:3]), nominal_lr = num(nt$LRT[2:3]), nominal_p = num(nt$`Pr(>Chi)`[2:3]),
  probit_coef = num(coef(mp)), probit_se = num(sqrt(diag(vcov(mp)))), probit_logLik = num(logLik(mp)), judge_se = robust(m, w$judge),
  predicted = num(predict(m, newdata = data.frame(temp = "warm", contact = "yes"))$fit), predicted_no = num(predict(m, newdata = data.frame(temp = "warm", contact = "no"))$fit))
h <- clm(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, control = list(gradTol = 1e-12)); hn <- nominal_test(h); d1 <- drop1(h, test = "Chisq")
# a partly proportional model in full, and what it predicts
part <- clm(Sat ~ Type + Cont, nominal = ~ Infl, weights = Freq, data = housing, control = list(gradTol = 1e-12))
out$housing <- list(coef = num(coef(h)), se = num(sqrt(diag(vcov(h)))), logLik = num(logLik(h)), nominal_df = num(hn$Df[-1]), nominal_lr = num(hn$LRT[-1]), nominal_p = num(hn$`Pr(>Chi)`[-1]), drop_lr = num(d1$LRT[-1]), drop_df = num(d1$Df[-1]), partial_logLik = num(logLik(part)))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(15), pretty = TRUE), "models.json")
