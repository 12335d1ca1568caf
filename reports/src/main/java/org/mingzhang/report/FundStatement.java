package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FundFigures;
import org.mingzhang.measure.Target;
import org.mingzhang.measure.mask.PublicFees;

/**
 * One fund's movements by category: opening, each income, each expense as a negative amount, the
 * net, the closing. Categories are the office's own words, guarded by {@link PublicText}.
 */
final class FundStatement {

  private static final Target LOW = Target.atLeast("0.30");

  private final Draft draft;
  private final String fund;
  private final By by;

  private FundStatement(Draft draft, String fund) {
    this.draft = draft;
    this.fund = fund;
    this.by = By.of("fund", fund);
  }

  /** 公共收益 and 维修资金. */
  static List<Block> of(Draft draft) {
    return Blocks.pair(of(draft, "public"), of(draft, "reserve"));
  }

  /** One of the two alone. */
  static List<Block> of(Draft draft, String fund) {
    Citation citation = fund.equals("reserve") ? Citation.RESERVE_FUND : Citation.PUBLIC_REVENUE;
    return new FundStatement(draft, fund).blocks(citation.text(draft.words()));
  }

  /** How the reserve fund stands beside the first deposit; nothing where that is not known. */
  static List<Block> firstDeposit(Draft draft) {
    return new FundStatement(draft, "reserve").firstDeposit().stream().toList();
  }

  /** How many units' parts of the reserve fund there are; nothing where that is not known. */
  static List<Block> subaccounts(Draft draft) {
    return new FundStatement(draft, "reserve").subaccounts().stream().toList();
  }

  /** Whether anything moved in the period. */
  static boolean moved(Draft draft, String fund) {
    By by = By.of("fund", fund);
    return draft.has("funds.income", by) || draft.has("funds.expense", by);
  }

