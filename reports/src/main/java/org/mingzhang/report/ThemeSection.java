package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Themes;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Interval;

/**
 * What owners' comments are about: counts by the dictionary of themes, never their words. The
 * dictionary stands in the committee's paper, so that a reader can check and mend it.
 */
final class ThemeSection {

  private static final String MENTIONS = "survey.theme_mentions";
  private static final String SHARE = "survey.theme_share";

  /** With fewer mentions nothing is said to stand out. */
  private static final BigDecimal FEWEST = BigDecimal.valueOf(5);

  private ThemeSection() {}

  /** Nothing where no round ends in the period. */
  static List<Block> of(Draft draft) {
    if (!SurveySection.held(draft) || draft.figure("survey.comments") == null) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.section("themes", draft.say("service.themes"), draft.say("service.themes.note")));
    if (!draft.has("survey.comments", By.ALL)) {
      blocks.add(Blocks.say(draft.say("themes.none")));
      return blocks;
    }
    blocks.add(
        Blocks.say(
            draft.say(
                "themes.base",
                draft.print(draft.figure("survey.comments")),
                draft.print(draft.figure("survey.returned")),
                draft.print(draft.figure("survey.comments_unmatched")))));
    if (mentioned(draft).findAny().isPresent()) {
      blocks.add(Blocks.table(table(draft)));
    }
    return blocks;
  }

  /** Counts alone where no share is given: a column of reasons why not tells nothing. */
  private static Table table(Draft draft) {
    List<Figure> all = mentioned(draft).toList();
    boolean shares =
        all.stream()
            .map(f -> draft.figure(SHARE, f.by()))
            .anyMatch(f -> f != null && f.value() != null);
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Cells.left(draft.say("column.theme"), shares ? 40 : 60));
    columns.add(Cells.right(draft.say("column.comments"), shares ? 20 : 40));
    if (shares) {
      columns.add(Cells.right(draft.say("column.share-of-comments"), 40));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Figure mentions : all) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cells.words(name(draft, mentions)));
      cells.add(draft.cell(mentions));
      if (shares) {
        cells.add(Cells.words(draft.text().withInterval(draft.figure(SHARE, mentions.by()))));
      }
      rows.add(Cells.row(cells));
    }
    return new Table(
        "themes", draft.say("service.themes"), columns, rows, draft.say("themes.rule"));
  }

  /** The themes with their counts, the most mentioned first; none without a mention. */
  private static Stream<Figure> mentioned(Draft draft) {
    return draft.all(MENTIONS).stream()
        .filter(f -> Draft.valueOf(f).signum() > 0)
        .sorted(Comparator.comparing(Draft::valueOf).reversed().thenComparing(Figure::by));
  }

  /**
   * The theme that is mentioned most, or those that cannot be told apart from it, with its
   * evidence; nothing where too few comments were made to say so.
   */
  static Optional<Most> most(Draft draft) {
    List<Figure> shares =
        mentioned(draft)
            .map(f -> draft.figure(SHARE, f.by()))
            .filter(f -> f != null && f.value() != null && f.lower() != null)
            .toList();
    if (shares.isEmpty()
        || Objects.requireNonNull(shares.get(0).numerator()).compareTo(FEWEST) < 0) {
      return Optional.empty();
    }
    Figure first = shares.get(0);
    List<String> names =
        shares.stream().filter(f -> meet(first, f)).map(f -> name(draft, f)).toList();
    return names.size() > 3
        ? Optional.empty()
        : Optional.of(new Most(String.join(draft.say("list.separator"), names), first, names));
  }

  /** The foremost themes. */
  record Most(String names, Figure share, List<String> all) {}

  private static boolean meet(Figure a, Figure b) {
    return interval(a).meets(interval(b));
  }

  private static Interval interval(Figure f) {
    return new Interval(Objects.requireNonNull(f.lower()), Objects.requireNonNull(f.upper()));
  }

  private static String name(Draft draft, Figure figure) {
    String id = figure.by().get("theme");
    return PublicText.clean(
        draft.input().slice().themes().themes().stream()
            .filter(theme -> theme.id().equals(id))
            .map(theme -> theme.name(draft.words().locale()))
            .findFirst()
            .orElse(id));
  }

  /** The dictionary; nothing where no comment was counted by it. */
  static List<Block> dictionary(Draft draft) {
    Themes themes = draft.input().slice().themes();
    if (!draft.has("survey.comments", By.ALL) || themes.themes().isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Themes.Theme theme : themes.themes()) {
      rows.add(
          Cells.row(
              Cells.words(PublicText.clean(theme.name(draft.words().locale()))),
              Cells.words(words(draft, theme.words())),
              theme.except().isEmpty() ? Cells.dash() : Cells.words(words(draft, theme.except()))));
    }
    return List.of(
        Blocks.part(
            "dictionary", draft.say("service.dictionary"), draft.say("service.dictionary.note")),
        Blocks.table(
            new Table(
                "dictionary",
                draft.say("service.dictionary"),
                List.of(
                    Cells.left(draft.say("column.theme"), 18),
                    Cells.left(draft.say("column.theme-words"), 58),
                    Cells.left(draft.say("column.theme-except"), 24)),
                rows,
                themes.nothing().isEmpty()
                    ? ""
                    : draft.say("dictionary.nothing", words(draft, themes.nothing())))));
  }

  private static String words(Draft draft, List<String> words) {
    return PublicText.clean(String.join(draft.say("list.separator"), words));
  }
}
