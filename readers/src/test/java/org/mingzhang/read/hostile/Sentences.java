package org.mingzhang.read.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no sentence to an office may hold. */
final class Sentences {

  private static final int LONGEST = 3_000;

  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\w(?:Exception|Error)\\b|\\bnull\\b|\\b(?:java|javax|org|com|de|jdk|sun)\\.[a-z]+\\.|\\bat [a-z]+\\.[a-z]+\\.|\\{\\d");

  /** Controls, lone surrogates and what turns the order of a line. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{2028}\\x{2029}]|\\p{Cs}");

  /** Not even in quotation marks, where the system's words stand too. */
  private static final Pattern ANYWHERE =
      Pattern.compile("[A-Za-z]{3,}Exception\\b|\\bjava\\.|org\\.mingzhang");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

  private static final Pattern END = Pattern.compile(".*[.。]", Pattern.DOTALL);

  private Sentences() {}

  /**
   * What is wrong with a sentence about a file.
   *
   * @param given what the file itself holds of it, whose words are no fault of the program
   */
  static List<String> faults(String sentence, String given, Path file) {
    List<String> faults = new ArrayList<>();
    String said = sentence.length() > 300 ? sentence.substring(0, 300) + "…" : sentence;
    if (sentence.length() > LONGEST) {
      faults.add("a sentence of " + sentence.length() + " characters: " + said);
    }
    if (!END.matcher(sentence).matches()) {
      faults.add("no sentence: " + said);
    }
    // The office's own text stands in quotation marks.
    String own = sentence.replaceAll("“[^”]*”|\"[^\"]*\"", "").replace("undefined", "");
    if (isOurs(PLACEHOLDER, own, given)) {
      faults.add("a placeholder: " + said);
    }
    if (isOurs(PROGRAM, own, given)) {
      faults.add("the program's own words: " + said);
    }
    if (isOurs(ANYWHERE, sentence, given)) {
      faults.add("words of Java: " + said);
    }
    if (CONTROL.matcher(sentence).find()) {
      faults.add("a control character: " + CONTROL.matcher(said).replaceAll("?"));
    }
    String folder = String.valueOf(file.toAbsolutePath().getParent());
    if (sentence.contains(folder)) {
      faults.add("a path of this machine: " + said);
    }
    return faults;
  }

  private static boolean isOurs(Pattern words, String sentence, String given) {
    return words.matcher(sentence).results().anyMatch(found -> !given.contains(found.group()));
  }
}
