# Tests and contrasts from R's survey package. Usage: Rscript compare.R > compare.json  (beside the csv files of this folder)
suppressMessages({library(survey); library(jsonlite)})
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
read <- function(f) read.csv(file.path(here, f), na.strings = c("", "NA"), stringsAsFactors = TRUE)
srs <- svydesign(id = ~1, fpc = ~fpc, weights = ~pw, data = read("apisrs.csv"))
strat <- svydesign(id = ~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = read("apistrat.csv"))
clus1 <- svydesign(id = ~dnum, fpc = ~fpc, weights = ~pw, data = read("apiclus1.csv"))
clus2 <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, weights = ~pw, data = read("apiclus2.csv"))
synth <- read("synthetic/synth_v1.csv")
wr <- svydesign(id = ~psu, strata = ~stratum, weights = ~w, data = synth)
designs <- list(srs = srs, strat = strat, clus1 = clus1, clus2 = clus2, wr = wr)
out <- list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))))

# One-way goodness of fit; the statistic is on the scale of the weights, p and df are not.
gof <- function(d, formula, p) { x <- svygofchisq(formula, p = p, design = d); list(statistic = unname(x$statistic), size = sum(weights(d)), scale = unname(x$parameter[["scale"]]), df = unname(x$parameter[["df"]]), p = unname(as.vector(x$p.value))) }
out$goodnessOfFit <- c(
  lapply(designs[c("srs", "clus1", "clus2")], gof, ~stype, c(E = .7, H = .12, M = .18)),
  list(wr = gof(wr, ~age, c(.3, .3, .4))))

# Distribution of sums of chi-squares: lincom by Imhof's integral, to compare with a mixture of F.
imhof <- function(lambda, h, x) {
  theta <- function(u) colSums(h * atan(outer(lambda, u))) / 2 - x * u / 2
  rho <- function(u) exp(colSums(h * log1p(outer(lambda, u)^2)) / 4)
  .5 + integrate(function(u) sin(theta(u)) / (u * rho(u)), 0, Inf, rel.tol = 1e-11, subdivisions = 1e5, stop.on.error = FALSE)$value / pi
}
sums <- list(list(weights = c(1.5, .7), df = 29.23, x = 1.1), list(weights = c(1.5, .7), df = 29.23, x = 9),
  list(weights = c(3, 1, .2), df = 12.5, x = 6), list(weights = c(10, 1, 1, .5), df = 40.2, x = 30))
out$chiSquareSum <- lapply(sums, function(s) c(s, list(p = imhof(c(s$weights, -s$x / s$df), c(rep(1, length(s$weights)), s$df), 0))))
out$saddlepoint <- lapply(sums, function(s) c(s, list(p = survey:::saddle(0, c(s$weights, rep(-s$x / s$df, floor(s$df)))))))

# Tests on tables with missing answers: R scales X-squared to all rows, and has the df of the whole design.
out$chisqMissing <- lapply(c("F", "Chisq"), function(st) { x <- svychisq(~sat + age, wr, statistic = st); list(test = st, statistic = unname(x$statistic), parameter = unname(x$parameter), p = unname(as.vector(x$p.value)), rows = nrow(synth)) })
# and in a domain: a design of the women
out$chisqDomain <- { x <- svychisq(~q1a + age, subset(wr, sex == "F")); list(statistic = unname(x$statistic), parameter = unname(x$parameter), p = unname(as.vector(x$p.value))) }

# Contrasts of shares, of domains and of questions, with covariances.
lin <- function(x, k) { y <- svycontrast(x, k); list(estimate = as.vector(coef(y)), se = as.vector(SE(y))) }
out$contrasts <- list(
  categories = lapply(designs[c("srs", "strat", "clus1", "clus2")], function(d) lin(svymean(~stype, d), c(stypeE = 1, stypeH = -1, stypeM = -1))),
  domains = lapply(designs[c("strat", "clus1", "clus2")], function(d) lin(svyby(~api00, ~stype, d, svymean, covmat = TRUE), c(E = 1, H = -.5, M = -.5))),
  questions = lapply(designs[c("srs", "strat", "clus1", "clus2")], function(d) lin(svymean(~api00 + api99, d), c(api00 = 1, api99 = -1))),
  pairs = { b <- svyby(~q1a, ~age, wr, svymean, covmat = TRUE); lapply(list(c(1, -1, 0), c(1, 0, -1), c(0, 1, -1)), function(k) lin(b, setNames(k, levels(synth$age)))) })

# Two samples drawn independently: Satterthwaite's df.
a <- svymean(~api00, strat); b <- svymean(~api00, clus1); v <- c(vcov(a), vcov(b)); nu <- c(degf(strat), degf(clus1))
out$waves <- list(estimate = unname(coef(a) - coef(b)), se = sqrt(sum(v)), df = sum(v)^2 / sum(v^2 / nu))

# Linear trend: the least-squares slope of domain means on 1, 2, 3.
out$trend <- list(clus1 = lin(svyby(~api00, ~stype, clus1, svymean, covmat = TRUE), c(E = -.5, H = 0, M = .5)))

# t-test of a share in a domain.
out$tTest <- { x <- svyttest(I(q1a == 1) ~ sex, subset(wr, age != "15-24")); list(estimate = unname(x$estimate), statistic = unname(x$statistic), df = unname(x$parameter), p = unname(as.vector(x$p.value)), ci = as.vector(x$conf.int)) }

# Calibrated designs and replicates: the covariance of the cells, and of domains.
pop <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
adjusted <- list(poststratified = postStratify(clus1, ~stype, pop), jk1 = as.svrepdesign(clus1, type = "JK1"))
out$adjusted <- lapply(adjusted, function(d) c(
  lapply(c(f = "F", chisq = "Chisq", wald = "Wald", adjusted = "adjWald"), function(st) { x <- svychisq(~sch.wide + comp.imp, d, statistic = st); list(statistic = unname(as.vector(x$statistic)), p = unname(as.vector(x$p.value))) }),
  list(t = { x <- svyttest(api00 ~ comp.imp, d); list(estimate = unname(x$estimate), statistic = unname(x$statistic), df = unname(x$parameter), p = unname(as.vector(x$p.value))) })))

# Upper tails, which 1 - cdf rounds away.
grid <- expand.grid(x = c(.01, .5, 1, 4, 10, 40, 150), df = c(.5, 1, 1.4946, 2, 5.5, 30, 197), KEEP.OUT.ATTRS = FALSE)
out$chiSquareTail <- unname(apply(cbind(grid, p = pchisq(grid$x, grid$df, lower.tail = FALSE)), 1, as.list, simplify = FALSE))
grid <- expand.grid(x = c(.01, .5, 1, 4, 15, 60), d1 = c(.8, 1.4946, 2, 7), d2 = c(1, 5.5, 20.92, 197.3), KEEP.OUT.ATTRS = FALSE)
out$fTail <- unname(apply(cbind(grid, p = pbeta(grid$d2 / (grid$d1 * grid$x + grid$d2), grid$d2 / 2, grid$d1 / 2)), 1, as.list, simplify = FALSE)) # pf() loses digits in the tail
cat(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE))
