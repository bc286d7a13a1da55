# Reference weights of raking and post-stratification.
# Rscript weighting.R   (R 4.2.2, survey 4.1-1), writes weighting.json beside itself.
suppressMessages({library(survey); library(jsonlite)})
data(api)
d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat)
frame <- function(v) as.data.frame(table(apipop[v]), responseName = "Freq")
stype <- frame("stype"); wide <- frame("sch.wide"); both <- frame(c("stype", "sch.wide"))
raked <- rake(d, list(~stype, ~sch.wide), list(stype, wide), control = list(maxit = 200, epsilon = 1e-10))
post <- postStratify(d, ~stype + sch.wide, both)
category <- function(f, data, v) as.integer(factor(data[[v]], levels = as.character(f[[v]]))) - 1L
out <- list(
  provenance = list(
    source = "data sets apistrat and apipop of R package survey, from the California Academic Performance Index",
    generatedBy = paste0("R ", getRversion(), ", survey ", packageVersion("survey"), ", weighting.R"),
    licence = "values computed by running survey (GPL-2 | GPL-3); the data are facts about schools",
    note = "rake: epsilon 1e-10, from the design weights pw; postStratify: cells stype x sch.wide, stype fastest"),
  design = apistrat$pw,
  margins = list(
    list(name = "stype", categories = as.character(stype$stype), population = stype$Freq, rows = category(stype, apistrat, "stype")),
    list(name = "sch.wide", categories = as.character(wide$sch.wide), population = wide$Freq, rows = category(wide, apistrat, "sch.wide"))),
  cells = list(name = "stype x sch.wide",
    categories = paste(both$stype, both$sch.wide), population = both$Freq,
    rows = category(stype, apistrat, "stype") + nrow(stype) * category(wide, apistrat, "sch.wide")),
  rake = weights(raked), postStratify = weights(post),
  kish = list(rake = length(weights(raked)) * sum(weights(raked)^2) / sum(weights(raked))^2))
writeLines(toJSON(out, digits = NA, auto_unbox = TRUE), "weighting.json")
