package org.mingzhang.report;

import java.util.Locale;

/** The same words in the product's two languages. */
public record Phrase(String zh, String en) {

  /** Nothing in either. */
  public static final Phrase NONE = new Phrase("", "");

  /** English where it is asked for, else Chinese. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
