package org.mingzhang.write.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void coversFromRoundToRound() {
    assertThat(Ticks.covering(0, 21.2, 5).values())
        .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0);
    assertThat(Ticks.covering(-3, 22, 5).values()).containsExactly(-10.0, 0.0, 10.0, 20.0, 30.0);
  }

  @Test
  void valueOnATickNeedsNoFurtherTick() {
    assertThat(Ticks.covering(0.6, 0.9, 3).values()).containsExactly(0.6, 0.7, 0.8, 0.9);
  }

  @Test
  void oneValueAloneStillSpansAStep() {
    assertThat(Ticks.covering(50, 50, 4).values()).contains(50.0).hasSizeGreaterThan(1);
  }

  /** An axis of nothing but zeros is not cut into billionths. */
  @Test
  void zerosAloneReachToOne() {
    Ticks ticks = Ticks.covering(0, 0, 4);
    assertThat(ticks.values().stream().map(ticks::label)).containsExactly("0", "1");
    Ticks rates = Printed.of(List.of(0.0, 0.0), List.of("0.0%", "0.0%")).ticks(0, 0, 5);
    assertThat(rates.values().stream().map(rates::label)).containsExactly("0", "1");
  }

  @Test
  void labelsHaveTheDecimalsOfTheStep() {
    assertThat(Ticks.covering(0, 10, 4).label(2.5)).isEqualTo("2.5");
    assertThat(Ticks.covering(0, 20000, 4).label(15000)).isEqualTo("15,000");
    assertThat(Ticks.covering(-20, 0, 4).label(-5)).isEqualTo("−5");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ticks.covering(0, Double.NaN, 4))
        .withMessage("expected min <= max but found 0.0, NaN");
  }

  @Test
  void printedUnitIsLearntFromTheTexts() {
    assertThat(Printed.of(List.of(0.862, 0.9126), List.of("86.2%", "91.26%")))
        .isEqualTo(new Printed(100, "%"));
    assertThat(Printed.of(List.of(201300.0), List.of("20.1"))).isEqualTo(new Printed(1e-4, ""));
    assertThat(Printed.of(List.of(-3200.0), List.of("−3,200.00"))).isEqualTo(new Printed(1, ""));
    assertThat(Printed.of(Arrays.asList(null, 0.0), List.of("—", "0%"))).isEqualTo(Printed.PERCENT);
    assertThat(Printed.of(List.of(0.0), List.of("0"))).isEqualTo(new Printed(1, ""));
  }

  @Test
  void perCentStayWithinAHundred() {
    assertThat(Printed.PERCENT.ticks(82, 100, 4).high()).isEqualByComparingTo("100");
  }
}
