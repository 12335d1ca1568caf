package org.mingzhang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private DutiesSection() {}

  static List<Block> of(Draft draft) {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("services", services(draft));
    contents.put("persons", draft.say("duty.persons.content"));
    contents.put("quality", quality(draft));
    contents.put("fee-items", feeItems(draft));
    // The register of units has the rates, but no figure carries them.
    contents.put("fee-rates", "");
    contents.put("performance", performance(draft));
    contents.put("reserve", reserve(draft));
    contents.put("public", common(draft));
    List<Table.Row> rows = new ArrayList<>();
    contents.forEach((key, content) -> rows.add(row(draft, rows.size() + 1, key, content)));
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

  private static Table.Row row(Draft draft, int number, String key, String content) {
    boolean empty = content.isEmpty();
    return Cells.row(
        Cells.muted(String.valueOf(number)),
        Cells.words(draft.say("duty." + key)),
        Cells.words(empty ? draft.say("none") : content),
        empty ? Cells.dash() : Cells.words(draft.say("duty." + key + ".where")));
  }

  private static String services(Draft draft) {
    return SERVICES.stream()
        .filter(code -> draft.has("expenses.amount", By.of("category", code)))
        .map(code -> draft.say("component." + code + ".short"))
        .collect(Collectors.joining(draft.say("list.separator")));
  }

  private static String quality(Draft draft) {
    return draft.say("duty.quality.content", Targets.text("repairs.on_time_rate"));
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
