# R survey on W1. Usage: Rscript w1.R FILE PAIRS ; prints seconds for PAIRS of the 600 pairs and the version
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1]); pairs <- as.integer(arguments[2])
breakdowns <- paste0("b", 1:10); questions <- paste0("q", 1:60)
for (v in c(breakdowns, questions)) d[[v]] <- factor(d[[v]])
design <- svydesign(ids = ~1, fpc = ~N, data = d)
grid <- expand.grid(q = questions, b = breakdowns, stringsAsFactors = FALSE)
grid <- grid[round(seq(1, 600, length.out = pairs)), ]
start <- proc.time()[[3]]
for (i in seq_len(pairs)) svyby(reformulate(grid$q[i]), reformulate(grid$b[i]), design, svymean, na.rm = TRUE, vartype = c("se", "ci"))
cat(sprintf('{"seconds": %.3f, "pairs": %d, "survey": "%s"}\n', proc.time()[[3]] - start, pairs, packageVersion("survey")))
