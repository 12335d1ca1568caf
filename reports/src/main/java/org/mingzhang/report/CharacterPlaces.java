package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;

/**
 * Where a character stands: in which field of which source row, else in which table of which paper.
 */
final class CharacterPlaces {

  private final Slice slice;
  private final Words words;
  private final String character;
  private final Map<Long, String> paths = new TreeMap<>();
  private final List<String> found = new ArrayList<>();

  private CharacterPlaces(Slice slice, Words words, int codePoint) {
    this.slice = slice;
    this.words = words;
    this.character = Character.toString(codePoint);
    for (FileReport report : slice.files()) {
      paths.put(report.file().id(), report.file().path());
    }
  }

  /** In reading order; those of the papers only where no source row has it. Empty where nowhere. */
  static List<String> of(Slice slice, List<Document> documents, Words words, int codePoint) {
    CharacterPlaces places = new CharacterPlaces(slice, words, codePoint);
    places.register();
    places.vouchers();
    places.keys();
    places.refused();
    if (places.found.isEmpty()) {
      documents.forEach(document -> places.blocks(document.title(), document.blocks()));
    }
    return places.found.stream().distinct().toList();
  }

  private boolean in(String text) {
    return text.contains(character);
  }

  private void register() {
    Community c = slice.community();
    if (in(c.name())) {
      source(c.origin(), words.say("blocked.place.community", words.say("particulars.name")));
    }
    if (in(c.company())) {
      source(c.origin(), words.say("blocked.place.community", words.say("particulars.company")));
    }
    slice.surveyRound().filter(this::in).ifPresent(this::round);
  }

  private boolean in(SurveyRound r) {
    return in(
        String.join(
            " ", r.round(), r.method(), r.sampling(), r.contractor(), r.excluded(), r.incentive()));
  }

  private void round(SurveyRound round) {
    source(round.origin(), words.say("blocked.place.round", shown(round.round())));
  }

  private void vouchers() {
    for (Entry entry : slice.entries()) {
      Map.of(
              "column.voucher", entry.voucherNo(),
              "column.category", entry.category(),
              "column.counterparty", entry.counterparty(),
              "column.description", entry.description())
          .entrySet()
          .stream()
          .sorted(Map.Entry.comparingByKey())
          .filter(field -> in(field.getValue()))
          .forEach(
              field ->
                  source(
                      entry.origin(),
                      words.say(
                          "blocked.place.voucher",
                          shown(entry.voucherNo()),
                          words.say(field.getKey()))));
    }
  }

  /** Words of the data that figures are broken down by, such as fee items and kinds of repairs. */
  private void keys() {
    for (Sum sum : slice.sums()) {
      sum.by()
          .keys()
          .forEach(
              (key, value) -> {
                if (in(value) && sum.rows() > 0 && !key.equals("fund") && !voucher(sum)) {
                  slice.contributions(sum.term()).stream()
                      .filter(contribution -> contribution.by().equals(sum.by()))
                      .map(Contribution::origin)
                      .findFirst()
                      .ifPresent(origin -> source(origin, field(key)));
                }
              });
    }
  }

  private boolean voucher(Sum sum) {
    return sum.by().keys().containsKey("fund");
  }

  private String field(String key) {
    return switch (key) {
      case "fee_item" -> words.say("column.fee-item");
      case "question" -> words.say("column.question");
      default -> words.say("column.category");
    };
  }

  private void refused() {
    for (Refusal refusal : slice.refusals()) {
      if (in(refusal.found()) || in(refusal.column())) {
        found.add(
            words.say(
                "blocked.place.source",
                path(refusal.path(), refusal.sheet()),
                String.valueOf(refusal.row()),
                words.say("blocked.place.refused", shown(refusal.column()))));
      }
    }
  }

  private void source(Origin origin, String field) {
    String path = paths.getOrDefault(origin.fileId(), "");
    found.add(
        path.isEmpty()
            ? field
            : words.say(
                "blocked.place.source",
                path(path, origin.sheet()),
                String.valueOf(origin.row()),
                field));
  }

  private static String path(String path, String sheet) {
    return shown(SourcePlace.file(path, sheet));
  }

  private void blocks(String title, List<Block> blocks) {
    Block.inTurn(blocks)
        .forEach(
            block -> {
              if (block instanceof Block.TableBlock it) {
                table(title, it.table());
              } else if (in(block.toString())) {
                found.add(shown(title));
              }
            });
  }

  private void table(String title, Table table) {
    for (Table.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Cell cell = row.cells().get(i);
        if (in(cell.text())) {
          String column = i < table.columns().size() ? table.columns().get(i).label() : "";
          found.add(
              words.say("blocked.place.table", shown(title), shown(table.title()), shown(column)));
        }
      }
    }
  }

  /** The place itself may hold characters that nothing can show. */
  private static String shown(String text) {
    return PublicText.clean(text);
  }
}
