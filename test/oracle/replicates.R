# Replicate weights, trimming and the two variances of raking by R's survey package.
# Usage, in this folder: Rscript replicates.R > replicates.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
clus1 <- read.csv("apiclus1.csv"); synth <- read.csv("synthetic/synth_v1.csv")

# Four strata of two psus each: the first two psus of every stratum of the synthetic survey.
pairs <- synth[synth$psu %in% unlist(lapply(split(synth$psu, synth$stratum), function(p) head(unique(p), 2))), ]
one <- function(x) list(est = as.vector(coef(x)), se = as.vector(SE(x)))
three <- function(d) list(total = one(svytotal(~income, d)), ratio = one(svyratio(~q1a, ~income, d)), share = one(svymean(~factor(sex), d)), df = degf(d))
paired <- svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = pairs)
o <- list(meta = list(R = R.version.string, survey = as.character(packageVersion("survey"))))

# Given columns: the same replicate weights on both sides.
given <- function(d, name, ...) {
  w <- as.matrix(weights(d, "analysis")); colnames(w) <- sprintf("%s%d", name, seq_len(ncol(w)))
  cbind(pairs, w)
}
brr <- as.svrepdesign(paired, type = "BRR"); fay <- as.svrepdesign(paired, type = "Fay", fay.rho = .3)
jkn <- as.svrepdesign(paired, type = "JKn")
rep1 <- function(type, d, ...) { x <- given(d, "rep"); svrepdesign(repweights = "^rep", weights = ~w, data = x, type = type, combined.weights = TRUE, ...) }
o$weights <- list(brr = unname(weights(brr, "analysis")), fay = unname(weights(fay, "analysis")), jkn = unname(weights(jkn, "analysis")))
o$given <- list(
  brr = three(rep1("BRR", brr)), brr_mse = three(rep1("BRR", brr, mse = TRUE)),
  fay = three(rep1("Fay", fay, rho = .3)),
  jkn = three(rep1("JKn", jkn, scale = 1, rscales = rep(.5, 10))),
  jk1 = three(suppressWarnings(rep1("JK1", jkn))),
  bootstrap = three(rep1("bootstrap", jkn)),
  sdr = three(rep1("successive-difference", brr, mse = TRUE)))
o$generated <- list(brr_total = one(svytotal(~income, brr)), fay_total = one(svytotal(~income, fay)), df = c(brr = degf(brr), fay = degf(fay)))

# Domains by replicates.
jk <- as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1), type = "JK1")
b <- svyby(~api00, ~stype, jk, svymean, covmat = TRUE); o$domains <- list(est = as.vector(coef(b)), vcov = unname(vcov(b)))

# Calibration and replicates: every replicate is calibrated.
pop <- data.frame(sex = c("F", "M"), Freq = c(14000, 12000)); age <- data.frame(age = c("15-24", "25-39", "40-64"), Freq = c(6000, 8000, 12000))
full <- svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = synth); fj <- as.svrepdesign(full, type = "JKn")
inc <- function(d) list(mean = one(svymean(~income, d)), total = one(svytotal(~hk, d)))
o$calibrated <- list(
  poststratify = inc(postStratify(fj, ~sex, pop)),
  rake = inc(rake(fj, list(~sex, ~age), list(pop, age), control = list(maxit = 200, epsilon = 1e-12))),
  linear = inc(calibrate(fj, ~sex + age, c(`(Intercept)` = 26000, sexM = 12000, `age25-39` = 8000, `age40-64` = 12000))))
o$raking_calibration <- inc(calibrate(full, ~sex + age, c(`(Intercept)` = 26000, sexM = 12000, `age25-39` = 8000, `age40-64` = 12000), calfun = "raking", epsilon = 1e-12, maxit = 200))

# Lonely psus by the jackknife, trimming.
lonely <- synth[!(synth$stratum == "S4" & synth$psu != "S4P1"), ]
o$lonely <- lapply(c(certainty = "certainty", adjust = "adjust", average = "average"), function(rule) {
  options(survey.lonely.psu = rule); d <- as.svrepdesign(svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = lonely), type = "JKn"); one(svytotal(~q1a, d)) })
options(survey.lonely.psu = "fail")
o$trim <- as.vector(weights(trimWeights(full, upper = 150, lower = 40))[1:40])
cat(toJSON(o, digits = NA, auto_unbox = TRUE), "\n")
