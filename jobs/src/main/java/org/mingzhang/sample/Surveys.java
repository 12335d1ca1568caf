package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.SurveyRound;

/** The rounds of an estate's survey and the answers, some homes answering twice. */
final class Surveys {

  private static final List<String> MODES = List.of("网络", "纸质", "走访", "电话");

  private final Estate estate;
  private final Dice dice;
  private final Filing filing;

  private Surveys(Estate estate, Dice dice, Filing filing) {
    this.estate = estate;
    this.dice = dice;
    this.filing = filing;
  }

  /** A round in every quarter, or only in the first and third, that ends within the months. */
  static void run(
      Estate estate, YearMonth first, int months, boolean quarterly, long seed, Filing filing)
      throws IOException {
    for (int m = 0; m < months; m++) {
      YearMonth month = first.plusMonths(m);
      int number = month.getMonthValue();
      if (number % 3 == 0 && (quarterly || number % 6 == 3)) {
        // dice for each round, so that one more month leaves the earlier rounds as they were
        Dice dice = Dice.of(seed, "survey " + estate.id() + month);
        new Surveys(estate, dice, filing).round(month);
      }
    }
  }

  private void round(YearMonth month) throws IOException {
    boolean large = estate.community().households() >= 800;
    boolean small = estate.community().households() < 200;
    LocalDate from = month.atDay(5);
    LocalDate to = month.atDay(25);
    String label = Conduct.quarter(to);
    int response = (large ? 560 : small ? 640 : 480) + dice.bell(25);
    long issued = 0;
    List<Answer> answers = new ArrayList<>();
    for (Home home : estate.homes()) {
      boolean asked =
          home.unit().unitKind().equals("residential")
              && home.isOccupied()
              && dice.chance(large ? 420 : 960);
      if (asked) {
        issued++;
        if (dice.chance(response)) {
          answers(home, label, from, answers);
        }
      }
    }
    filing.put(
        new SurveyRound(
            Estate.MADE_UP,
            estate.id(),
            label,
            from,
            to,
            issued,
            "网络问卷、纸质问卷、走访、电话",
            large ? "按楼栋随机抽样" : "全体入住户",
            "无",
            large ? "空置房屋" : "空置房屋及长期外出户",
            "无",
            ""),
        "");
    answers.sort(Comparator.comparing(Answer::submittedAt).thenComparing(Answer::unit));
    for (Answer answer : answers) {
      filing.put(answer, label);
    }
  }

  private void answers(Home home, String round, LocalDate from, List<Answer> answers) {
    int mood = dice.bell(52);
    LocalDateTime at =
        from.plusDays(dice.below(19)).atTime(dice.between(8, 21), dice.below(60), dice.below(60));
    String unit = dice.chance(4) ? "" : home.unit().unit();
    answers.add(answer(unit, round, at, mood, false));
    if (!unit.isEmpty() && dice.chance(30)) {
      LocalDateTime again = at.plusMinutes(dice.between(2, 1400));
      answers.add(answer(unit, round, again, mood + dice.bell(20), dice.chance(200)));
    }
  }

  private Answer answer(String unit, String round, LocalDateTime at, int mood, boolean brokenOff) {
    int trouble = estate.conduct().at(at.toLocalDate()).level();
    SortedMap<String, Integer> scores = new TreeMap<>();
    estate
        .conduct()
        .levels()
        .forEach(
            (question, level) -> {
              int score = level + trouble + mood + dice.bell(62);
              int given = Math.max(1, Math.min(5, Math.floorDiv(score + 50, 100)));
              if (dice.chance(unclear(question))) {
                scores.put(question, Answer.NOT_APPLICABLE);
              } else if (!dice.chance(14)) {
                scores.put(question, given);
              }
            });
    if (brokenOff) {
      scores.remove("overall");
    }
    String mode = MODES.get(dice.weighted(62, 17, 14, 7));
    return new Answer(
        Estate.MADE_UP,
        estate.id(),
        round,
        unit,
        at,
        mode,
        mode.equals("网络") ? Integer.valueOf(35 + dice.skewed(110)) : null,
        scores,
        recommend(mood + trouble),
        dice.chance(70) ? dice.pick(Words.COMMENTS) : "");
  }

  private static int unclear(String question) {
    return switch (question) {
      case "overall" -> 3;
      case "D02" -> 60;
      case "D09" -> 85;
      default -> 15;
    };
  }

  private @Nullable Integer recommend(int mood) {
    if (dice.chance(80)) {
      return null;
    }
    return Math.max(0, Math.min(10, Math.floorDiv(852 + 2 * mood + dice.bell(130), 100)));
  }
}
