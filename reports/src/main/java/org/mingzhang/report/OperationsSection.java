package org.mingzhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Certificate;
import org.mingzhang.ledger.CommunityEvent;
import org.mingzhang.ledger.Inspection;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Figure;

/**
 * What the managers answer for besides orders: inspections 巡检, certificates 持证, equipment 设备 and
 * events 活动, each with what is missing or overdue by number. Persons stand as personnel numbers.
 */
final class OperationsSection {

  /** More numbers than these are to be looked up in the office's own system. */
  private static final int MOST = 12;

  /** A certificate that ends so soon is to be renewed. */
  private static final int SOON = 90;

  private OperationsSection() {}

  static List<Block> of(Draft draft) {
    return Blocks.join(inspections(draft), certificates(draft), equipment(draft), events(draft));
  }

  private static List<Block> inspections(Draft draft) {
    if (draft.figure("inspections.planned") == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "inspections", draft.say("ops.inspections"), draft.say("ops.inspections.note")));
    List<Table.Row> rows = new ArrayList<>();
    for (By by : keys(draft, "inspections.planned", "kind")) {
      rows.add(inspection(draft, name(draft, by.get("kind")), by, false));
    }
    rows.add(inspection(draft, draft.say("ops.total"), By.ALL, true));
    blocks.add(
        Blocks.table(
            new Table(
                "inspections",
                draft.say("ops.inspections"),
                List.of(
                    Cells.left(draft.say("ops.column.kind"), 22),
                    Cells.right(draft.say("ops.column.planned"), 10),
                    Cells.right(draft.say("ops.column.done"), 10),
                    Cells.right(draft.say("column.on-time-of-due"), 14),
                    Cells.right(draft.say("ops.column.on-time"), 13),
                    Cells.left(draft.say("column.status"), 11),
                    Cells.right(draft.say("ops.column.passed"), 10),
                    Cells.right(draft.say("ops.column.pass-rate"), 10)),
                rows,
                "")));
    LocalDate last = draft.period().lastDay();
    warn(
        draft,
        blocks,
        "ops.inspections.open",
        draft.input().slice().inspections().stream()
            .filter(i -> i.doneOn() == null || i.doneOn().isAfter(last))
            .map(Inspection::planNo)
            .toList());
    warn(
        draft,
        blocks,
        "ops.inspections.failed",
        draft.input().slice().inspections().stream()
            .filter(i -> i.doneOn() != null && !i.doneOn().isAfter(last))
            .filter(i -> i.result().equals("fail"))
            .map(Inspection::planNo)
            .toList());
    warn(
        draft,
        blocks,
        "ops.inspections.unjudged",
        draft.input().slice().inspections().stream()
            .filter(i -> i.doneOn() != null && !i.doneOn().isAfter(last))
            .filter(i -> i.result().isEmpty())
            .map(Inspection::planNo)
            .toList());
    return blocks;
  }

  private static Table.Row inspection(Draft draft, String label, By by, boolean total) {
    Figure rate = draft.figure("inspections.on_time_rate", by);
    Figure passed = draft.figure("inspections.pass_rate", by);
    return row(
        total,
        Cells.words(label),
        draft.cell(draft.figure("inspections.planned", by), total),
        draft.cell(draft.figure("inspections.done", by), total),
        RepairQuality.base(draft, rate),
        draft.cell(rate, total),
        Standings.cell(draft.words(), draft.targets().status(rate)),
        RepairQuality.base(draft, passed),
        draft.cell(passed, total));
  }

  private static List<Block> certificates(Draft draft) {
    if (draft.figure("certificates.required") == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section(
            "certificates", draft.say("ops.certificates"), draft.say("ops.certificates.note")));
    List<Table.Row> rows = new ArrayList<>();
    for (By by : keys(draft, "certificates.required", "trade")) {
      rows.add(certificate(draft, name(draft, by.get("trade")), by, false));
    }
    rows.add(certificate(draft, draft.say("ops.total"), By.ALL, true));
    blocks.add(
        Blocks.table(
            new Table(
                "certificates",
                draft.say("ops.certificates"),
                List.of(
                    Cells.left(draft.say("ops.column.trade"), 26),
                    Cells.right(draft.say("ops.column.held-of-required"), 18),
                    Cells.right(draft.say("ops.column.certified"), 14),
                    Cells.right(draft.say("column.target"), 12),
                    Cells.left(draft.say("column.status"), 13),
                    Cells.right(draft.say("ops.column.expiring"), 17)),
                rows,
                "")));
    warn(draft, blocks, "ops.certificates.missing", missing(draft));
    List<String> soon = expiring(draft);
    if (!soon.isEmpty()) {
      blocks.add(Blocks.mutter(draft.say("ops.certificates.expiring", shortened(draft, soon))));
    }
    return blocks;
  }

  private static Table.Row certificate(Draft draft, String label, By by, boolean total) {
    Figure rate = draft.figure("certificates.rate", by);
    String target = draft.targets().text("certificates.rate", by);
    return row(
        total,
        Cells.words(label),
        draft.parts(rate),
        draft.cell(rate, total),
        target.isEmpty() ? Cells.dash() : Cells.words(target),
        Standings.cell(draft.words(), draft.targets().status(rate)),
        draft.cell(draft.figure("certificates.expiring", by), total));
  }

  /** Each person in a trade with all certificates for it, by trade and number. */
  private static Map<String, List<Certificate>> persons(Draft draft) {
    return draft.input().slice().certificates().stream()
        .collect(
            Collectors.groupingBy(
                c ->
                    draft.say("ops.person", name(draft, c.trade()), PublicText.clean(c.holderNo())),
                TreeMap::new,
                Collectors.toList()));
  }

  private static List<String> missing(Draft draft) {
    LocalDate last = draft.period().lastDay();
    return persons(draft).entrySet().stream()
        .filter(person -> person.getValue().stream().anyMatch(Certificate::required))
        .filter(person -> person.getValue().stream().noneMatch(c -> c.holds(last)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> expiring(Draft draft) {
    LocalDate last = draft.period().lastDay();
    List<String> soon = new ArrayList<>();
    persons(draft)
        .forEach(
            (person, held) -> {
              TreeSet<LocalDate> ends = new TreeSet<>();
              for (Certificate certificate : held) {
                LocalDate end = certificate.validTo();
                if (end != null && certificate.holds(last)) {
                  ends.add(end);
                }
              }
              if (held.stream().anyMatch(Certificate::required)
                  && !ends.isEmpty()
                  && !ends.last().isAfter(last.plusDays(SOON))) {
                soon.add(draft.say("ops.until", person, ends.last().toString()));
              }
            });
    return soon;
  }

  private static List<Block> equipment(Draft draft) {
    if (draft.figure("equipment.sets") == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("equipment", draft.say("ops.equipment"), draft.say("ops.equipment.note")));
    List<Table.Row> rows = new ArrayList<>();
    for (By by : keys(draft, "equipment.sets", "category")) {
      rows.add(set(draft, draft.publicName("category", by.get("category")), by, false));
    }
    rows.add(set(draft, draft.say("ops.total"), By.ALL, true));
    blocks.add(
        Blocks.table(
            new Table(
                "equipment",
                draft.say("ops.equipment"),
                List.of(
                    Cells.left(draft.say("column.category"), 24),
                    Cells.right(draft.say("ops.column.good-of-sets"), 16),
                    Cells.right(draft.say("ops.column.good-rate"), 14),
                    Cells.left(draft.say("column.status"), 12),
                    Cells.right(draft.say("ops.column.unstated"), 10),
                    Cells.right(draft.say("ops.column.overdue"), 12),
                    Cells.right(draft.say("ops.column.manual"), 12)),
                rows,
                "")));
    LocalDate last = draft.period().lastDay();
    warn(
        draft,
        blocks,
        "ops.equipment.overdue",
        draft.input().slice().assets().stream()
            .filter(asset -> asset.installedOn() == null || !asset.installedOn().isAfter(last))
            .filter(asset -> asset.isOverdue(last))
            .map(asset -> overdue(draft, asset))
            .toList());
    return blocks;
  }

  private static String overdue(Draft draft, Asset asset) {
    return draft.say(
        "ops.until",
        PublicText.clean(asset.assetNo()) + " " + PublicText.clean(asset.name()),
        String.valueOf(asset.nextInspection()));
  }

  private static Table.Row set(Draft draft, String label, By by, boolean total) {
    Figure rate = draft.figure("equipment.good_rate", by);
    return row(
        total,
        Cells.words(label),
        RepairQuality.base(draft, rate),
        draft.cell(rate, total),
        Standings.cell(draft.words(), draft.targets().status(rate)),
        draft.cell(draft.figure("equipment.unstated", by), total),
        draft.cell(draft.figure("equipment.overdue", by), total),
        draft.cell(draft.figure("equipment.without_manual", by), total));
  }

  private static List<Block> events(Draft draft) {
    if (draft.figure("events.count") == null) {
      return List.of();
    }
    Block heading = Blocks.section("events", draft.say("ops.events"), draft.say("ops.events.note"));
    List<CommunityEvent> events = draft.input().slice().events();
    if (events.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (CommunityEvent event : events) {
      Long came = event.attendance();
      Money cost = event.cost();
      rows.add(
          Cells.row(
              Cells.words(event.date().toString()),
              Cells.words(name(draft, event.event())),
              Cells.words(funding(draft, event.funding())),
              cost == null ? Cells.dash() : Cells.money(cost.toDecimal()),
              came == null ? Cells.dash() : Cells.count(came)));
    }
    rows.add(
        Cells.total(
            Cells.words(draft.say("ops.total")),
            Cells.words(draft.say("ops.events.count", draft.print(draft.figure("events.count")))),
            Cells.muted(""),
            draft.cell(draft.figure("events.cost"), true),
            draft.cell(draft.figure("events.attendance"), true)));
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "events",
                draft.say("ops.events"),
                List.of(
                    Cells.left(draft.say("column.date"), 16),
                    Cells.left(draft.say("ops.column.event"), 36),
                    Cells.left(draft.say("ops.column.funding"), 18),
                    Cells.right(draft.say("ops.column.cost"), 16),
                    Cells.right(draft.say("ops.column.attendance"), 14)),
                rows,
                "")));
  }

  static String funding(Draft draft, String funding) {
    return funding.isEmpty() ? draft.say("not-given") : draft.say("funding." + funding);
  }

  private static void warn(Draft draft, List<Block> blocks, String key, List<String> numbers) {
    if (!numbers.isEmpty()) {
      blocks.add(
          Blocks.warn(draft.say(key, Numbers.count(numbers.size()), shortened(draft, numbers))));
    }
  }

  private static String shortened(Draft draft, List<String> texts) {
    String listed =
        texts.stream()
            .limit(MOST)
            .map(PublicText::clean)
            .collect(Collectors.joining(draft.say("list.separator")));
    return texts.size() > MOST
        ? draft.say("orders.more", listed, Numbers.count(texts.size()))
        : listed;
  }

  static String name(Draft draft, String text) {
    return draft.publicName("ops.name", text);
  }

  private static List<By> keys(Draft draft, String id, String key) {
    return draft.all(id).stream()
        .map(Figure::by)
        .filter(by -> by.keys().keySet().equals(Set.of(key)))
        .toList();
  }

  private static Table.Row row(boolean total, Cell... cells) {
    return new Table.Row(total ? Table.Emphasis.TOTAL : Table.Emphasis.NONE, List.of(cells));
  }
}
