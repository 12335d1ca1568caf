package org.mingzhang.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void findsTheUnitThatIsPrinted() {
    Scale scale = Scale.of(List.of(449.0, 187580.0), List.of("0.0", "18.8"));
    assertThat(scale.power()).isEqualTo(4);
    assertThat(scale.apply(187580.0)).isEqualTo(18.758);
    assertThat(Scale.of(List.of(-1203421.5), List.of("−1,203.4")).power()).isEqualTo(3);
  }

  @Test
  void leavesValuesAloneThatArePrintedAsTheyAreOrNotAsNumbers() {
    assertThat(Scale.of(List.of(18.758), List.of("18.8")).power()).isZero();
    assertThat(Scale.of(List.of(187580.0), List.of("35.4%")).power()).isZero();
    assertThat(Scale.of(List.of(0.0, 0.0), List.of("0.0", "0.0")).power()).isZero();
    assertThat(Scale.of(List.of(), List.of()).power()).isZero();
  }
}
