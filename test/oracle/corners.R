# Corners where R's survey package gives what its own definitions do not: numbers of both, and those that agree.
# Usage, in this folder: Rscript corners.R > corners.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail", warn = -1)
one <- function(x) list(value = unname(as.vector(coef(x))), se = unname(as.vector(SE(x))))
said <- function(e) tryCatch({ e; "" }, error = function(x) conditionMessage(x))
clus1 <- read.csv("apiclus1.csv", stringsAsFactors = TRUE); strat <- read.csv("apistrat.csv", stringsAsFactors = TRUE)
d1 <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = clus1); ds <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
o <- list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))))

# Degrees of freedom of domains with replicate weights that came with the data: the rank of the members' weights.
j1 <- as.svrepdesign(d1, type = "JK1"); js <- as.svrepdesign(ds, type = "JKn")
given <- svrepdesign(repweights = weights(j1, "analysis"), weights = ~pw, data = clus1, type = "JK1", combined.weights = TRUE)
high <- subset(given, stype == "H"); ci <- svyciprop(~I(sch.wide == "Yes"), high, method = "xlogit")
o$given <- list(df = lapply(c(E = "E", H = "H", M = "M"), function(s) degf(subset(given, stype == s))), everyone = degf(given), both = degf(subset(given, stype != "E")),
  value = as.vector(coef(ci)), se = as.vector(SE(ci)), low = attr(ci, "ci")[[1]], high = attr(ci, "ci")[[2]])
o$jkn <- list(replicates = degf(subset(js, sch.wide == "No")), linearised = degf(subset(ds, sch.wide == "No")))

# A replicate in which nobody of a domain is left.
pairs <- data.frame(h = rep(1:4, each = 4), p = rep(1:8, each = 2), w = rep(c(3, 5, 4, 2), each = 4), y = c(4, 7, 1, 9, 3, 3, 8, 2, 6, 5, 7, 1, 2, 8, 4, 6), a = c("u", "v", rep("v", 14)))
pairs$a[c(5, 10)] <- "t"
brr <- as.svrepdesign(svydesign(id = ~p, strata = ~h, weights = ~w, data = pairs), type = "BRR")
by <- svyby(~y, ~a, brr, svymean, covmat = TRUE)
o$undefined <- list(rows = as.list(pairs), weights = weights(brr, "analysis"), mean = one(svymean(~y, subset(brr, a == "u"))), quantile = as.vector(coef(svyquantile(~y, subset(brr, a == "u"), .5, ci = FALSE))),
  alone = one(svymean(~y, subset(brr, a == "v"))), by = list(domain = by$a, se = unname(sqrt(diag(vcov(by))))))

# Strata of one psu and none to average over, of the first stage and of the second.
lonely <- data.frame(st = c(1, 1, 1, 2, 2, 2, 3), w = c(10, 10, 10, 20, 20, 20, 15), y = c(2, 4, 9, 3, 7, 8, 20))
options(survey.lonely.psu = "average")
dl <- svydesign(id = ~1, strata = ~st, weights = ~w, data = lonely)
two <- data.frame(p = c(1, 1, 2, 3, 3), s = c(1, 2, 1, 1, 2), np = 9, ns = 6, w = 10, y = c(2, 4, 9, 3, 7))
d2 <- svydesign(id = ~p + s, fpc = ~np + ns, weights = ~w, data = two, nest = TRUE)
o$lonely <- list(all = one(svytotal(~y, dl)), only = one(svytotal(~y, subset(dl, st == 3))), two = as.list(two), second = one(svytotal(~y, d2)))
options(survey.lonely.psu = "fail")

# Three stages with population counts at all of them, at two and at one: those without are drawn with replacement.
three <- data.frame(st = rep(1:2, each = 12), a = rep(1:6, each = 4), b = rep(1:12, each = 2), c = 1:24, na = rep(c(5, 9), each = 12), nb = rep(c(2, 4, 3, 6, 5, 2), each = 4), nc = rep(c(2, 5, 3, 8, 6, 4, 2, 7, 3, 5, 9, 4), each = 2),
  w = rep(c(3, 7, 4, 9, 5, 2), each = 4), y = c(4, 7, 1, 9, 3, 3, 8, 2, 6, 5, 7, 1, 2, 8, 4, 6, 9, 2, 3, 5, 8, 1, 7, 4), g = rep(c(1, 0, 1, 1, 0), length.out = 24))
