# Regression, Wald tests of terms and predicted margins by R's survey package.
# Usage, in this folder: Rscript regression.R > regression.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
read <- function(file) read.csv(file, na.strings = c("", "NA"), stringsAsFactors = TRUE)
strat <- read("apistrat.csv"); clus1 <- read("apiclus1.csv"); clus2 <- read("apiclus2.csv"); synth <- read("synthetic/synth_v1.csv")
designs <- list(
  strat = svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat),
  clus1 = svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1),
  clus2 = svydesign(id = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2),
  synth = svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = synth),
  synthwo = svydesign(id = ~psu + id, strata = ~stratum, weights = ~w, fpc = ~n_psu_pop + n_ssu_pop, data = synth))
designs$jkn <- as.svrepdesign(designs$strat, type = "JKn")
designs$jk1 <- as.svrepdesign(designs$clus1, type = "JK1")
designs$raked <- rake(designs$synth, list(~sex, ~age), list(data.frame(sex = c("F", "M"), Freq = c(14000, 12050)), data.frame(age = c("15-24", "25-39", "40-64"), Freq = c(5731, 7294, 13025))), control = list(maxit = 200, epsilon = 1e-12))
designs$greg <- calibrate(designs$clus1, ~stype + api99, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069))
families <- list(linear = gaussian(), logistic = quasibinomial(), poisson = quasipoisson())
tight <- list(epsilon = 1e-14, maxit = 100)
errors <- NULL; adjusted <- NULL # found by name when replicates and margins fit again
cases <- list()
fit <- function(id, design, model, formula, tests = character(), within = NULL) {
  d <- designs[[design]]
  if (!is.null(within)) d <- eval(bquote(subset(d, .(within))))
  errors <<- families[[model]]; g <- svyglm(formula, d, family = errors, control = tight)
  terms <- setNames(lapply(tests, function(t) { x <- regTermTest(g, as.formula(paste("~", t))); list(f = as.vector(x$Ftest), df = x$df, ddf = x$ddf, p = as.vector(x$p)) }), tests)
  ci <- confint(g, ddf = g$df.residual)
  s <- summary(g)$coefficients
  cases[[id]] <<- list(design = design, model = model, formula = deparse1(formula), names = names(coef(g)), value = unname(coef(g)), se = unname(SE(g)),
    low = unname(ci[, 1]), high = unname(ci[, 2]), p = unname(s[, 4]), df = g$df.residual, n = nobs(g), covariance = unname(as.vector(vcov(g))), tests = terms)
}
fit("strat-linear", "strat", "linear", api00 ~ ell + meals + mobility, c("ell", "meals"))
fit("strat-logistic", "strat", "logistic", I(sch.wide == "Yes") ~ ell + meals + mobility, "ell")
fit("clus1-factor", "clus1", "linear", api00 ~ stype + meals, c("stype", "meals"))
fit("clus1-interaction", "clus1", "linear", api00 ~ stype * meals, c("stype", "meals", "stype:meals"))
fit("clus1-two-factors", "clus1", "linear", api00 ~ stype * sch.wide, "stype:sch.wide")
fit("clus2-missing", "clus2", "linear", api00 ~ enroll + stype, "stype")
fit("clus1-poisson", "clus1", "poisson", enroll ~ stype + ell, "stype")
fit("clus2-logistic", "clus2", "logistic", I(comp.imp == "Yes") ~ meals + stype, "stype")
fit("synth-logistic", "synth", "logistic", q1a ~ sex + age, c("sex", "age"))
fit("synth-two-stage", "synthwo", "logistic", q1a ~ sex * age, "sex:age")
fit("synth-domain", "synth", "linear", income ~ sex + age, c("age"), quote(sat == "good"))
fit("synth-poisson", "synth", "poisson", I(q1a + q1b + q1c) ~ sex + income, "sex")
fit("jkn-linear", "jkn", "linear", api00 ~ ell + stype, "stype")
fit("jk1-logistic", "jk1", "logistic", I(sch.wide == "Yes") ~ ell + meals, "ell")
fit("raked-logistic", "raked", "logistic", q1a ~ sex + age, "age")
fit("greg-linear", "greg", "linear", api00 ~ ell + stype, "stype")
margins <- list()
margin <- function(id, design, model, adjust, group) {
  errors <<- families[[model]]; adjusted <<- adjust; g <- svyglm(adjusted, designs[[design]], family = errors, control = tight)
  m <- svypredmeans(g, as.formula(paste("~", group)))
  o <- order(names(coef(m)))
  margins[[id]] <<- list(design = design, model = model, adjust = deparse1(adjust), group = group, names = names(coef(m))[o], value = unname(coef(m))[o], se = unname(as.vector(SE(m)))[o])
}
margin("clus1", "clus1", "linear", api00 ~ meals, "stype")
margin("strat", "strat", "logistic", I(sch.wide == "Yes") ~ meals, "stype")
margin("synth", "synth", "logistic", q1a ~ sex, "age")
# Margins whose two variances and their covariance come from one numeric derivative by each weight.
linearised <- list()
joint <- function(id, design, formula, family, group) {
  d <- designs[[design]]; data <- d$variables; w <- weights(d)
  predict_means <- function(v) {
    data$.v <- v / mean(w); g <- glm(formula, data = data, weights = .v, family = family, control = tight)
    sapply(levels(data[[group]]), function(level) { put <- data; put[[group]] <- factor(level, levels(data[[group]])); sum(v * predict(g, put, type = "response")) / sum(v) })
  }
  slope <- function(k, h) { up <- w; up[k] <- w[k] + h; down <- w; down[k] <- w[k] - h; (predict_means(up) - predict_means(down)) / (2 * h) }
  z <- t(sapply(seq_along(w), function(k) { h <- w[k] / 64; (4 * slope(k, h / 2) - slope(k, h)) / 3 }))
  linearised[[id]] <<- list(value = unname(predict_means(w)), se = unname(as.vector(SE(svytotal(z, d)))))
}
joint("clus1", "clus1", api00 ~ meals + stype, gaussian(), "stype")
joint("strat", "strat", I(sch.wide == "Yes") ~ meals + stype, quasibinomial(), "stype")
joint("synth", "synth", q1a ~ sex * age, quasibinomial(), "age")
cat(toJSON(list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))), cases = cases, margins = margins, linearised = linearised), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
