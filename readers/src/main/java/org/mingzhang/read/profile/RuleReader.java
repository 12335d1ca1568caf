package org.mingzhang.read.profile;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.profile.ProfileRefused.Expected;
import org.mingzhang.read.profile.Rule.Case;
import org.mingzhang.read.profile.Rule.Way;

/** Reads where a canonical column comes from. */
final class RuleReader {

  private static final Set<String> SOURCES =
      Set.of(
          "column",
          "first",
          "join",
          "together",
          "of",
          "sum",
          "latest",
          "sign_of",
          "constant",
          "each",
          "path",
          "ask");
  private static final Set<String> STEPS =
      Set.of("take", "values", "words", "unit", "absolute", "negate", "as", "format", "month");
  private static final Set<String> KEYS =
      Stream.of(
              SOURCES, STEPS, Set.of("when", "with", "positive", "negative", "offset", "otherwise"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private record Unit(BigDecimal factor, Pattern spelt) {
    static Unit of(String factor, String spelt) {
      return new Unit(new BigDecimal(factor), Pattern.compile(spelt));
    }
  }

  /** Amounts come out in yuan, durations in minutes. */
  private static final Map<String, Unit> UNITS =
      Map.of(
          "元", Unit.of("1", "元$"),
          "千元", Unit.of("1000", "千元?$"),
          "万元", Unit.of("10000", "万元?$"),
          "分", Unit.of("0.01", "分$"),
          "minutes", Unit.of("1", "(?:分钟|分|min|minutes?)$"),
          "hours", Unit.of("60", "(?:小时|时|h|hours?)$"),
          "days", Unit.of("1440", "(?:天|日|d|days?)$"));

  private RuleReader() {}

  static Rule read(Yaml yaml) throws ProfileRefused {
    if (yaml.isNumber() || yaml.isText()) {
      return new Rule.OfColumn(ColumnRef.of(yaml));
    }
    if (!yaml.isList()) {
      return one(yaml).rule();
    }
    List<Case> cases = new ArrayList<>();
    for (Yaml member : yaml.list()) {
      cases.add(
          member.isKeys() ? one(member) : new Case(null, new Rule.OfColumn(ColumnRef.of(member))));
    }
    return new Rule.Cases(List.copyOf(cases));
  }

  private static Case one(Yaml yaml) throws ProfileRefused {
    Map<String, Yaml> keys = yaml.keys(KEYS);
    Rule source = source(yaml, keys);
    Yaml unitYaml = keys.get("unit");
    Unit unit = unitYaml == null ? null : UNITS.get(unitYaml.oneOf(UNITS.keySet()));
    source =
        unit == null ? source : new Rule.Scaled(source, Step.times(unit.factor(), unit.spelt()));
    List<Step> steps = steps(keys);
    Yaml when = keys.get("when");
    return new Case(
        when == null ? null : Condition.of(when),
        steps.isEmpty() ? source : new Rule.Changed(source, steps));
  }

  private static Rule source(Yaml yaml, Map<String, Yaml> keys) throws ProfileRefused {
    List<String> named = keys.keySet().stream().filter(SOURCES::contains).toList();
    if (named.size() != 1) {
      throw yaml.refused(Expected.ONE_OF, SOURCES.stream().sorted().toArray(String[]::new));
    }
    Yaml value = yaml.required(named.get(0));
    return switch (named.get(0)) {
      case "column" -> new Rule.OfColumn(ColumnRef.of(value));
      case "first" -> several(Way.FIRST, value, keys);
      case "join" -> several(Way.JOIN, value, keys);
      case "together" -> several(Way.TOGETHER, value, keys);
      case "of" -> new Rule.Same(value.text());
      case "sum" -> several(Way.SUM, value, keys);
      case "latest" -> several(Way.LATEST, value, keys);
      case "sign_of" ->
          new Rule.Sign(
              read(value), yaml.required("positive").text(), yaml.required("negative").text());
      case "constant" -> new Rule.Constant(value.text());
      case "each" ->
          new Rule.OfBlock(
              value.oneOf(Set.of("name", "value")).equals("name"), number(keys.get("offset")));
      case "path" -> new Rule.FromPath(pairs(value));
      default -> new Rule.Asked();
    };
  }

  private static int number(@Nullable Yaml yaml) throws ProfileRefused {
    return yaml == null ? 0 : yaml.number(0);
  }

  private static Rule several(Way way, Yaml value, Map<String, Yaml> keys) throws ProfileRefused {
    List<Rule> rules = new ArrayList<>();
    for (Yaml member : value.list()) {
      rules.add(read(member));
    }
    Yaml between = keys.get("with");
    return new Rule.Several(way, List.copyOf(rules), between == null ? " " : between.text());
  }

  private static Map<String, String> pairs(Yaml yaml) throws ProfileRefused {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml> pair : yaml.keys().entrySet()) {
      pairs.put(pair.getKey(), pair.getValue().text());
    }
    return pairs;
  }

  private static List<Step> steps(Map<String, Yaml> keys) throws ProfileRefused {
    List<Step> steps = new ArrayList<>();
    Yaml otherwiseYaml = keys.get("otherwise");
    String otherwise = otherwiseYaml == null ? null : otherwiseYaml.text();
    for (Map.Entry<String, Yaml> key : keys.entrySet()) {
      Yaml value = key.getValue();
      switch (key.getKey()) {
        case "take" -> steps.add(Step.take(value.pattern()));
        case "values" -> steps.add(Step.translate(folded(pairs(value)), otherwise));
        case "words" -> steps.add(Step.keywords(keywords(value), otherwise));
        case "absolute" -> addIf(value.flag(), steps, Step.absolute());
        case "negate" -> addIf(value.flag(), steps, Step.negated());
        case "as" -> steps.add(spelling(value));
        case "format" -> steps.add(Step.date(formats(value)));
        case "month" ->
            steps.add(Step.monthDay(value.oneOf(Set.of("first", "last")).equals("last")));
        default -> {
          // a source, or a word of another step
        }
      }
    }
    return List.copyOf(steps);
  }

  private static void addIf(boolean wanted, List<Step> steps, Step step) {
    if (wanted) {
      steps.add(step);
    }
  }

  private static Map<String, String> folded(Map<String, String> values) {
    Map<String, String> folded = new LinkedHashMap<>();
    values.forEach((from, to) -> folded.put(Step.key(from), to));
    return Map.copyOf(folded);
  }

  private static Step spelling(Yaml value) throws ProfileRefused {
    return switch (value.oneOf(Set.of("day", "time", "money"))) {
      case "day" -> Step.day();
      case "time" -> Step.time();
      default -> Step.money();
    };
  }

  private static List<Step.Keyword> keywords(Yaml yaml) throws ProfileRefused {
    List<Step.Keyword> keywords = new ArrayList<>();
    for (Yaml rule : yaml.list()) {
      rule.keys(Set.of("contains", "value"));
      keywords.add(
          new Step.Keyword(rule.required("contains").texts(), rule.required("value").text()));
    }
    return List.copyOf(keywords);
  }

  private static List<DateTimeFormatter> formats(Yaml yaml) throws ProfileRefused {
    List<DateTimeFormatter> formats = new ArrayList<>();
    for (Yaml format : yaml.list()) {
      try {
        formats.add(
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(
                    format
                        .text()
                        .replace("yyyy", "uuuu")
                        .replace("YYYY", "uuuu")
                        .replace("DD", "dd"))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
      } catch (IllegalArgumentException e) {
        throw format.refused(Expected.DATE_PATTERN);
      }
    }
    return List.copyOf(formats);
  }
}
