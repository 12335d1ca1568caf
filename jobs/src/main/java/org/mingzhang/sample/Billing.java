package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fee;
import org.mingzhang.ledger.Money;

/**
 * The bills of an estate and how they are paid. A quarter's file holds the bills issued in it, open
 * or paid, and what came in that quarter for older bills; what was issued before the first month is
 * in a file of its own.
 */
final class Billing {

  private final Estate estate;
  private final LocalDate first;
  private final LocalDate end;
  private final Dice dice;
  private final Filing filing;
  private final Takings takings;
  private final List<LocalDate> clearings = new ArrayList<>();
  private final Map<Integer, String> quarters = new HashMap<>();
  private int receipts;

  private Billing(
      Estate estate, YearMonth first, int months, Dice dice, Filing filing, Takings takings) {
    this.estate = estate;
    this.first = first.atDay(1);
    this.end = first.plusMonths(months).atDay(1);
    this.dice = dice;
    this.filing = filing;
    this.takings = takings;
  }

  /** Files every bill and receipt, and tells what came in each day. */
  static Takings run(Estate estate, YearMonth first, int months, long seed, Filing filing)
      throws IOException {
    Takings takings = new Takings(first, months);
    Dice dice = Dice.of(seed, "fees " + estate.id());
    Billing billing = new Billing(estate, first, months, dice, filing, takings);
    for (Home home : estate.homes()) {
      billing.home(home);
    }
    return takings;
  }

  private void home(Home home) throws IOException {
    clearings.clear();
    LocalDate clearing = first.plusDays(dice.between(15, 290));
    while (clearing.isBefore(end)) {
      clearings.add(clearing);
      clearing = clearing.plusDays(dice.between(140, 330));
    }
    LocalDate moveIn = LocalDate.MIN;
    if (dice.chance(8)) {
      moveIn = first.plusDays(dice.below((int) ChronoUnit.DAYS.between(first, end)));
    } else {
      earlier(home);
    }
    if (home.habit() == Home.Habit.YEARLY && moveIn.equals(LocalDate.MIN)) {
      years(home);
    } else {
      cycles(home, moveIn);
    }
    if (estate.collectsWater() && !home.isParking() && home.isOccupied()) {
      water(home);
    }
  }

  /** Debt of the years before the first month. */
  private void earlier(Home home) throws IOException {
    LocalDate cycleStart = cycleStart(first);
    if (home.habit() == Home.Habit.DEBTOR) {
      LocalDate year = LocalDate.of(first.getYear() - 1, 1, 1);
      if (dice.chance(600)) {
        service(home, year.minusYears(1), year);
      }
      service(home, year, year.plusYears(1));
      if (cycleStart.isAfter(year.plusYears(1))) {
        service(home, year.plusYears(1), cycleStart);
      }
    } else if (home.habit() == Home.Habit.SLOW) {
      service(home, cycleStart.minusMonths(dice.between(1, 3) * 3L), cycleStart);
    } else if (home.habit() == Home.Habit.LATE) {
      service(home, cycleStart.minusMonths(estate.cycle()), cycleStart);
    }
  }

  private void years(Home home) throws IOException {
    int month = dice.chance(600) ? 1 : dice.between(1, 12);
    for (int year = first.getYear() - 1; year <= end.getYear() + 1; year++) {
      LocalDate from = LocalDate.of(year, month, 1);
      if (from.plusYears(1).isAfter(first) && from.isBefore(end)) {
        service(home, from, from.plusYears(1));
      }
    }
  }

  private void cycles(Home home, LocalDate moveIn) throws IOException {
    LocalDate from = cycleStart(first);
    while (from.isBefore(end)) {
      LocalDate to = from.plusMonths(estate.cycle());
      if (to.isAfter(moveIn)) {
        service(home, from.isBefore(moveIn) ? moveIn : from, to);
      }
      from = to;
    }
  }

  private LocalDate cycleStart(LocalDate day) {
    return day.minusMonths((day.getMonthValue() - 1) % estate.cycle());
  }

  private void water(Home home) throws IOException {
    int usual = 1800 + dice.skewed(2600);
    LocalDate from = cycleStart(first);
    while (from.isBefore(end)) {
      LocalDate to = from.plusMonths(estate.cycle());
      boolean summer = from.getMonthValue() >= 6 && from.getMonthValue() <= 9;
      long due = Math.max(600, dice.around((long) usual * estate.cycle(), 140));
      Bill bill = bill(home, "SF", "自来水费", from, to, due + (summer ? due / 6 : 0), 0, 0);
      file(bill, home);
      from = to;
    }
  }

  /** A bill for the home's own fee, {@code to} not included. */
  private void service(Home home, LocalDate from, LocalDate to) throws IOException {
    long due = 0;
    for (LocalDate month = from; month.isBefore(to); month = nextMonth(month)) {
      int days = month.lengthOfMonth();
      long used = (long) days - month.getDayOfMonth() + 1;
      due += (home.monthlyFen() * used * 2 + days) / (2L * days);
    }
    long discount = 0;
    long waived = 0;
    if (home.habit() == Home.Habit.YEARLY && ChronoUnit.MONTHS.between(from, to) == 12) {
      discount = due * estate.yearlyDiscount() / 1000;
    }
    if (!home.isOccupied() && !home.isParking()) {
      waived = due * estate.vacancyWaiver() / 1000;
    } else if (dice.chance(4)) {
      waived = Math.min(due - discount, dice.between(2, 20) * 1000L);
    }
    String prefix = home.isParking() ? "CW" : "WY";
    file(bill(home, prefix, home.feeItem(), from, to, due, discount, waived), home);
  }

