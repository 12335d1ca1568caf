package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.ledger.Balance;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;

/**
 * The vouchers of an estate's funds and the balances they lead to: at the end of the day before the
 * first month, of every quarter and of the last month.
 */
final class Cashbook {

  private final Estate estate;
  private final YearMonth first;
  private final Filing filing;
  private final SortedMap<String, Long> balances = new TreeMap<>();
  private final List<Voucher> drafts = new ArrayList<>();
  private final List<Project> projects = new ArrayList<>();
  private final Subaccounts subaccounts;

  private Cashbook(Estate estate, YearMonth first, Filing filing) {
    this.estate = estate;
    this.first = first;
    this.filing = filing;
    subaccounts = new Subaccounts(estate);
  }

  static void run(
      Estate estate, YearMonth first, int months, long seed, Takings takings, Filing filing)
      throws IOException {
    Cashbook book = new Cashbook(estate, first, filing);
    Dice dice = Dice.of(seed, "entries " + estate.id());
    book.open(dice, takings);
    ServiceFund service = new ServiceFund(estate, dice, takings, book);
    OwnersFunds owners = new OwnersFunds(estate, dice, takings, book);
    for (int m = 0; m < months; m++) {
      YearMonth month = first.plusMonths(m);
      service.month(month);
      owners.month(month);
      book.close(month, m == months - 1);
    }
    Assets.run(estate, first, months, seed, owners.mast(), filing);
    book.subaccounts.file(filing);
  }

  private void open(Dice dice, Takings takings) throws IOException {
    long deposit =
        estate.homes().stream()
                .filter(h -> !h.isParking())
                .mapToLong(h -> h.unit().areaM2().unscaledValue().longValue())
                .sum()
            * 150;
    balances.put("service", dice.around(estate.monthlyBilling() * 13 / 10, 120));
    balances.put("public", 2_000_000 + dice.around(estate.community().households() * 4_200, 150));
    balances.put("reserve", dice.around(deposit * dice.between(55, 85) / 100, 20));
    if (estate.collectsWater()) {
      balances.put("passthrough", dice.around(takings.collected(first) * 9 / 10, 30));
    }
    state(first.atDay(1).minusDays(1));
  }

  long balance(String fund) {
    return balances.getOrDefault(fund, 0L);
  }

  /** One voucher of one line. */
  void add(
      LocalDate on,
      String fund,
      String direction,
      String category,
      long fen,
      String counterparty,
      String description,
      String project) {
    add(on, fund, direction, List.of(new Line(category, fen, counterparty, description, project)));
  }

  void add(LocalDate on, String fund, String direction, List<Line> lines) {
    List<Line> booked = lines.stream().filter(line -> line.fen() != 0).toList();
    if (!booked.isEmpty()) {
      drafts.add(new Voucher(on, fund, direction, booked));
      long sum = booked.stream().mapToLong(Line::fen).sum();
      balances.merge(fund, direction.equals("income") ? sum : -sum, Long::sum);
      if (fund.equals("reserve")) {
        booked.forEach(line -> subaccounts.moved(direction, line));
      }
    }
  }

  /** A project that a voucher names. */
  void add(Project project) {
    projects.add(project);
    subaccounts.bears(project.projectId(), project.scope());
  }

  private void close(YearMonth month, boolean last) throws IOException {
    for (Project project : projects) {
      filing.put(project, "");
    }
    projects.clear();
    drafts.sort(Comparator.comparing(Voucher::on));
    int number = 0;
    for (Voucher v : drafts) {
      String voucherNo =
          String.format(
              Locale.ROOT, "记-%d%02d-%03d", month.getYear(), month.getMonthValue(), ++number);
      int line = 0;
      for (Line l : v.lines()) {
        Entry entry =
            new Entry(
                Estate.MADE_UP,
                estate.id(),
                voucherNo,
                ++line,
                v.on(),
                v.fund(),
                v.direction(),
                l.category(),
                Money.ofFen(l.fen()),
                l.counterparty(),
                l.description(),
                l.project());
        filing.put(entry, Conduct.quarter(v.on()));
      }
    }
    drafts.clear();
    if (last || month.getMonthValue() % 3 == 0) {
      state(month.atEndOfMonth());
    }
  }

  private void state(LocalDate day) throws IOException {
    for (var fund : balances.entrySet()) {
      Money money = Money.ofFen(fund.getValue());
      filing.put(new Balance(Estate.MADE_UP, estate.id(), fund.getKey(), day, money), "");
    }
    subaccounts.state(day, balance("reserve"));
  }

  private record Voucher(LocalDate on, String fund, String direction, List<Line> lines) {}

  record Line(String category, long fen, String counterparty, String description, String project) {

    static Line of(String category, long fen, String counterparty, String description) {
      return new Line(category, fen, counterparty, description, "");
    }
  }
}
