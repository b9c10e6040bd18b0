# Shares of small populations by exact hypergeometric limits, from R's phyper: every count K that both tails leave possible.
# Usage, in this folder: Rscript finite-population.R > finite-population.json
suppressMessages(library(jsonlite))
limits <- function(count, drawn, population, level = 0.95) {
  tail <- (1 - level) / 2
  kinds <- count:(population - (drawn - count))
  high_tail <- phyper(count - 1, kinds, population - kinds, drawn, lower.tail = FALSE)
  low_tail <- phyper(count, kinds, population - kinds, drawn)
  possible <- kinds[high_tail > tail & low_tail > tail]
  list(count = count, drawn = drawn, population = population, level = level,
    low = min(possible) / population, high = max(possible) / population)
}
cases <- list(c(28, 55, 68), c(13, 26, 59), c(0, 26, 59), c(26, 26, 59), c(1, 10, 12), c(5, 10, 1000), c(45, 52, 72),
  c(68, 68, 68), c(3, 4, 4088), c(1923, 5500, 368762))
cat(toJSON(list(generated = R.version.string, limits = c(lapply(cases, function(x) limits(x[1], x[2], x[3])),
  list(limits(28, 55, 68, 0.9), limits(28, 55, 68, 0.99)))), auto_unbox = TRUE, digits = NA), "\n")
