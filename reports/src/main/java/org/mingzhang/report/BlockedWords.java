package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingzhang.measure.Imbalance;

/** Why a community has no papers, in one sentence for the portfolio, the index and the console. */
public final class BlockedWords {

  private BlockedWords() {}

  /** The funds whose books do not agree, with both amounts. */
  public static String imbalances(List<Imbalance> imbalances, Locale locale) {
    Words words = Words.of(locale);
    List<String> parts = new ArrayList<>();
    for (Imbalance imbalance : imbalances) {
      parts.add(
          words.say(
              "blocked." + imbalance.check(),
              words.name("fund", imbalance.fund()),
              Numbers.money(imbalance.computed().toDecimal()),
              Numbers.money(imbalance.stated().toDecimal()),
              Numbers.money(imbalance.stated().minus(imbalance.computed()).toDecimal())));
    }
    return words.say("blocked.books", String.join(words.say("list.clause"), parts));
  }

  /**
   * Characters that no shipped font holds, each named by its code point.
   *
   * @param codePoints in any order
   */
  public static String characters(Set<Integer> codePoints, Locale locale) {
    Words words = Words.of(locale);
    List<String> names =
        codePoints.stream()
            .sorted()
            .map(point -> String.format(Locale.ROOT, "U+%04X", point))
            .toList();
    return words.say("blocked.characters", String.join(words.say("list.separator"), names));
  }

  /** Anything else; the sentence is already in the reader's language. */
  public static String other(String sentence, Locale locale) {
    return Words.of(locale).say("blocked.other", PublicText.clean(sentence));
  }
}
