package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.CellText;

/**
 * How one layout becomes tables. Immutable.
 *
 * @param name what {@code --profile} calls it
 * @param parent the profile it extends; empty for none
 * @param digest SHA-256 of its text and of those it extends
 * @param text the YAML as it was read
 * @param match how it is recognised; null for one that others extend
 * @param headerRows how many rows make the header
 * @param empty texts that stand for nothing
 * @param end what the first cell of the row below the table holds; null for none
 * @param personal columns that no refusal shows
 * @param require columns that hold one of these texts, or the row is refused
 * @param refunds how refunds are told; null for not
 * @param skip rows that are no data
 * @param tables the kinds it makes; the first counts the rows of the file
 * @param running a balance that each row carries on; null for none
 * @param warnAt at so many rows the other program stops without a word; 0 for never
 * @param byName whether it is used only where the office names it
 * @param numbers what answers that are nothing but numbers stand for
 * @param ask what the office has to say before the layout can be read; null for nothing
 * @param explain why there is nothing to read; null where there is
 */
public record Profile(
    String name,
    String parent,
    String digest,
    String text,
    Phrase title,
    @Nullable Fingerprint match,
    int headerRows,
    Set<String> empty,
    @Nullable Pattern end,
    List<ColumnRef> personal,
    Map<ColumnRef, Allowed> require,
    @Nullable RefundRule refunds,
    List<Condition> skip,
    List<TableRule> tables,
    @Nullable Running running,
    int warnAt,
    boolean byName,
    Numbers numbers,
    @Nullable Phrase ask,
    @Nullable Phrase explain) {

  /** The same words in both languages. */
  public record Phrase(String zh, String en) {
    static Phrase of(Yaml yaml) throws ProfileRefused {
      if (yaml.isText()) {
        return new Phrase(yaml.text(), yaml.text());
      }
      yaml.keys(Set.of("zh", "en"));
      return new Phrase(yaml.required("zh").text(), yaml.required("en").text());
    }
  }

  /**
   * What answers that are nothing but numbers stand for.
   *
   * @param ask the question to the office; null where it is known
   * @param options whether they are numbers of options, the best of five first
   */
  record Numbers(@Nullable Phrase ask, boolean options) {
    static final Numbers SCORES = new Numbers(null, false);

    static Numbers of(Yaml yaml) throws ProfileRefused {
      if (yaml.isText()) {
        return new Numbers(null, yaml.oneOf(Set.of("scores", "options")).equals("options"));
      }
      yaml.keys(Set.of("ask"));
      return new Numbers(Phrase.of(yaml.required("ask")), false);
    }
  }

  /**
   * What a column may hold.
   *
   * @param words in the profile's own spelling
   * @param pattern what else it may look like; null for nothing
   * @param blank whether it may be blank
   */
  record Allowed(Set<String> words, @Nullable Pattern pattern, boolean blank) {

    static Allowed of(Yaml yaml) throws ProfileRefused {
      if (!yaml.isKeys()) {
        return new Allowed(Set.copyOf(yaml.texts()), null, true);
      }
      Map<String, Yaml> keys = yaml.keys(Set.of("is", "matches", "blank"));
      Yaml matches = keys.get("matches");
      Yaml blank = keys.get("blank");
      return new Allowed(
          Set.copyOf(yaml.required("is").texts()),
          matches == null ? null : matches.pattern(),
          blank == null || blank.flag());
    }

    boolean allows(String text) {
      String key = Step.key(text);
      return key.isEmpty()
          ? blank
          : words.stream().anyMatch(word -> Step.key(word).equals(key))
              || (pattern != null && pattern.matcher(CellText.clean(text)).find());
    }
  }

  /** The balance after a row, and the amount with its sign that led to it. */
  record Running(Rule balance, Rule amount) {}

  /** The columns that tell what a row is, though nothing is made of them. */
  List<ColumnRef> asked() {
    List<ColumnRef> asked = new ArrayList<>(require.keySet());
    for (Condition condition : skip) {
      condition.parts().stream()
          .map(Condition.Part::column)
          .filter(Objects::nonNull)
          .forEach(asked::add);
    }
    if (refunds != null) {
      asked.add(refunds.direction());
      asked.addAll(refunds.by());
    }
    return List.copyOf(asked);
  }

  /** The same with the tables that are made of a file of this path; with all where none is. */
  Profile at(String path) {
    List<TableRule> there = tables.stream().filter(table -> table.isFor(path)).toList();
    return there.isEmpty() || there.size() == tables.size()
        ? this
        : new Profile(
            name,
            parent,
            digest,
            text,
            title,
            match,
            headerRows,
            empty,
            end,
            personal,
            require,
            refunds,
            skip,
            there,
            running,
            warnAt,
            byName,
            numbers,
            ask,
            explain);
  }

  /** Whether it is recognised by itself, or only extended by others. */
  boolean isComplete() {
    return match != null;
  }
}
