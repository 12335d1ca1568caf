package org.mingzhang.schedule;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.report.Completeness;
import org.mingzhang.report.Phrase;

/** One of a profile's disclosures. */
final class RuleReader {

  private static final Set<String> KEYS =
      Set.of(
          "section",
          "name",
          "every",
          "every_is",
          "due_months_after_end",
          "due_same_day_months_after_end",
          "due_days_after_end",
          "due_days_before_start",
          "open_days_before_start",
          "due_is",
          "charging_modes",
          "display_days",
          "article",
          "confidence",
          "own_paper",
          "paper");
  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half", 6, "year", 12);
  private static final Map<String, DueDay.Unit> UNITS =
      new TreeMap<>(
          Map.of(
              "due_months_after_end", DueDay.Unit.MONTHS_AFTER_END,
              "due_same_day_months_after_end", DueDay.Unit.SAME_DAY_AFTER_END,
              "due_days_after_end", DueDay.Unit.DAYS_AFTER_END,
              "due_days_before_start", DueDay.Unit.DAYS_BEFORE_START));
  private static final Pattern CHINESE_ARTICLE = Pattern.compile("第(.+)条(.*)");

  private final ProfileNode node;
  private final int displayDays;
  private final boolean hasText;

  /**
   * @param displayDays of the profile, where the disclosure says none
   * @param hasText whether the profile names the text that an article is of
   */
  RuleReader(ProfileNode node, int displayDays, boolean hasText) {
    this.node = node;
    this.displayDays = displayDays;
    this.hasText = hasText;
  }

  Rule rule() {
    node.only(KEYS);
    Phrase article = article(node, hasText);
    String every = node.text("every");
    Integer months = MONTHS.get(every);
    if (months == null) {
      throw node.refused("every", "every: " + every);
    }
    boolean paper = node.among("paper", "true", BOOLEANS).equals("true");
    String section = node.text("section");
    if (paper && !Completeness.isKnown(section)) {
      throw node.refused("section", "section: " + section);
    }
    boolean byPractice = node.among("every_is", "", Set.of("", "practice")).equals("practice");
    return new Rule(
        section,
        node.phrase("name"),
        months,
        byPractice || article.zh().isEmpty(),
        due(article),
        modes(),
        node.has("display_days") ? node.number("display_days", 0) : displayDays,
        article,
        node.among("own_paper", "false", BOOLEANS).equals("true"),
        paper);
  }

  private DueDay due(Phrase article) {
    List<String> said = UNITS.keySet().stream().filter(node::has).toList();
    if (said.size() != 1) {
      throw node.refused("due", said.isEmpty() ? "" : String.join(", ", said));
    }
    DueDay.Unit unit = UNITS.getOrDefault(said.get(0), DueDay.Unit.MONTHS_AFTER_END);
    boolean byLaw = node.among("due_is", "practice", Set.of("law", "practice")).equals("law");
    if (byLaw && article.zh().isEmpty()) {
      throw node.refused("due_is", "due_is: law");
    }
    int count = node.number(said.get(0), unit == DueDay.Unit.MONTHS_AFTER_END ? -12 : 1);
    int open = node.has("open_days_before_start") ? node.number("open_days_before_start", 1) : 0;
    if (unit == DueDay.Unit.DAYS_BEFORE_START && open < count) {
      throw node.refused("open", "open_days_before_start: " + open);
    }
    return new DueDay(unit, count, open, byLaw);
  }

  private Set<ChargingMode> modes() {
    Set<ChargingMode> modes = EnumSet.noneOf(ChargingMode.class);
    for (String text :
        node.has("charging_modes") ? node.texts("charging_modes") : List.<String>of()) {
      try {
        modes.add(ChargingMode.valueOf(text.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw node.refused("charging_modes", "charging_modes: " + text);
      }
    }
    return modes.isEmpty() ? Set.of(ChargingMode.values()) : Set.copyOf(modes);
  }

  /** An article, which stands only where its wording was compared with the published text. */
  static Phrase article(ProfileNode node, boolean hasText) {
    if (!node.has("article")) {
      return Phrase.NONE;
    }
    Phrase written = node.phrase("article");
    if (!hasText || !node.text("confidence", "").equals("V")) {
      throw node.refused("article", "article: " + written.zh());
    }
    Matcher chinese = CHINESE_ARTICLE.matcher(written.en());
    return chinese.matches()
        ? new Phrase(
            written.zh(),
            "art. " + chinese.group(1) + chinese.group(2).replace('（', '(').replace('）', ')'))
        : written;
  }
}
