package org.mingzhang.read.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts, areas and rates: plain decimals, with commas every three digits and a trailing unit. */
public final class NumberText {

  private static final Pattern FORM =
      Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,12})?");
  private static final Pattern UNIT = Pattern.compile("(m2|m²|平方米|平米|元/m2|户|份|次|分钟|分|秒|年|年度|元)$");

  private NumberText() {}

  /** Whether the cell holds nothing, or a word for it. */
  public static boolean isBlank(String cleaned) {
    return cleaned.isEmpty() || cleaned.equals("无");
  }

  /** The exact number, or null where the text is none. */
  public static @Nullable BigDecimal read(String cleaned) {
    String text = CellText.fold(cleaned).replace('−', '-').replace(" ", "");
    text = UNIT.matcher(text).replaceFirst("");
    if (!FORM.matcher(text).matches()) {
      return null;
    }
    return new BigDecimal(text.replace(",", ""));
  }
}
