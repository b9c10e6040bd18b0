# What every peer prints and writes. Usage of each: Rscript wN.R FOLDER PARTS
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(TRUE)
folder <- arguments[1]; parts <- as.integer(arguments[2])
here <- function(file) file.path(folder, file)
read <- function(file) as.data.frame(data.table::fread(here(file), nThread = 1))
peak <- function() as.numeric(gsub("[^0-9]", "", grep("^VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
started <- NULL
start <- function() { gc(); started <<- proc.time()[[3]] }
# One row an estimate: statistic, question, by, domain, category, value, se
rows <- function(statistic, question, by, domain, category, value, se)
  data.frame(statistic, question, by, domain, category, value, se)
# svyby's table, a statistic a column: its names, then its values and standard errors by domain
by_table <- function(found, statistic, questions, by, categories = "") {
  m <- as.matrix(found[, -1, drop = FALSE]); k <- ncol(m) / 2; d <- nrow(m)
  rows(statistic, rep(rep(questions, length.out = k), each = d), by, rep(as.character(found[[1]]), k),
       rep(rep(categories, length.out = k), each = d), c(m[, seq_len(k)]), c(m[, k + seq_len(k)]))
}
finish <- function(name, found, peer = "survey") {
  force(found) # evaluated here, so that what a caller passes is timed
  seconds <- proc.time()[[3]] - started
  if (!is.null(found)) data.table::fwrite(found, here(paste0(name, "-r.csv")), scipen = 0)
  cat(sprintf('{"seconds": %.4f, "peakMiB": %.0f, "version": "%s"}\n', seconds, peak(), packageVersion(peer)))
}
