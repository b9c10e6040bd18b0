# The statistics of W3 and W4 in the first domains of a design
y <- paste0("y", 1:5)
national <- function(design, domains) {
  design <- update(design, part = ifelse(dom <= domains, dom, NA))
  rbind(
    by_table(svyby(~y1 + y2 + y3 + y4 + y5, ~part, design, svymean), "mean", y, "dom"),
    by_table(svyby(~y1 + y2 + y3 + y4 + y5, ~part, design, svytotal), "total", y, "dom"),
    by_table(svyby(~y1 + y2 + y3 + y4, ~part, design, svyratio, denominator = ~y5), "ratio", paste0(y[1:4], "/y5"), "dom"),
    by_table(svyby(~cat, ~part, design, svymean), "share", "cat", "dom", 1:10)
  )
}
