package org.mingzhang.measure;

import static org.mingzhang.measure.Facts.figure;

import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Unit;

class ComplaintFiguresTest {

  @Test
  void ratesHaveTheirOwnBases() {
    FigureSet set =
        Figures.of(
            SliceFixture.of("C001", "2026-Q3", 1648, 1500L)
                .ones(Term.COMPLAINTS_REPORTED, By.ALL, 100, 37)
                .ones(Term.COMPLAINTS_CLASSIFIED, By.ALL, 100, 36)
                .ones(Term.COMPLAINTS_DUE, By.ALL, 100, 35)
                .ones(Term.COMPLAINTS_RESOLVED, By.ALL, 100, 31)
                .ones(Term.COMPLAINTS_CLOSED, By.ALL, 100, 30)
                .ones(Term.COMPLAINTS_FOLLOWED_UP, By.ALL, 110, 20)
                .ones(Term.COMPLAINTS_RECURRED, By.ALL, 133, 4)
                .ones(Term.COMPLAINTS_CLOSED_LATELY, By.ALL, 100, 35),
            1);
    figure(set, "complaints.reported").is("37").rows(37);
    figure(set, "complaints.closed").is("30");
    figure(set, "complaints.per_1000_households")
        .is("22.451456")
        .of("37", "1648")
        .in(Unit.PER_1000)
        .rows(38);
    figure(set, "complaints.classified_rate").is("0.972973").of("36", "37").rows(37);
    figure(set, "complaints.resolved_rate").is("0.885714").of("31", "35").rows(35);
    figure(set, "complaints.follow_up_rate").is("0.666667").of("20", "30").rows(30);
    // rows 134 to 137 recur, rows 101 to 135 were closed: two stand on both sides
    figure(set, "complaints.recurrence_rate").is("0.114286").of("4", "35").rows(37);
  }
}
