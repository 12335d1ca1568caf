package org.mingzhang.read.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;
import org.mingzhang.read.value.NumberText;

/**
 * One change of a text on its way from the file to a canonical column. What a step does not
 * understand it leaves alone, so that the cell is refused in the file's own words.
 */
@FunctionalInterface
interface Step {

  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  Pattern MONTH = Pattern.compile("^(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})(?:月)?(?:\\D.*)?$");

  String of(String text);

  /** The first group of an expression, or all of it where it has none; nothing where it fails. */
  static Step take(Pattern pattern) {
    return text -> {
      Matcher matcher = pattern.matcher(CellText.clean(text));
      if (!matcher.find()) {
        return "";
      }
      String found = matcher.group(Math.min(1, matcher.groupCount()));
      return found == null ? "" : found;
    };
  }

  /**
   * Other words for known ones.
   *
   * @param otherwise for all else; null leaves it alone
   */
  static Step translate(Map<String, String> values, @Nullable String otherwise) {
    return text -> {
      String known = values.get(key(text));
      return known != null ? known : otherwise != null ? otherwise : text;
    };
  }

  static String key(String text) {
    return CellText.fold(CellText.clean(text)).toLowerCase(Locale.ROOT);
  }

  /** The value of the first rule whose keyword the text contains. */
  static Step keywords(List<Keyword> rules, @Nullable String otherwise) {
    return text -> {
      String folded = CellText.fold(text);
      for (Keyword rule : rules) {
        for (String word : rule.contains()) {
          if (folded.contains(word)) {
            return rule.value();
          }
        }
      }
      return otherwise != null ? otherwise : CellText.clean(text);
    };
  }

  record Keyword(List<String> contains, String value) {}

  /** A number times a factor, exactly. */
  static Step times(BigDecimal factor, Pattern unit) {
    return text -> {
      String cleaned = CellText.fold(CellText.clean(text)).replace(",", "");
      BigDecimal number = NumberText.read(unit.matcher(cleaned).replaceFirst(""));
      return number == null ? text : number.multiply(factor).stripTrailingZeros().toPlainString();
    };
  }

  static Step absolute() {
    return text -> {
      long fen = MoneyText.fen(text);
      return MoneyText.isAmount(fen) ? yuan(Math.abs(fen)) : text;
    };
  }

  static Step negated() {
    return text -> {
      long fen = MoneyText.fen(text);
      return MoneyText.isAmount(fen) ? yuan(-fen) : text;
    };
  }

  /** An amount in one spelling, for keys. */
  static Step money() {
    return text -> {
      long fen = MoneyText.fen(text);
      return MoneyText.isAmount(fen) ? yuan(fen) : text;
    };
  }

  /** The day of a time, as ISO. */
  static Step day() {
    return text -> {
      long reading = DateText.read(text);
      return DateText.isDate(reading) ? DateText.date(reading).toString() : text;
    };
  }

  /** A moment as ISO. */
  static Step time() {
    return text -> {
      long reading = DateText.read(text);
      return DateText.isDate(reading) ? TIME.format(DateText.dateTime(reading)) : text;
    };
  }

  /** The first or last day of the month that a text names. */
  static Step monthDay(boolean last) {
    return text -> {
      Matcher matcher = MONTH.matcher(CellText.fold(CellText.clean(text)));
      if (!matcher.matches()) {
        return text;
      }
      int month = Integer.parseInt(matcher.group(2));
      if (month < 1 || month > 12) {
        return text;
      }
      YearMonth of = YearMonth.of(Integer.parseInt(matcher.group(1)), month);
      return (last ? of.atEndOfMonth() : of.atDay(1)).toString();
    };
  }

  /** A date or time written to one of these patterns, as ISO. */
  static Step date(List<DateTimeFormatter> formats) {
    return text -> {
      String cleaned = CellText.clean(text);
      for (DateTimeFormatter format : formats) {
        try {
          TemporalAccessor parsed = format.parse(cleaned);
          return parsed.isSupported(ChronoField.HOUR_OF_DAY)
              ? TIME.format(LocalDateTime.from(parsed))
              : LocalDate.from(parsed).toString();
        } catch (DateTimeException e) {
          // another pattern may fit
        }
      }
      return text;
    };
  }

  static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
