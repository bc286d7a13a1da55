# PURPOSE: reference values for contrasts over (wave, group) cells.
# PROVENANCE: data drawn here (seed below); values by survey (GPL-2 | GPL-3), sandwich (GPL-2 | GPL-3) and stats.
# RUN: Rscript contrast.R, in this folder. Writes contrast.csv and contrast.json.
# NOTE ON PRECISION: 15 significant digits.
suppressMessages({library(survey); library(sandwich); library(jsonlite)})
set.seed(20260301)
sites <- 40
n <- 260
person <- seq_len(n)
site1 <- rep_len(seq_len(sites), n)
group_of_site <- ifelse(seq_len(sites) <= 13, "a", ifelse(seq_len(sites) <= 26, "b", "c"))
effect <- rnorm(sites, 0, 0.5)
own <- rnorm(n, 0, 0.8)
first <- person[person %% 4 != 0]           # answered in wave 1
second <- person[person %% 3 != 0]          # answered in wave 2
site2 <- site1
movers <- person[person %% 11 == 0]
site2[movers] <- (site1[movers] + 16) %% sites + 1   # some move, most of them to another group
rows <- function(p, wave, site) {
  shift <- ifelse(wave == 2, ifelse(group_of_site[site[p]] == "b", 0.7, 0.2), 0)
  latent <- own[p] + effect[site[p]] + shift + rnorm(length(p))
  data.frame(wave = wave, group = group_of_site[site[p]], person = p, cluster = site[p], stays = !(p %in% movers),
             score = pmin(5, pmax(1, round(3 + latent))))
}
d <- rbind(rows(first, 1, site1), rows(second, 2, site2))
d$top <- as.integer(d$score >= 4)
write.csv(d[, c("wave", "group", "person", "cluster", "stays", "score", "top")], "contrast.csv", row.names = FALSE,
          quote = FALSE)

cell <- function(x) factor(paste0(x$group, x$wave), levels = c("a1", "a2", "b1", "b2", "c1", "c2"))
d$cell <- cell(d)
k <- c(a1 = 1, a2 = -1, b1 = -1, b2 = 1, c1 = 0, c2 = 0)   # change of b less change of a
k2 <- c(a1 = 1, a2 = -1, b1 = 0, b2 = 0, c1 = -1, c2 = 1)  # change of c less change of a

# 1. people who stay in their cluster: survey, clusters as primary units
s <- d[d$stays, ]
bycell <- svyby(~score, ~cell, svydesign(ids = ~cluster, weights = ~1, data = s), svymean, covmat = TRUE)
one <- svycontrast(bycell, list(c = k))
bytop <- svyby(~top, ~cell, svydesign(ids = ~cluster, weights = ~1, data = s), svymean, covmat = TRUE)
onetop <- svycontrast(bytop, list(c = k))

# 2. everybody, movers too: two-way sandwich, one factor G/(G-1) of the clusters
fit <- lm(score ~ 0 + cell, data = d)
g <- length(unique(d$cluster))
both <- interaction(d$cluster, d$person, drop = TRUE)
hc <- function(cl) vcovCL(fit, cluster = cl, type = "HC0", cadjust = FALSE)
v <- g / (g - 1) * (hc(d$cluster) + hc(d$person) - hc(both))
est <- sum(k * coef(fit))
K <- rbind(k, k2)
w <- drop(t(K %*% coef(fit)) %*% solve(K %*% v %*% t(K)) %*% (K %*% coef(fit)))

# 3. without clusters, the same people in both waves: Welch's t of the individual changes
p <- merge(d[d$wave == 1, c("person", "group", "score")], d[d$wave == 2, c("person", "group", "score")], by = "person")
p <- p[p$group.x == p$group.y, ]
p$change <- p$score.y - p$score.x
t3 <- t.test(p$change[p$group.x == "b"], p$change[p$group.x == "a"])

# 4. power of a two-sided t test
pw <- power.t.test(n = 500, sd = 1, sig.level = 0.05, power = 0.8)

out <- list(
  source = "made by contrast.R beside this file, seed 20260301",
  version = paste0(R.version.string, "; survey ", packageVersion("survey"), "; sandwich ", packageVersion("sandwich")),
  licence = "numbers only; the packages are GPL-2 or later",
  survey = list(estimate = unname(coef(one)[1]), std_error = unname(SE(one)[1]), top_estimate = unname(coef(onetop)[1]),
                top_std_error = unname(SE(onetop)[1])),
  sandwich = list(estimate = est, std_error = sqrt(drop(k %*% v %*% k)), estimate2 = sum(k2 * coef(fit)),
                  std_error2 = sqrt(drop(k2 %*% v %*% k2)), wald = w),
  welch = list(estimate = unname(t3$estimate[1] - t3$estimate[2]), statistic = unname(t3$statistic),
               df = unname(t3$parameter), p_value = t3$p.value, conf_low = t3$conf.int[1], conf_high = t3$conf.int[2]),
  power = list(n = 500, delta = pw$delta))
write_json(out, "contrast.json", auto_unbox = TRUE, digits = 15, pretty = TRUE)
