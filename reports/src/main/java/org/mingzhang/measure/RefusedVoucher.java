package org.mingzhang.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Refusal;

/**
 * A voucher row that was refused and so is missing in the books of a fund that do not agree. What
 * it says is read from the row as it stood, without its headers: what names another fund, or a day
 * outside, is left out; what cannot be read is kept.
 *
 * @param amount the row's amount, null where none can be read or several cells could be it
 */
public record RefusedVoucher(Refusal refusal, Fit fit, @Nullable Money amount) {

  /** How the row's amount stands to the difference, the most telling first. */
  public enum Fit {
    /** Just the difference, and no other direction than the one that is missing. */
    EQUAL,
    /** Half of it. */
    HALF,
    /** Neither, or it cannot be read. */
    OTHER
  }

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,2})?");

  private static final Pattern CELL = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private static final Map<String, List<String>> FUNDS =
      Map.of(
          "service", List.of("service", "物业费", "物业服务费", "物业服务资金"),
          "public", List.of("public", "公共收益", "公共收入"),
          "reserve", List.of("reserve", "维修资金", "专项维修资金", "住宅专项维修资金", "维修基金"),
          "passthrough", List.of("passthrough", "代收代交", "代收代缴", "代收代付"));

  private static final Set<String> INCOME = Set.of("income", "收入", "收");
  private static final Set<String> EXPENSE = Set.of("expense", "支出", "支");

  /** The rows, the most telling first, then as they came. */
  public static List<RefusedVoucher> of(Imbalance imbalance, List<Refusal> rows) {
    List<RefusedVoucher> found = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Refusal row : rows) {
      List<String> cells = cells(row.raw());
      if (seen.add(List.of(row.path(), row.sheet(), row.row()))
          && !ofOtherFund(cells, imbalance.fund())
          && !outside(cells, imbalance)) {
        found.add(of(imbalance, row, cells));
      }
    }
    found.sort(Comparator.comparing(RefusedVoucher::fit));
    return List.copyOf(found);
  }

  /** What those add up to whose amount can be read. */
  public static Money sum(List<RefusedVoucher> rows) {
    Money sum = Money.ZERO;
    for (RefusedVoucher row : rows) {
      Money amount = row.amount();
      sum = amount == null ? sum : sum.plus(amount);
    }
    return sum;
  }

  private static RefusedVoucher of(Imbalance imbalance, Refusal row, List<String> cells) {
    List<Money> amounts = amounts(cells);
    long missing = imbalance.difference().fen();
    boolean against =
        cells.stream().anyMatch(cell -> (missing > 0 ? EXPENSE : INCOME).contains(cell));
    for (Money amount : amounts) {
      if (Math.abs(amount.fen()) == Math.abs(missing) && !against) {
        return new RefusedVoucher(row, Fit.EQUAL, amount);
      }
    }
    for (Money amount : amounts) {
      if (2 * Math.abs(amount.fen()) == Math.abs(missing)) {
        return new RefusedVoucher(row, Fit.HALF, amount);
      }
    }
    return new RefusedVoucher(row, Fit.OTHER, amounts.size() == 1 ? amounts.get(0) : null);
  }

  private static List<String> cells(String raw) {
    return CELL.splitAsStream(raw)
        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }

  private static boolean ofOtherFund(List<String> cells, String fund) {
    boolean own = cells.stream().anyMatch(FUNDS.getOrDefault(fund, List.of())::contains);
    return !own
        && FUNDS.values().stream().anyMatch(names -> cells.stream().anyMatch(names::contains));
  }

  private static boolean outside(List<String> cells, Imbalance imbalance) {
    List<LocalDate> days = cells.stream().flatMap(RefusedVoucher::day).toList();
    return !days.isEmpty()
        && days.stream()
            .noneMatch(day -> day.isAfter(imbalance.agreed()) && !day.isAfter(imbalance.day()));
  }

  private static Stream<LocalDate> day(String cell) {
    try {
      return Stream.of(LocalDate.parse(cell.replace('/', '-')));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  /** Numbers with fen before whole ones: those may be line numbers. */
  private static List<Money> amounts(List<String> cells) {
    List<String> numbers =
        cells.stream()
            .map(cell -> cell.replaceAll("[¥￥元,，\\s]", ""))
            .filter(cell -> NUMBER.matcher(cell).matches())
            .toList();
    List<String> withFen = numbers.stream().filter(number -> number.contains(".")).toList();
    return (withFen.isEmpty() ? numbers : withFen)
        .stream().map(BigDecimal::new).map(Money::of).toList();
  }
}
