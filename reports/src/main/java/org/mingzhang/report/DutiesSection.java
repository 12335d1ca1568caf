package org.mingzhang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.measure.Figure;

/**
 * The eight items that 民法典 第943条 wants disclosed, each with where it stands in this paper; 本期无
 * where the ledger has nothing. None is ever left out.
 */
final class DutiesSection {

  static final String PERFORMANCE = "performance";
  private static final List<String> SERVICES = List.of("C2", "C3", "C4", "C5");
  private static final List<String> UNIT_KINDS =
      List.of("residential", "shop", "parking", "storage");

  /** More standards than these are given as a range. */
  private static final int MOST_RATES = 4;

  private DutiesSection() {}

  /** What the paper says of each of the eight items; empty for nothing. */
  static Map<String, String> contents(Draft draft) {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("services", services(draft));
    contents.put("persons", draft.say("duty.persons.content"));
    contents.put("quality", quality(draft));
    contents.put("fee-items", feeItems(draft));
    contents.put("fee-rates", feeRates(draft));
    contents.put(PERFORMANCE, performance(draft));
    contents.put("reserve", reserve(draft));
    contents.put("public", common(draft));
    return contents;
  }

  static List<Block> of(Draft draft) {
    Completeness completeness = Completeness.of(draft);
    List<Table.Row> rows = new ArrayList<>();
    for (Completeness.Line line : completeness.lines()) {
      if (Completeness.ITEMS.contains(line.section()) || isFurther(line)) {
        rows.add(row(draft, rows.size() + 1, line, completeness));
      }
    }
    Table table =
        new Table(
            "duties",
            draft.say("section.duties.title"),
            List.of(
                Cells.left(draft.say("column.number"), 6),
                Cells.left(draft.say("column.duty"), 28),
                Cells.left(draft.say("column.content"), 52),
                Cells.left(draft.say("column.where"), 14)),
            rows,
            draft.say("duties.note"));
    return List.of(
        Blocks.section(
            "duties", draft.say("section.duties"), Citation.DISCLOSURE.text(draft.words())),
        Blocks.table(table));
  }

  /** What the place's own text asks for besides the eight, and what else has nothing. */
  private static boolean isFurther(Completeness.Line line) {
    return switch (line.state()) {
      case ELSEWHERE, UNASKED -> false;
      case DECLARED, MISSING, NOT_GIVEN -> true;
      case PRESENT, CONTRADICTED ->
          line.section().equals(Completeness.COMPLAINTS) && line.rule() != null;
    };
  }

  private static Table.Row row(
      Draft draft, int number, Completeness.Line line, Completeness completeness) {
    boolean without = line.without();
    boolean further = !Completeness.ITEMS.contains(line.section());
    String name = Completeness.name(line, draft.words());
    return Cells.row(
        Cells.muted(String.valueOf(number)),
        Cells.words(
            further
                ? draft.say("duty.further", name, completeness.basis(line, draft.words()))
                : name),
        Cells.words(said(draft, line)),
        without ? Cells.dash() : Cells.words(draft.say("duty." + line.section() + ".where")));
  }

  /** The content, and what is said of that which it lacks. */
  static String said(Draft draft, Completeness.Line line) {
    if (!line.without()) {
      return line.content();
    }
    boolean orders = line.section().equals(PERFORMANCE) && !draft.hasOrders();
    String nothing =
        orders && line.state() == Completeness.State.MISSING
            ? draft.say("orders.not-given.duty")
            : nothing(draft, line);
    return line.content().isEmpty() ? nothing : line.content() + draft.say("list.clause") + nothing;
  }

  /**
   * What a part of the paper says that has nothing: 本期无 only where that was declared, or where
   * nobody asks for it.
   */
  static String nothing(Draft draft, String section) {
    return Completeness.of(draft).lines().stream()
        .filter(line -> line.section().equals(section) && line.content().isEmpty())
        .findFirst()
        .map(line -> nothing(draft, line))
        .orElseGet(() -> draft.say("none"));
  }

  /** The same of repairs or complaints: that nobody handed in any is no declaration. */
  static String noOrders(Draft draft) {
    if (draft.hasOrders()) {
      return nothing(draft, PERFORMANCE);
    }
    return declared(draft).map(line -> nothing(draft, line)).orElseGet(draft::noOrders);
  }

