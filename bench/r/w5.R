source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "common.R"))
d <- read("w3.csv")
names <- c("sexage", "muni", "hh")
for (v in c("cat", names)) d[[v]] <- factor(d[[v]])
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d, nest = TRUE)
known <- read("w5.csv")
population <- lapply(names, function(v) {
  one <- known[known$margin == v, ]
  setNames(data.frame(factor(one$category, levels = levels(d[[v]])), one$population), c(v, "Freq"))
})
start()
raked <- calibrate(design, list(~sexage, ~muni, ~hh), population, calfun = "raking", epsilon = 1e-12, maxit = 50)
share <- svymean(~cat, raked); mean <- svymean(~y1, raked)
finish("w5", rbind(rows("share", "cat", "", "", 1:10, coef(share), c(SE(share))), rows("mean", "y1", "", "", "", coef(mean), c(SE(mean)))))
