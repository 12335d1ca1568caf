package org.mingzhang.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in the language asked for. */
public final class CliWords {

  private final ResourceBundle bundle;
  private final Locale locale;

  CliWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.mingzhang.cli.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key with its arguments; numbers are grouped. */
  public String say(String key, Object... args) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
  }
}
