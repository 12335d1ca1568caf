package org.mingzhang.sample;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well an estate is run: what the noise of its tables is drawn around.
 *
 * @param lateRepairs repairs finished after their deadline, in thousandths
 * @param complaints complaints a quarter for every 1000 households
 * @param tardiness of the punctual payers, those late this time, in thousandths
 * @param levels the mean score of each question of the survey, in hundredths
 * @param bad quarters by their label ({@code 2026-Q3}) that went worse than that
 */
record Conduct(
    int lateRepairs,
    int complaints,
    int tardiness,
    SortedMap<String, Integer> levels,
    SortedMap<String, Trouble> bad) {

  /**
   * A quarter that went worse.
   *
   * @param lateRepairs added to the late repairs, in thousandths
   * @param complaints more complaints, in per cent
   * @param level added to every level, in hundredths
   */
  record Trouble(int lateRepairs, int complaints, int level) {

    static final Trouble NONE = new Trouble(0, 0, 0);
  }

  static Conduct drawn(Dice dice) {
    SortedMap<String, Integer> levels = new TreeMap<>();
    int mood = dice.bell(12);
    for (String question : CanonicalLayout.QUESTIONS) {
      levels.put(question, 424 + mood + dice.bell(18));
    }
    return new Conduct(
        dice.between(50, 130), dice.between(14, 30), dice.between(5, 45), levels, new TreeMap<>());
  }

  Trouble at(LocalDate day) {
    return bad.getOrDefault(quarter(day), Trouble.NONE);
  }

  static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }
}
