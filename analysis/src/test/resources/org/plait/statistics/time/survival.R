# Reference values of Kaplan-Meier curves and log-rank tests.
# Rscript survival.R   (R 4.2.2, survival 3.5-3), writes lung.csv, cgd.csv, aml.csv and survival.json beside itself.
# `entry` of lung.csv is made up to have delayed entry: (37 id) mod 60, where that is before the end.
suppressMessages({library(survival); library(jsonlite)})
lung$id <- seq_len(nrow(lung)); lung$entry <- with(lung, ifelse((37 * id) %% 60 < time, (37 * id) %% 60, 0))
write.csv(lung[c("id", "time", "status", "sex", "ph.ecog", "entry")], "lung.csv", row.names = FALSE, na = "", quote = FALSE)
g <- cgd[cgd$enum == 1, ]; g$treat <- as.integer(g$treat)
write.csv(g[c("tstop", "status", "treat")], "cgd.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(time = aml$time, status = aml$status, group = as.integer(aml$x)), "aml.csv", row.names = FALSE, quote = FALSE)
l <- read.csv("lung.csv")
curve <- function(f) { s <- summary(f, censored = TRUE)
  list(time = s$time, atRisk = s$n.risk, events = s$n.event, censored = s$n.censor, survival = s$surv, error = s$std.err, lower = s$lower, upper = s$upper) }
quantiles <- function(f) lapply(quantile(f, c(.25, .5, .75)), unname)
test <- function(s) list(chisq = s$chisq, observed = rowSums(as.matrix(s$obs)), expected = rowSums(as.matrix(s$exp)))
types <- c("log-log", "log", "plain")
out <- list(provenance = list(
  source = "data sets lung (Loprinzi et al. 1994), cgd (Fleming and Harrington 1991), aml (Miller 1981) of R package survival",
  generatedBy = paste0("R ", getRversion(), ", survival ", packageVersion("survival"), ", survival.R"),
  licence = "values computed by running survival (LGPL (>= 2)); the data are published facts",
  note = "entry of lung is made up by a rule stated in survival.R; delayed log-rank: score test of coxph over times made unique by id/1000"))
for (t in types) {
  out$lung[[t]] <- curve(survfit(Surv(time, status) ~ 1, l, conf.type = t))
  out$delayed[[t]] <- curve(survfit(Surv(entry, time, status) ~ 1, l, conf.type = t))
  out$quantiles[[t]] <- quantiles(survfit(Surv(time, status) ~ 1, l, conf.type = t))
  out$delayedQuantiles[[t]] <- quantiles(survfit(Surv(entry, time, status) ~ 1, l, conf.type = t))
}
for (x in 1:2) {
  out$men_women[[x]] <- curve(survfit(Surv(time, status) ~ 1, l[l$sex == x, ], conf.type = "log-log"))
  out$sexQuantiles[[x]] <- quantiles(survfit(Surv(time, status) ~ 1, l[l$sex == x, ], conf.type = "log-log"))
  out$cgd[[x]] <- curve(survfit(Surv(tstop, status) ~ 1, g[g$treat == x, ], conf.type = "log-log"))
}
mean_of <- function(f, limit) { t <- summary(f, rmean = limit)$table; list(limit = limit, value = t[["rmean"]], error = t[["se(rmean)"]]) }
out$restricted <- lapply(c(180, 500, 900), function(x) mean_of(survfit(Surv(time, status) ~ 1, l), x))
out$restrictedDelayed <- list(mean_of(survfit(Surv(entry, time, status) ~ 1, l), 500))
out$logrank <- test(survdiff(Surv(time, status) ~ sex, l))
out$logrankEcog <- test(survdiff(Surv(time, status) ~ ph.ecog, l))
out$logrankStratified <- test(survdiff(Surv(time, status) ~ sex + strata(ph.ecog), l))
out$logrankCgd <- test(survdiff(Surv(tstop, status) ~ treat, g))
l$unique <- l$time + l$id / 1000
out$logrankDelayed <- coxph(Surv(entry, unique, status) ~ sex, l)$score
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE, na = "null"), "survival.json")
