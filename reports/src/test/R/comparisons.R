# In: k, n, before, of; a line for each comparison in an endless population. Out: the p-value of the
# chi-squared test without continuity correction, and the same by Holm among all lines.
input <- read.csv(commandArgs(TRUE)[1])
p <- mapply(function(k, n, before, of) {
  suppressWarnings(prop.test(c(k, before), c(n, of), correct = FALSE)$p.value)
}, input$k, input$n, input$before, input$of)
cat(sprintf("%.17g,%.17g\n", p, p.adjust(p, "holm")), sep = "")
