package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

class SpreadTest {

  private static final String RATE = "repairs.on_time_rate";

  /**
   * 64 and 114 of 200: p = 0.00000048913 (math.erfc). Of 460 rates there are 105,570 pairs: 0.0516,
   * not apart. Six places would make 0 of it. Of 450 there are 101,025: 0.0494, apart.
   */
  @Test
  void aSmallChanceIsNotRoundedBeforeItCountsForAllPairs() {
    assertThat(Spread.of(rates(460)).orElseThrow().apart()).isFalse();
    assertThat(Spread.of(rates(450)).orElseThrow().apart()).isTrue();
  }

  private static List<Figure> rates(int count) {
    SetOfFigures set = new SetOfFigures("C001", "2026-Q3");
    for (int i = 0; i < count; i++) {
      String hits = i == 0 ? "64" : i == 1 ? "114" : "90";
      set.rate(RATE, By.of("building", String.valueOf(i)), hits, "200");
    }
    return set.build().all(RATE);
  }
}
