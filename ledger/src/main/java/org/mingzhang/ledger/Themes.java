package org.mingzhang.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The dictionary by which comments are counted. A comment touches a theme where one of its words
 * stands in it once the theme's exceptions are taken out of it. A word of Latin letters and figures
 * is a whole word; Chinese ones may stand anywhere. Case does not matter.
 *
 * @param nothing what is written where nothing is to be said, such as 无; without punctuation
 */
public record Themes(List<String> nothing, List<Theme> themes) {

  /** No theme: every comment is one that touches none. */
  public static final Themes NONE = new Themes(List.of(), List.of());

  public Themes {
    nothing = nothing.stream().map(Themes::plain).toList();
    themes = List.copyOf(themes);
  }

  /**
   * One theme.
   *
   * @param id lower-case Latin letters, figures and underscores; its key in figures
   * @param chinese its name on papers
   * @param english the same in English
   * @param except phrases that hold one of the words and do not speak of the theme, or deny it
   */
  public record Theme(
      String id, String chinese, String english, List<String> words, List<String> except) {

    public Theme {
      words = words.stream().map(Themes::plain).toList();
      except = except.stream().map(Themes::plain).toList();
    }

    public String name(Locale locale) {
      return locale.getLanguage().equals("zh") ? chinese : english;
    }
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
