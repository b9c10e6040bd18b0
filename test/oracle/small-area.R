# Fay-Herriot estimates of milk expenditure in 43 areas (U.S. Consumer Expenditure Survey) by R's sae package 1.3; milk.csv is its
# data(milk). Usage, in this folder, with sae installed: Rscript small-area.R > small-area.json
suppressMessages({library(sae); library(jsonlite)})
milk <- read.csv("milk.csv")
out <- list(generated = list(R = R.version.string, sae = "1.3"))
for (m in c("REML", "ML", "FH")) {
  r <- mseFH(yi ~ as.factor(MajorArea), SD^2, method = m, PRECISION = 1e-13, MAXITER = 1000, data = milk)
  out[[m]] <- list(between = r$est$fit$refvar, coefficients = r$est$fit$estcoef$beta, values = as.vector(r$est$eblup), mse = r$mse)
}
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
