package org.mingzhang.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.measure.Explanation;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalance.Check;
import org.mingzhang.measure.MissingVouchers;
import org.mingzhang.measure.RefusedVoucher;
import org.mingzhang.measure.RefusedVoucher.Fit;

/**
 * The rows most likely to explain why one fund's books do not agree: both balances, then what fits
 * the difference, the most telling first, each with its reason; where nothing fits, the fund's
 * largest vouchers. So a row is always named.
 */
final class ImbalanceRows {

  private static final int LARGEST = 10;
  private static final int MOST_REFUSED = 20;

  private final Draft draft;
  private final Slice slice;
  private final RowPlaces places;
  private final Imbalance named;

  /** The days that are looked at: of an opening those from the balance before it on. */
  private final Imbalance imbalance;

  private final List<Entry> entries;

  private ImbalanceRows(Draft draft, Imbalance named) {
    this.draft = draft;
    this.slice = draft.input().slice();
    this.places = RowPlaces.of(draft);
    this.named = named;
    this.imbalance = named.check() == Check.OPENING ? sinceBalanceBefore(named) : named;
    long before =
        ChronoUnit.DAYS.between(imbalance.agreed(), slice.period().start()) + Explanation.EDGE_DAYS;
    this.entries =
        Stream.of(
                slice.entriesBefore(Math.toIntExact(Math.max(before, Explanation.EDGE_DAYS))),
                slice.entries(),
                slice.entriesAfter(Explanation.EDGE_DAYS))
            .flatMap(List::stream)
            .toList();
  }

  static List<Block> of(Draft draft, Imbalance imbalance, List<Imbalance> all) {
    return new ImbalanceRows(draft, imbalance).blocks(all);
  }

