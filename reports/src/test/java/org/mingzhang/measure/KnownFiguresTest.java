package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzhang.measure.Figure.Unit;

class KnownFiguresTest {

  @Test
  void hasUnitAndKeys() {
    assertThat(KnownFigures.unit("repairs.on_time_rate")).contains(Unit.RATIO);
    assertThat(KnownFigures.keys("repairs.on_time_rate"))
        .containsExactly("building", "category", "team", "urgency");
    assertThat(KnownFigures.unit("inquiries.median_days")).contains(Unit.DAYS);
    assertThat(KnownFigures.keys("survey.nps")).isEmpty();
    assertThat(KnownFigures.unit("repairs.ontime_rate")).isEmpty();
  }

  /** One character is left out, three are changed. */
  @Test
  void namesTheNearest() {
    assertThat(KnownFigures.near("repairs.ontime_rate")).first().isEqualTo("repairs.on_time_rate");
    assertThat(KnownFigures.near("survey.means")).hasSize(3).first().isEqualTo("survey.mean");
  }
}
