package org.mingzhang.read.column;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.value.CellText;

/** What a question is called: the same name in the question set and above its answers. */
public final class QuestionName {

  private static final Pattern OPTION =
      Pattern.compile("(?<question>.+?)(?:[(（](?<inside>.+)[)）]|[:：](?<after>[^:：]+))");

  private static final Set<String> OWN =
      Set.of("overall", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10");

  private QuestionName() {}

  /**
   * The name of the question that a header asks: a canonical one, else the header without its
   * number.
   */
  public static String of(String header) {
    Layout survey = Layouts.of(TableKind.SURVEY);
    Integer slot = survey.find(header);
    if (slot == null) {
      slot = survey.find(HeaderText.question(header));
    }
    String canonical = slot == null ? "" : survey.columns().get(slot).name();
    return isOwn(canonical) ? canonical : HeaderText.question(header);
  }

  /** Whether a name is {@code overall} or one of D01 … D10. */
  public static boolean isOwn(String name) {
    return OWN.contains(name);
  }

  /** Whether a header asks the question, in whatever spelling. */
  public static boolean matches(String header, String question) {
    return spelt(header).equals(spelt(question))
        || spelt(HeaderText.question(header)).equals(spelt(question));
  }

  /** Whether the column of a header holds answers to the question, or to one of its options. */
  public static boolean answers(String header, String question) {
    return matches(header, question) || option(header, question) != null;
  }

  /** The option that a header of its own column names: {@code Q5(保洁)}, {@code Q5:保洁}; or null. */
  public static @Nullable String option(String header, String question) {
    String text = CellText.clean(header);
    Matcher parts = OPTION.matcher(text);
    if (!parts.matches() || !spelt(parts.group("question")).equals(spelt(question))) {
      parts = OPTION.matcher(HeaderText.question(text));
      if (!parts.matches() || !spelt(parts.group("question")).equals(spelt(question))) {
        return null;
      }
    }
    String inside = parts.group("inside");
    return CellText.clean(inside == null ? parts.group("after") : inside);
  }

  /** With all its brackets: they may be all that tells two questions apart. */
  private static String spelt(String text) {
    return HeaderText.normal(text + "x");
  }
}