  private List<Block> blocks(List<Imbalance> all) {
    String title =
        draft.say(
            "imbalance.rows." + named.check().key(),
            draft.fundName(named.fund()),
            named.day().toString());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Blocks.part(
            "rows-" + named.fund() + "-" + named.check().key(),
            title,
            draft.say("imbalance.gap", Numbers.money(named.difference().toDecimal()))));
    if (named.check() == Check.OPENING) {
      blocks.add(Blocks.say(draft.say("imbalance.before")));
    }
    List<Explanation> found =
        Explanation.of(imbalance, named.equals(imbalance) ? all : List.of(imbalance), entries);
    List<RefusedVoucher> refused = RefusedVoucher.of(imbalance, refusals());
    List<Table.Row> rows = new ArrayList<>();
    refused(refused, Fit.EQUAL, rows);
    found.forEach(one -> explained(one, rows));
    refused(refused, Fit.HALF, rows);
    boolean fits = !rows.isEmpty();
    missing(rows);
    int others = (int) refused.stream().filter(one -> one.fit() == Fit.OTHER).count();
    refused(refused, Fit.OTHER, rows);
    if (others > 0) {
      blocks.add(
          Blocks.say(
              draft.say(
                  "imbalance.refused.sum",
                  Numbers.count(refused.size()),
                  Numbers.count(refused.stream().filter(one -> one.amount() != null).count()),
                  Numbers.money(RefusedVoucher.sum(refused).toDecimal()))));
    }
    if (!fits) {
      blocks.add(Blocks.say(draft.say("imbalance.unexplained")));
      largest(rows);
    }
    balances(rows);
    blocks.add(Blocks.table(table(title, rows)));
    return List.copyOf(blocks);
  }

  private Table table(String title, List<Table.Row> rows) {
    return new Table(
        "rows-" + named.fund() + (named.check() == Check.OPENING ? "-opening" : ""),
        title,
        List.of(
            Cells.left(draft.say("imbalance.how"), 27),
            Cells.left(draft.say("column.date"), 11),
            Cells.left(draft.say("column.voucher"), 13),
            Cells.left(draft.say("column.direction"), 7),
            Cells.right(draft.say("column.amount"), 12),
            Cells.left(draft.say("column.description"), 15),
            Cells.left(draft.say("column.row"), 15)),
        rows,
        draft.say("imbalance.candidates", Numbers.count(Explanation.EDGE_DAYS)));
  }

  /** The balance before an opening that it does not follow from. */
  private Imbalance sinceBalanceBefore(Imbalance opening) {
    return slice.balancesBefore().stream()
        .filter(b -> b.fund().equals(opening.fund()) && b.date().isBefore(opening.day()))
        .max(Comparator.comparing(Balance::date))
        .map(
            b ->
                new Imbalance(
                    opening.fund(),
                    Check.INSIDE,
                    b.date(),
                    opening.day(),
                    opening.computed(),
                    Money.ZERO,
                    Money.ZERO,
                    opening.stated()))
        .orElse(opening);
  }

  /** The two balances between which the difference arose, or the latest one before it. */
  private void balances(List<Table.Row> rows) {
    List<Balance> all =
        Stream.concat(slice.balancesBefore().stream(), slice.statedBalances().stream())
            .filter(b -> b.fund().equals(imbalance.fund()))
            .toList();
    latest(all, imbalance.agreed())
        .ifPresent(b -> rows.add(balance("imbalance.balance.agreed", b)));
    all.stream()
        .filter(b -> b.date().equals(imbalance.day()))
        .findFirst()
        .ifPresent(b -> rows.add(balance("imbalance.balance.stated", b)));
  }

  private static Optional<Balance> latest(List<Balance> all, LocalDate day) {
    return all.stream()
        .filter(b -> !b.date().isAfter(day))
        .max(Comparator.comparing(Balance::date));
  }

  private Table.Row balance(String why, Balance balance) {
    return row(
        draft.say(why),
        balance.date().toString(),
        "",
        "",
        balance.balance(),
        "",
        places.say(balance.origin()));
  }

  private void explained(Explanation one, List<Table.Row> rows) {
    String why = draft.say("imbalance." + one.kind().name(), draft.fundName(one.other()));
    if (one.kind() == Explanation.Kind.FILE) {
      Money gap = imbalance.difference();
      rows.add(
          row(
              why,
              "",
              draft.say("imbalance.file", Numbers.count(one.lines().size())),
              draft.words().name("direction", gap.fen() > 0 ? "expense" : "income"),
              gap.fen() < 0 ? gap.negate() : gap,
              "",
              PublicText.clean(
                  SourcePlace.paths(slice)
                      .getOrDefault(one.lines().get(0).origin().fileId(), ""))));
    } else {
      one.lines().forEach(line -> rows.add(line(why, line)));
    }
  }

  private void largest(List<Table.Row> rows) {
    List<Entry> all = Explanation.lines(imbalance, entries);
    String why = draft.say(all.size() > LARGEST ? "imbalance.largest" : "imbalance.all");
    Explanation.largest(imbalance, entries, LARGEST).forEach(line -> rows.add(line(why, line)));
  }

  private void missing(List<Table.Row> rows) {
    List<String> refused = slice.refusals().stream().map(Refusal::raw).toList();
    for (MissingVouchers gap : MissingVouchers.of(imbalance, entries, refused)) {
      rows.add(
          row(
              draft.say("imbalance.missing"),
              "",
              PublicText.withoutIdentities(gap.numbers()),
              "",
              null,
              draft.say(
                  "imbalance.missing.beside",
                  PublicText.withoutIdentities(gap.before().voucherNo()),
                  PublicText.withoutIdentities(gap.after().voucherNo())),
              places.say(gap.after().origin())));
    }
  }

  private void refused(List<RefusedVoucher> refused, Fit fit, List<Table.Row> rows) {
    refused.stream()
        .filter(one -> one.fit() == fit)
        .limit(MOST_REFUSED)
        .forEach(
            one ->
                rows.add(
                    row(
                        draft.say("imbalance.refused." + fit.name()),
                        "",
                        "",
                        "",
                        one.amount(),
                        PublicText.withoutIdentities(one.refusal().raw()),
                        PublicText.clean(
                            SourcePlace.row(
                                draft,
                                one.refusal().path(),
                                one.refusal().sheet(),
                                one.refusal().row())))));
  }

  /** Refused rows of files that hold vouchers. */
  private List<Refusal> refusals() {
    Set<String> paths =
        slice.files().stream()
            .filter(file -> file.kinds().contains(TableKind.ENTRIES))
            .map(file -> file.file().path())
            .collect(Collectors.toSet());
    return slice.refusals().stream()
        .filter(refusal -> refusal.reason().isOfRow() && paths.contains(refusal.path()))
        .toList();
  }

  private Table.Row line(String why, Entry line) {
    return row(
        why,
        line.date().toString(),
        PublicText.withoutIdentities(line.voucherNo()),
        draft.words().name("direction", line.direction()),
        line.amount(),
        PublicText.withoutIdentities(line.description()),
        places.say(line.origin()));
  }

  private static Table.Row row(
      String why,
      String date,
      String voucher,
      String direction,
      @Nullable Money amount,
      String description,
      String place) {
    Cell money = amount == null ? Cells.dash() : Cells.money(amount.toDecimal());
    return Cells.row(
        Cells.words(why),
        Cells.words(date),
        Cells.words(voucher),
        Cells.words(direction),
        money,
        Cells.words(description),
        Cells.words(place));
  }
}
