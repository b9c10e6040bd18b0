# The same multipliers as ours, so that standard errors must agree. The design is put together by hand: as.svrepdesign()
# draws for minutes and its degrees of freedom need a dense matrix of a million rows by 500.
here_r <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here_r, "common.R")); source(file.path(here_r, "national.R"))
d <- read("w3.csv"); d$cat <- factor(d$cat)
count <- 500
multipliers <- t(matrix(readBin(here("w4.f64"), "double", 4000 * count), nrow = count))
compressed <- structure(list(weights = multipliers, index = (d$stratum - 1L) * 4L + d$psu), class = "repweights_compressed")
design <- structure(list(
  repweights = compressed, pweights = d$w, type = "subbootstrap", rho = NULL, scale = 1 / (count - 1),
  rscales = rep(1, count), call = quote(replicates), combined.weights = FALSE, selfrep = NULL, mse = FALSE,
  variables = d, degf = 3000
), class = "svyrep.design")
start()
finish("w4", national(design, parts))
