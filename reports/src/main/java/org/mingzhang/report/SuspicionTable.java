package org.mingzhang.report;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Suspicions;
import org.mingzhang.ledger.Suspicions.Group;
import org.mingzhang.ledger.Suspicions.Place;

/** 疑似重复: rows that may be one payment entered twice. They count until a person decides. */
final class SuspicionTable {

  private SuspicionTable() {}

  static List<Block> of(Draft draft) {
    Suspicions suspicions = draft.input().slice().suspicions();
    Block heading =
        Blocks.part(
            "suspected",
            draft.say("quality.suspected"),
            draft.say(
                "quality.suspected.count",
                Numbers.count(suspicions.groups()),
                Numbers.count(suspicions.rows())));
    if (suspicions.groups() == 0) {
      return List.of(heading, Blocks.say(draft.say("none")));
    }
    Table table =
        new Table(
            "suspected",
            draft.say("quality.suspected"),
            List.of(
                Cells.left(draft.say("column.kinds"), 9),
                Cells.left(draft.say("column.date"), 11),
                Cells.right(draft.say("column.amount"), 13),
                Cells.left(draft.say("quality.suspected.rows-column"), 67)),
            suspicions.first().stream().map(group -> row(draft, group)).toList(),
            suspicions.groups() > suspicions.first().size()
                ? draft.say("quality.suspected.more", Numbers.count(suspicions.first().size()))
                : draft.say("quality.suspected.note"));
    return List.of(heading, Blocks.table(table));
  }

  private static Table.Row row(Draft draft, Group group) {
    String places =
        group.places().stream()
            .map(place -> place(draft, place))
            .collect(Collectors.joining(draft.say("quality.suspected.separator")));
    long more = group.rows() - group.places().size();
    return Cells.row(
        Cells.words(draft.say("kind." + group.kind().name())),
        Cells.words(group.day().toString()),
        Cells.money(group.amount().toDecimal()),
        Cells.words(
            more == 0
                ? places
                : places + draft.say("quality.suspected.rows", Numbers.count(more))));
  }

  private static String place(Draft draft, Place place) {
    return PublicText.clean(
        draft.say(
            "quality.suspected.place",
            SourcePlace.row(draft, place.path(), place.sheet(), place.row()),
            place.number()));
  }
}