stages <- function(fpc) { x <- svydesign(id = ~a + b + c, strata = ~st, fpc = fpc, weights = ~w, data = three); list(total = one(svytotal(~y, x)), mean = one(svymean(~y, subset(x, g == 1)))) }
o$stages <- list(rows = as.list(three), three = stages(~na + nb + nc), two = stages(~na + nb), one = stages(~na))

# The quantile below the share of the lowest answer.
five <- data.frame(y = c(3, 1, 5, 2, 4)); d5 <- svydesign(id = ~1, weights = ~rep(1, 5), data = five)
p <- c(.1, .15, .2, .3, .4, 1)
o$school <- list(y = five$y, p = p, school = unname(as.vector(coef(svyquantile(~y, d5, p, qrule = "school", ci = FALSE)))), math = unname(as.vector(coef(svyquantile(~y, d5, p, qrule = "math", ci = FALSE)))),
  base = unname(quantile(five$y, p, type = 2)))

# Domains of post-stratified weights: everyone stays in the design, with a weight of 0.
ps <- postStratify(d1, ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))); imp <- subset(ps, comp.imp == "Yes")
b <- svyciprop(~I(awards == "No"), imp, method = "beta"); x <- svychisq(~sch.wide + stype, imp, statistic = "Chisq")
n <- sum(weights(imp) != 0); v <- as.vector(vcov(b)); e <- as.vector(coef(b)); size <- e * (1 - e) / v * (qt(.025, n - 1) / qt(.025, degf(imp)))^2
o$calibrated <- list(n = nrow(imp), members = n, beta = as.vector(attr(b, "ci")), betaOfMembers = c(qbeta(.025, size * e, size * (1 - e) + 1), qbeta(.975, size * e + 1, size * (1 - e))),
  chisq = list(statistic = unname(x$statistic), p = unname(as.vector(x$p.value))))

# A stratum taken whole, and weights adjusted to totals: R leaves its replicates out, though their weights differ.
whole <- strat; whole$fpc[whole$stype == "H"] <- 50; whole$pw[whole$stype == "H"] <- 1
post <- function(drop) { options(survey.drop.replicates = drop)
  one(svytotal(~enroll, postStratify(as.svrepdesign(svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = whole), type = "JKn"), ~sch.wide, data.frame(sch.wide = c("No", "Yes"), Freq = c(1000, 4500))))) }
wd <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = whole)
o$whole <- list(dropped = post(TRUE), kept = post(FALSE), df = degf(as.svrepdesign(wd, type = "JKn")), linearised = degf(wd)); options(survey.drop.replicates = TRUE)

# Rao-Scott by saddlepoint: with replicates R takes the degrees of freedom for infinite.
o$saddlepoint <- list(linearised = svychisq(~sch.wide + stype, d1, statistic = "saddlepoint")$p.value[[1]], replicates = svychisq(~sch.wide + stype, j1, statistic = "saddlepoint")$p.value[[1]])

# A model that is sure of some answers, and one whose terms say the same twice.
sure <- svyglm(I(awards == "Yes") ~ comp.imp, d1, family = quasibinomial()); twice <- svyglm(api00 ~ meals + I(2 * meals), d1)
o$model <- list(separated = unname(coef(sure)), separatedSe = unname(SE(sure)), twice = unname(coef(twice)), once = unname(coef(svyglm(api00 ~ meals, d1))))
names(clus1)[names(clus1) == "stype"] <- "g"
o$captured <- said(svyglm(api00 ~ meals, as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, data = clus1), type = "JK1")))
cat(toJSON(o, digits = NA, auto_unbox = TRUE, na = "null"), "\n")
