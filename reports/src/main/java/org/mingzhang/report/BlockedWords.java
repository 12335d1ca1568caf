package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.document.Document;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Imbalance;
import org.mingzhang.measure.Imbalances;

/** Why a community has no papers, in one sentence for the portfolio, the index and the console. */
public final class BlockedWords {

  private BlockedWords() {}

  /** Nothing is wrong with the community's papers, but they could not be written. */
  public static String unwritten(Locale locale) {
    return Words.of(locale).say("blocked.unwritten");
  }

  /**
   * The funds whose books do not agree, with both amounts: the first day of each, because what
   * follows may follow from it.
   */
  public static String imbalances(List<Imbalance> imbalances, Locale locale) {
    Words words = Words.of(locale);
    List<String> parts = new ArrayList<>();
    for (Imbalance imbalance : Imbalances.first(imbalances)) {
      parts.add(
          words.say(
              "blocked." + imbalance.check().key(),
              words.name("fund", imbalance.fund()),
              Numbers.money(imbalance.computed().toDecimal()),
              Numbers.money(imbalance.stated().toDecimal()),
              Numbers.money(imbalance.difference().toDecimal()),
              imbalance.day().toString()));
    }
    return words.say("blocked.books", String.join(words.say("list.clause"), parts));
  }

  /**
   * Characters that no shipped font holds, each named by its code point and the place where it
   * stands: file, row and field, else paper, table and column.
   *
   * @param codePoints in any order
   * @param slice the community's data
   * @param documents its papers
   */
  public static String characters(
      Set<Integer> codePoints, Slice slice, List<Document> documents, Locale locale) {
    Words words = Words.of(locale);
    List<String> names = new ArrayList<>();
    for (int point : new TreeSet<>(codePoints)) {
      List<String> places = CharacterPlaces.of(slice, documents, words, point);
      String name = String.format(Locale.ROOT, "U+%04X", point);
      if (!places.isEmpty()) {
        String place = named(places.get(0), codePoints);
        int more = places.size();
        name =
            words.say(
                "blocked.character",
                name,
                more == 1
                    ? place
                    : words.say("blocked.character.more", place, Numbers.count(more)));
      }
      names.add(name);
    }
    return words.say("blocked.characters", String.join(words.say("list.separator"), names));
  }

  /** The sentence stands on a paper too, so that it must not hold them itself. */
  private static String named(String place, Set<Integer> codePoints) {
    StringBuilder named = new StringBuilder();
    place
        .codePoints()
        .forEach(
            c -> {
              if (codePoints.contains(c)) {
                named.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
              } else {
                named.appendCodePoint(c);
              }
            });
    return named.toString();
  }

  /** Anything else; the sentence is already in the reader's language. */
  public static String other(String sentence, Locale locale) {
    return Words.of(locale).say("blocked.other", PublicText.clean(sentence));
  }
}
