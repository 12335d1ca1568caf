package org.mingzhang.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.WorkOrder;

/**
 * Repairs, complaints and what else reaches an estate's front desk, as known after the last month.
 */
final class Orders {

  private static final Map<String, String> PREFIX =
      Map.of("repair", "BX", "complaint", "TS", "hazard", "YH", "praise", "BY", "enquiry", "ZX");

  private final Estate estate;
  private final List<Home> homes;
  private final LocalDateTime end;
  private final Dice dice;
  private final List<Draft> drafts = new ArrayList<>();

  private Orders(Estate estate, LocalDateTime end, Dice dice) {
    this.estate = estate;
    this.homes = estate.homes().stream().filter(h -> !h.isParking()).toList();
    this.end = end;
    this.dice = dice;
  }

  static void run(Estate estate, YearMonth first, int months, long seed, Filing filing)
      throws IOException {
    LocalDateTime end = first.plusMonths(months).atDay(1).atStartOfDay();
    Orders orders = new Orders(estate, end, Dice.of(seed, "orders " + estate.id()));
    for (int m = 0; m < months; m++) {
      orders.month(first.plusMonths(m));
    }
    orders.file(filing);
  }

  private void month(YearMonth month) {
    long households = estate.community().households();
    Conduct.Trouble trouble = estate.conduct().at(month.atDay(1));
    for (int i = many(dice.around(households * 82, 60)); i > 0; i--) {
      repair(moment(month));
    }
    int complaints = estate.conduct().complaints() * (100 + trouble.complaints()) / 100;
    for (int i = many(dice.around(households * complaints / 3, 100)); i > 0; i--) {
      Home home = dice.pick(homes);
      String category = dice.chance(55) ? "" : dice.pick(Words.COMPLAINTS);
      complaint(moment(month), home, category, true);
    }
    for (int i = many(households * 2); i > 0; i--) {
      brief("hazard", moment(month), dice.pick(Words.HAZARDS));
    }
    for (int i = many(households * 3); i > 0; i--) {
      brief("praise", moment(month), dice.pick(Words.PRAISES));
    }
    for (int i = many(households * 6); i > 0; i--) {
      brief("enquiry", moment(month), dice.pick(Words.ENQUIRIES));
    }
  }

  /** A whole number of orders from thousandths. */
  private int many(long thousandths) {
    return (int) (thousandths / 1000) + (dice.chance((int) (thousandths % 1000)) ? 1 : 0);
  }

  private LocalDateTime moment(YearMonth month) {
    int hour = 7 + dice.weighted(4, 12, 14, 10, 6, 5, 7, 9, 8, 7, 7, 8, 9, 6, 3);
    return month
        .atDay(dice.between(1, month.lengthOfMonth()))
        .atTime(hour, dice.below(60), dice.below(60));
  }

  private void repair(LocalDateTime at) {
    Home home = dice.pick(homes);
    boolean urgent = dice.chance(140);
    boolean dateOnly = !urgent && dice.chance(300);
    LocalDateTime due =
        dateOnly ? at.toLocalDate().plusDays(2).atTime(23, 59, 59) : at.plusHours(urgent ? 4 : 48);
    int trouble = estate.conduct().at(at.toLocalDate()).lateRepairs();
    int paused = !urgent && dice.chance(70) ? dice.between(3, 90) * 30 : 0;
    boolean late = dice.chance(estate.conduct().lateRepairs() + trouble);
    boolean valid = !dice.chance(25);
    int allowed = (int) Duration.between(at, due).toMinutes();
    int took =
        late
            ? allowed + paused + 10 + dice.skewed(allowed * 2 / 3)
            : paused + within(allowed, 12 + dice.skewed(allowed * 35 / 100));
    boolean never = !valid || dice.chance(6);
    LocalDateTime completed =
        never ? null : known(at.plusMinutes(took).plusSeconds(dice.below(50)));
    LocalDateTime closed =
        valid
            ? completed == null ? null : known(completed.plusMinutes(dice.skewed(600)))
            : known(at.plusMinutes(dice.skewed(240)));
    LocalDateTime followed =
        closed != null && valid && dice.chance(320)
            ? known(closed.plusMinutes(dice.skewed(1800)))
            : null;
    LocalDateTime dispatched = known(at.plusMinutes(dice.skewed(urgent ? 4 : 18)));
    LocalDateTime responded =
        dispatched == null
            ? null
            : known(dispatched.plusMinutes(Math.min(took, dice.skewed(urgent ? 9 : 55))));
    String category = dice.pick(Words.REPAIRS.subList(0, dice.chance(600) ? 3 : 8));
    boolean inside = Words.INDOOR_REPAIRS.contains(category) && dice.chance(800);
    String place = inside ? "室内" : dice.pick(Words.REPAIR_PLACES);
    Integer reopened = completed == null ? null : Integer.valueOf(dice.chance(38) ? 1 : 0);
    Boolean said = (valid && dice.chance(100)) ? null : Boolean.valueOf(valid);
    BigDecimal rating =
        closed != null && valid && dice.chance(560)
            ? BigDecimal.valueOf(5 - dice.weighted(56, 27, 10, 4, 3))
            : null;
    drafts.add(
        new Draft(
            "repair",
            at,
            no ->
                new WorkOrder(
                    Estate.MADE_UP,
                    estate.id(),
                    no,
                    "repair",
                    category,
                    urgent ? "emergency" : "normal",
                    home.unit().unit(),
                    place,
                    at,
                    dispatched,
                    responded,
                    due,
                    dateOnly,
                    completed,
                    paused == 0 ? null : (long) paused,
                    closed,
                    reopened,
                    said,
                    followed,
                    rating,
                    "")));
  }

