source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))
d <- read("w2.csv")
by <- paste0("b", 1:5); questions <- paste0("q", 1:20)
for (v in c(by, questions)) d[[v]] <- factor(d[[v]])
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d, nest = TRUE)
grid <- expand.grid(q = questions, b = by, stringsAsFactors = FALSE)
grid <- grid[round(seq(10, 90, length.out = parts)), ]
start()
found <- lapply(seq_len(parts), function(i) {
  q <- grid$q[i]; b <- grid$b[i]
  s <- svyby(reformulate(q), reformulate(b), design, svymean, na.rm = TRUE, vartype = c("se", "ci"))
  k <- nlevels(d[[q]])
  by_table(s[, seq_len(1 + 2 * k)], "share", q, b, levels(d[[q]]))
})
finish("w2", do.call(rbind, found))
