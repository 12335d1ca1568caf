package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.CommissionAgreement.Days;
import org.mingzhang.ledger.CommissionPart;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.UnbilledIncome;
import org.mingzhang.measure.mask.PublicFees.Cash;
import org.mingzhang.measure.mask.PublicFees.Columns;

/**
 * 酬金制: the commission as agreed beside the one booked, the surplus on both bases with what lies
 * between, and what is held for the owners. Nothing of it where the contract is a lump sum.
 */
final class CommissionSection {

  private static final By SERVICE = By.of("fund", "service");
  private static final By FEE = By.of("category", "fee");

  private final Draft draft;
  private final List<CommissionPart> parts;
  private final boolean billed;

  /** Income that no bill asked for, by category. */
  private final List<Figure> unbilled;

  private CommissionSection(Draft draft) {
    this.draft = draft;
    this.parts = draft.input().slice().commissions();
    this.billed =
        draft.fees().columns() != Columns.NONE
            && (!draft.owners() || draft.fees().hasAccrualSurplus(draft.input().current()));
    this.unbilled = unbilled(draft);
  }

  /** The figures of the service fund's income that no bill asked for. */
  static List<Figure> unbilled(Draft draft) {
    List<Figure> income =
        draft.all("income.amount").stream()
            .filter(figure -> figure.by().get("fund").equals("service"))
            .filter(figure -> Draft.valueOf(figure).signum() != 0)
            .toList();
    List<String> categories =
        UnbilledIncome.of(
            income.stream().map(figure -> figure.by().get("category")).toList(),
            draft.input().slice().sums(Term.FEES_DUE).stream()
                .map(sum -> sum.by().get("fee_item"))
                .toList());
    return income.stream()
        .filter(figure -> categories.contains(figure.by().get("category")))
        .toList();
  }

  /** The words of its row. */
  static String name(Draft draft, Figure income) {
    String category = income.by().get("category");
    return draft.say(
        "surplus.unbilled",
        draft.owners() ? draft.publicName("category", category) : CategoryName.of(draft, category));
  }