  private List<Block> blocks(String citation) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            fund, draft.say("section." + fund), draft.say("section." + fund + ".note", citation)));
    if (!moved(draft, fund)) {
      blocks.add(Blocks.say(DutiesSection.nothing(draft, fund)));
    }
    if (moved(draft, fund) || draft.has("funds.closing", by)) {
      blocks.add(Blocks.table(table()));
    }
    if (fund.equals("reserve")) {
      firstDeposit().ifPresent(blocks::add);
      subaccounts().ifPresent(blocks::add);
    }
    return List.copyOf(blocks);
  }

  /**
   * 30 % check (law §5): below means closing × 100 &lt; first deposit × 30. National practice, so
   * no article is cited.
   */
  private Optional<Block> firstDeposit() {
    Figure ratio = draft.figure("funds.first_deposit_ratio", by);
    if (ratio == null || ratio.value() == null) {
      return Optional.empty();
    }
    boolean enough = LOW.met(ratio).orElse(true);
    // Never rounded up to the line that it is below.
    String percent =
        enough
            ? draft.print(ratio)
            : ratio.value().movePointRight(2).setScale(2, RoundingMode.FLOOR).toPlainString() + "%";
    String said = draft.say("reserve.first-deposit", draft.fraction(ratio), percent);
    return Optional.of(
        enough ? Blocks.mutter(said) : Blocks.warn(draft.say("reserve.first-deposit.low", said)));
  }

  /** How many units' parts are below the same line: the count, never which (law §5). */
  private Optional<Block> subaccounts() {
    if (draft.figure("funds.subaccounts") == null) {
      return Optional.empty();
    }
    String said =
        draft.say(
            "reserve.subaccounts",
            draft.print(draft.figure("funds.subaccounts")),
            draft.input().slice().subaccounts().stream()
                .map(stated -> stated.date().toString())
                .max(Comparator.naturalOrder())
                .orElse(Numbers.UNDEFINED),
            draft.print(draft.figure("funds.subaccounts_below_30")));
    if (draft.has("funds.subaccounts_unjudged", By.ALL)) {
      said =
          draft.say(
              "reserve.subaccounts.unjudged",
              said,
              draft.print(draft.figure("funds.subaccounts_unjudged")));
    }
    boolean low = draft.has("funds.subaccounts_below_30", By.ALL);
    return Optional.of(low ? Blocks.warn(said) : Blocks.mutter(said));
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    rows.add(
        Cells.row(
            Cells.words(draft.say("column.opening")),
            draft.cell(draft.figure("funds.opening", by))));
    if (fund.equals("public")) {
      revenue(rows);
    } else {
      movements("income.amount", any -> true, rows);
      movements("spending.amount", any -> true, rows);
    }
    rows.add(Cells.row(Cells.words(draft.say("statement.net")), net()));
    rows.add(
        Cells.total(
            Cells.words(draft.say("statement." + fund + ".closing")),
            draft.cell(draft.figure("funds.closing", by), true)));
    return new Table(
        "fund-" + fund,
        draft.fundName(fund),
        List.of(
            Cells.left(draft.say("column.item"), 62), Cells.right(draft.say("column.amount"), 38)),
        rows,
        "");
  }

  /**
   * Public revenue: gross, reasonable cost, net, use (民法典 §282, method §13). What is a cost says
   * so: 合理成本, 经营成本.
   */
  private void revenue(List<Table.Row> rows) {
    movements("income.amount", any -> true, rows);
    rows.add(sum("statement.gross", draft.amount("funds.income", by)));
    movements("spending.amount", FundStatement::isCost, rows);
    rows.add(sum("statement.revenue", draft.amount("public.revenue", By.ALL)));
    movements("spending.amount", figure -> !isCost(figure), rows);
    rows.add(sum("statement.used", draft.amount("public.used", By.ALL).negate()));
  }

  private static boolean isCost(Figure figure) {
    return FundFigures.isCost(figure.by().get("category"));
  }

  private Table.Row sum(String key, BigDecimal amount) {
    return Cells.row(Cells.words(draft.say(key)), Cells.strongMoney(amount));
  }

  private void movements(String id, Predicate<Figure> which, List<Table.Row> rows) {
    lines(id, which)
        .forEach((name, amount) -> rows.add(Cells.row(Cells.words(name), Cells.money(amount))));
  }

  /**
   * A fund's categories as all owners may read them.
   *
   * @param id {@code income.amount}, or {@code spending.amount} for expenses as amounts above 0
   */
  static Map<String, BigDecimal> lines(Draft draft, String fund, String id) {
    Map<String, BigDecimal> lines = new FundStatement(draft, fund).lines(id, any -> true);
    if (id.equals("spending.amount")) {
      lines.replaceAll((name, amount) -> amount.negate());
    }
    return lines;
  }

  private Map<String, BigDecimal> lines(String id, Predicate<Figure> which) {
    boolean negative = id.equals("spending.amount");
    // Names that are not printed stand on one line together: alone, the amount would be someone's.
    Map<String, BigDecimal> lines = new LinkedHashMap<>();
    Map<String, BigDecimal> joined = new LinkedHashMap<>();
    for (Figure figure : draft.all(id)) {
      BigDecimal amount = Draft.valueOf(figure);
      if (!figure.by().get("fund").equals(fund) || amount.signum() == 0 || !which.test(figure)) {
        continue;
      }
      (isJoined(figure) ? joined : lines)
          .merge(name(figure, negative), negative ? amount.negate() : amount, BigDecimal::add);
    }
    if (!joined.isEmpty()) {
      String names = String.join(draft.say("list.separator"), joined.keySet());
      lines.put(
          joined.size() == 1 ? names : draft.say("fee-items.joined", names),
          joined.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return negative && fund.equals("reserve") && draft.owners()
        ? new LinkedHashMap<>(new ReserveRefunds(draft).joined(lines))
        : lines;
  }

  /** Whether an income is no line of its own, for few units paid it. */
  private boolean isJoined(Figure figure) {
    String category = figure.by().get("category");
    if (fund.equals("passthrough")) {
      return draft.fees().joinedUtilities().contains(category);
    }
    return figure.id().equals("income.amount")
        && fund.equals(PublicFees.FUND)
        && draft.fees().joinedIncome().contains(category);
  }

  /** A category that moved both ways, such as water bills, says which of its rows is which. */
  private String name(Figure figure, boolean negative) {
    String category = figure.by().get("category");
    String component = "component." + category + ".short";
    String known = draft.publicName("category", category);
    String name =
        category.isEmpty()
            ? draft.say("category.none")
            : fund.equals("service") && draft.words().has(component) ? draft.say(component) : known;
    boolean both =
        draft.has("income.amount", figure.by()) && draft.has("spending.amount", figure.by());
    if (!both) {
      return name;
    }
    return draft.say(negative ? "statement.paid" : "statement.received", name);
  }

  private Cell net() {
    return draft.cell(draft.figure("funds.change", by), true);
  }
}
