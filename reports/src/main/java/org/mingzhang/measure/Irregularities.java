package org.mingzhang.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Project;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Simple rules over a period's vouchers (features B9, law §4.1): no statistics, so that each
 * finding can be checked by hand. Pure: the same vouchers give the same findings in the same order.
 */
public final class Irregularities {

  private static final Pattern MAJOR =
      Pattern.compile("(?<!不含)(?<!不包括)(?<!不属)(?<!非)(?:大修|中修|更新|改造|更换主机)");

  /** The number of a decision, not merely a word of consent. */
  private static final Pattern CONSENT =
      Pattern.compile("(?:决议|表决|纪要|征询)[^0-9]{0,8}\\d|\\d号[^0-9]{0,4}(?:决议|表决|纪要)");

  private static final Pattern NO_CONSENT = Pattern.compile("未经|没有经|无决议|未表决");
  private static final Pattern FEE = Pattern.compile("手续费|代收费|代办费|加收");
  private static final Pattern FEE_OF_SERVICE = Pattern.compile("代[收缴交].{0,8}手续费");

  /** A number behind year and month counts within the month. */
  private static final Pattern MONTHLY =
      Pattern.compile("^(.*?20\\d{2}(?:0[1-9]|1[0-2]))(\\d{1,5})$");

  private static final Pattern NUMBERED = Pattern.compile("^(.*?)(\\d{1,6})$");

  /** Above these an office often needs another signature. */
  private static final List<Money> LIMITS =
      List.of(Money.of("5000"), Money.of("10000"), Money.of("30000"), Money.of("50000"));

  /** Within a tenth below a limit. */
  private static final int JUST_BELOW = 90;

  private static final int DAYS = 10;
  private static final long TEN_THOUSAND = 1_000_000;

  /** Of less than this much bought one supplier may well have most. */
  private static final long BOUGHT = 5_000_000;

  private static final int FEWEST_SUPPLIERS = 3;
  private static final int FEWEST_NUMBERS = 5;
  private static final int MOST_NAMED = 12;

