package org.mingzhang.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Clock;
import org.mingzhang.measure.ClockRule;
import org.mingzhang.measure.ClockRule.Of;
import org.mingzhang.measure.ClockRules;
import org.mingzhang.measure.WorkCalendar;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code clocks.yaml} in the home: within what time repairs are answered and done and complaints
 * are handed off and answered, dated, with the office's working time. Without it only deadlines in
 * the data count, and complaints run against 24 hours.
 *
 * <pre>
 * clocks:
 *   - community: C001                  # all communities where left out
 *     from: 2026-01-01                 # orders reported from this day on
 *     days: 1-5                        # 1 is Monday; 1-5 where left out
 *     hours: 08:30-12:00, 13:30-18:00
 *     calendar: china-2026             # public holidays that come with the product
 *     holidays: [2026-12-31]           # further ones; 2026-12-30..2026-12-31 is a span
 *     workdays: [2026-12-26]           # make-up days 调休上班
 *     emergency.respond: 30 minutes
 *     emergency.complete: 24 hours
 *     normal.respond: 4 business hours
 *     normal.complete: 16 business hours
 *     complaint.hand_off: 2 business hours
 *     complaint.answer: 24 hours
 *     source: 合同 第5.3条
 * </pre>
 */
final class ClocksFile {

  static final SettingsFile FILE = new SettingsFile("clocks.yaml");

  /** How the names of what a manifest keeps of them begin. */
  static final String PARAMETER = "clock.";

  private static final Pattern LIMIT =
      Pattern.compile("([0-9]{1,5}) *(business |工作)? *(minutes?|hours?|分钟|小时)");
  private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");
  private static final Pattern DAYS = Pattern.compile("([1-7])(?:-([1-7]))?");
  private static final Set<String> KEYS =
      Set.of("calendar", "community", "days", "from", "holidays", "hours", "source", "workdays");
  private static final long MINUTES = 60;
  private static final int LONGEST_SPAN = 366;

  private final int number;
  private final Map<String, List<String>> entry;

  private ClocksFile(int number, Map<String, List<String>> entry) {
    this.number = number;
    this.entry = entry;
  }

  /**
   * The clocks in force.
   *
   * @throws SettingsRefused where one of them cannot be understood
   */
  static ClockRules of(String text) {
    if (text.isBlank()) {
      return ClockRules.NONE;
    }
    List<ClockRule> rules = new ArrayList<>();
    for (Node node : FILE.list(text, "clocks")) {
      int number = rules.size() + 1;
      rules.add(new ClocksFile(number, texts(node, number)).rule());
    }
    return new ClockRules(rules);
  }

  /**
   * The limits that hold for orders of a period, by their keys, as a manifest keeps them: {@code
   * clock.normal.complete: 16 business hours}, and the hours {@code business} means. Where they
   * change within the period, each with its first day.
   *
   * @return empty where nothing is agreed
   */
  static SortedMap<String, String> parameters(ClockRules rules, String community, Period period) {
    SortedMap<LocalDate, Optional<ClockRule>> inForce = new TreeMap<>();
    inForce.put(period.start(), rules.of(community, period.start()));
    for (ClockRule rule : rules.rules()) {
      if (rule.from().isAfter(period.start()) && rule.from().isBefore(period.end())) {
        inForce.put(rule.from(), rules.of(community, rule.from()));
      }
    }
    SortedMap<String, SortedMap<LocalDate, String>> texts = new TreeMap<>();
    inForce.forEach(
        (from, rule) ->
            rule.ifPresent(
                one -> {
                  one.clocks().forEach((of, clock) -> put(texts, key(of), from, text(clock)));
                  if (one.clocks().values().stream().anyMatch(Clock::business)) {
                    put(texts, "business", from, text(one.calendar()));
                  }
                }));
    SortedMap<String, String> parameters = new TreeMap<>();
    texts.forEach(
        (key, byDay) -> {
          boolean always = byDay.size() == inForce.size() && Set.copyOf(byDay.values()).size() == 1;
          parameters.put(
              PARAMETER + key,
              always
                  ? byDay.get(byDay.firstKey())
                  : byDay.entrySet().stream()
                      .map(one -> one.getKey() + ": " + one.getValue())
                      .collect(Collectors.joining("; ")));
        });
    return parameters;
  }

  private static void put(
      Map<String, SortedMap<LocalDate, String>> texts, String key, LocalDate from, String text) {
    texts.computeIfAbsent(key, k -> new TreeMap<>()).put(from, text);
  }

  private static String text(Clock clock) {
    boolean hours = clock.minutes() % MINUTES == 0;
    return (hours ? clock.minutes() / MINUTES : clock.minutes())
        + (clock.business() ? " business" : "")
        + (hours ? " hours" : " minutes");
  }

