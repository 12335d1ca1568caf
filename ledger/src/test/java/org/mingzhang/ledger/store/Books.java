package org.mingzhang.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.HouseUnit;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.SurveyRules;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.ledger.Term;
import org.mingzhang.ledger.Themes;
import org.mingzhang.ledger.WorkOrder;

/** A ledger in a test: facts in a few words, files posted in one call, sums by term and key. */
final class Books implements AutoCloseable {

  static final String HOME = "C001";

  final Ledger ledger;
  private final Path path;

  private Books(Path path, Themes themes) {
    this.path = path;
    this.ledger = DuckDbLedger.open(path, 200, 2, () -> themes);
  }

  private Books(Path path, SurveyRules rules) {
    this.path = path;
    this.ledger = DuckDbLedger.open(path, () -> Themes.NONE, rules);
  }

  /** Books that know the community {@link #HOME}. */
  static Books open(Path folder) {
    return open(folder, Themes.NONE);
  }

  /** The same, counting comments by a dictionary. */
  static Books open(Path folder, Themes themes) {
    return new Books(begun(folder), themes);
  }

  /** The same, with what the office decided of its surveys. */
  static Books open(Path folder, SurveyRules rules) {
    return new Books(begun(folder), rules);
  }

  private static Path begun(Path folder) {
    Path file = folder.resolve("ledger.duckdb");
    try {
      Files.createDirectories(folder);
      Files.copy(Begun.FILE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** What all of them begin with, made once: migrations and a file take longer than most tests. */
  private static final class Begun {

    static final Path FILE = begun();

    private static Path begun() {
      try {
        Path folder = Files.createTempDirectory("books");
        Path file = folder.resolve("ledger.duckdb");
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try (Books books = new Books(file, Themes.NONE)) {
          books.post("000-communities.csv", List.of(community(HOME, "明月苑")));
        }
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Books reopened() {
    ledger.close();
    return new Books(path, Themes.NONE);
  }

  FileReport post(String file, List<? extends Fact> facts) {
    return post(file, "digest of " + file, facts);
  }

  FileReport post(String file, String digest, List<? extends Fact> facts) {
    SourceFile source = ledger.enter(file, digest);
    List<TableKind> kinds = facts.stream().map(Fact::kind).distinct().toList();
    for (Phase phase : Phase.values()) {
      ledger.stage(
          source,
          phase,
          block(
              0,
              facts.stream().filter(f -> f.kind().phase() == phase).map(Fact.class::cast).toList(),
              List.of(),
              0));
      ledger.post(source, phase, kinds, Books::raw);
    }
    return ledger.find(file, digest).orElseThrow();
  }

  /** A block whose lines are all accounted for. */
  static StagedBlock block(int number, List<Fact> facts, List<Refusal> refusals, long other) {
    long refused =
        refusals.stream()
            .filter(r -> r.row() > 0)
            .map(r -> new Place(r.sheet(), r.row()))
            .distinct()
            .count();
    return new StagedBlock(
        number, facts.size() + refused + other, facts, refused, refusals, other, List.of());
  }

  /** As a file of the test would read: {@code raw of sheet!row}. */
  static Map<Place, String> raw(Collection<Place> places) {
    Map<Place, String> rows = new LinkedHashMap<>();
    places.forEach(p -> rows.put(p, "raw of " + p.sheet() + "!" + p.row()));
    return rows;
  }

  List<Refusal> refusalsOf(String file) {
    return ledger.refusals().stream().filter(r -> r.path().equals(file)).toList();
  }

  Slice slice(String period) {
    return ledger.slice(HOME, Period.parse(period));
  }

  /** The value summed over every key that includes the given one. */
  static long value(Slice slice, Term term, By by) {
    return slice.sums().stream()
        .filter(s -> s.term() == term && s.by().includes(by))
        .mapToLong(Sum::value)
        .sum();
  }

  static long value(Slice slice, Term term) {
    return value(slice, term, By.ALL);
  }

  long value(String period, Term term) {
    return value(slice(period), term, By.ALL);
  }

  /** The sums made again from the contributions, to be compared with those answered. */
  static Map<By, Long> recomputed(Slice slice, Term term) {
    Map<By, Long> values = new TreeMap<>();
    for (Contribution c : slice.contributions(term)) {
      values.merge(c.by(), c.value(), Long::sum);
    }
    return values;
  }

  @Override
  public void close() {
    ledger.close();
  }

  static Origin row(long row) {
    return new Origin(0, "", row);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static @Nullable LocalDateTime time(@Nullable String text) {
    return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
  }

  static Community community(String id, String name) {
    return new Community(
        row(2),
        id,
        name,
        "杭州",
        "西湖区",
        "",
        "",
        ChargingMode.LUMP_SUM,
        new BigDecimal("120.50"),
        300,
        280L,
        "明月物业",
        "",
        null,
        null,
        null);
  }

  static HouseUnit unit(long row, String unit, String building) {
    return new HouseUnit(
        row(row),
        HOME,
        unit,
        unit,
        building,
        new BigDecimal("89.35"),
        "residential",
        true,
        "",
        new BigDecimal("2.35"));
  }

  static Entry entry(
      long row,
      String voucher,
      int line,
      String date,
      String fund,
      String direction,
      String category,
      String amount) {
    return new Entry(
        row(row),
        HOME,
        voucher,
        line,
        day(date),
        fund,
        direction,
        category,
        Money.of(amount),
        "",
        "",
        "");
  }

  static Balance balance(long row, String fund, String date, String amount) {
    return new Balance(row(row), HOME, fund, day(date), Money.of(amount));
  }

  static Budget budget(long row, int year, String category, String amount) {
    return new Budget(row(row), HOME, year, "service", "expense", category, Money.of(amount), "");
  }

  static SurveyRound round(long row, String name, String from, String to) {
    return new SurveyRound(row(row), HOME, name, day(from), day(to), 300L, "", "", "", "", "", "");
  }

  static Answer answer(long row, String unit, String at, Map<String, Integer> scores) {
    return answer(row, unit, at, scores, null);
  }

  static Answer answer(
      long row, String unit, String at, Map<String, Integer> scores, @Nullable Integer recommend) {
    return new Answer(
        row(row),
        HOME,
        "R1",
        unit,
        LocalDateTime.parse(at.replace(' ', 'T')),
        "paper",
        null,
        new TreeMap<>(scores),
        recommend,
        "");
  }

  /** A bill of 物业费 by its number, to be filled in. */
  static Bill bill(String billNo) {
    return new Bill(billNo);
  }

  static Order order(String orderNo, String kind) {
    return new Order(orderNo, kind);
  }

  /** All sums of a slice that are not zero. */
  static List<Sum> given(Slice slice) {
    return new ArrayList<>(slice.sums().stream().filter(s -> s.value() != 0).toList());
  }

  /** A fee in the making. */
  static final class Bill {
    private final String billNo;
    private String unit = "1-1-101";
    private String item = "物业费";
    private String fund = "service";
    private String from = "2026-07-01";
    private String to = "2026-07-31";
    private String due = "0";
    private String paid = "0";
    private String discount = "0";
    private String waived = "0";
    private @Nullable String paidOn;
    private String receipt = "";
    private String method = "";

    private Bill(String billNo) {
      this.billNo = billNo;
    }

    Bill unit(String value) {
      unit = value;
      return this;
    }

    Bill item(String value) {
      item = value;
      return this;
    }

    Bill fund(String value) {
      fund = value;
      return this;
    }

    Bill service(String fromDay, String toDay) {
      from = fromDay;
      to = toDay;
      return this;
    }

    Bill due(String value) {
      due = value;
      return this;
    }

    Bill reduced(String discountValue, String waivedValue) {
      discount = discountValue;
      waived = waivedValue;
      return this;
    }

    Bill paid(String value, @Nullable String on) {
      paid = value;
      paidOn = on;
      return this;
    }

    Bill receipt(String value) {
      receipt = value;
      return this;
    }

    Bill method(String value) {
      method = value;
      return this;
    }

    Fee at(long row) {
      return at(HOME, row);
    }

    Fee at(String community, long row) {
      return at(community, "", row);
    }

    Fee at(String community, String sheet, long row) {
      return new Fee(
          new Origin(0, sheet, row),
          community,
          unit,
          item,
          fund,
          day(from),
          day(to),
          Money.of(due),
          Money.of(paid),
          Money.of(discount),
          Money.of(waived),
          paidOn == null ? null : day(paidOn),
          billNo,
          receipt,
          method);
    }
  }

  /** A work order in the making. */
  static final class Order {
    private final String orderNo;
    private final String kind;
    private String category = "水电";
    private String urgency = "normal";
    private String unit = "1-1-101";
    private String reported = "2026-07-01 09:00:00";
    private @Nullable String dueBy;
    private boolean dateOnly;
    private @Nullable String completed;
    private @Nullable String closed;
    private @Nullable String followedUp;
    private @Nullable Long paused;
    private @Nullable Integer reopened;
    private @Nullable Boolean valid;
    private @Nullable BigDecimal rating;
    private String place = "";
    private String team = "";
    private @Nullable String dispatched;
    private @Nullable String responded;

    private Order(String orderNo, String kind) {
      this.orderNo = orderNo;
      this.kind = kind;
    }

    Order category(String value) {
      category = value;
      return this;
    }

    Order urgency(String value) {
      urgency = value;
      return this;
    }

    Order unit(String value) {
      unit = value;
      return this;
    }

    Order reported(String value) {
      reported = value;
      return this;
    }

    Order due(String value) {
      dueBy = value;
      return this;
    }

    Order dueOn(String day) {
      dueBy = day + " 23:59:59";
      dateOnly = true;
      return this;
    }

    Order completed(String value) {
      completed = value;
      return this;
    }

    Order closed(String value) {
      closed = value;
      return this;
    }

    Order followedUp(String value) {
      followedUp = value;
      return this;
    }

    Order paused(long minutes) {
      paused = minutes;
      return this;
    }

    Order reopened(int times) {
      reopened = times;
      return this;
    }

    Order valid(boolean value) {
      valid = value;
      return this;
    }

    Order place(String value) {
      place = value;
      return this;
    }

    Order team(String value) {
      team = value;
      return this;
    }

    Order dispatched(String value) {
      dispatched = value;
      return this;
    }

    Order responded(String value) {
      responded = value;
      return this;
    }

    Order rating(String value) {
      rating = new BigDecimal(value);
      return this;
    }

    WorkOrder at(long row) {
      return new WorkOrder(
          row(row),
          HOME,
          orderNo,
          kind,
          category,
          urgency,
          unit,
          place,
          LocalDateTime.parse(reported.replace(' ', 'T')),
          time(dispatched),
          time(responded),
          time(dueBy),
          dateOnly,
          time(completed),
          paused,
          time(closed),
          reopened,
          valid,
          time(followedUp),
          rating,
          team);
    }
  }
}
