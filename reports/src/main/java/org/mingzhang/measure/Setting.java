package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Unit;

/**
 * What a question was measured with: its scale, the lowest point that counts as satisfied. Unknown
 * where communities measured with different ones: then their answers do not add up.
 */
record Setting(@Nullable Long value) implements Measure {

  static Definition.Maker of(long value) {
    return (sums, parts) -> new Setting(value);
  }

  Setting plus(Setting other) {
    Long mine = value;
    return mine != null && mine.equals(other.value) ? this : new Setting(null);
  }

  boolean isMixed() {
    return value == null;
  }

  @Override
  public Figure figure(String id, By by, List<Part> parts) {
    Long set = value;
    return new Figure(
        id,
        by,
        Unit.SCORE,
        set == null ? null : BigDecimal.valueOf(set).setScale(6),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        0,
        parts);
  }
}
