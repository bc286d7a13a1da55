# PURPOSE     reference values for Cochran's Q, Skillings-Mack and the pairs after Friedman's test
# OUTPUT      repeated.json; run in this folder: Rscript repeated.R
suppressMessages({library(coin); library(MASS); library(jsonlite)})
num <- function(x) unname(as.numeric(x))
out <- list(provenance = list(source = paste0(R.version.string, ", coin ", packageVersion("coin"), ", MASS ", packageVersion("MASS")),
  generatedBy = "repeated.R; 15 significant digits", licence = "numbers computed by us",
  note = "skillings_mack.assembly: Hollander and Wolfe, assembly times by method, a row a person, null for missing"))
set.seed(11); yes <- matrix(rbinom(60, 1, rep(c(.3, .5, .7), each = 20)), 20); yes[1:3, ] <- 1; yes[4:5, ] <- 0
d <- data.frame(y = factor(as.vector(yes)), w = factor(rep(1:3, each = 20)), id = factor(rep(1:20, 3)))
q <- symmetry_test(y ~ w | id, d, teststat = "quadratic")
out$cochran <- list(yes = yes, q = num(statistic(q)), df = 2, p = num(pvalue(q)), effective = sum(rowSums(yes) %in% 1:2))
sm <- function(m) { m <- m[rowSums(!is.na(m)) > 1, ]; k <- ncol(m); A <- numeric(k); S <- matrix(0, k, k)
  for (i in seq_len(nrow(m))) { o <- which(!is.na(m[i, ])); A[o] <- A[o] + sqrt(12 / (length(o) + 1)) * (rank(m[i, o]) - (length(o) + 1) / 2) }
  for (a in 1:k) for (b in 1:k) if (a != b) S[a, b] <- -sum(!is.na(m[, a]) & !is.na(m[, b])); diag(S) <- -rowSums(S)
  t <- num(t(A) %*% ginv(S) %*% A); list(values = m, statistic = t, df = k - 1, p = pchisq(t, k - 1, lower.tail = FALSE)) }
out$skillings_mack <- list(assembly = sm(matrix(c(3.2,4.1,3.8,4.2, 3.1,3.9,3.4,4.0, 4.3,3.5,4.6,4.8, 3.5,3.6,3.9,4.0, 3.6,4.2,3.7,3.9,
  4.5,4.7,3.7,NA, NA,4.2,3.4,NA, 4.3,4.6,4.4,4.9, 3.5,NA,3.7,3.9), 9, byrow = TRUE)))
likert <- matrix(sample(1:5, 90, TRUE), 30); likert[, 3] <- pmin(5, likert[, 3] + 1); likert[sample(90, 12)] <- NA
out$skillings_mack$likert <- sm(likert)
x <- likert[complete.cases(likert), ]
p <- sapply(list(c(1, 2), c(1, 3), c(2, 3)), function(k) pvalue(wilcoxsign_test(x[, k[1]] ~ x[, k[2]], zero.method = "Pratt", distribution = "exact")))
out$pairs <- list(values = x, p = num(p), holm = p.adjust(num(p), "holm"))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(15), na = "null", matrix = "rowmajor", pretty = FALSE), "repeated.json")
