# data.table by hand: sums by psu and domain, then linearised totals as matrices
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))
suppressPackageStartupMessages(library(data.table)); setDTthreads(2)
d <- fread(here("w3.csv")); y <- paste0("y", 1:5)
start()
psus <- 4000L; domains <- 47L
weighted <- d[, c(.(unit = (stratum - 1L) * 4L + psu, dom = dom, cat = cat, w = w), lapply(.SD, `*`, w)), .SDcols = y]
sums <- weighted[, lapply(.SD, sum), by = .(unit, dom), .SDcols = c("w", y)]
cats <- weighted[, .(w = sum(w)), by = .(unit, dom, cat)]
table_of <- function(unit, dom, x) { m <- matrix(0, psus, domains); m[cbind(unit, dom)] <- x; m }
se <- function(z) { s <- rowsum(z, rep(1:1000, each = 4)); sqrt(4 / 3 * (colSums(z^2) - colSums(s^2) / 4)) }
quotient <- function(a, b) { r <- colSums(a) / colSums(b); list(r, se((a - sweep(b, 2, r, "*")) / rep(colSums(b), each = psus))) }
base <- table_of(sums$unit, sums$dom, sums$w)
totals <- lapply(y, function(v) table_of(sums$unit, sums$dom, sums[[v]]))
found <- c(
  lapply(totals, quotient, base), lapply(totals, function(t) list(colSums(t), se(t))),
  lapply(totals[1:4], quotient, totals[[5]]),
  lapply(1:10, function(k) quotient(table_of(cats[cat == k]$unit, cats[cat == k]$dom, cats[cat == k]$w), base))
)
finish("table-w3", NULL, "data.table")
