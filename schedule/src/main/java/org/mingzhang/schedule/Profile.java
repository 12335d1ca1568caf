package org.mingzhang.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Digests;
import org.mingzhang.job.SettingsRefused;
import org.mingzhang.report.LocalRules;
import org.mingzhang.report.Phrase;

/**
 * The calendar of one jurisdiction. An article whose wording was not verified (confidence V) is
 * refused: it could be printed as law.
 *
 * @param aliases what the column {@code jurisdiction} may say
 * @param country whose law holds: {@code CN}, {@code HK}, {@code JP} or {@code US}
 * @param text the local text's title, empty for practice
 * @param textDate the date of the text it was taken from, null for practice
 * @param from in force from this day on, {@link LocalDate#MIN} for always
 * @param reviewBy after this day it has to be looked at again, null for never
 * @param objectionDays how long objections are taken, 0 for as long as the paper is displayed
 * @param version its id with the digest of its text
 */
record Profile(
    String id,
    Phrase name,
    Set<String> aliases,
    String country,
    Phrase text,
    @Nullable LocalDate textDate,
    LocalDate from,
    @Nullable LocalDate reviewBy,
    int displayDays,
    int objectionDays,
    Phrase contact,
    LocalRules.Answers answers,
    LocalRules.Style style,
    List<Rule> rules,
    String version) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "aliases",
          "country",
          "text",
          "text_date",
          "valid_from",
          "review_by",
          "display_days",
          "objection_days",
          "contact",
          "answers",
          "language",
          "currency",
          "signers",
          "notes",
          "disclosures");
  private static final Set<String> COUNTRIES = Set.of("CN", "HK", "JP", "US");
  private static final Set<String> LANGUAGES = Set.of("", "zh-CN", "en");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

  /** Reads a profile that comes with the product. */
  static Profile shipped(String id) {
    String resource = "profiles/" + id + ".yaml";
    try (InputStream in = Profile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + resource);
      }
      return read(
          new InputStreamReader(in, StandardCharsets.UTF_8), "jurisdictions/" + id + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile.
   *
   * @param source named in messages, in the folder {@code jurisdictions}
   * @throws SettingsRefused where something is missing or unknown, saying what
   */
  static Profile read(Reader yaml, String source) throws IOException {
    String written = text(yaml);
    ProfileNode node = ProfileNode.root(source, written);
    node.only(KEYS);
    int displayDays = node.number("display_days", 0);
    Phrase text = node.phrase("text", Phrase.NONE);
    LocalDate textDate = node.date("text_date");
    LocalDate from = node.date("valid_from");
    List<Rule> rules = new ArrayList<>();
    for (ProfileNode disclosure : node.list("disclosures")) {
      rules.add(new RuleReader(disclosure, displayDays, !text.zh().isEmpty()).rule());
    }
    Set<String> aliases = Set.copyOf(node.texts("aliases").stream().map(Profile::key).toList());
    String id = node.text("id");
    if (!ID.matcher(id).matches()) {
      throw node.refused("id", "id: " + id);
    }
    return new Profile(
        id,
        node.phrase("name"),
        aliases,
        node.among("country", "CN", COUNTRIES),
        text,
        textDate,
        from != null ? from : textDate != null ? textDate : LocalDate.MIN,
        node.date("review_by"),
        displayDays,
        node.has("objection_days") ? node.number("objection_days", 1) : 0,
        node.phrase("contact", Phrase.NONE),
        answers(node, !text.zh().isEmpty()),
        new LocalRules.Style(
            node.among("language", "", LANGUAGES),
            node.phrase("currency", Phrase.NONE),
            node.phrases("signers"),
            node.phrases("notes")),
        List.copyOf(rules),
        id + " " + Digests.of(written));
  }

  private static String text(Reader reader) throws IOException {
    java.io.StringWriter text = new java.io.StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private static LocalRules.Answers answers(ProfileNode node, boolean hasText) {
    if (!node.has("answers")) {
      return LocalRules.Answers.PRACTICE;
    }
    ProfileNode answers = node.child("answers");
    answers.only(Set.of("questions", "objections", "article", "confidence"));
    return new LocalRules.Answers(
        answers.has("questions")
            ? answers.number("questions", 1)
            : LocalRules.Answers.PRACTICE.questionDays(),
        answers.has("objections")
            ? answers.number("objections", 1)
            : LocalRules.Answers.PRACTICE.objectionDays(),
        RuleReader.article(answers, hasText));
  }

  boolean isCalled(String jurisdiction) {
    return aliases.contains(key(jurisdiction));
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
