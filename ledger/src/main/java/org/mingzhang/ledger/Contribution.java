package org.mingzhang.ledger;

/** What one source row adds to a base sum. */
public record Contribution(Term term, By by, Origin origin, long value) {}