  static List<Block> of(Draft draft) {
    return draft.lumpSum() ? List.of() : new CommissionSection(draft).blocks();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part("commission", draft.say("commission.title"), draft.say("commission.note")));
    blocks.add(Blocks.table(commission()));
    if (parts.isEmpty()) {
      blocks.add(Blocks.warn(draft.say("commission.unknown")));
    } else if (!uncovered().isEmpty()) {
      blocks.add(
          Blocks.warn(
              draft.say(
                  "commission.uncovered",
                  uncovered().stream()
                      .map(this::days)
                      .collect(Collectors.joining(draft.say("list.separator"))))));
    }
    List<Block> held = List.of(Blocks.table(held()));
    blocks.addAll(
        billed
            ? Blocks.join(
                List.of(Blocks.table(surplus())),
                Blocks.pair(List.of(Blocks.table(bridge())), held))
            : held);
    return List.copyOf(blocks);
  }

  private List<Days> uncovered() {
    return CommissionPart.uncovered(parts, draft.period());
  }

  private String days(Days days) {
    return draft.say("commission.days", days.first().toString(), days.last().toString());
  }

  private Table commission() {
    RowPlaces places = RowPlaces.of(draft);
    List<Table.Row> rows = new ArrayList<>();
    for (CommissionPart part : parts) {
      String days = days(part.days());
      rows.add(
          Cells.row(
              Cells.words(
                  draft.owners()
                      ? days
                      : draft.say(
                          "commission.days.place", days, places.say(part.agreement().origin()))),
              Cells.words(formula(part)),
              hidden(part) ? Cells.dash() : Cells.money(part.commission().toDecimal())));
    }
    rows.add(
        total(
            "commission.agreed", parts.isEmpty() ? "not-given" : "", figure("commission.agreed")));
    rows.add(total("commission.booked", "", draft.figure("commission.booked")));
    rows.add(total("commission.difference", difference(), figure("commission.difference")));
    return new Table(
        "commission",
        draft.say("commission.title"),
        List.of(
            Cells.left(draft.say("column.item"), 34),
            Cells.left(draft.say("commission.formula"), 44),
            Cells.right(draft.say("column.amount"), 22)),
        rows,
        "");
  }

  /** What an amount tells of is not printed where the paper has no table of fees. */
  private boolean hidden(CommissionPart part) {
    return !billed && part.agreement().base().equals("due");
  }

  private @Nullable Figure figure(String id) {
    return billed || parts.stream().noneMatch(this::hidden) ? draft.figure(id) : null;
  }

  private String difference() {
    Figure figure = figure("commission.difference");
    if (figure == null || figure.value() == null) {
      return "";
    }
    return switch (figure.value().signum()) {
      case 0 -> "commission.same";
      case 1 -> "commission.above";
      default -> "commission.below";
    };
  }

  private String formula(CommissionPart part) {
    CommissionAgreement agreement = part.agreement();
    BigDecimal rate = agreement.rate();
    Money base = part.base();
    if (rate != null && base != null) {
      return draft.say(
          "commission.formula." + agreement.base(),
          hidden(part) ? Numbers.UNDEFINED : Numbers.money(base.toDecimal()),
          rate.stripTrailingZeros().toPlainString());
    }
    Money amount = agreement.amount();
    return draft.say(
        "commission.formula." + agreement.per(),
        amount == null ? Numbers.UNDEFINED : Numbers.money(amount.toDecimal()),
        part.months().stripTrailingZeros().toPlainString());
  }

  private Table.Row total(String key, String words, @Nullable Figure figure) {
    return Cells.total(
        Cells.words(draft.say(key)),
        Cells.words(words.isEmpty() ? "" : draft.say(words)),
        draft.cell(figure, true));
  }

  private BigDecimal fee() {
    return parts.isEmpty()
        ? draft.amount("commission.booked", By.ALL)
        : draft.amount("commission.agreed", By.ALL);
  }

  private BigDecimal spent() {
    return draft.amount("funds.expense", SERVICE).subtract(draft.amount("expenses.amount", FEE));
  }

  private Table surplus() {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(
        both(
            "surplus.income",
            draft.amount("fees.net_due", By.ALL),
            draft.amount("funds.income", SERVICE).subtract(withoutBill())));
    for (Figure income : unbilled) {
      Cell amount = draft.cell(income);
      rows.add(Cells.row(Cells.words(name(draft, income)), amount, amount));
    }
    rows.add(both("surplus.spent", spent(), spent()));
    rows.add(
        both(
            parts.isEmpty() ? "surplus.fee.booked" : "surplus.fee",
            fee(),
            draft.amount("commission.booked", By.ALL)));
    rows.add(
        Cells.total(
            Cells.words(draft.say("surplus.result")),
            draft.cell(draft.figure("commission.surplus"), true),
            draft.cell(draft.figure("funds.change", SERVICE), true)));
    return new Table(
        "surplus",
        draft.say("surplus.title"),
        List.of(
            Cells.left(draft.say("column.item"), 48),
            Cells.right(draft.say("surplus.accrual"), 26),
            Cells.right(draft.say("surplus.cash"), 26)),
        rows,
        draft.say("surplus.note"));
  }

  private BigDecimal withoutBill() {
    return unbilled.stream().map(Draft::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Table.Row both(String key, BigDecimal accrual, BigDecimal cash) {
    return Cells.row(Cells.words(draft.say(key)), Cells.money(accrual), Cells.money(cash));
  }

  /** From the accrual to the cash basis; the fees' part as in {@link CashTables}. */
  private Table bridge() {
    BigDecimal prepaid =
        draft.amount("fees.prepaid", By.ALL).subtract(draft.amount("fees.prepaid_opening", By.ALL));
    BigDecimal recovered = draft.amount("fees.recovered", By.ALL);
    BigDecimal owed =
        draft.amount("fees.old_debt", By.ALL).subtract(draft.amount("fees.arrears", By.ALL));
    BigDecimal beyond = draft.amount("fees.paid_beyond_due", By.ALL);
    BigDecimal other =
        draft
            .amount("funds.income", SERVICE)
            .subtract(draft.amount("fees.received", By.ALL))
            .subtract(withoutBill());
    BigDecimal fee = fee().subtract(draft.amount("commission.booked", By.ALL));
    List<Table.Row> rows = new ArrayList<>();
    rows.add(line("surplus.accrual", draft.amount("commission.surplus", By.ALL)));
    Cash cash = draft.fees().cash();
    if (cash == Cash.ALL || cash == Cash.CHANGES) {
      rows.add(line("surplus.prepaid", prepaid));
      if (draft.fees().receipts().contains(List.of(Term.FEES_RECOVERED))) {
        rows.add(line("surplus.owed", owed.subtract(recovered)));
        rows.add(line("surplus.recovered", recovered));
      } else {
        rows.add(line("cash.receivable", owed));
      }
      given(rows, "cash.beyond", beyond);
    } else {
      rows.add(line("cash.joined", prepaid.add(owed).add(beyond)));
    }
    given(rows, "surplus.other", other);
    given(rows, "surplus.unbooked", fee);
    rows.add(
        Cells.total(
            Cells.words(draft.say("surplus.cash")),
            draft.cell(draft.figure("funds.change", SERVICE), true)));
    return amounts("surplus-bridge", "surplus.bridge", rows, "");
  }

  /** The closing balance is the owners': what they paid ahead, and what earlier periods left. */
  private Table held() {
    BigDecimal prepaid = draft.amount("fees.prepaid", By.ALL);
    Figure closing = draft.figure("funds.closing", SERVICE);
    List<Table.Row> rows = new ArrayList<>();
    if (draft.fees().prepaid() && closing != null && closing.value() != null) {
      rows.add(line("held-for-owners.prepaid", prepaid));
      rows.add(line("held-for-owners.surplus", closing.value().subtract(prepaid)));
    }
    rows.add(
        Cells.total(Cells.words(draft.say("held-for-owners.total")), draft.cell(closing, true)));
    return amounts(
        "held-for-owners", "held-for-owners.title", rows, draft.say("held-for-owners.note"));
  }

  private Table amounts(String id, String title, List<Table.Row> rows, String note) {
    return new Table(
        id,
        draft.say(title),
        List.of(
            Cells.left(draft.say("column.item"), 62), Cells.right(draft.say("column.amount"), 38)),
        rows,
        note);
  }

  private void given(List<Table.Row> rows, String key, BigDecimal amount) {
    if (amount.signum() != 0) {
      rows.add(line(key, amount));
    }
  }

  private Table.Row line(String key, BigDecimal amount) {
    Cell money = Cells.money(amount);
    return Cells.row(Cells.words(draft.say(key)), money);
  }
}