  /** The days of the week and the hours; the holidays are in the file, whose digest is kept. */
  private static String text(WorkCalendar calendar) {
    String days =
        calendar.days().stream()
            .sorted()
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining(","));
    return days
        + " "
        + calendar.hours().stream()
            .map(hours -> hours.from() + "-" + hours.to())
            .collect(Collectors.joining(", "));
  }

  private ClockRule rule() {
    Map<Of, Clock> clocks = new EnumMap<>(Of.class);
    for (String key : entry.keySet()) {
      if (!KEYS.contains(key)) {
        clocks.put(kind(key), limit(one(key)));
      }
    }
    if (clocks.isEmpty()) {
      throw refused("none", "");
    }
    Set<LocalDate> holidays = dates("holidays");
    Set<LocalDate> workdays = dates("workdays");
    for (String name : entry.getOrDefault("calendar", List.of())) {
      ClocksFile shipped = new ClocksFile(number, shipped(name));
      holidays.addAll(shipped.dates("holidays"));
      workdays.addAll(shipped.dates("workdays"));
    }
    return new ClockRule(
        one("community").equals("all") ? "" : one("community"),
        day(one("from"), "from"),
        calendar(holidays, workdays),
        clocks,
        one("source"));
  }

  private WorkCalendar calendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    try {
      return new WorkCalendar(days(), hours(), holidays, workdays);
    } catch (IllegalArgumentException e) {
      throw FILE.refused(number, "hours", String.join(", ", values("hours")));
    }
  }

  private Of kind(String key) {
    for (Of of : Of.values()) {
      if (key(of).equals(key)) {
        return of;
      }
    }
    throw refused("unknown", key);
  }

  /** The first word is whose clock it is: emergency.respond, complaint.hand_off. */
  private static String key(Of of) {
    return of.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }

  private Clock limit(String text) {
    Matcher limit = LIMIT.matcher(text);
    if (!limit.matches() || Long.parseLong(limit.group(1)) == 0) {
      throw refused("limit", text);
    }
    boolean minutes = limit.group(3).startsWith("minute") || limit.group(3).equals("分钟");
    return new Clock(
        Math.multiplyExact(Long.parseLong(limit.group(1)), minutes ? 1L : MINUTES),
        limit.group(2) != null);
  }

  private Set<DayOfWeek> days() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : entry.getOrDefault("days", List.of("1-5"))) {
      Matcher span = DAYS.matcher(text);
      if (!span.matches()) {
        throw refused("days", text);
      }
      int first = Integer.parseInt(span.group(1));
      int last = span.group(2) == null ? first : Integer.parseInt(span.group(2));
      if (last < first) {
        throw refused("days", text);
      }
      days.addAll(EnumSet.range(DayOfWeek.of(first), DayOfWeek.of(last)));
    }
    return days;
  }

  private List<WorkCalendar.Hours> hours() {
    List<WorkCalendar.Hours> hours = new ArrayList<>();
    for (String text : values("hours")) {
      Matcher span = HOURS.matcher(text);
      if (!span.matches()) {
        throw refused("hours", text);
      }
      try {
        hours.add(new WorkCalendar.Hours(LocalTime.parse(span.group(1)), end(span.group(2))));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw FILE.refused(number, "hours", text);
      }
    }
    return hours;
  }

  /** 24:00 is the midnight at which the day ends. */
  private static LocalTime end(String text) {
    return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private Set<LocalDate> dates(String key) {
    Set<LocalDate> dates = new HashSet<>();
    for (String text : values(key)) {
      int dots = text.indexOf("..");
      LocalDate first = day(dots < 0 ? text : text.substring(0, dots), "date");
      LocalDate last = dots < 0 ? first : day(text.substring(dots + 2), "date");
      if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN))) {
        throw refused("date", text);
      }
      first.datesUntil(last.plusDays(1)).forEach(dates::add);
    }
    return dates;
  }

  private LocalDate day(String text, String key) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw FILE.refused(number, key, text);
    }
  }

  private Map<String, List<String>> shipped(String name) {
    String file = "calendars/" + name + ".yaml";
    if (name.matches("[a-z0-9-]{1,40}")) {
      try (InputStream in = ClocksFile.class.getResourceAsStream(file)) {
        if (in != null) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          return texts(FILE.list(text, "calendar").get(0), number);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw refused("calendar", name);
  }

  private String one(String key) {
    return String.join(", ", values(key));
  }

  private List<String> values(String key) {
    return entry.getOrDefault(key, List.of());
  }

  private SettingsRefused refused(String key, String found) {
    return FILE.refused(number, key, found);
  }

  /** Each key with its values: those of a list, or those between commas; a source is one text. */
  private static Map<String, List<String>> texts(Node node, int number) {
    if (!(node instanceof MappingNode map)) {
      throw FILE.refused(number, "yaml", "");
    }
    Map<String, List<String>> texts = new TreeMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw FILE.refused(number, "yaml", "");
      }
      List<String> values = new ArrayList<>();
      if (tuple.getValueNode() instanceof ScalarNode value) {
        values.addAll(
            key.getValue().equals("source")
                ? List.of(value.getValue().strip())
                : List.of(value.getValue().strip().split(" *, *", -1)));
      } else if (tuple.getValueNode() instanceof SequenceNode sequence) {
        for (Node item : sequence.getValue()) {
          if (!(item instanceof ScalarNode value)) {
            throw FILE.refused(number, "yaml", key.getValue());
          }
          values.add(value.getValue().strip());
        }
      } else {
        throw FILE.refused(number, "yaml", key.getValue());
      }
      values.removeIf(String::isEmpty);
      texts.put(key.getValue(), values);
    }
    return texts;
  }
}
