package org.mingzhang.measure;

import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/** Nothing of the kind took place: null for itself, and without effect on a portfolio. */
record None(Unit unit) implements Measure {

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    return new Figure(id, by, unit, null, null, null, null, null, null, null, "", 0, parts);
  }
}
