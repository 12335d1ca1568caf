package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service fund takes in without a bill. */
class UnbilledIncomeTest {

  @Test
  void whatIsCalledLikeAFeeItemWasReceivedOnBills() {
    assertThat(
            UnbilledIncome.of(List.of("物业费", "车位管理费收入", "预收物业费", "其他收入"), List.of("物业费", "车位管理费")))
        .containsExactly("其他收入");
  }

  @Test
  void aLateFeeIsNoBillAlthoughItNamesTheFee() {
    assertThat(UnbilledIncome.of(List.of("物业费滞纳金", "违约金", "存款利息"), List.of("物业费")))
        .containsExactly("物业费滞纳金", "违约金", "存款利息");
  }

  @Test
  void aFeeForSomethingElseIsNotThePropertyFee() {
    assertThat(UnbilledIncome.of(List.of("装修管理费", "特约服务费", "物业管理费"), List.of("物业费", "车位费")))
        .containsExactly("装修管理费", "特约服务费");
  }

  @Test
  void aLateFeeThatIsBilledIsNoIncomeWithoutABill() {
    assertThat(UnbilledIncome.of(List.of("滞纳金"), List.of("物业费", "滞纳金"))).isEmpty();
  }

  @Test
  void whereNothingIsBilledAllIncomeIsWithoutABill() {
    assertThat(UnbilledIncome.of(List.of("物业费", "滞纳金", "物业费"), List.of()))
        .containsExactly("物业费", "滞纳金");
  }
}
