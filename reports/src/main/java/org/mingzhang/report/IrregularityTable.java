package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Entry;
import org.mingzhang.measure.Irregularity;

/**
 * 待查与提问: what simple rules found in the vouchers. A rule that is broken is an open point, weak
 * evidence a question: never an accusation. For the committee, with vouchers and source rows.
 */
final class IrregularityTable {

  private static final int MOST = 100;
  private static final int MOST_LINES = 6;
  private static final Pattern AMOUNT = Pattern.compile("(?<=^|· )-?\\d+\\.\\d\\d$");

  private IrregularityTable() {}

  /** How many rules are broken of which nobody decided. */
  static long certain(Draft draft) {
    return open(draft.input()).size();
  }

  /** Those, in the order of the table. */
  static List<Irregularity> open(ReportInput input) {
    return input.irregularities().stream()
        .filter(found -> found.kind().isCertain() && decision(input, found).isEmpty())
        .toList();
  }

  private static Optional<FindingDecision> decision(ReportInput input, Irregularity found) {
    String number = found.number();
    return input.publication().decided().stream()
        .filter(decision -> decision.finding().equals(number))
        .findFirst();
  }

  /**
   * Decisions of what is no finding any more: its rows were changed, or it is of another period.
   */
  private static List<String> lapsed(Draft draft) {
    List<String> numbers =
        draft.input().irregularities().stream().map(Irregularity::number).toList();
    return draft.input().publication().decided().stream()
        .map(FindingDecision::finding)
        .filter(number -> !numbers.contains(number))
        .toList();
  }

  static List<Block> of(Draft draft) {
    List<Irregularity> found = draft.input().irregularities();
    Block heading =
        Blocks.section("findings", draft.say("section.findings"), draft.say("findings.note"));
    List<Block> notes =
        lapsed(draft).stream()
            .map(number -> Blocks.warn(draft.say("findings.lapsed", number)))
            .toList();
    if (found.isEmpty()) {
      return Blocks.join(List.of(heading, Blocks.say(draft.say("findings.none"))), notes);
    }
    Map<Long, String> paths = SourcePlace.paths(draft.input().slice());
    List<Table.Row> rows = new ArrayList<>();
    for (Irregularity one : found.subList(0, Math.min(MOST, found.size()))) {
      rows.add(
          Cells.row(
              standing(draft, one),
              Cells.words(one.number()),
              Cells.words(
                  said(
                      draft,
                      one,
                      draft.say(
                          "findings." + one.kind().name(),
                          money(PublicText.withoutIdentities(one.subject())),
                          detail(draft, one),
                          citation(draft, one.kind())))),
              one.amount().fen() == 0
                      && (one.lines().isEmpty() || one.kind() == Irregularity.Kind.NUMBER_GAP)
                  ? Cells.dash()
                  : Cells.money(one.amount().toDecimal()),
              Cells.words(lines(draft, one, paths))));
    }
    return Blocks.join(
        List.of(
            heading,
            Blocks.table(
                new Table(
                    "findings",
                    draft.say("section.findings"),
                    List.of(
                        Cells.left(draft.say("column.finding"), 10),
                        Cells.left(draft.say("findings.number"), 12),
                        Cells.left(draft.say("column.what"), 35),
                        Cells.right(draft.say("column.amount"), 13),
                        Cells.left(draft.say("column.evidence"), 30)),
                    rows,
                    found.size() > MOST
                        ? draft.say("findings.more", Numbers.count(found.size() - MOST))
                        : ""))),
        notes);
  }

  /** With what the committee decided, if it did. */
  private static String said(Draft draft, Irregularity one, String words) {
    return decision(draft.input(), one)
        .map(
            decision ->
                words
                    + draft.say(
                        "findings.decided",
                        PublicText.withoutIdentities(decision.why()),
                        decision.by(),
                        decision.minute()))
        .orElse(words);
  }

  private static String detail(Draft draft, Irregularity one) {
    return switch (one.kind()) {
      case PROJECT_FAULT, PROJECT_COST -> draft.say("project.fault." + one.detail());
      default -> money(PublicText.withoutIdentities(one.detail()));
    };
  }

  /** An amount, alone or after a category, as the paper prints amounts. */
  private static String money(String text) {
    return AMOUNT.matcher(text).replaceAll(found -> Numbers.money(new BigDecimal(found.group())));
  }

  private static String citation(Draft draft, Irregularity.Kind kind) {
    return switch (kind) {
      case MAJOR_REPAIR, MAJOR_REPAIR_QUESTION, CONSENT_MISSING ->
          Citation.COST_COMPONENTS.text(draft.words());
      case PROJECT_FAULT -> Citation.VOTES.text(draft.words());
      case HANDLING_FEE -> Citation.PASS_THROUGH.text(draft.words());
      default -> "";
    };
  }

  private static Cell standing(Draft draft, Irregularity one) {
    if (decision(draft.input(), one).isPresent()) {
      return new Cell.Standing(Block.Status.MET, draft.say("findings.settled"));
    }
    return one.kind().isCertain()
        ? new Cell.Standing(Block.Status.MISSED, draft.say("exceptions.open"))
        : new Cell.Standing(Block.Status.UNDECIDED, draft.say("findings.question"));
  }

  private static String lines(Draft draft, Irregularity one, Map<Long, String> paths) {
    String between = draft.say("quality.suspected.separator");
    List<String> said = new ArrayList<>();
    one.rows().stream()
        .limit(MOST_LINES)
        .map(
            row ->
                SourcePlace.row(
                    draft, paths.getOrDefault(row.fileId(), ""), row.sheet(), row.row()))
        .map(PublicText::clean)
        .forEach(said::add);
    if (one.rows().size() > MOST_LINES) {
      said.add(draft.say("findings.rows", Numbers.count(one.rows().size())));
    }
    one.lines().stream()
        .limit(MOST_LINES)
        .map(line -> line(draft, line, paths.getOrDefault(line.origin().fileId(), "")))
        .forEach(said::add);
    int more = one.lines().size() - MOST_LINES;
    return String.join(between, said)
        + (more <= 0 ? "" : draft.say("findings.lines", Numbers.count(one.lines().size())));
  }

  private static String line(Draft draft, Entry line, String path) {
    return PublicText.clean(
        draft.say(
            "findings.line",
            line.voucherNo(),
            line.date().toString(),
            Numbers.money(line.amount().toDecimal()),
            SourcePlace.row(draft, path, line.origin().sheet(), line.origin().row())));
  }
}
