# Reference values of Rubin's rules.
# Rscript pooling.R   (R 4.2.2, mice 3.15.0), reads estimates.csv, writes pooling.json beside itself.
# estimates.csv: chl ~ age + bmi in 20 completed copies of mice::nhanes (pmm, seed 42), 17 digits.
suppressMessages({library(mice); library(jsonlite)})
d <- read.csv("estimates.csv")
out <- list(provenance = list(
  source = "data set nhanes of R package mice (Schafer 1997), completed 20 times",
  generatedBy = paste0("R ", getRversion(), ", mice ", packageVersion("mice"), ", pooling.R"),
  licence = "values computed by running mice (GPL-2 | GPL-3)",
  note = "pool.scalar with n = 25, k = 3 (22 complete degrees of freedom) and without"))
for (t in unique(d$term)) {
  x <- d[d$term == t, ]
  r <- pool.scalar(x$estimate, x$se^2, n = 25, k = 3)
  large <- pool.scalar(x$estimate, x$se^2)
  out$pooled[[t]] <- c(r[c("m", "qbar", "ubar", "b", "t", "df", "r", "fmi")], list(
    estimates = x$estimate, errors = x$se, ci = r$qbar + c(-1, 1) * qt(.975, r$df) * sqrt(r$t),
    p = 2 * pt(-abs(r$qbar / sqrt(r$t)), r$df), dfLarge = large$df, fmiLarge = large$fmi))
}
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = TRUE), "pooling.json")
