# Reference values of the tests of org.plait.statistics.paired: Rscript paired.R > paired.json
# R 4.2.2, coin, vcd, MASS, jsonlite. Everything is computed here from formulas or by the packages;
# permutation tests by going through all arrangements, naively.
suppressMessages({library(coin); library(vcd); library(MASS); library(jsonlite)})
options(digits = 15)
o <- list(provenance = list(
  source = paste0(R.version.string, ", coin ", packageVersion("coin"), ", vcd ", packageVersion("vcd"),
                  ", MASS ", packageVersion("MASS")),
  generatedBy = "paired.R",
  licence = "numbers computed by us; the counts of VisualAcuity are from vcd (GPL-2)",
  note = "rows are the earlier wave (VisualAcuity: right eye), columns the later (left eye)"))

# Square tables
data(VisualAcuity, package = "vcd")
for (g in c("female", "male"))
  o$acuity[[g]] <- unname(unclass(matrix(xtabs(Freq ~ right + left, subset(VisualAcuity, gender == g)), 4)))
used <- matrix(c(10, 4, 1, 9, 20, 3, 2, 8, 15), 3)
gap <- matrix(0, 4, 4); gap[c(1, 2, 4), c(1, 2, 4)] <- used
blocks <- matrix(0, 4, 4); blocks[1:2, 1:2] <- c(9, 2, 7, 8); blocks[3:4, 3:4] <- c(5, 6, 3, 11)
stuart <- function(t, wald = FALSE) {
  n <- sum(t); d <- colSums(t) - rowSums(t); V <- -(t + t(t)); diag(V) <- rowSums(t) + colSums(t) - 2 * diag(t)
  if (wald) V <- V - outer(d, d) / n
  c(statistic = as.numeric(t(d) %*% ginv(V, tol = 1e-9) %*% d), df = qr(V)$rank)
}
mh <- mh_test(as.table(used))
o$gap <- list(table = gap, coin = c(as.numeric(statistic(mh)), as.numeric(pvalue(mh))),
              stuart = unname(stuart(gap)), bhapkar = unname(stuart(gap, TRUE)))
o$blocks <- list(table = blocks, stuart = unname(stuart(blocks)), bhapkar = unname(stuart(blocks, TRUE)))
sparse <- matrix(c(5, 1, 4, 5, 6, 0, 1, 3, 7), 3)
pr <- list(c(1, 2), c(1, 3), c(2, 3)); m <- sapply(pr, function(p) sparse[p[1], p[2]] + sparse[p[2], p[1]])
x <- sapply(pr, function(p) sparse[p[1], p[2]]); term <- function(x, m) (2 * x - m)^2 / m
gr <- expand.grid(lapply(m, function(k) 0:k)); st <- 0; w <- 1
for (i in 1:3) { st <- st + term(gr[[i]], m[i]); w <- w * dbinom(gr[[i]], m[i], .5) }
o$bowker_exact <- list(table = sparse, statistic = sum(term(x, m)), p = sum(w[st >= sum(term(x, m)) - 1e-9]))

# Movers
or <- function(b, c) { k <- binom.test(c, b + c)$conf.int; as.numeric(k / (1 - k)) }
o$odds <- list(approval = or(150, 86), few = or(9, 1), none_joined = or(4, 0))
o$cohen_g <- list(approval = 86 / 236 - .5, interval = as.numeric(binom.test(86, 236)$conf.int) - .5)
suissa <- function(b, c, n) { z <- abs(c - b) / sqrt(b + c)
  f <- function(p) { s <- 0; for (k in 1:n) { j <- 0:k; s <- s + dbinom(k, n, p) * sum(dbinom(j, k, .5)[abs(2 * j - k) / sqrt(k) >= z - 1e-9]) }; s }
  g <- seq(.001, .999, .001); v <- sapply(g, f); i <- which.max(v)
  max(v, f(1), optimize(f, c(g[max(1, i - 1)], g[min(999, i + 1)]), maximum = TRUE, tol = 1e-10)$objective) }
