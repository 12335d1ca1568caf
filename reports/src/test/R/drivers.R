# Lindeman, Merenda and Gold's shares by lm() over all subsets, and their jackknife standard errors.
# Cases in: case,overall,need,need,need ; out: case,R2,share...,error...
cases <- read.csv(commandArgs(TRUE)[1])
shares <- function(d) {
  k <- ncol(d) - 1
  r2 <- function(s) if (length(s) == 0) 0 else
    summary(lm(d[, 1] ~ ., data = d[, s + 1, drop = FALSE]))$r.squared
  weight <- numeric(k)
  for (j in 1:k) {
    others <- setdiff(1:k, j)
    for (m in 0:(k - 1)) for (s in combn(length(others), m, simplify = FALSE)) {
      with <- others[s]
      weight[j] <- weight[j] + factorial(m) * factorial(k - m - 1) / factorial(k) *
        (r2(c(with, j)) - r2(with))
    }
  }
  weight
}
for (i in unique(cases$case)) {
  d <- cases[cases$case == i, -1]
  whole <- shares(d)
  n <- nrow(d)
  without <- t(sapply(1:n, function(r) { w <- shares(d[-r, ]); w / sum(w) }))
  error <- sqrt((n - 1) / n * colSums(sweep(without, 2, colMeans(without))^2))
  test <- sapply(2:ncol(d), function(j) unlist(cor.test(d[, 1], d[, j])[c("estimate", "conf.int")]))
  cat(paste(sprintf("%.9f", c(i, sum(whole), whole / sum(whole), error, test)), collapse = ","), "\n")
}
