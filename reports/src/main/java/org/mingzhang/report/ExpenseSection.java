package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * 物业服务支出构成: the nine components with their shares; tax, commission and the result stand outside the
 * nine, categories that are none of them are listed.
 */
final class ExpenseSection {

  static final List<String> COMPONENTS =
      List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");
  private static final By SERVICE = By.of("fund", "service");

  private final Draft draft;
  private final BigDecimal largest;

  private ExpenseSection(Draft draft) {
    this.draft = draft;
    this.largest =
        COMPONENTS.stream()
            .map(code -> By.of("category", code))
            .flatMap(
                by ->
                    Stream.of(
                        draft.amount("expenses.amount", by),
                        Draft.valueOf(draft.previous("expenses.amount", by))))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  static List<Block> of(Draft draft) {
    ExpenseSection section = new ExpenseSection(draft);
    String note =
        draft.say(
            section.compared() ? "expenses.note.previous" : "expenses.note",
            Citation.COST_COMPONENTS.text(draft.words()),
            draft.byLength("previous"));
    Block heading = Blocks.section("expenses", draft.say("section.expenses"), note);
    if (draft.all("expenses.amount").isEmpty()) {
      return List.of(heading, Blocks.say(DutiesSection.nothing(draft, "services")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading);
    blocks.add(Blocks.table(section.table()));
    if (!section.unmapped().isEmpty()) {
      blocks.add(Blocks.warn(draft.say("expenses.unmapped.warning")));
    }
    return List.copyOf(blocks);
  }

  private boolean compared() {
    return COMPONENTS.stream()
        .map(code -> draft.previous("expenses.amount", By.of("category", code)))
        .anyMatch(Objects::nonNull);
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    COMPONENTS.forEach(code -> rows.add(component(code)));
    rows.add(
        Cells.total(
            Cells.words(""),
            Cells.words(draft.say("expenses.total")),
            draft.cell(draft.figure("expenses.total"), true),
            totalShare(),
            Cells.words("")));
    for (Figure figure : unmapped()) {
      rows.add(
          outside(
              draft.say(
                  "expenses.unmapped", draft.publicName("category", figure.by().get("category"))),
              draft.cell(figure)));
    }
    By tax = By.of("category", "tax");
    rows.add(outside(draft.say("expenses.tax"), draft.cell(draft.figure("expenses.amount", tax))));
    By fee = By.of("category", "fee");
    if (!draft.lumpSum() || draft.has("expenses.amount", fee)) {
      rows.add(
          outside(draft.say("expenses.fee"), draft.cell(draft.figure("expenses.amount", fee))));
    }
    rows.add(result());
    return new Table(
        "expenses",
        draft.say("section.expenses.title"),
        List.of(
            Cells.left(draft.say("column.code"), 7),
            Cells.left(draft.say("column.item"), 41),
            Cells.right(draft.say("column.amount"), 16),
            Cells.right(draft.say("column.share"), 10),
            Cells.left(draft.byLength(compared() ? "column.bars" : "this"), 26)),
        rows,
        "");
  }

  private Table.Row component(String code) {
    By by = By.of("category", code);
    Figure amount = draft.figure("expenses.amount", by);
    return Cells.row(
        Cells.muted(code),
        Cells.words(draft.say("component." + code)),
        draft.cell(amount),
        share(draft.figure("expenses.share", by)),
        bar(amount, draft.previous("expenses.amount", by)));
  }

  private static Cell share(@Nullable Figure figure) {
    BigDecimal printed = figure == null ? null : figure.printed();
    return printed == null
        ? Cells.dash()
        : new Cell.Numeral(printed, Cell.Form.SHARE, Numbers.decimal(printed, 1) + "%", false);
  }

  private Cell totalShare() {
    BigDecimal sum = BigDecimal.ZERO;
    for (String code : COMPONENTS) {
      Figure figure = draft.figure("expenses.share", By.of("category", code));
      BigDecimal printed = figure == null ? null : figure.printed();
      if (printed == null) {
        return Cells.dash();
      }
      sum = sum.add(printed);
    }
    return new Cell.Numeral(sum, Cell.Form.SHARE, Numbers.decimal(sum, 1) + "%", true);
  }

  private Cell bar(@Nullable Figure now, @Nullable Figure then) {
    String text = draft.print(now);
    if (then != null && then.value() != null) {
      text = draft.say("expenses.bar", text, draft.byLength("previous"), draft.print(then));
    }
    return new Cell.Bar(
        ofLargest(Draft.valueOf(now)),
        then == null || then.value() == null ? -1 : ofLargest(then.value()),
        text);
  }

  private double ofLargest(BigDecimal amount) {
    return largest.signum() == 0 ? 0 : Math.max(0, amount.doubleValue() / largest.doubleValue());
  }

  private List<Figure> unmapped() {
    return draft.all("expenses.amount").stream()
        .filter(figure -> figure.by().keys().size() == 1)
        .filter(figure -> !COMPONENTS.contains(figure.by().get("category")))
        .filter(figure -> !List.of("tax", "fee").contains(figure.by().get("category")))
        .toList();
  }

  /** 包干制: the provider's surplus or deficit; 酬金制: what is carried to the owners. */
  private Table.Row result() {
    Figure income = draft.figure("funds.income", SERVICE);
    Figure expense = draft.figure("funds.expense", SERVICE);
    String mode = draft.lumpSum() ? "lump-sum" : "commission";
    if (income == null || expense == null || income.value() == null || expense.value() == null) {
      return outside(draft.say("result." + mode + ".surplus"), Cells.dash());
    }
    BigDecimal result = income.value().subtract(expense.value());
    String sign = result.signum() < 0 ? "deficit" : "surplus";
    return outside(draft.say("result." + mode + "." + sign), Cells.strongMoney(result));
  }

  private static Table.Row outside(String label, Cell amount) {
    return Cells.row(Cells.words(""), Cells.words(label), amount, Cells.dash(), Cells.words(""));
  }
}
