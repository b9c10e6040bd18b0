# data.table by hand: counts and the textbook formula, which holds for equal weights only
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))
suppressPackageStartupMessages(library(data.table)); setDTthreads(2)
d <- fread(here("w1.csv")); n <- nrow(d); f <- n / d$N[1]
start()
found <- list()
for (b in paste0("b", 1:10)) for (q in paste0("q", 1:60)) {
  counts <- table(d[[b]], d[[q]])
  answered <- rowSums(counts)
  share <- counts / answered
  se <- sqrt((1 - f) * n / (n - 1) * share * (1 - share) / answered)
  found[[length(found) + 1]] <- list(share, se, share - 1.959964 * se, share + 1.959964 * se)
}
finish("table-w1", NULL, "data.table")
