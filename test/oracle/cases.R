# Cases inside respondents by R's survey package: 52 of 72 institutions of two kinds, some without a case. Every
# institution without a case has a row that no case question is asked of; cases are a subset of the design.
# Usage, in this folder: Rscript cases.R > cases.json
suppressMessages({library(survey); library(jsonlite)})
options(digits = 17, survey.lonely.psu = "fail")
institutions <- data.frame(institution = 1:52, kind = rep(c("public", "private"), 26),
  area = rep(c("north", "south"), c(30, 22)), n_area = rep(c(40, 32), c(30, 22)))
institutions$cases <- c(0, 3, 1, 7, 2, 0, 12, 5, 4, 1, 30, 2, 0)[(institutions$institution - 1) %% 13 + 1]
rows <- institutions[rep(1:52, pmax(1, institutions$cases)), ]
rows$case <- ave(rows$institution, rows$institution, FUN = seq_along)
rows$is_case <- rows$cases > 0
rows$male <- as.numeric((rows$institution * 7 + rows$case * rows$case * 3) %% 10 < 6)
rows$age <- 15 + (rows$institution * 11 + rows$case * 17) %% 50
rows$one <- 1
one <- function(x) list(value = unname(as.vector(coef(x))), se = unname(as.vector(SE(x))))
numbers <- function(design) {
  cases <- subset(design, is_case)
  private <- subset(design, is_case & kind == "private")
  list(male = one(svymean(~male, cases)), private = one(svymean(~male, private)), age = one(svymean(~age, cases)),
    total = one(svytotal(~one, cases)), males = one(svytotal(~male, cases)), df = degf(cases))
}
designs <- list(
  simple = svydesign(id = ~institution, fpc = ~rep(72, nrow(rows)), data = rows),
  replacement = svydesign(id = ~institution, weights = ~rep(72 / 52, nrow(rows)), data = rows),
  stratified = svydesign(id = ~institution, strata = ~area, fpc = ~n_area, data = rows))
# What a design of the institutions with cases alone would say: other weights, another fpc.
present <- rows[rows$is_case, ]
naive <- svydesign(id = ~institution, fpc = ~rep(72, nrow(present)), data = present)
cat(toJSON(c(list(generated = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  institutions = institutions, cases = present[c("institution", "case", "male", "age")]),
  lapply(designs, numbers), list(withoutEmpty = list(male = one(svymean(~male, naive)), total = one(svytotal(~one, naive))))),
  auto_unbox = TRUE, digits = NA, dataframe = "columns"), "\n")
