source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))
d <- read("w1.csv")
by <- paste0("b", 1:10); questions <- paste0("q", 1:60)
for (v in c(by, questions)) d[[v]] <- factor(d[[v]])
design <- svydesign(ids = ~1, fpc = ~N, data = d)
grid <- expand.grid(q = questions, b = by, stringsAsFactors = FALSE)
grid <- grid[round(seq(1, 600, length.out = parts)), ]
start()
found <- lapply(seq_len(parts), function(i) {
  q <- grid$q[i]; b <- grid$b[i]
  s <- svyby(reformulate(q), reformulate(b), design, svymean, na.rm = TRUE, vartype = c("se", "ci"))
  k <- nlevels(d[[q]])
  by_table(s[, seq_len(1 + 2 * k)], "share", q, b, levels(d[[q]]))
})
finish("w1", do.call(rbind, found))
