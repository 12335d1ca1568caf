package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Journal;

/**
 * 移交清册: what a service company hands over at the end of its contract (duties S52, S53). Holds units
 * with amounts, contracts and lessees: for the companies, the committee and who witnesses it, never
 * for display.
 */
public final class HandoverReport {

  /** The groups of documents with how many of each; the first four are those of the article. */
  private static final List<Group> GROUPS =
      List.of(
          new Group("completion", 4),
          new Group("technical", 3),
          new Group("warranty", 2),
          new Group("other", 1),
          new Group("owners", 3),
          new Group("contracts", 4),
          new Group("books", 5),
          new Group("keys", 4));

  private record Group(String name, int items) {}

  /** A document to be handed over. */
  public record Listed(String group, String name) {}

  private HandoverReport() {}

  /**
   * The document {@code handover}; the day is the last one of the input's period.
   *
   * @param journal all that was booked for the community
   * @param day the last day of the input's period and the one that was asked for
   */
  public static Document of(ReportInput input, Journal journal, HandoverDay day) {
    Draft draft = Draft.of(input);
    Words words = draft.words();
    HandoverProjects projects = new HandoverProjects(draft, journal);
    List<Block> blocks =
        Blocks.join(
            List.of(Blocks.warn(draft.say("handover.private"))),
            leftOut(draft, day),
            projects.caution(),
            List.of(
                Blocks.say(
                    draft.say(
                        "handover.basis",
                        Citation.HANDOVER.text(words),
                        Citation.HANDOVER_DOCUMENTS.text(words),
                        Citation.PREPAID_RETURNED.text(words)))),
            CommunityParticulars.unpublished(draft),
            HandoverLists.inventory(draft),
            HandoverMoney.balances(draft, journal),
            HandoverMoney.prepaid(draft),
            HandoverMoney.overpaid(draft),
            HandoverMoney.arrears(draft),
            HandoverMoney.passthrough(draft),
            HandoverLists.orders(draft),
            HandoverLists.contracts(draft),
            projects.blocks(),
            documents(draft),
            files(draft, draft.input().slice().files()),
            signatures(draft));
    return Covers.document(
        draft,
        "handover",
        draft.say("handover.title", PublicText.clean(draft.community().name())),
        draft.say(
            "handover.subtitle",
            draft.given(draft.community().company()),
            draft.period().lastDay().toString()),
        blocks);
  }

  /** The days that the numbers do not reach, since a reader takes the day asked for granted. */
  private static List<Block> leftOut(Draft draft, HandoverDay day) {
    return day.isShort()
        ? List.of(
            Blocks.warn(
                draft.say(
                    day.dataEnds() ? "handover.data-ends" : "handover.days-left",
                    day.asked().toString(),
                    day.counted().toString(),
                    day.next().toString())))
        : List.of();
  }

  /** What has to be handed over on paper or in kind, in the language. */
  public static List<Listed> documents(Locale locale) {
    Words words = Words.of(locale);
    List<Listed> all = new ArrayList<>();
    for (Group group : GROUPS) {
      for (int i = 1; i <= group.items(); i++) {
        all.add(
            new Listed(
                words.say("handover.group." + group.name()),
                words.say("handover.document." + group.name() + "." + i)));
      }
    }
    return List.copyOf(all);
  }

  /** The headers of the list of documents; the last four are filled in by hand. */
  public static List<String> documentColumns(Locale locale) {
    Words words = Words.of(locale);
    return List.of("group", "document", "handed-over", "copies", "place", "remark").stream()
        .map(column -> words.say("handover.column." + column))
        .toList();
  }

  private static List<Block> documents(Draft draft) {
    List<Table.Row> rows = new ArrayList<>();
    for (Listed listed : documents(draft.words().locale())) {
      rows.add(
          Cells.row(
              Cells.words(listed.group()),
              Cells.words(listed.name()),
              Cells.words(draft.say("handover.yes-no")),
              Cells.words(""),
              Cells.words(""),
              Cells.words("")));
    }
    List<String> labels = documentColumns(draft.words().locale());
    double[] weights = {20, 34, 12, 8, 13, 13};
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      columns.add(Cells.left(labels.get(i), weights[i]));
    }
    String title = draft.say("handover.documents");
    return List.of(
        Blocks.section("documents", title, draft.say("handover.documents.note")),
        Blocks.table(new Table("documents", title, columns, rows, "")));
  }

  private static List<Block> files(Draft draft, List<FileReport> files) {
    List<Table.Row> rows = new ArrayList<>();
    for (FileReport file : files) {
      rows.add(
          Cells.row(
              Cells.words(PublicText.clean(file.file().path())),
              Cells.count(file.rows()),
              Cells.words(file.file().digest())));
    }
    String title = draft.say("handover.files");
    return List.of(
        Blocks.section("files", title, draft.say("handover.files.note")),
        Blocks.table(
            new Table(
                "files",
                title,
                List.of(
                    Cells.left(draft.say("handover.column.file"), 34),
                    Cells.right(draft.say("handover.column.rows"), 9),
                    Cells.left("SHA-256", 57)),
                rows,
                "")));
  }

  private static List<Block> signatures(Draft draft) {
    List<Block.Seal> seals = new ArrayList<>();
    for (String who : List.of("giver", "taker", "committee", "street")) {
      seals.add(
          new Block.Seal(
              draft.say("handover.seal." + who), List.of("", draft.say("handover.seal.sign"))));
    }
    return List.of(
        Blocks.section(
            "sign-off", draft.say("handover.signatures"), draft.say("handover.signatures.note")),
        new Block.Seals(List.copyOf(seals)));
  }
}