  /** Whether somebody said that there were none, where none were handed in. */
  static boolean declaredNoOrders(Draft draft) {
    return !draft.hasOrders() && declared(draft).isPresent();
  }

  private static Optional<Completeness.Line> declared(Draft draft) {
    return Completeness.of(draft).lines().stream()
        .filter(line -> line.section().equals(PERFORMANCE))
        .filter(line -> line.state() == Completeness.State.DECLARED)
        .findFirst();
  }

  private static String services(Draft draft) {
    return SERVICES.stream()
        .filter(code -> draft.has("expenses.amount", By.of("category", code)))
        .map(code -> draft.say("component." + code + ".short"))
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  private static String quality(Draft draft) {
    return draft.say("duty.quality.content", draft.targets().text("repairs.on_time_rate"));
  }

  private static String feeItems(Draft draft) {
    return CollectionSection.items(draft).stream()
        .filter(item -> Draft.valueOf(item).signum() != 0)
        .map(item -> draft.publicName("fee-item", item.by().get("fee_item")))
        .distinct()
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  /** Each kind of unit with its standards, the lowest first; empty where the data give none. */
  private static String feeRates(Draft draft) {
    Map<String, NavigableSet<BigDecimal>> rates = new LinkedHashMap<>();
    for (String kind : UNIT_KINDS) {
      rates.put(kind, new TreeSet<>());
    }
    for (Figure figure : draft.all("community.units_at_fee")) {
      BigDecimal rate = new BigDecimal(figure.by().get("monthly_fee"));
      if (rate.signum() > 0) {
        rates.computeIfAbsent(figure.by().get("unit_kind"), k -> new TreeSet<>()).add(rate);
      }
    }
    List<String> said = new ArrayList<>();
    rates.forEach(
        (kind, each) -> {
          if (!each.isEmpty()) {
            said.add(
                draft.say(
                    "duty.fee-rates.content",
                    draft.words().name("unit-kind", kind),
                    standards(draft, each)));
          }
        });
    return String.join(draft.say("list.clause"), said);
  }

  private static String standards(Draft draft, NavigableSet<BigDecimal> rates) {
    if (rates.size() > MOST_RATES) {
      return draft.say("duty.fee-rates.range", plain(rates.first()), plain(rates.last()));
    }
    return rates.stream()
        .map(DutiesSection::plain)
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  private static String plain(BigDecimal rate) {
    return rate.setScale(Math.max(2, rate.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  /**
   * 本期无 and who declared it, by post; but that is not known where fees are charged by standards
   * that the data do not give.
   */
  static String nothing(Draft draft, Completeness.Line line) {
    if (line.section().equals("fee-rates") && line.state() != Completeness.State.DECLARED) {
      return draft.say("duty.fee-rates.not-given");
    }
    Declaration declaration = line.declaration();
    if (declaration == null) {
      return draft.say(line.state() == Completeness.State.MISSING ? "duty.missing" : "none");
    }
    String post = draft.say("post." + declaration.post().key());
    String why = draft.publicRemark(declaration.why());
    return declaration.minute().isEmpty()
        ? draft.say("none.declared", post, why)
        : draft.say("none.declared.minute", post, why, declaration.minute());
  }

  private static String performance(Draft draft) {
    List<String> done = new ArrayList<>();
    if (ServiceSection.anyRepair(draft)) {
      done.add(
          draft.say("duty.performance.repairs", draft.print(draft.figure("repairs.on_time_rate"))));
    }
    if (ServiceSection.anyComplaint(draft)) {
      done.add(
          draft.say(
              "duty.performance.complaints", draft.print(draft.figure("complaints.reported"))));
    }
    if (draft.has("survey.returned", By.ALL)) {
      done.add(
          draft.say(
              "duty.performance.survey",
              draft.print(draft.figure("survey.satisfaction", HeadlineTiles.OVERALL))));
    }
    return String.join(draft.say("list.clause"), done);
  }

  private static String reserve(Draft draft) {
    By fund = By.of("fund", "reserve");
    return draft.has("funds.expense", fund)
        ? draft.say("duty.reserve.content", draft.print(draft.figure("funds.expense", fund)))
        : "";
  }

  private static String common(Draft draft) {
    return FundStatement.moved(draft, "public")
        ? draft.say(
            "duty.public.content",
            draft.print(draft.figure("funds.income", By.of("fund", "public"))),
            draft.print(draft.figure("public.cost")),
            draft.print(draft.figure("public.used")))
        : "";
  }
}