  private static LocalDate nextMonth(LocalDate day) {
    return day.withDayOfMonth(1).plusMonths(1);
  }

  private static Bill bill(
      Home home,
      String prefix,
      String item,
      LocalDate from,
      LocalDate to,
      long due,
      long discount,
      long waived) {
    String number = code(prefix, from, home.number());
    String fund = prefix.equals("SF") ? "passthrough" : "service";
    return new Bill(number, item, fund, from, to.minusDays(1), due, discount, waived);
  }

  /** Prefix, month and a number of at least six digits. */
  private static String code(String prefix, LocalDate day, int number) {
    int month = (day.getYear() % 100) * 100 + day.getMonthValue();
    StringBuilder code = new StringBuilder(14).append(prefix);
    String digits = Integer.toString(number);
    code.append(Integer.toString(10_000 + month), 1, 5);
    return code.append("000000", 0, Math.max(0, 6 - digits.length())).append(digits).toString();
  }

  private void file(Bill bill, Home home) throws IOException {
    List<Receipt> paid = payments(bill, home);
    paid.removeIf(r -> !r.on().isBefore(end));
    LocalDate issued = bill.from();
    if (!paid.isEmpty() && paid.get(0).on().isBefore(issued)) {
      issued = paid.get(0).on();
    }
    String label = label(issued);
    if (paid.isEmpty() || !label(paid.get(0).on()).equals(label)) {
      filing.put(fee(bill, home, null), label);
    }
    for (Receipt receipt : paid) {
      filing.put(fee(bill, home, receipt), label(receipt.on()));
      takings.add(bill.fund(), bill.item(), receipt.on(), receipt.fen());
    }
  }

  private String label(LocalDate day) {
    return day.isBefore(first)
        ? "earlier"
        : quarters.computeIfAbsent(
            day.getYear() * 12 + day.getMonthValue(), m -> Conduct.quarter(day));
  }

  /** What comes in for a bill, in order of days; what is after the last month is not known yet. */
  private List<Receipt> payments(Bill bill, Home home) {
    List<Receipt> paid = new ArrayList<>(2);
    long net = bill.due() - bill.discount() - bill.waived();
    if (net <= 0) {
      return paid;
    }
    LocalDate on = payDay(bill, home);
    if (on == null) {
      return paid;
    }
    if (home.habit() == Home.Habit.DEBTOR) {
      paid.add(new Receipt(on, net * dice.between(2, 6) / 10));
    } else if (dice.chance(14)) {
      long half = net / 200 * 100;
      paid.add(new Receipt(on, net - half));
      if (half > 0) {
        paid.add(new Receipt(on.plusDays(dice.between(15, 50)), half));
      }
    } else {
      paid.add(new Receipt(on, net));
      if (on.getDayOfMonth() <= 18 && dice.chance(4)) {
        LocalDate again = on.plusDays(dice.between(1, 4));
        paid.add(new Receipt(again, net));
        paid.add(new Receipt(again.plusDays(dice.between(2, 6)), -net));
      }
    }
    return paid;
  }

  private @Nullable LocalDate payDay(Bill bill, Home home) {
    LocalDate from = bill.from();
    boolean monthly = estate.cycle() == 1;
    boolean late = home.habit() == Home.Habit.LATE || dice.chance(estate.conduct().tardiness());
    if (bill.to().isBefore(first) && home.habit() != Home.Habit.YEARLY) {
      return switch (home.habit()) {
        case DEBTOR -> dice.chance(120) && !clearings.isEmpty() ? clearings.get(0) : null;
        case SLOW -> clearings.isEmpty() ? null : clearings.get(0);
        default -> first.plusDays(Math.max(0, Math.min(120, 25 + dice.bell(25))));
      };
    }
    return switch (home.habit()) {
      case DEBTOR -> dice.chance(60) ? from.plusDays(dice.between(20, 200)) : null;
      case SLOW ->
          clearings.stream().filter(c -> c.isAfter(from.plusDays(45))).findFirst().orElse(null);
      case YEARLY ->
          from.plusDays(bill.months() >= 12 ? dice.between(-24, 16) : promptDay(monthly));
      default -> from.plusDays(late ? lateDay(monthly) : promptDay(monthly));
    };
  }

  private int promptDay(boolean monthly) {
    return monthly
        ? Math.max(0, Math.min(27, 11 + dice.bell(6)))
        : Math.max(0, Math.min(88, 27 + dice.bell(17)));
  }

  private int lateDay(boolean monthly) {
    return monthly
        ? Math.max(20, Math.min(160, 52 + dice.bell(22)))
        : Math.max(45, Math.min(210, 92 + dice.bell(28)));
  }

  private Fee fee(Bill bill, Home home, @Nullable Receipt receipt) {
    String number = "";
    String method = "";
    if (receipt != null) {
      number = code("SJ", receipt.on(), ++receipts);
      method = Words.METHODS.get(dice.weighted(52, 21, 15, 7, 5));
    }
    return new Fee(
        Estate.MADE_UP,
        estate.id(),
        home.unit().unit(),
        bill.item(),
        bill.fund(),
        bill.from(),
        bill.to(),
        Money.ofFen(bill.due()),
        receipt == null ? Money.ZERO : Money.ofFen(receipt.fen()),
        Money.ofFen(bill.discount()),
        Money.ofFen(bill.waived()),
        receipt == null ? null : receipt.on(),
        bill.number(),
        number,
        method);
  }

  private record Bill(
      String number,
      String item,
      String fund,
      LocalDate from,
      LocalDate to,
      long due,
      long discount,
      long waived) {

    long months() {
      return ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
  }

  private record Receipt(LocalDate on, long fen) {}
}
