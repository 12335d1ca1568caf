package org.mingzhang.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mingzhang.document.Texts;

/** Where a command speaks: output, errors, language, and whether a person watches. */
public final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final CliWords words;
  private final boolean terminal;

  public Console(PrintStream out, PrintStream err, Locale locale, boolean terminal) {
    this.out = out;
    this.err = err;
    this.words = new CliWords(locale);
    this.terminal = terminal;
  }

  /**
   * The language of {@code --lang} in a raw command line; Chinese where none or an unknown one is
   * given.
   */
  static Locale language(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String value =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (value.toLowerCase(Locale.ROOT).startsWith("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  /** The launcher knows; Java alone cannot tell a terminal from a pipe on every version. */
  static boolean onTerminal() {
    return Boolean.getBoolean("mingzhang.terminal");
  }

  public CliWords words() {
    return words;
  }

  boolean isTerminal() {
    return terminal;
  }

  PrintStream err() {
    return err;
  }

  /** One line of a bundle. */
  public void say(String key, Object... args) {
    line(words.say(key, args));
  }

  /** One line as it is. */
  public void line(String text) {
    out.println(plain(text));
  }

  /** One sentence about something that went wrong. */
  public void complain(String sentence) {
    out.flush();
    err.println(plain(sentence));
    err.flush();
  }

  /**
   * What was typed into a table may stand in any sentence: nothing of it moves the cursor, colours
   * the terminal or turns the line.
   */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c != '\n' && c != '\r' && c != '\t' && Character.isISOControl(c) ? 0xFFFD : c)
        .map(Texts::shown)
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll("\r(?!\n)", "\uFFFD");
  }

  public PrintStream out() {
    return out;
  }

  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }
}
