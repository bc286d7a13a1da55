# PURPOSE: reference values for weighted contrasts over (wave, group) cells: weights that answers came with, weights
#          that meet a margin in each wave, and clusters.
# PROVENANCE: data of contrast.csv; weights made here by a rule; values by survey (GPL-2 | GPL-3).
# RUN: Rscript contrast_weights.R, in this folder after contrast.R. Writes contrast_weights.csv and contrast_weights.json.
# NOTE ON PRECISION: 15 significant digits.
suppressMessages({library(survey); library(jsonlite)})
d <- read.csv("contrast.csv")
d$region <- (d$person * 5 + d$person %/% 7) %% 3
d$weight <- 0.5 + ((d$person * 7 + d$wave * 3) %% 11) / 4
d$stratum <- interaction(d$wave, d$region)
frame <- data.frame(stratum = levels(d$stratum), Freq = c(100, 95, 40, 60, 130, 115))
d$post <- frame$Freq[match(d$stratum, frame$stratum)] / as.vector(table(d$stratum)[as.character(d$stratum)])
write.csv(d[, c("region", "weight", "post")], "contrast_weights.csv", row.names = FALSE, quote = FALSE)
d$cell <- factor(paste0(d$group, d$wave), levels = c("a1", "a2", "b1", "b2", "c1", "c2"))
k <- c(1, -1, -1, 1, 0, 0)     # change of b less change of a
k2 <- c(1, -1, 0, 0, -1, 1)    # change of c less change of a

values <- function(design, outcome) {
  fit <- svyglm(as.formula(paste(outcome, "~ 0 + cell")), design)
  b <- coef(fit)
  v <- vcov(fit)
  K <- rbind(k, k2)
  one <- svycontrast(fit, list(c = setNames(k, names(b))))
  list(estimate = unname(coef(one)), std_error = unname(SE(one)[1]), estimate2 = sum(k2 * b),
       std_error2 = sqrt(drop(k2 %*% v %*% k2)), wald = drop(t(K %*% b) %*% solve(K %*% v %*% t(K)) %*% (K %*% b)),
       df = degf(design))
}
came <- svydesign(ids = ~person, weights = ~weight, data = d)
met <- postStratify(svydesign(ids = ~person, weights = ~1, data = d), ~stratum, frame)
stay <- d[d$stays, ]
sites <- svydesign(ids = ~cluster, weights = ~weight, data = stay)
out <- list(
  source = "made by contrast_weights.R beside this file, of contrast.csv",
  version = paste0(R.version.string, "; survey ", packageVersion("survey")),
  licence = "numbers only; the package is GPL-2 or later",
  came = list(score = values(came, "score"), top = values(came, "top")),
  met = list(score = values(met, "score"), top = values(met, "top")),
  clusters = list(score = values(sites, "score"), top = values(sites, "top")))
write_json(out, "contrast_weights.json", auto_unbox = TRUE, digits = 15, pretty = TRUE)