  private void complaint(LocalDateTime at, Home home, String category, boolean mayRecur) {
    boolean dateOnly = dice.chance(400);
    LocalDateTime due =
        dateOnly ? at.toLocalDate().plusDays(5).atTime(23, 59, 59) : at.plusHours(72);
    boolean late = dice.chance(90 + estate.conduct().at(at.toLocalDate()).lateRepairs());
    int allowed = (int) Duration.between(at, due).toMinutes();
    int took =
        late
            ? allowed + 60 + dice.skewed(allowed)
            : within(allowed, 60 + dice.skewed(allowed * 45 / 100));
    LocalDateTime closed = dice.chance(15) ? null : known(at.plusMinutes(took));
    LocalDateTime followed =
        closed != null && dice.chance(840) ? known(closed.plusMinutes(dice.skewed(2600))) : null;
    LocalDateTime responded = known(at.plusMinutes(Math.min(took, dice.skewed(150))));
    Boolean said = !dice.chance(80);
    BigDecimal rating =
        closed != null && dice.chance(350)
            ? BigDecimal.valueOf(5 - dice.weighted(30, 30, 20, 12, 8))
            : null;
    String unit = dice.chance(90) ? "" : home.unit().unit();
    drafts.add(
        new Draft(
            "complaint",
            at,
            no ->
                new WorkOrder(
                    Estate.MADE_UP,
                    estate.id(),
                    no,
                    "complaint",
                    category,
                    "",
                    unit,
                    unit.isEmpty() ? "小区公共区域" : "",
                    at,
                    null,
                    responded,
                    due,
                    dateOnly,
                    closed,
                    null,
                    closed,
                    null,
                    said,
                    followed,
                    rating,
                    "")));
    if (mayRecur && closed != null && !unit.isEmpty() && dice.chance(130)) {
      LocalDate day = closed.toLocalDate().plusDays(dice.between(1, 44));
      LocalDateTime again = day.atTime(dice.between(8, 20), dice.below(60), dice.below(60));
      if (again.isBefore(end)) {
        complaint(again, home, category, false);
      }
    }
  }

  /** The minutes taken, or some that are still in time. */
  private int within(int allowed, int took) {
    return took < allowed ? took : allowed * dice.between(55, 99) / 100;
  }

  private void brief(String kind, LocalDateTime at, String category) {
    Home home = dice.pick(homes);
    LocalDateTime closed = known(at.plusMinutes(dice.skewed(400)));
    drafts.add(
        new Draft(
            kind,
            at,
            no ->
                new WorkOrder(
                    Estate.MADE_UP,
                    estate.id(),
                    no,
                    kind,
                    category,
                    "",
                    home.unit().unit(),
                    "",
                    at,
                    null,
                    closed,
                    null,
                    false,
                    closed,
                    null,
                    closed,
                    null,
                    null,
                    null,
                    null,
                    "")));
  }

  private @Nullable LocalDateTime known(LocalDateTime at) {
    return at.isBefore(end) ? at : null;
  }

  private void file(Filing filing) throws IOException {
    drafts.sort(Comparator.comparing(Draft::at));
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (Draft draft : drafts) {
      String month =
          String.format(
              Locale.ROOT,
              "%s%d%02d",
              PREFIX.getOrDefault(draft.kind(), ""),
              draft.at().getYear(),
              draft.at().getMonthValue());
      int number = numbers.merge(month, 1, Integer::sum);
      String orderNo = String.format(Locale.ROOT, "%s-%04d", month, number);
      filing.put(draft.make().apply(orderNo), Conduct.quarter(draft.at().toLocalDate()));
    }
  }

  /** An order that gets its number once all of the month are known. */
  private record Draft(String kind, LocalDateTime at, Function<String, WorkOrder> make) {}
}
