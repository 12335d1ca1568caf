package org.mingzhang.write.pdf;

/** A line of text that fits. */
record Line(String text, double width) {}
