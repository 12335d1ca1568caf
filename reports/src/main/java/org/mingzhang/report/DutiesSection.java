package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;

/**
 * The eight items that 民法典 第943条 wants disclosed, each with where it stands in this paper; 本期无
 * where the ledger has nothing. None is ever left out.
 */
final class DutiesSection {

  private static final List<String> SERVICES = List.of("C2", "C3", "C4", "C5");

  private enum Duty {
    SERVICES("services", DutiesSection::services),
    PERSONS("persons", draft -> draft.say("duty.persons.content")),
    QUALITY("quality", DutiesSection::quality),
    FEE_ITEMS("fee-items", DutiesSection::feeItems),
    // The register of units has the rates, but no figure carries them yet.
    FEE_RATES("fee-rates", draft -> ""),
    PERFORMANCE("performance", DutiesSection::performance),
    RESERVE_FUND("reserve", DutiesSection::reserve),
    COMMON_PARTS("public", DutiesSection::common);

    private final String key;
    private final Function<Draft, String> content;

    Duty(String key, Function<Draft, String> content) {
      this.key = key;
      this.content = content;
    }
  }

  private DutiesSection() {}

  static List<Block> of(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Duty duty : Duty.values()) {
      String content = duty.content.apply(draft);
      rows.add(
          Cells.row(
              Cells.muted(String.valueOf(duty.ordinal() + 1)),
              Cells.words(draft.say("duty." + duty.key)),
              Cells.words(content.isEmpty() ? draft.say("none") : content),
              content.isEmpty()
                  ? Cells.dash()
                  : Cells.words(draft.say("duty." + duty.key + ".where"))));
    }
    Table table =
        new Table(
            "duties",
            draft.say("section.duties.title"),
            List.of(
                Cells.left(draft.say("column.number"), 6),
                Cells.left(draft.say("column.duty"), 26),
                Cells.left(draft.say("column.content"), 48),
                Cells.left(draft.say("column.where"), 20)),
            rows,
            draft.say("duties.note"));
    return List.of(
        Blocks.section(
            "duties", draft.say("section.duties"), Citation.DISCLOSURE.text(draft.words())),
        Blocks.table(table));
  }

  private static String services(Draft draft) {
    return SERVICES.stream()
        .filter(code -> draft.has("expenses.amount", By.of("category", code)))
        .map(code -> draft.say("component." + code + ".short"))
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  private static String quality(Draft draft) {
    Target target = Target.of("repairs.on_time_rate");
    return target == null ? "" : draft.say("duty.quality.content", target.text());
  }

  private static String feeItems(Draft draft) {
    return CollectionSection.items(draft).stream()
        .filter(item -> Draft.valueOf(item).signum() != 0)
        .map(item -> draft.given(item.by().get("fee_item")))
        .distinct()
        .collect(Collectors.joining(draft.say("list.separator")));
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
    By fund = By.of("fund", "public");
    return FundStatement.moved(draft, "public")
        ? draft.say(
            "duty.public.content",
            draft.print(draft.figure("funds.income", fund)),
            draft.print(draft.figure("funds.expense", fund)))
        : "";
  }
}
