package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Cell.Place;
import org.mingzhang.document.Cell.Term;
import org.mingzhang.document.Cell.Worked;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Figure;

/**
 * From which cells the tables of {@link CommissionSection} come: vouchers of the commission, the
 * fund's totals and each other. Typed is what no table holds: amounts of agreements, rates of part
 * of a period, prepayments and arrears.
 */
final class CommissionWorkings {

  private static final String COMMISSION = "commission";
  private static final String SURPLUS = "surplus";
  private static final String VOUCHERS = "vouchers-service";
  private static final int AMOUNT = 2;
  private static final int MONEY = 2;
  private static final int ACCRUAL = 1;
  private static final int CASH = 2;

  private final Draft draft;
  private final Workings workings;
  private final List<CommissionPart> parts;

  CommissionWorkings(Draft draft, Workings workings) {
    this.draft = draft;
    this.workings = workings;
    this.parts = draft.input().slice().commissions();
  }

  Cell.@Nullable Live live(Table table, int row, int column) {
    return switch (table.id()) {
      case COMMISSION -> column == AMOUNT ? commission(row) : null;
      case SURPLUS -> surplus(table, row, column);
      case "surplus-bridge" -> column == 1 ? bridge(table, row) : null;
      default -> column == 1 ? held(table, row) : null;
    };
  }

  /** One row for each agreement, then what is agreed, what is booked and the difference. */
  private Cell.@Nullable Live commission(int row) {
    if (row < parts.size()) {
      return part(parts.get(row));
    }
    Place agreed = new Place(COMMISSION, parts.size(), AMOUNT);
    return switch (row - parts.size()) {
      case 0 -> Workings.rows(COMMISSION, 0, parts.size(), AMOUNT);
      case 1 -> vouchers("fee", false);
      default -> Workings.less(booked(), agreed);
    };
  }

  /** The rate times the bills or the receipts of the whole period, where a table has just these. */
  private Cell.@Nullable Live part(CommissionPart part) {
    BigDecimal rate = part.agreement().rate();
    Money of = part.base();
    boolean whole = parts.size() == 1 && CommissionPart.uncovered(parts, draft.period()).isEmpty();
    boolean due = part.agreement().base().equals("due");
    Place base =
        due
            ? workings.row("accrual-cash", List.of(draft.say("cash.accrued")), 1)
            : workings.last("received", 1);
    BigDecimal printed = draft.amount(due ? "fees.net_due" : "fees.received", By.ALL);
    if (rate == null
        || of == null
        || base == null
        || !whole
        || of.toDecimal().compareTo(printed) != 0) {
      return null;
    }
    BigDecimal percent = rate.stripTrailingZeros();
    int scale = Math.max(0, percent.scale());
    return new Cell.Product(
        List.of(base),
        List.of(),
        percent.movePointRight(scale).longValueExact(),
        BigDecimal.TEN.pow(scale + 2).longValueExact(),
        MONEY);
  }

  private Place booked() {
    return new Place(COMMISSION, parts.size() + 1, AMOUNT);
  }

  private Cell.SumOf vouchers(String category, boolean income) {
    return new Cell.SumOf(
        VOUCHERS,
        income ? Vouchers.INCOME : Vouchers.EXPENSE,
        List.of(new Cell.Match(Vouchers.CATEGORY, CategoryName.of(draft, category))),
        false);
  }

  /** Income on bills, income without, expenses, commission, and what is left. */
  private Cell.@Nullable Live surplus(Table table, int row, int column) {
    List<Figure> unbilled = CommissionSection.unbilled(draft);
    Place income = workings.fund("service", 2);
    Place spent = workings.fund("service", 3);
    if (column < ACCRUAL || column > CASH || income == null || spent == null) {
      return null;
    }
    if (row == 0) {
      return column == ACCRUAL
          ? Workings.same(workings.row("accrual-cash", List.of(draft.say("cash.accrued")), 1))
          : billed(income, unbilled.size());
    }
    if (row <= unbilled.size()) {
      return vouchers(unbilled.get(row - 1).by().get("category"), true);
    }
    return switch (row - unbilled.size()) {
      case 1 -> Workings.less(spent, booked());
      case 2 ->
          Workings.same(
              column == CASH || parts.isEmpty()
                  ? booked()
                  : new Place(COMMISSION, parts.size(), AMOUNT));
      default -> result(table, row, column, unbilled.size());
    };
  }

  private static Worked billed(Place income, int unbilled) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(income, false));
    for (int i = 1; i <= unbilled; i++) {
      terms.add(new Term(new Place(SURPLUS, i, CASH), true));
    }
    return new Worked(terms, null, MONEY);
  }

  private static Worked result(Table table, int row, int column, int unbilled) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < row; i++) {
      terms.add(new Term(new Place(table.id(), i, column), i > unbilled));
    }
    return new Worked(terms, null, MONEY);
  }

  /** Its ends are the two results; between them what the vouchers tell, and what only bills do. */
  private Cell.@Nullable Live bridge(Table table, int row) {
    String label = Workings.text(table, row, 0);
    Place unpaid = workings.row(SURPLUS, List.of(draft.say(commissionOf())), ACCRUAL);
    Place paid = workings.row(SURPLUS, List.of(draft.say(commissionOf())), CASH);
    if (row == 0) {
      return Workings.same(workings.last(SURPLUS, ACCRUAL));
    }
    if (row == table.rows().size() - 1) {
      return Workings.rows(table.id(), 0, row, 1);
    }
    if (label.equals(draft.say("surplus.unbooked")) && unpaid != null && paid != null) {
      return Workings.less(unpaid, paid);
    }
    Place received = workings.last("received", 1);
    return label.equals(draft.say("surplus.other")) && received != null
        ? Workings.less(new Place(SURPLUS, 0, CASH), received)
        : null;
  }

  private String commissionOf() {
    return parts.isEmpty() ? "surplus.fee.booked" : "surplus.fee";
  }

  /** The owners' part is the fund's closing less what was paid ahead. */
  private Cell.@Nullable Live held(Table table, int row) {
    Place closing = workings.fund("service", 4);
    if (closing == null) {
      return null;
    }
    return row == table.rows().size() - 1
        ? Workings.same(closing)
        : row == 1 ? Workings.less(closing, new Place(table.id(), 0, 1)) : null;
  }
}
