# Reference values of alpha, omega, item statistics and ordinal DIF.
# Rscript scales.R   (R 4.2.2, psych 2.2.9, psychTools, lavaan 0.6-14, MASS 7.3-58.2),
# writes bfi_a.csv, attitude.csv and scales.json beside itself.
suppressMessages({library(psych); library(lavaan); library(MASS); library(jsonlite)})
data(bfi, package = "psychTools")
b <- data.frame(bfi[, c("A1", "A2", "A3", "A4", "A5")], gender = bfi$gender)
write.csv(b, "bfi_a.csv", row.names = FALSE, na = "", quote = FALSE)
write.csv(attitude, "attitude.csv", row.names = FALSE, quote = FALSE)
feldt <- function(a, n, k) 1 - (1 - a) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1))
consistency <- function(x) {
  a <- suppressWarnings(alpha(x, warnings = FALSE)); n <- nrow(x); k <- ncol(x)
  model <- paste0("f =~ ", paste0("l", seq_len(k), "*", names(x), collapse = " + "), "\n",
    paste0(names(x), " ~~ e", seq_len(k), "*", names(x), collapse = "\n"), "\n",
    "omega := (", paste0("l", seq_len(k), collapse = "+"), ")^2/((", paste0("l", seq_len(k), collapse = "+"), ")^2+", paste0("e", seq_len(k), collapse = "+"), ")")
  p <- parameterEstimates(cfa(model, x, std.lv = TRUE))
  list(n = n, alpha = a$total$raw_alpha, standardised = a$total$std.alpha, feldt = feldt(a$total$raw_alpha, n, k),
    mean = a$item.stats$mean, sd = a$item.stats$sd, itemTotal = a$item.stats$r.drop, dropped = a$alpha.drop$raw_alpha,
    loadings = p$est[p$op == "=~"], omega = p$est[p$label == "omega"], omegaError = p$se[p$label == "omega"])
}
items <- data.frame(A1 = 7 - b$A1, b[2:5]); complete <- na.omit(items)
d <- na.omit(data.frame(items, gender = b$gender)); d$gender <- factor(d$gender)
nagelkerke <- function(m, null, n) (1 - exp(2 * (null - m) / n)) / (1 - exp(2 * null / n))
dif <- lapply(names(items), function(i) {
  d$y <- factor(d[[i]]); d$rest <- rowSums(d[setdiff(names(items), i)]); n <- nrow(d)
  fit <- function(f) as.numeric(logLik(polr(f, d, control = list(reltol = 1e-14, maxit = 1000))))
  null <- fit(y ~ 1); narrow <- fit(y ~ rest); wide <- fit(y ~ rest * gender)
  list(item = i, statistic = 2 * (wide - narrow), explained = nagelkerke(wide, null, n) - nagelkerke(narrow, null, n))
})
r <- cor(complete$A2, complete$A3); z <- tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(nrow(complete) - 3))
out <- list(provenance = list(
  source = "data sets bfi of R package psychTools (items A1-A5, gender) and attitude of R (Chatterjee and Price 1977)",
  generatedBy = paste0("R ", getRversion(), ", psych ", packageVersion("psych"), ", lavaan ", packageVersion("lavaan"), ", MASS ", packageVersion("MASS"), ", scales.R"),
  licence = "values computed by running psych (GPL (>= 2)), lavaan (GPL (>= 2)), MASS (GPL-2 | GPL-3)",
  note = "A1 reversed as 7 - A1; complete answers; Feldt interval from its formula; DIF by gender in place of waves"),
  bfi = consistency(complete), attitude = consistency(attitude), dif = dif,
  spearmanBrown = list(value = 2 * r / (1 + r), interval = 2 * z / (1 + z)))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "scales.json")
