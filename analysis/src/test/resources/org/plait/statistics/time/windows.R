# Reference values of the curve of durations of which only windows of the calendar were seen.
# Rscript windows.R   (R 4.2.2, survival 3.5-3), writes windows.csv and windows.json beside itself.
# 400 durations in quarters of a month (so that differences are exact), hazard 0.02 a month, begun evenly over ten years. Whoever goes on at month 121 or ended
# from month 109 on is met in window 1 (109 to 121); the same at month 145 in window 2 (133 to 145).
suppressMessages({library(survival); library(jsonlite)})
set.seed(20261129)
start <- round(4 * runif(400, 0, 145)) / 4; end <- start + round(4 * rexp(400, 0.02)) / 4
seen <- function(from, to) { i <- start < to & end > from & end > start
  data.frame(window_from = from, window_to = to, start = start[i], end = ifelse(end[i] <= to, end[i], NA)) }
d <- rbind(seen(109, 121), seen(133, 145))
write.csv(d, "windows.csv", row.names = FALSE, na = "", quote = FALSE)
d <- read.csv("windows.csv")
entry <- pmax(d$start, d$window_from) - d$start
exit <- ifelse(is.na(d$end), d$window_to, d$end) - d$start
f <- survfit(Surv(entry, exit, !is.na(d$end)) ~ 1, conf.type = "log-log")
s <- summary(f, times = c(12, 24, 36, 48), extend = TRUE)
out <- list(provenance = list(
    source = "durations drawn by windows.R with seed 20261129",
    generatedBy = paste0("R ", getRversion(), ", survival ", packageVersion("survival"), ", windows.R"),
    licence = "values computed by running survival (LGPL (>= 2))",
    note = "survfit(Surv(entry, exit, event) ~ 1, conf.type = \"log-log\") at 12, 24, 36 and 48 months; atRisk counts those followed at that time"),
  pieces = nrow(d), events = sum(!is.na(d$end)),
  at = data.frame(time = s$time, survival = s$surv, error = s$std.err, lower = s$lower, upper = s$upper, atRisk = s$n.risk),
  median = unname(quantile(f, 0.5)$quantile))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE), "windows.json")
