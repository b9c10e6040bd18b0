# Shares of a multiple answer in each base by R's survey package: q1a, q1b and q1c of the synthetic survey, a row that
# chose none of them having not answered. Usage, in this folder: Rscript multiple.R > multiple.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
d <- read.csv("synthetic/synth_v1.csv"); d$k <- d$q1a + d$q1b + d$q1c
one <- function(x) list(value = unname(as.vector(coef(x))), se = unname(as.vector(SE(x))))
designs <- list(wr = svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = d),
  wo = svydesign(id = ~psu + id, strata = ~stratum, weights = ~w, fpc = ~n_psu_pop + n_ssu_pop, data = d))
results <- lapply(designs, function(design) {
  women <- subset(design, sex == "F")
  bases <- function(x) list(all = one(svymean(~q1a + q1b + q1c, x)), answered = one(svymean(~q1a + q1b + q1c, subset(x, k > 0))), mentions = one(svyratio(~q1a + q1b + q1c, ~k, x)))
  list(everyone = bases(design), women = bases(women))
})
cat(toJSON(c(list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey")))), results), auto_unbox = TRUE, digits = NA), "\n")