  private static final Set<String> SUPPLIED = Set.of("C2", "C3", "C4", "C5", "C6", "C8", "C9");

  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::date)
          .thenComparing(Entry::voucherNo)
          .thenComparing(Entry::fund)
          .thenComparing(Entry::line);

  private final List<Irregularity> found = new ArrayList<>();
  private final List<Entry> entries;
  private final List<String> refused;

  private Irregularities(List<Entry> entries, List<String> refused) {
    this.refused = List.copyOf(refused);
    this.entries = entries.stream().sorted(IN_ORDER).toList();
  }

  /**
   * The findings, rules that are broken before questions, then by kind and first voucher.
   *
   * @param entries the vouchers of the period
   * @param projects the projects that the ledger knows, of whichever period
   * @param refused the refused rows as their files hold them
   * @param current the figures of the period
   * @param previous those of the period before, null where the ledger has none
   * @param yearBefore those of the same period last year, null where the ledger has none
   */
  public static List<Irregularity> of(
      List<Entry> entries,
      List<Project> projects,
      List<String> refused,
      FigureSet current,
      @Nullable FigureSet previous,
      @Nullable FigureSet yearBefore) {
    Irregularities all = new Irregularities(entries, refused);
    all.each(
        Kind.MAJOR_REPAIR,
        e -> isExpense(e, "service") && e.category().equals("C2") && names(e, MAJOR));
    all.each(
        Kind.CONSENT_MISSING,
        e ->
            isExpense(e, "service")
                && e.category().equals("C9")
                && e.projectId().isEmpty()
                && (!names(e, CONSENT) || names(e, NO_CONSENT)));
    all.each(
        Kind.PROJECT_MISSING,
        e -> isExpense(e, "reserve") && e.projectId().isEmpty() && !e.category().startsWith("退"));
    all.projects(projects);
    all.each(
        Kind.HANDLING_FEE,
        e -> isIncome(e) && names(e, e.fund().equals("passthrough") ? FEE : FEE_OF_SERVICE));
    all.split();
    all.repeated();
    all.each(
        Kind.ROUND_SUM,
        e ->
            !isIncome(e)
                && !e.fund().equals("passthrough")
                && !e.category().contains("转")
                && e.amount().fen() > 0
                && e.amount().fen() % TEN_THOUSAND == 0);
    all.supplier();
    all.gaps();
    if (previous != null && yearBefore != null) {
      all.ended(current, previous, yearBefore);
    }
    return List.copyOf(all.found);
  }

  private static boolean isIncome(Entry entry) {
    return entry.direction().equals("income");
  }

  private static boolean isExpense(Entry entry, String fund) {
    return !isIncome(entry) && entry.fund().equals(fund) && entry.amount().fen() > 0;
  }

  private static boolean names(Entry entry, Pattern words) {
    String text = entry.category() + "，" + entry.description();
    return words.matcher(text.replaceAll("[\\s\\p{Z}]", "")).find();
  }

  private void each(Kind kind, Predicate<Entry> is) {
    for (Entry entry : entries) {
      if (is.test(entry)) {
        found.add(Irregularity.of(kind, List.of(entry), entry.counterparty(), ""));
      }
    }
  }

  /** The period's expenses by project, held against what the project rests on. */
  private void projects(List<Project> projects) {
    Map<String, Project> known = new TreeMap<>();
    projects.forEach(project -> known.put(project.projectId(), project));
    ProjectCheck.paid(entries)
        .forEach(
            (id, lines) -> {
              if (lines.stream().noneMatch(line -> line.amount().fen() > 0)) {
                return;
              }
              Project project = known.get(id);
              if (project == null) {
                if (!known.isEmpty() && refused.stream().noneMatch(row -> row.contains(id))) {
                  found.add(Irregularity.of(Kind.PROJECT_UNKNOWN, lines, id, ""));
                }
                return;
              }
              for (ProjectCheck.Fault fault : ProjectCheck.of(project).with(lines).faults()) {
                found.add(
                    Irregularity.of(
                        fault.isCertain() ? Kind.PROJECT_FAULT : Kind.PROJECT_COST,
                        lines,
                        id + " " + project.name(),
                        fault.name()));
              }
            });
  }

  /** What was paid to whom of which fund, each in order; nobody who has no name. */
  private Map<List<String>, List<Entry>> payments() {
    Map<List<String>, List<Entry>> all =
        entries.stream()
            .filter(e -> !isIncome(e) && !e.counterparty().isEmpty())
            .filter(e -> !e.fund().equals("passthrough"))
            .collect(
                Collectors.groupingBy(
                    e -> List.of(e.fund(), payee(e)), LinkedHashMap::new, Collectors.toList()));
    all.replaceAll((payee, lines) -> standing(lines));
    return all;
  }

  private static String payee(Entry entry) {
    return entry.counterparty().replaceAll("[\\s\\p{Z}]", "");
  }

  /** What is left of payments where each reversal 红字 takes one of its amount away. */
  private static List<Entry> standing(List<Entry> lines) {
    List<Entry> standing =
        new ArrayList<>(lines.stream().filter(e -> e.amount().fen() > 0).toList());
    for (Entry line : lines) {
      if (line.amount().fen() < 0) {
        Money back = line.amount().negate();
        standing.stream()
            .filter(e -> e.amount().equals(back) && !e.date().isAfter(line.date()))
            .findFirst()
            .ifPresent(standing::remove);
      }
    }
    return standing;
  }

  private void split() {
    for (List<Entry> paid : payments().values()) {
      for (Money limit : LIMITS) {
        List<Entry> below =
            paid.stream()
                .filter(
                    e ->
                        e.amount().compareTo(limit) < 0
                            && e.amount().fen() * 100 >= limit.fen() * JUST_BELOW)
                .toList();
        for (List<Entry> run : runs(below)) {
          if (vouchers(run) > 1) {
            found.add(
                Irregularity.of(
                    Kind.SPLIT_PAYMENTS, run, run.get(0).counterparty(), limit.toString()));
          }
        }
      }
    }
  }

  private void repeated() {
    for (List<Entry> paid : payments().values()) {
      Map<Money, List<Entry>> equal =
          paid.stream()
              .collect(Collectors.groupingBy(Entry::amount, TreeMap::new, Collectors.toList()));
      for (List<Entry> same : equal.values()) {
        for (List<Entry> run : runs(same)) {
          if (vouchers(run) > 1) {
            found.add(Irregularity.of(Kind.REPEATED_PAYMENT, run, run.get(0).counterparty(), ""));
          }
        }
      }
    }
  }

  /** Stretches whose lines follow one another within {@link #DAYS} days. */
  private static List<List<Entry>> runs(List<Entry> lines) {
    List<List<Entry>> runs = new ArrayList<>();
    for (Entry line : lines) {
      List<Entry> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty()
          || ChronoUnit.DAYS.between(last.get(last.size() - 1).date(), line.date()) > DAYS) {
        last = new ArrayList<>();
        runs.add(last);
      }
      last.add(line);
    }
    return runs;
  }

  private static long vouchers(List<Entry> lines) {
    return lines.stream().map(Entry::voucherNo).distinct().count();
  }

  private void supplier() {
    Map<String, List<Entry>> bySupplier =
        entries.stream()
            .filter(e -> !isIncome(e) && e.fund().equals("service"))
            .filter(e -> SUPPLIED.contains(e.category()) && !e.counterparty().isEmpty())
            .collect(
                Collectors.groupingBy(Irregularities::payee, TreeMap::new, Collectors.toList()));
    long all = bySupplier.values().stream().mapToLong(Irregularities::fen).sum();
    if (bySupplier.size() < FEWEST_SUPPLIERS || all < BOUGHT) {
      return;
    }
    bySupplier.forEach(
        (supplier, lines) -> {
          long part = fen(lines);
          if (part * 2 > all) {
            found.add(
                Irregularity.of(
                    Kind.SUPPLIER_SHARE, lines, supplier, Irregularity.percent(part, all)));
          }
        });
  }

  private static long fen(List<Entry> lines) {
    return lines.stream().mapToLong(e -> e.amount().fen()).sum();
  }

  private void gaps() {
    Map<String, TreeMap<BigInteger, String>> series = new TreeMap<>();
    for (Entry entry : entries) {
      Matcher monthly = MONTHLY.matcher(entry.voucherNo());
      Matcher number = monthly.matches() ? monthly : NUMBERED.matcher(entry.voucherNo());
      if (number.matches()) {
        series
            .computeIfAbsent(number.group(1), prefix -> new TreeMap<>())
            .put(new BigInteger(number.group(2)), number.group(2));
      }
    }
    series.forEach(
        (prefix, numbers) -> {
          long span = numbers.lastKey().subtract(numbers.firstKey()).longValueExact() + 1;
          long missing = span - numbers.size();
          // A series with more holes than numbers is none, or is shared with other books.
          if (numbers.size() >= FEWEST_NUMBERS && missing > 0 && missing <= numbers.size()) {
            List<String> names = missing(prefix, numbers);
            // What was handed in and refused is listed there.
            names.removeIf(name -> refused.stream().anyMatch(row -> row.contains(name)));
            if (!names.isEmpty()) {
              found.add(
                  new Irregularity(Kind.NUMBER_GAP, List.of(), Money.ZERO, prefix, some(names)));
            }
          }
        });
  }

  private static List<String> missing(String prefix, NavigableMap<BigInteger, String> numbers) {
    List<String> missing = new ArrayList<>();
    int width = numbers.firstEntry().getValue().length();
    for (BigInteger n = numbers.firstKey();
        n.compareTo(numbers.lastKey()) < 0;
        n = n.add(BigInteger.ONE)) {
      if (!numbers.containsKey(n)) {
        String digits = n.toString();
        missing.add(prefix + "0".repeat(Math.max(0, width - digits.length())) + digits);
      }
    }
    return missing;
  }

  private static String some(List<String> missing) {
    return String.join("、", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
        + (missing.size() > MOST_NAMED ? "…" : "");
  }

  private void ended(FigureSet current, FigureSet previous, FigureSet yearBefore) {
    Set<By> sources = new TreeSet<>();
    for (Figure figure : previous.all("income.amount")) {
      if (figure.by().get("fund").equals("public")) {
        sources.add(figure.by());
      }
    }
    Map<By, BigDecimal> ended = new LinkedHashMap<>();
    for (By source : sources) {
      BigDecimal before = income(previous, source);
      if (before.signum() > 0
          && income(yearBefore, source).signum() > 0
          && income(current, source).signum() == 0) {
        ended.put(source, before);
      }
    }
    ended.forEach(
        (source, before) ->
            found.add(
                new Irregularity(
                    Kind.INCOME_ENDED, List.of(), Money.of(before), source.get("category"), "")));
  }

  private static BigDecimal income(FigureSet set, By by) {
    return set.find("income.amount", by).map(Figure::value).orElse(BigDecimal.ZERO);
  }
}