o$unconditional <- list(list(left = 1, joined = 7, n = 40, p = suissa(1, 7, 40)), list(left = 9, joined = 1, n = 21, p = suissa(9, 1, 21)),
                        list(left = 0, joined = 6, n = 12, p = suissa(0, 6, 12)))
o$sign_test <- list(up = 1, down = 7, p = binom.test(1, 8)$p.value)

# Effects of pairs
a <- c(3, 4, 4, 5, 2, 3, 4, 4, 5, 1, 3, 3); b <- c(4, 4, 5, 5, 3, 3, 5, 4, 4, 2, 5, 4)
ncp <- function(t, df, q) uniroot(function(d) pt(t, df, d) - q, c(t - 12, t + 12), tol = 1e-13)$root
dd <- b - a; n <- length(dd); t <- mean(dd) / (sd(dd) / sqrt(n)); lim <- c(ncp(t, n - 1, .975), ncp(t, n - 1, .025))
av <- sqrt((var(a) + var(b)) / 2)
o$effects <- list(earlier = a, later = b, dz = mean(dd) / sd(dd), dz_interval = lim / sqrt(n), dav = mean(dd) / av,
                  dav_interval = lim * sd(dd) / sqrt(n) / av)
o$noncentral <- lapply(list(c(1.5, 3, 1), c(-2, 11, .5), c(10, 40, 9), c(2.2, 1, 1.7), c(30, 500, 28)),
                       function(v) c(v, pt(v[1], v[2], v[3])))
