# Quantiles (rules, Woodruff's interval by several methods, domains, missing answers, replicates) and variances of a
# variable by R's survey package, 4.1-1; the rules of 4.5 give the same numbers. Usage, in this folder: Rscript quantile.R > quantile.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
read <- function(name) read.csv(paste0("api", name, ".csv"), na.strings = c("", "NA"))
designs <- list(
  srs = svydesign(id = ~1, fpc = ~fpc, weights = ~pw, data = read("srs")),
  strat = svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = read("strat")),
  clus1 = svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = read("clus1")),
  clus2 = svydesign(id = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = read("clus2")))
p <- c(.167, .25, .5, .731, .867) # no share that equal weights reach but for rounding, which R takes for not reached
num <- function(x) { x <- as.vector(x); x[is.nan(x)] <- NA; x }
one <- function(question, design, rule, interval, level = .95) {
  q <- svyquantile(as.formula(paste0("~", question)), design, p, alpha = 1 - level, interval.type = interval, qrule = rule, na.rm = TRUE)[[1]]
  list(value = num(q[, 1]), low = num(q[, 2]), high = num(q[, 3]), se = num(q[, 4]))
}
cases <- list()
add <- function(...) cases[[length(cases) + 1]] <<- list(...)
for (d in names(designs)) for (question in c("api00", "enroll")) for (rule in c("math", "school", "hf7")) for (interval in c("mean", "beta", "xlogit", "asin"))
  add(design = d, question = question, rule = rule, interval = interval, p = p, expected = one(question, designs[[d]], rule, interval))
add(design = "clus1", question = "api00", rule = "math", interval = "mean", level = .8, p = p, expected = one("api00", designs$clus1, "math", "mean", .8))
for (type in c("E", "H", "M")) for (d in c("strat", "clus1")) for (rule in c("math", "hf7"))
  add(design = d, question = "enroll", rule = rule, interval = "mean", where = type, p = p, expected = one("enroll", subset(designs[[d]], stype == type), rule, "mean"))
jkn <- as.svrepdesign(designs$strat, type = "JKn"); jk1 <- as.svrepdesign(designs$clus1, type = "JK1")
add(design = "strat", replicates = "jkn", question = "api00", rule = "math", interval = "mean", p = p, expected = one("api00", jkn, "math", "mean"))
add(design = "clus1", replicates = "jk1", question = "api00", rule = "school", interval = "mean", p = p, expected = one("api00", jk1, "school", "mean"))
variances <- list()
for (d in names(designs)) for (question in c("api00", "enroll")) for (type in c("", "E", "H", "M")) {
  design <- if (type == "") designs[[d]] else subset(designs[[d]], stype == type)
  design <- design[!is.na(design$variables[[question]]), ]   # 4.1-1 counts the missing rows in n, 4.5 does not
  v <- svyvar(as.formula(paste0("~", question)), design)
  variances[[length(variances) + 1]] <- list(design = d, question = question, where = type, value = as.vector(v)[1], se = as.vector(SE(v))[1])
}
v <- svyvar(~api00, jkn); variances[[length(variances) + 1]] <- list(design = "strat", replicates = "jkn", question = "api00", where = "", value = as.vector(v)[1], se = as.vector(SE(v))[1])
v <- svyvar(~api00, jk1); variances[[length(variances) + 1]] <- list(design = "clus1", replicates = "jk1", question = "api00", where = "", value = as.vector(v)[1], se = as.vector(SE(v))[1])
cat(toJSON(list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))), cases = cases, variances = variances), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
