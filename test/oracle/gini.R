# The Gini coefficient by its definition, and its se by R's survey package from derivatives found numerically, so that
# no formula is shared. Usage, in this folder: Rscript gini.R > gini.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
synth <- read.csv("synthetic/synth_v1.csv"); clus2 <- read.csv("apiclus2.csv", na.strings = c("", "NA"))
gini <- function(y, w) sum(outer(w, w) * abs(outer(y, y, "-"))) / (2 * sum(w) * sum(w * y))
one <- function(design, question) {
  y <- design$variables[[question]]; w <- weights(design); known <- !is.na(y) & w > 0; y[!known] <- 0; w[!known] <- 0
  # G is linear in one weight over a quadratic: three central differences, extrapolated
  slope <- function(k, h) { up <- w; up[k] <- w[k] + h; down <- w; down[k] <- w[k] - h; (gini(y, up) - gini(y, down)) / (2 * h) }
  z <- sapply(seq_along(y), function(k) if (!known[k]) 0 else { h <- w[k] / 8; d <- c(slope(k, h), slope(k, h / 2), slope(k, h / 4)); e <- (4 * d[-1] - d[-3]) / 3; (16 * e[2] - e[1]) / 15 })
  list(value = gini(y, w), se = as.vector(SE(svytotal(z, design))))
}
designs <- list(
  wr = svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = synth),
  wo = svydesign(id = ~psu + id, strata = ~stratum, weights = ~w, fpc = ~n_psu_pop + n_ssu_pop, data = synth),
  clus2 = svydesign(id = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2))
cat(toJSON(list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  wr = one(designs$wr, "income"), wo = one(designs$wo, "income"), clus2 = one(designs$clus2, "enroll"),
  women = one(subset(designs$wr, sex == "F"), "income")), auto_unbox = TRUE, digits = NA), "\n")
