package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Term;

/** Entry: every figure of contract section 4 for one community and period. */
public final class Figures {

  /** The ages of arrears 账龄 in days, youngest first. */
  public static final List<String> AGES = List.of("0-90", "91-180", "181-365", "over-365");

  /** The ages of open repairs in days, youngest first. */
  public static final List<String> BACKLOG_AGES = List.of("0-3", "4-7", "8-30", "over-30");

  /** The nine cost components of 物业服务收费管理办法, in their order. */
  public static final List<String> COSTS =
      List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");

  /** The smallest base for which a survey's rates are published (method §5). */
  public static final long SMALLEST_SURVEY = 30;

  /** The same of answers that came in one way: on paper, by telephone (method §3). */
  public static final long SMALLEST_MODE = 50;

  private Figures() {}

  /** The figures of a slice, ordered by id and key. */
  public static FigureSet of(Slice slice, int revision) {
    return Measures.of(slice).figures(revision);
  }

  /** All that another period is compared with: nothing compares what drives satisfaction. */
  public static FigureSet toCompare(Slice slice, int revision) {
    return Measures.of(slice, Figures::compared).figures(revision);
  }

  /** Only those of repairs and complaints, whose periods add up to longer ones. */
  public static FigureSet ofOrders(Slice slice, int revision) {
    return Measures.of(slice, Figures::orders).figures(revision);
  }

  private static List<Definition> orders(Sums sums) {
    List<Definition> all = new ArrayList<>(RepairFigures.of(sums));
    all.addAll(ComplaintFigures.of(sums));
    return all;
  }

  static List<Definition> definitions(Sums sums) {
    List<Definition> all = compared(sums);
    all.addAll(DriverFigures.of(sums));
    return all;
  }

  private static List<Definition> compared(Sums sums) {
    List<Definition> all = new ArrayList<>();
    all.add(Definition.of("community.households", By.ALL, Amount::count).value(Term.HOUSEHOLDS));
    all.add(
        Definition.of("community.occupied_households", By.ALL, Amount::count)
            .value(Term.OCCUPIED_HOUSEHOLDS));
    for (By by : sums.each(EnumSet.of(Term.UNITS_AT_FEE), "monthly_fee", "unit_kind")) {
      all.add(Definition.of("community.units_at_fee", by, Amount::count).value(Term.UNITS_AT_FEE));
    }
    all.addAll(FeeFigures.of(sums));
    all.addAll(FundFigures.of(sums));
    all.addAll(ExpenseFigures.of(sums));
    all.addAll(CommissionFigures.of(sums));
    all.addAll(SurveyFigures.of(sums));
    all.addAll(ThemeFigures.of(sums));
    all.addAll(orders(sums));
    all.addAll(HazardFigures.of(sums));
    all.addAll(DemandFigures.of(sums));
    all.addAll(ValueFigures.of(sums));
    all.addAll(OperationFigures.of(sums));
    all.addAll(ActionFigures.of(sums));
    all.addAll(InquiryFigures.of(sums));
    all.addAll(UnitFigures.of());
    return all;
  }
}
