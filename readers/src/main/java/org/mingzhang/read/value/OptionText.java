package org.mingzhang.read.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options as questionnaires list them: {@code 保洁┋绿化}, {@code 安保→保洁→绿化}, {@code 1.安保 2.保洁}. */
public final class OptionText {

  private static final Pattern SEVERAL = Pattern.compile("[;；,，、|｜┋\\n\\r]+");
  private static final Pattern ORDER = Pattern.compile("\\s*(?:->|-&gt;|[>＞→])\\s*");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:^|[\\s;；,，、|｜┋])(\\d{1,2})[.、)）．]\\s*");
  private static final Set<String> TICKED =
      Set.of("1", "是", "√", "✓", "✔", "选中", "已选", "y", "yes", "true");
  private static final Set<String> UNTICKED =
      Set.of("0", "否", "×", "未选中", "未选", "n", "no", "false");

  /** What a person wrote beside an option: 问卷星 puts it between these. */
  private static final Pattern WRITTEN = Pattern.compile("〖[^〗]*〗?");

  private OptionText() {}

  /** One option, without what was written beside it. */
  public static String one(String cleaned) {
    return CellText.clean(CellText.fold(WRITTEN.matcher(cleaned).replaceAll("")));
  }

  /** Options in any order, each once. */
  public static List<String> several(String cell) {
    return distinct(SEVERAL.split(WRITTEN.matcher(cell).replaceAll(""), -1));
  }

  /** Options in their order, the first one first. */
  public static List<String> ranked(String cell) {
    String text = WRITTEN.matcher(cell).replaceAll("");
    if (ORDER.matcher(text).find()) {
      return distinct(ORDER.split(text, -1));
    }
    List<String> numbered = numbered(text);
    return numbered.isEmpty() ? several(text) : numbered;
  }

  /** By their numbers, where these are 1, 2, 3 … in any order; else none. */
  private static List<String> numbered(String text) {
    TreeMap<Integer, String> options = new TreeMap<>();
    Matcher number = NUMBERED.matcher(text);
    int count = 0;
    int last = -1;
    int from = 0;
    while (number.find()) {
      if (last < 0 && !text.substring(0, number.start()).isBlank()) {
        return List.of();
      }
      if (last >= 0) {
        options.put(last, text.substring(from, number.start()));
      }
      last = Integer.parseInt(number.group(1));
      from = number.end();
      count++;
    }
    if (last >= 0) {
      options.put(last, text.substring(from));
    }
    boolean whole =
        count > 1
            && options.size() == count
            && options.firstKey() == 1
            && options.lastKey() == count;
    return whole
        ? distinct(
            options.values().stream()
                .map(option -> option.replaceAll("[\\s;；,，、|｜┋]+$", ""))
                .toArray(String[]::new))
        : List.of();
  }

  private static List<String> distinct(String[] parts) {
    Set<String> options = new LinkedHashSet<>();
    for (String part : parts) {
      String option = one(CellText.clean(part));
      if (!option.isEmpty()) {
        options.add(option);
      }
    }
    return new ArrayList<>(options);
  }

  /** Whether the cell of an option's own column says that it was ticked; so does the option. */
  public static boolean isTicked(String cleaned, String option) {
    String text = one(cleaned);
    return TICKED.contains(text.toLowerCase(Locale.ROOT)) || text.equals(one(option));
  }

  /** Whether it says that it was not. */
  public static boolean isUnticked(String cleaned) {
    return UNTICKED.contains(one(cleaned).toLowerCase(Locale.ROOT));
  }
}
