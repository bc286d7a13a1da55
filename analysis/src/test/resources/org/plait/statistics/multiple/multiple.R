# Reference values of the Rao-Scott corrections for questions that allow several answers.
# Rscript multiple.R   (R 4.2.2), writes ticks.csv and multiple.json beside itself; the corrections by their definition,
# through eigenvalues of the covariance matrix, independent of the sums of squares that the program takes.
suppressMessages(library(jsonlite))
set.seed(3); n <- 240; g <- sample(1:3, n, TRUE); u <- rnorm(n)
tick <- function(cut) as.integer(u + rnorm(n) > cut)
W <- cbind(w1 = tick(0.2), w2 = tick(0.9), w3 = tick(-0.4)); Y <- cbind(y1 = as.integer(rnorm(n) + 0.2 * W[, 1] > 0.3), y2 = tick(1.1))
write.csv(data.frame(group = g, W, Y), "ticks.csv", row.names = FALSE, quote = FALSE)
chi <- function(a, b) suppressWarnings(unname(chisq.test(table(a, b), correct = FALSE)$statistic))
rs2 <- function(X2, parts, M) { l <- eigen(M, symmetric = TRUE)$values; list(statistic = X2 * parts / sum(l^2), df = parts^2 / sum(l^2), p = pchisq(X2 * parts / sum(l^2), parts^2 / sum(l^2), lower.tail = FALSE)) }
z <- function(W) { # influence of each person on the standardised difference of each group and option
  do.call(cbind, lapply(1:3, function(i) sapply(1:3, function(j) { a <- mean(g == i); p <- mean(W[, j]); pg <- tapply(W[, j], g, mean)[as.character(g)]
    sqrt(a) * ((g == i) / a - 1) * (W[, j] - pg) / sqrt(p * (1 - p)) }))) }
mm <- crossprod(z(W)) / n; X <- sum(apply(W, 2, chi, b = g))
cp <- do.call(cbind, lapply(1:3, function(i) sapply(1:2, function(j) scale(W[, i], TRUE, FALSE) * scale(Y[, j], TRUE, FALSE) / sqrt(mean(W[, i]) * (1 - mean(W[, i])) * mean(Y[, j]) * (1 - mean(Y[, j]))))))
S <- sum(outer(1:3, 1:2, Vectorize(function(i, j) chi(W[, i], Y[, j]))))
out <- list(provenance = list(source = "made up in multiple.R; farmers.csv: table of group by option of Loughin and Scherer (1998) Biometrics 54:630-637, as the pages of R package MRCV print it; farmers-pairs.csv: tables of pairs of options and their chi-squared as Koziol and Bilder (2014) R Journal 6(1):144-150 print them",
  generatedBy = paste0("R ", getRversion(), ", multiple.R"), licence = "our own numbers; the tables are published facts",
  note = "the joint answers of the farmers are printed nowhere: the second order is checked on made-up answers, here by its definition and in MultipleTest against shuffled answers"),
  marginal = c(list(sum = X), rs2(X, 6, mm)), pairwise = c(list(sum = S), rs2(S, 6, cov(cp) * (n - 1) / n)))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "multiple.json")
