package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Asset;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.measure.RoomOrder;

/** The lists of a handover: equipment, units, open orders and contracts that go on. */
final class HandoverLists {

  private HandoverLists() {}

  static List<Block> inventory(Draft draft) {
    String title = draft.say("handover.inventory");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Blocks.section("inventory", title, draft.say("handover.inventory.note")));
    List<Table.Row> assets = new ArrayList<>();
    for (Asset asset : draft.input().slice().assets()) {
      assets.add(
          Cells.row(
              text(asset.assetNo()),
              text(asset.name()),
              text(asset.category()),
              text(asset.place()),
              day(asset.installedOn()),
              asset.lifeYears() == null ? Cells.dash() : Cells.count(asset.lifeYears()),
              Cells.words("")));
    }
    blocks.addAll(
        table(
            draft,
            "assets",
            "handover.assets",
            List.of(
                Cells.left(draft.say("handover.column.number"), 11),
                Cells.left(draft.say("forecast.column.asset"), 27),
                Cells.left(draft.say("handover.column.category"), 12),
                Cells.left(draft.say("forecast.column.place"), 16),
                Cells.left(draft.say("forecast.column.installed"), 13),
                Cells.right(draft.say("forecast.column.life"), 9),
                Cells.left(draft.say("handover.column.condition"), 12)),
            assets));
    blocks.addAll(units(draft));
    return List.copyOf(blocks);
  }

  /** By kind and building: how many, and their area. */
  private static List<Block> units(Draft draft) {
    Map<String, List<HouseUnit>> groups = new TreeMap<>(RoomOrder.INSTANCE);
    for (HouseUnit unit : draft.input().slice().units()) {
      groups
          .computeIfAbsent(unit.unitKind() + "\t" + unit.building(), k -> new ArrayList<>())
          .add(unit);
    }
    List<Table.Row> rows = new ArrayList<>();
    long count = 0;
    BigDecimal area = BigDecimal.ZERO;
    for (List<HouseUnit> group : groups.values()) {
      HouseUnit one = group.get(0);
      BigDecimal sum =
          group.stream().map(HouseUnit::areaM2).reduce(BigDecimal.ZERO, BigDecimal::add);
      String kind = one.unitKind().isEmpty() ? "unspecified" : one.unitKind();
      rows.add(
          Cells.row(
              Cells.words(draft.say("unit-kind." + kind)),
              one.building().isEmpty() ? Cells.dash() : text(one.building()),
              Cells.count(group.size()),
              area(sum, false)));
      count += group.size();
      area = area.add(sum);
    }
    if (!rows.isEmpty()) {
      rows.add(
          Cells.total(
              Cells.words(draft.say("handover.total")),
              Cells.words(""),
              Cells.count(count),
              area(area, true)));
    }
    return table(
        draft,
        "units",
        "handover.units",
        List.of(
            Cells.left(draft.say("handover.column.kind"), 30),
            Cells.left(draft.say("handover.column.building"), 30),
            Cells.right(draft.say("handover.column.count"), 20),
            Cells.right(draft.say("projects.column.area"), 20)),
        rows);
  }

  private static Cell area(BigDecimal area, boolean strong) {
    return new Cell.Numeral(area, Cell.Form.DECIMAL_2, Numbers.decimal(area, 2), strong);
  }

  static List<Block> orders(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (WorkOrder order : draft.input().slice().openOrders()) {
      String where = order.unit().isEmpty() ? order.place() : order.unit();
      rows.add(
          Cells.row(
              Cells.words(draft.say("handover.order." + order.orderKind())),
              text(order.orderNo()),
              order.category().isEmpty() ? Cells.dash() : text(order.category()),
              where.isEmpty() ? Cells.dash() : text(where),
              Cells.words(order.reportedAt().toLocalDate().toString()),
              due(order.dueBy())));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("orders", draft.say("handover.orders"), draft.say("handover.orders.note")));
    blocks.addAll(
        rows.isEmpty()
            ? List.of(Blocks.say(draft.say("handover.none")))
            : List.of(
                Blocks.table(
                    new Table(
                        "orders",
                        draft.say("handover.orders"),
                        List.of(
                            Cells.left(draft.say("handover.column.kind"), 12),
                            Cells.left(draft.say("handover.column.number"), 22),
                            Cells.left(draft.say("handover.column.category"), 18),
                            Cells.left(draft.say("forecast.column.place"), 20),
                            Cells.left(draft.say("handover.column.reported"), 14),
                            Cells.left(draft.say("handover.column.due"), 14)),
                        rows,
                        ""))));
    return List.copyOf(blocks);
  }

  private static Cell due(@Nullable LocalDateTime due) {
    return due == null ? Cells.dash() : Cells.words(due.toLocalDate().toString());
  }

  /** Contracts on common parts that run on the day or start after it. */
  static List<Block> contracts(Draft draft) {
    LocalDate end = draft.period().lastDay();
    List<Table.Row> rows = new ArrayList<>();
    for (Asset asset : draft.input().slice().assets()) {
      boolean contract = !asset.contractNo().isEmpty() || asset.annualRent() != null;
      boolean over = asset.contractTo() != null && !asset.contractTo().isAfter(end);
      if (contract && !over) {
        rows.add(
            Cells.row(
                text(asset.assetNo() + " " + asset.name()),
                asset.contractNo().isEmpty() ? Cells.dash() : text(asset.contractNo()),
                asset.lessee().isEmpty() ? Cells.dash() : text(asset.lessee()),
                day(asset.contractFrom()),
                day(asset.contractTo()),
                asset.annualRent() == null
                    ? Cells.dash()
                    : Cells.money(asset.annualRent().toDecimal()),
                asset.incomeCategory().isEmpty() ? Cells.dash() : text(asset.incomeCategory())));
      }
    }
    String title = draft.say("handover.contracts");
    Block heading = Blocks.section("contracts", title, draft.say("handover.contracts.note"));
    if (rows.isEmpty()) {
      return List.of(heading, Blocks.say(draft.say("handover.none")));
    }
    return List.of(
        heading,
        Blocks.table(
            new Table(
                "contracts",
                title,
                List.of(
                    Cells.left(draft.say("forecast.column.asset"), 22),
                    Cells.left(draft.say("handover.column.contract"), 14),
                    Cells.left(draft.say("handover.column.payer"), 16),
                    Cells.left(draft.say("handover.column.contract-from"), 12),
                    Cells.left(draft.say("handover.column.contract-to"), 12),
                    Cells.right(draft.say("handover.column.rent"), 13),
                    Cells.left(draft.say("handover.column.income"), 11)),
                rows,
                "")));
  }

  private static List<Block> table(
      Draft draft, String id, String key, List<Table.Column> columns, List<Table.Row> rows) {
    Block part = Blocks.part(id, draft.say(key), "");
    return rows.isEmpty()
        ? List.of(part, Blocks.say(draft.say("handover.none")))
        : List.of(part, Blocks.table(new Table(id, draft.say(key), columns, rows, "")));
  }

  private static Cell text(String text) {
    return Cells.words(PublicText.withoutIdentities(text));
  }

  private static Cell day(@Nullable LocalDate day) {
    return day == null ? Cells.dash() : Cells.words(day.toString());
  }
}
