# The weighted rate and its linearised standard error by R's package survey, for SurveyOracleTest.
# In: design, smallest, households, answers, hits; a line for each stratum. Out: design, rate, error.
suppressPackageStartupMessages(library(survey))

# A stratum with too few answers joins the next, the last the one before it.
join <- function(strata, smallest) {
  while (nrow(strata) > 1 && any(strata$answers < smallest)) {
    small <- which(strata$answers < smallest)[1]
    other <- if (small == nrow(strata)) small - 1 else small + 1
    strata[small, ] <- strata[small, ] + strata[other, ]
    strata <- strata[-other, ]
  }
  strata
}

input <- read.csv(commandArgs(TRUE)[1])
for (id in unique(input$design)) {
  part <- input[input$design == id, ]
  strata <- join(part[c("households", "answers", "hits")], part$smallest[1])
  answers <- do.call(rbind, lapply(seq_len(nrow(strata)), function(h) {
    s <- strata[h, ]
    data.frame(h = h, N_h = s$households, y = rep(c(1, 0), c(s$hits, s$answers - s$hits)))
  }))
  design <- svydesign(ids = ~1, strata = ~h, fpc = ~N_h, data = answers)
  estimate <- svymean(~y, design)
  cat(sprintf("%d,%.17g,%.17g\n", id, coef(estimate), SE(estimate)))
}