k <- sum(dd != 0); r <- rank(abs(dd[dd != 0])); rb <- (2 * sum(r[dd[dd != 0] > 0]) - sum(r)) / sum(r)
se <- sqrt((2 * k^3 + 3 * k^2 + k) / 6) / ((k^2 + k) / 2)
o$rank_biserial <- list(r = rb, interval = tanh(atanh(rb) + c(-1, 1) * qnorm(.975) * se))
cliff <- function(x, y) { D <- sign(outer(y, x, "-")); d <- mean(D); n2 <- length(y); n1 <- length(x)
  v <- (n1^2 * sum((rowMeans(D) - d)^2) + n2^2 * sum((colMeans(D) - d)^2) - sum((D - d)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  v <- max(v, (1 - d^2) / (n1 * n2 - 1)); z <- qnorm(.975)
  list(first = x, second = y, delta = d, se = sqrt(v), interval = (d - d^3 + c(-1, 1) * z * sqrt(v) * sqrt((1 - d^2)^2 + z^2 * v)) / (1 - d^2 + z^2 * v)) }
o$cliff <- list(cliff(a, b), cliff(c(2, 3, 3, 4, 1, 2, 1, 3), c(4, 4, 5, 5, 2, 3, 5)))

# Two independent shares
tab <- function(x1, n1, x2, n2) matrix(c(x2, n2 - x2, x1, n1 - x1), 2)
bosch <- function(x1, n1, x2, n2) { P <- outer(0:n1, 0:n2, Vectorize(function(i, j) fisher.test(tab(i, n1, j, n2))$p.value))
  E <- P <= P[x1 + 1, x2 + 1] * (1 + 1e-7); f <- function(p) sum(outer(dbinom(0:n1, n1, p), dbinom(0:n2, n2, p))[E])
  g <- seq(.001, .999, .001); v <- sapply(g, f); i <- which.max(v)
  max(v, optimize(f, c(g[max(1, i - 1)], g[min(999, i + 1)]), maximum = TRUE, tol = 1e-10)$objective) }
o$shares <- lapply(list(c(7, 34, 1, 34), c(56, 70, 48, 80), c(3, 10, 8, 12), c(0, 9, 4, 8)), function(v) {
  t <- tab(v[1], v[2], v[3], v[4]); q <- suppressWarnings(chisq.test(t, correct = FALSE)); n <- sum(t)
  list(counts = v, least = min(q$expected), statistic = as.numeric(q$statistic) * (n - 1) / n,
       p = pchisq(as.numeric(q$statistic) * (n - 1) / n, 1, lower.tail = FALSE), fisher = fisher.test(t)$p.value,
       boschloo = bosch(v[1], v[2], v[3], v[4])) })

# Permutations of placements
place <- function(v, w) sapply(v, function(x) mean(w < x) + mean(w == x) / 2)
tt <- function(f, t, k) { u <- 1 - place(f, t); v <- place(t, f); n1 <- length(f); n2 <- length(t); s <- var(u) / n1 + var(v) / n2
  rr <- if (k > 1 && sd(u[seq_len(k)]) > 0 && sd(v[seq_len(k)]) > 0) cor(u[seq_len(k)], v[seq_len(k)]) else 0
  q <- s + 2 * rr * sd(u) * sd(v) * k / n1 / n2; e <- mean(v) - .5
  if (q > 1e-12 * s) e / sqrt(q) else if (abs(e) < 1e-12) 0 else e * Inf }
perm <- function(f, t, k) { n1 <- length(f); n2 <- length(t); o0 <- abs(tt(f, t, k)); lim <- o0 - 1e-9 * max(1, if (is.finite(o0)) o0 else 1)
  one <- c(f[seq_len(n1) > k], t[seq_len(n2) > k]); sets <- if (n1 - k > 0 && length(one) > 0) combn(length(one), n1 - k) else matrix(0, 0, 1)
  hit <- all <- 0
  for (s in seq_len(ncol(sets))) for (m in 0:(2^k - 1)) { sw <- as.logical(bitwAnd(m, 2^(seq_len(k) - 1))); F <- f; T2 <- t
    if (k > 0) { F[which(sw)] <- t[which(sw)]; T2[which(sw)] <- f[which(sw)] }
    if (length(one) > 0) { i <- sets[, s]; if (n1 > k) F[(k + 1):n1] <- one[i]; if (n2 > k) T2[(k + 1):n2] <- if (length(i)) one[-i] else one }
    all <- all + 1; hit <- hit + (abs(tt(F, T2, k)) >= lim) }
  list(from = f, to = t, pairs = k, effect = mean(place(t, f)), t = if (is.finite(o0)) tt(f, t, k) else NA, p = hit / all, arrangements = all) }
o$placements <- list(perm(c(1, 2, 1, 3, 2, 2), c(3, 4, 2, 5, 3), 0), perm(c(1, 1, 2, 2), c(3, 4, 4, 5), 0),
                     perm(c(3, 4, 2, 5, 1, 2, 4), c(4, 4, 3, 5, 3, 5, 2, 4), 5), perm(a[1:8], b[1:8], 8))

# Weighted change in finite populations
set.seed(20261125); nf <- 24; nt <- 28; k <- 15; yf <- sample(1:5, nf, TRUE); yt <- sample(2:5, nt, TRUE)
yt[1:k] <- pmin(5, yf[1:k] + sample(0:1, k, TRUE)); wf <- round(runif(nf, .5, 3), 2); wt <- round(runif(nt, .5, 3), 2)
change <- function(yf, yt, N) { m1 <- sum(wf * yf) / sum(wf); m2 <- sum(wt * yt) / sum(wt)
  u <- nf * wf * (yf - m1) / sum(wf); v <- nt * wt * (yt - m2) / sum(wt); s1 <- sd(u); s2 <- sd(v); r <- cor(u[1:k], v[1:k])
  list(estimate = m2 - m1, se = sqrt((1 - nf / N[1]) * s1^2 / nf + (1 - nt / N[2]) * s2^2 / nt - 2 * (k / (nf * nt) - N[3] / (N[1] * N[2])) * r * s1 * s2)) }
N <- c(60, 66, 50)
o$weighted <- list(from = yf, to = yt, weights_from = wf, weights_to = wt, pairs = k, populations = N,
                   mean = change(yf, yt, N), share = change(1 * (yf >= 4), 1 * (yt >= 4), N))
cat(toJSON(o, auto_unbox = TRUE, digits = NA, pretty = FALSE, na = "null", matrix = "rowmajor"), "\n")
