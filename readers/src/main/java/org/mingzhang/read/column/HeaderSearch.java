package org.mingzhang.read.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;

/** Finds the header row among a table's first rows, and with it the table's kind. */
public final class HeaderSearch {

  /** A header stands within this many rows from the top. */
  public static final int ROWS = 30;

  private static final int FEWEST_KNOWN = 3;
  private static final HeaderRows NOTHING = new HeaderRows(0, 0, List.of(), List.of());

  private HeaderSearch() {}

  /**
   * The most probable reading of the rows.
   *
   * @param rows the first rows; only {@link #ROWS} of them are looked at
   */
  public static Finding in(List<List<String>> rows) {
    List<Match> matches =
        HeaderRows.among(rows, ROWS).stream()
            .flatMap(header -> Layouts.all().stream().map(layout -> Match.of(layout, header)))
            .filter(m -> m.known() > 0)
            .toList();
    Optional<Match> clear = best(matches.stream().filter(Match::isClear));
    if (clear.isPresent()) {
      Match best = clear.get();
      List<String> money = money(best);
      return money.isEmpty()
          ? best.finding(other(best, matches))
          : new Finding.Charged(
              best.layout().kind(),
              money,
              Match.of(Layouts.of(TableKind.FEES), best.header).missing(),
              best.header.texts(),
              best.known());
    }
    Optional<Match> nearest = best(matches.stream());
    int widest =
        IntStream.range(0, Math.min(ROWS, rows.size()))
            .boxed()
            .max(
                Comparator.<Integer>comparingInt(i -> HeaderRows.filled(rows.get(i)))
                    .thenComparing(i -> -i))
            .orElse(0);
    List<String> headers =
        nearest
            .map(m -> m.header.texts())
            .orElseGet(() -> rows.isEmpty() ? List.of() : rows.get(widest));
    return new Finding.Unknown(
        nearest.map(m -> m.layout().kind()).orElse(TableKind.FEES),
        nearest
            .map(Match::missing)
            .orElseGet(() -> Match.of(Layouts.of(TableKind.FEES), NOTHING).missing()),
        headers,
        nearest.map(Match::known).orElse(0));
  }

  /** The columns of a list of units that make it a list of fees: no register has them. */
  private static List<String> money(Match match) {
    if (match.layout().kind() != TableKind.UNITS) {
      return List.of();
    }
    return IntStream.range(0, match.header.texts().size())
        .filter(i -> Arrays.stream(match.positions()).noneMatch(p -> p == i))
        .mapToObj(match.header.texts()::get)
        .filter(HeaderText::isOfMoney)
        .toList();
  }

  private static Optional<Match> best(Stream<Match> matches) {
    return matches.max(
        Comparator.comparingInt(Match::required)
            .thenComparing(m -> -m.missing().size())
            .thenComparing(Match::known)
            .thenComparing(m -> -m.header.height())
            .thenComparing(m -> -m.row()));
  }

  /** A row that says as much as the best but something else: then nothing is guessed. */
  private static Optional<Match> other(Match best, List<Match> matches) {
    return matches.stream()
        .filter(m -> m.row() != best.row() && m.layout() == best.layout())
        .filter(m -> m.missing().isEmpty() && m.known() >= best.known())
        .filter(m -> !Arrays.equals(m.positions(), best.positions()))
        .findFirst();
  }

  /** One row, or two, read as one kind's header. */
  private static final class Match {
    private final Layout layout;
    private final HeaderRows header;
    private final int[] positions;
    private final int[] twice;

    private Match(Layout layout, HeaderRows header, int[] positions, int[] twice) {
      this.layout = layout;
      this.header = header;
      this.positions = positions;
      this.twice = twice;
    }

    static Match of(Layout layout, HeaderRows header) {
      int[] positions = new int[layout.columns().size()];
      int[] twice = new int[positions.length];
      Arrays.fill(positions, -1);
      Arrays.fill(twice, -1);
      for (int i = 0; i < header.readings().size(); i++) {
        Integer slot = slot(layout, header.readings().get(i));
        if (slot != null && positions[slot] < 0) {
          positions[slot] = i;
        } else if (slot != null && twice[slot] < 0) {
          twice[slot] = i;
        }
      }
      return new Match(layout, header, positions, twice);
    }

    private static @Nullable Integer slot(Layout layout, List<String> readings) {
      for (String reading : readings) {
        Integer slot = layout.findNormal(reading);
        if (slot != null) {
          return slot;
        }
      }
      return null;
    }

    Layout layout() {
      return layout;
    }

    /** The last row of the header. */
    int row() {
      return header.last();
    }

    int[] positions() {
      return positions;
    }

    int known() {
      return (int) Arrays.stream(positions).filter(p -> p >= 0).count();
    }

    int required() {
      return (int) slots(Column.Need.REQUIRED).filter(slot -> positions[slot] >= 0).count();
    }

    List<String> missing() {
      return slots(Column.Need.REQUIRED)
          .filter(slot -> positions[slot] < 0)
          .mapToObj(slot -> layout.columns().get(slot).label())
          .toList();
    }

    /** Whether the kind is beyond doubt, though a column may be missing. */
    boolean isClear() {
      int missing = missing().size();
      return missing == 0 || (required() >= missing && known() >= FEWEST_KNOWN);
    }

    private IntStream slots(Column.Need need) {
      return IntStream.range(0, positions.length)
          .filter(slot -> layout.columns().get(slot).need() == need);
    }

    Finding finding(Optional<Match> other) {
      for (int slot = 0; slot < twice.length; slot++) {
        if (twice[slot] >= 0) {
          return new Finding.Twice(
              layout.kind(),
              layout.columns().get(slot).label(),
              List.of(header.texts().get(positions[slot]), header.texts().get(twice[slot])),
              known());
        }
      }
      if (!missing().isEmpty()) {
        return new Finding.Lacking(layout.kind(), missing(), header.texts(), known());
      }
      return other
          .<Finding>map(o -> new Finding.Ambiguous(layout.kind(), row(), o.row(), known()))
          .orElseGet(
              () ->
                  new Finding.Found(row(), Header.of(layout, header.texts(), positions), known()));
    }
  }
}
