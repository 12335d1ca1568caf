package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.ScaleText;

/**
 * What has to be known of a sheet's rows before the first of them is read: which columns hold
 * answers, which questions there are, whether the newest row stands on top.
 */
public final class FirstLook {

  private static final int SAMPLE = 200;
  private static final int MOST_QUESTIONS = 200;

  private final @Nullable Bound date;
  private final @Nullable Bound balance;
  private final @Nullable Bound amount;
  private final int question;
  private final int answer;
  private final boolean scales;
  private final @Nullable RefundBook refunds;
  private final RowView view;
  private final Map<String, Scale> questions = new LinkedHashMap<>();
  private final List<Scale> columns = new ArrayList<>();
  private final List<long[]> firstBalances = new ArrayList<>();
  private long rows;
  private long firstDay = Long.MIN_VALUE;
  private int order;

  private static final class Scale {
    boolean other;
    boolean any;
    boolean beyondOne;
    boolean word;
  }

  FirstLook(
      Profile profile,
      @Nullable Bound date,
      @Nullable Bound balance,
      @Nullable Bound amount,
      int question,
      int answer,
      boolean scales,
      @Nullable RefundBook refunds) {
    this.date = date;
    this.balance = balance;
    this.amount = amount;
    this.question = question;
    this.answer = answer;
    this.scales = scales;
    this.refunds = refunds;
    view = new RowView(profile.empty());
  }

  /** Takes a data row of the file; false when it has seen enough. */
  public boolean take(List<String> cells) {
    view.moveTo(cells);
    rows++;
    boolean more = refunds != null;
    if (refunds != null) {
      refunds.take(view);
    }
    if (question >= 0) {
      String text = CellText.clean(view.at(question));
      if (!text.isEmpty() && (questions.containsKey(text) || questions.size() < MOST_QUESTIONS)) {
        note(questions.computeIfAbsent(text, t -> new Scale()), CellText.clean(view.at(answer)));
      }
      more = true;
    }
    if (scales && rows <= SAMPLE) {
      for (int i = 0; i < cells.size(); i++) {
        if (i == columns.size()) {
          columns.add(new Scale());
        }
        note(columns.get(i), CellText.clean(view.at(i)));
      }
      more = true;
    }
    if (balance != null && date != null) {
      more = isOrderOpen(date) || more;
    }
    return more || rows < 1;
  }

  private boolean isOrderOpen(Bound dates) {
    long reading = DateText.read(dates.value().of(view));
    if (order == 0 && DateText.isDate(reading)) {
      long day = DateText.date(reading).toEpochDay();
      order = firstDay == Long.MIN_VALUE ? 0 : Long.compare(day, firstDay);
      firstDay = firstDay == Long.MIN_VALUE ? day : firstDay;
    }
    if (firstBalances.size() < 2 && balance != null && amount != null) {
      firstBalances.add(
          new long[] {
            MoneyText.fen(balance.value().of(view)), MoneyText.fen(amount.value().of(view))
          });
    }
    return order == 0;
  }

  private static void note(Scale column, String text) {
    int score = ScaleText.score(text);
    column.other = column.other || score == ScaleText.RANGE || score == ScaleText.UNKNOWN;
    column.any = column.any || score >= 0;
    column.beyondOne = column.beyondOne || score > 1;
    boolean digit = !text.isEmpty() && text.chars().allMatch(c -> c < 0x80);
    column.word = column.word || (score >= 0 && !digit);
  }

  /** Whether there is no data row at all. */
  public boolean isEmpty() {
    return rows == 0;
  }

  /** The refunds among the rows that were taken; null for none. */
  @Nullable RefundBook refunds() {
    return refunds;
  }

  /** The questions that rows name, in the order of the file. */
  List<String> questions() {
    return List.copyOf(questions.keySet());
  }

  /** Whether a question that rows name is answered on a scale. */
  boolean isScale(String asked) {
    Scale scale = questions.get(asked);
    return scale != null && scale.any && !scale.other;
  }

  /** Whether a column holds answers of a scale, and not the marks 0 and 1 of a choice. */
  boolean isScale(int column) {
    if (column >= columns.size()) {
      return false;
    }
    Scale scale = columns.get(column);
    return scale.any && !scale.other && (scale.beyondOne || scale.word);
  }

  /** Whether a column holds only numbers, so that scores and numbers of options look alike. */
  boolean isOnlyNumbers(int column) {
    return column >= 0
        && column < columns.size()
        && columns.get(column).any
        && !columns.get(column).word;
  }

  /** Whether the newest row stands on top. */
  boolean isDescending() {
    if (order != 0 || firstBalances.size() < 2) {
      return order < 0;
    }
    long[] first = firstBalances.get(0);
    long[] second = firstBalances.get(1);
    boolean known =
        MoneyText.isAmount(first[0])
            && MoneyText.isAmount(first[1])
            && MoneyText.isAmount(second[0])
            && MoneyText.isAmount(second[1]);
    return known && first[0] + second[1] != second[0] && second[0] + first[1] == first[0];
  }
}
