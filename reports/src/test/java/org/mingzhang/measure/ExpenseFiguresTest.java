package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.measure.Facts.figure;

import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Term;

/** Against the table of method §12. */
class ExpenseFiguresTest {

  private static final String[][] TABLE = {
    {"C1", "18758000", "187580.00", "0.353945", "35.4"},
    {"C2", "9689000", "96890.00", "0.182822", "18.3"},
    {"C3", "6071000", "60710.00", "0.114554", "11.4"},
    {"C4", "2347000", "23470.00", "0.044286", "4.4"},
    {"C5", "14509000", "145090.00", "0.273770", "27.4"},
    {"C6", "1040000", "10400.00", "0.019624", "2.0"},
    {"C7", "336000", "3360.00", "0.006340", "0.6"},
    {"C8", "247000", "2470.00", "0.004661", "0.5"},
    {"C9", "0", "0.00", "0.000000", "0.0"}
  };

  private static SliceFixture worked() {
    SliceFixture slice = SliceFixture.of("C001", "2026-Q3", 2046, 1648L);
    for (String[] row : TABLE) {
      if (!row[0].equals("C9")) {
        slice.rows(Term.EXPENSE, service(row[0]), Long.parseLong(row[1]));
      }
    }
    return slice
        .rows(Term.EXPENSE, service("tax"), 1_830_000)
        .rows(Term.EXPENSE, By.of("category", "C1", "fund", "public"), 777);
  }

  private static By service(String category) {
    return By.of("category", category, "fund", "service");
  }

  @Test
  void amountsSharesAndPrintedSharesAgreeWithTheTable() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "expenses.total").is("529970.00").rows(8);
    for (String[] row : TABLE) {
      figure(set, "expenses.amount", "category", row[0]).is(row[2]);
      figure(set, "expenses.share", "category", row[0])
          .is(row[3])
          .of(row[2], "529970.00")
          .printed(row[4])
          .rows(8);
    }
  }

  @Test
  void taxHasAnAmountAndNoShare() {
    FigureSet set = Figures.of(worked(), 1);
    figure(set, "expenses.amount", "category", "tax").is("18300.00");
    assertThat(set.find("expenses.share", By.of("category", "tax"))).isEmpty();
    assertThat(Unmapped.of(worked())).isEmpty();
    figure(set, "funds.expense", "fund", "service").is("548270.00");
  }

  @Test
  void anUnmappedCategoryIsListedOutsideTheTotal() {
    SliceFixture slice =
        worked()
            .rows(Term.EXPENSE, service("杂项"), 100, 200)
            .rows(Term.EXPENSE, service(""), 5)
            .held(Term.EXPENSE, service("旧科目"));
    FigureSet set = Figures.of(slice, 1);
    figure(set, "expenses.total").is("529970.00");
    figure(set, "expenses.amount", "category", "杂项").is("3.00").rows(2);
    figure(set, "expenses.amount", "category", "旧科目").is("0.00").rows(0);
    assertThat(set.find("expenses.share", By.of("category", "杂项"))).isEmpty();
    assertThat(set.all("expenses.amount")).as("the blank category is no key").hasSize(12);
    assertThat(Unmapped.of(slice))
        .containsExactly(
            new Unmapped("", Money.of("0.05"), 1), new Unmapped("杂项", Money.of("3.00"), 2));
  }

  @Test
  void aNegativeComponentLeavesNoShareToPrint() {
    SliceFixture slice = worked().rows(Term.EXPENSE, service("C9"), -1);
    FigureSet set = Figures.of(slice, 1);
    figure(set, "expenses.total").is("529969.99");
    figure(set, "expenses.share", "category", "C9").is("0.000000").of("-0.01", "529969.99");
    assertThat(set.all("expenses.share")).hasSize(9).allMatch(f -> f.printed() == null);
  }

  @Test
  void withoutExpensesTheNineAreZeroAndTheirSharesUndefined() {
    FigureSet set = Figures.of(SliceFixture.of("C001", "2026-Q3", 10, null), 1);
    figure(set, "expenses.total").is("0.00").rows(0);
    figure(set, "expenses.amount", "category", "C5").is("0.00");
    figure(set, "expenses.share", "category", "C5").is(null).of("0.00", "0.00").printed(null);
    assertThat(set.all("expenses.amount")).hasSize(9);
  }
}
