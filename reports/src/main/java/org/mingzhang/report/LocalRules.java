package org.mingzhang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a place want of a paper for all owners.
 *
 * @param place the name of the place; empty where none was chosen
 * @param country {@code CN}, {@code HK}, {@code JP} or {@code US}: whose law is cited
 * @param text the title of the place's text, empty for practice
 * @param textDate the day of the text that the rules were taken from
 * @param reviewBy after this day they have to be looked at again, null for never
 * @param sections what has to be disclosed, in the order of the rules
 * @param objectionDays how many days from the first day of the display objections are taken, 0 for
 *     as long as it is displayed
 * @param contact where objections go, empty for the service centre and the committee
 * @param answers how soon questions and objections are answered
 * @param style how a paper of a place with another law looks
 * @param version which rules these are, with the digest of their file; empty where none were looked
 *     up
 */
public record LocalRules(
    Phrase place,
    String country,
    Phrase text,
    @Nullable LocalDate textDate,
    @Nullable LocalDate reviewBy,
    List<Section> sections,
    int objectionDays,
    Phrase contact,
    Answers answers,
    Style style,
    String version) {

  /** No place is chosen and no section asked for beyond those of the law of the country. */
  public static final LocalRules NONE =
      new LocalRules(
          Phrase.NONE,
          "CN",
          Phrase.NONE,
          null,
          null,
          List.of(),
          0,
          Phrase.NONE,
          Answers.PRACTICE,
          Style.PLAIN,
          "");

  public LocalRules {
    sections = List.copyOf(sections);
  }

  /**
   * Something that recurs.
   *
   * @param id {@code public_revenue}, …
   * @param months how long its periods are
   * @param article of the text, empty for practice
   * @param byPractice whether the text does not say how often
   * @param paper whether this paper has to hold it; others are made by somebody else
   */
  public record Section(
      String id, Phrase name, int months, Phrase article, boolean byPractice, boolean paper) {}

  /**
   * How soon questions and objections are answered, in days.
   *
   * @param article of the text that says so of objections, empty for practice
   */
  public record Answers(int questionDays, int objectionDays, Phrase article) {

    /** Where no text says how soon. */
    public static final Answers PRACTICE = new Answers(7, 10, Phrase.NONE);
  }

  /**
   * How the owners' paper looks where another law holds.
   *
   * @param language what it is written in, whatever the office reads; empty for the office's
   * @param currency of the amounts as they were booked, empty for yuan
   * @param signers who signs it, by post
   * @param notes what the law lets owners do, and the like
   */
  public record Style(String language, Phrase currency, List<Phrase> signers, List<Phrase> notes) {

    static final Style PLAIN = new Style("", Phrase.NONE, List.of(), List.of());

    public Style {
      signers = List.copyOf(signers);
      notes = List.copyOf(notes);
    }
  }

  /** Whether the Civil Code's eight items have to be disclosed, and its articles cited. */
  public boolean isCivilCode() {
    return country.equals("CN");
  }

  /** What the owners' paper is written in. */
  public Locale language(Locale office) {
    return style.language().isEmpty() ? office : Locale.forLanguageTag(style.language());
  }

  /** The rule of a section: of several the one for a period of that length, else the first. */
  Optional<Section> section(String id, int months) {
    List<Section> called = sections.stream().filter(s -> s.id().equals(id)).toList();
    return called.stream()
        .filter(section -> section.months() == months)
        .findFirst()
        .or(() -> called.stream().findFirst());
  }

  /** The text with its date and this article, ready to print; the text alone without an article. */
  String basis(Phrase article, Words words) {
    String title = text.in(words.locale());
    String said =
        textDate == null
            ? words.say("cite.local.undated", title, article.in(words.locale()))
            : words.say("cite.local", title, textDate.toString(), article.in(words.locale()));
    return said.replaceAll("[, ]+$", "");
  }
}
