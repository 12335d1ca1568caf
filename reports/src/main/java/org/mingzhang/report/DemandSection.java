package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Chart;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ServiceItem;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Rates;

/**
 * Services by what households say of them, for managers: which to keep, improve or drop, who wants
 * which, what they would pay (duties S8, S63, S64, S72 to S76).
 */
final class DemandSection {

  private static final int MOST_CURVES = 6;
  private static final int MOST_SEGMENTS = 3;

  private final Draft draft;
  private final Map<By, ServiceItem> items;
  private final List<By> asked;

  private DemandSection(Draft draft) {
    this.draft = draft;
    items = PriceList.inForce(draft);
    asked =
        draft.all("demand.usage_rate").stream()
            .map(Figure::by)
            .filter(by -> by.keys().keySet().equals(Set.of("service", "tier")))
            .toList();
  }

  /** Nothing where no round of a demand survey ends in the period and no price is known. */
  static List<Block> of(Draft draft) {
    DemandSection section = new DemandSection(draft);
    if (section.asked.isEmpty()) {
      return section.prices();
    }
    return Blocks.join(
        List.of(
            Blocks.section(
                "demand",
                draft.say("demand.title"),
                draft.say(
                    "demand.note",
                    percent(ServiceVerdict.use(draft)),
                    percent(ServiceVerdict.satisfaction(draft))))),
        section.changes(),
        section.quadrants(),
        List.of(Blocks.table(section.matrix())),
        section.left(),
        List.of(
            Blocks.section("willing", draft.say("willing.title"), draft.say("willing.note")),
            Blocks.table(section.willing())),
        section.curves(),
        List.of(
            Blocks.section(
                "recommendation", draft.say("recommend.title"), draft.say("recommend.note")),
            Blocks.table(section.recommendation())));
  }

  /** A service that is to be acted upon, by its name, with what owners say of it. */
  record Acted(String name, ServiceVerdict verdict, String use, String satisfaction) {}

  /** The services to drop, then those to improve. */
  static List<Acted> acted(Draft draft) {
    DemandSection section = new DemandSection(draft);
    List<Acted> acted = new ArrayList<>();
    for (ServiceVerdict verdict : List.of(ServiceVerdict.DROP, ServiceVerdict.IMPROVE)) {
      for (By by : section.asked) {
        if (section.verdict(by) == verdict) {
          acted.add(
              new Acted(
                  section.name(by),
                  verdict,
                  draft.print(draft.figure("demand.usage_rate", by)),
                  draft.print(draft.figure("demand.satisfaction", by))));
        }
      }
    }
    return List.copyOf(acted);
  }

  private static String percent(Fraction threshold) {
    return Numbers.plain(threshold.times(Fraction.of(100, 1)).rounded(2)) + "%";
  }

  private List<Block> prices() {
    if (items.isEmpty()) {
      return List.of();
    }
    return Blocks.join(
        List.of(
            Blocks.section("demand", draft.say("demand.title"), draft.say("demand.none")),
            Blocks.table(willing())),
        changes());
  }

  /** What was launched or stopped in the period (S8). */
  private List<Block> changes() {
    List<String> launched = new ArrayList<>();
    List<String> stopped = new ArrayList<>();
    for (ServiceItem item : draft.input().slice().services()) {
      if (item.launchedOn() != null && draft.period().contains(item.launchedOn())) {
        launched.add(name(PriceList.by(item)));
      }
      if (item.stoppedOn() != null && draft.period().contains(item.stoppedOn())) {
        stopped.add(name(PriceList.by(item)));
      }
    }
    return launched.isEmpty() && stopped.isEmpty()
        ? List.of()
        : List.of(Blocks.say(draft.say("demand.changes", list(launched), list(stopped))));
  }

  private String list(Collection<String> names) {
    return names.isEmpty()
        ? draft.say("none")
        : String.join(draft.say("list.separator"), names.stream().distinct().toList());
  }

  private String name(By by) {
    String service = draft.publicName("service", by.get("service"));
    return by.get("tier").equals("-")
        ? service
        : draft.say("demand.tiered", service, draft.publicName("tier", by.get("tier")));
  }

  private ServiceVerdict verdict(By by) {
    ServiceItem item = items.get(by);
    return ServiceVerdict.of(draft, by, item != null && item.scope().equals("basic"));
  }

  private List<Block> quadrants() {
    List<Chart.Spot> spots = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (By by : asked) {
      Figure use = draft.figure("demand.usage_rate", by);
      Figure rate = draft.figure("demand.satisfaction", by);
      BigDecimal across = use == null ? null : use.value();
      BigDecimal up = rate == null ? null : rate.value();
      if (across != null && up != null && rate != null) {
        spots.add(
            new Chart.Spot(
                name(by),
                across.doubleValue(),
                up.doubleValue(),
                number(rate.lower()),
                number(rate.upper()),
                draft.text().withInterval(rate),
                status(verdict(by))));
        sentences.add(
            draft.say(
                "demand.chart.point",
                name(by),
                draft.print(use),
                draft.text().withInterval(rate),
                SurveySection.base(rate),
                draft.say(verdict(by).key())));
      }
    }
    if (spots.isEmpty()) {
      return List.of();
    }
    return List.of(
        Blocks.chart(
            new Chart.Scatter(
                "service-quadrants",
                draft.say("demand.chart"),
                String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
                new Chart.Axis(
                    draft.say("demand.axis.use"), true, value(ServiceVerdict.use(draft))),
                new Chart.Axis(
                    draft.say("demand.axis.satisfaction"),
                    true,
                    value(ServiceVerdict.satisfaction(draft))),
                List.of(
                    draft.say("demand.corner.rare"),
                    draft.say("demand.corner.good"),
                    draft.say("demand.corner.bad"),
                    draft.say("demand.corner.poor")),
                spots,
                false)));
  }

  private static Block.Status status(ServiceVerdict verdict) {
    return switch (verdict) {
      case KEEP -> Block.Status.MET;
      case IMPROVE -> Block.Status.NEAR;
      case DROP -> Block.Status.MISSED;
      case WATCH, UNJUDGED -> Block.Status.UNDECIDED;
    };
  }

  private static double value(Fraction fraction) {
    return fraction.rounded(6).doubleValue();
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private Table matrix() {
    List<Table.Row> rows = new ArrayList<>();
    for (By by : asked) {
      Figure use = draft.figure("demand.usage_rate", by);
      Figure rate = draft.figure("demand.satisfaction", by);
      ServiceVerdict verdict = verdict(by);
      rows.add(
          Cells.row(
              Cells.words(name(by)),
              interval(use),
              base(use),
              interval(rate),
              base(rate),
              draft.cell(draft.figure("demand.usage_rate_before", by)),
              draft.cell(draft.figure("demand.satisfaction_before", by)),
              Cells.words(
                  verdict == ServiceVerdict.UNJUDGED
                      ? draft.say("demand.unjudged", missing(use, rate))
                      : draft.say(verdict.key()))));
    }
    return new Table(
        "service-matrix",
        draft.say("demand.title"),
        List.of(
            Cells.left(draft.say("column.service"), 15),
            Cells.right(draft.say("column.use"), 19),
            Cells.right("n", 6),
            Cells.right(draft.say("column.user-satisfaction"), 19),
            Cells.right("n", 6),
            Cells.right(draft.say("column.use-before"), 10),
            Cells.right(draft.say("column.satisfaction-before"), 11),
            Cells.left(draft.say("column.judgement"), 14)),
        rows,
        draft.say("demand.rule", Numbers.count(draft.input().slice().surveyRule().minBase())));
  }

  /** How many answers are still needed, of the question that lacks them. */
  private String missing(@Nullable Figure use, @Nullable Figure rate) {
    Figure lacking = use == null || use.value() == null ? use : rate;
    return lacking == null ? draft.say("not-given") : SurveySection.missing(draft, lacking);
  }

  private Cell.Numeral interval(@Nullable Figure rate) {
    Cell.Numeral cell = draft.cell(rate);
    return new Cell.Numeral(cell.value(), cell.form(), draft.text().withInterval(rate), false);
  }

  private Cell base(@Nullable Figure rate) {
    return rate == null || rate.denominator() == null
        ? Cells.dash()
        : Cells.count(rate.denominator().longValueExact());
  }

  /** What is outside the bases. */
  private List<Block> left() {
    long apart =
        draft.all("demand.rated_apart").stream()
            .mapToLong(f -> Draft.valueOf(f).longValueExact())
            .sum();
    return List.of(
        Blocks.mutter(
            draft.say(
                "demand.left",
                draft.print(draft.figure("demand.superseded")),
                draft.print(draft.figure("demand.unregistered")),
                Numbers.count(apart))));
  }

  private Table willing() {
    Map<By, Boolean> all = new TreeMap<>();
    asked.forEach(by -> all.put(by, true));
    items.keySet().forEach(by -> all.put(by, true));
    List<Table.Row> rows = new ArrayList<>();
    for (By by : all.keySet()) {
      Figure wanted = draft.figure("demand.wanted_rate", by);
      Figure median = draft.figure("demand.price_median", by);
      rows.add(
          Cells.row(
              Cells.words(name(by)),
              interval(wanted),
              base(wanted),
              draft.cell(draft.figure("services.price", by)),
              interval(draft.figure("demand.take_up", by)),
              draft.cell(draft.figure("demand.price_lower_quartile", by)),
              draft.cell(median),
              draft.cell(draft.figure("demand.price_upper_quartile", by)),
              base(median),
              draft.cell(draft.figure("services.margin", by))));
    }
    return new Table(
        "willing",
        draft.say("willing.title"),
        List.of(
            Cells.left(draft.say("column.service"), 14),
            Cells.right(draft.say("column.wanted"), 17),
            Cells.right("n", 5),
            Cells.right(draft.say("column.price"), 9),
            Cells.right(draft.say("column.take-up"), 17),
            Cells.right(draft.say("column.quartile-1"), 8),
            Cells.right(draft.say("column.price-median"), 8),
            Cells.right(draft.say("column.quartile-3"), 8),
            Cells.right("n", 5),
            Cells.right(draft.say("column.margin"), 9)),
        rows,
        draft.say("willing.rule"));
  }

  private List<Block> curves() {
    List<List<Block>> curves = new ArrayList<>();
    for (By by : asked) {
      if (curves.size() < MOST_CURVES) {
        List<Block> curve = curve(by, curves.size() + 1);
        if (!curve.isEmpty()) {
          curves.add(curve);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < curves.size(); i += 2) {
      blocks.addAll(
          Blocks.pair(curves.get(i), i + 1 < curves.size() ? curves.get(i + 1) : List.of()));
    }
    return blocks;
  }

  private List<Block> curve(By by, int number) {
    List<Chart.Spot> spots = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Figure step : draft.all("demand.willing")) {
      BigDecimal share = step.value();
      if (step.by().includes(by) && share != null) {
        BigDecimal price = new BigDecimal(step.by().get("price"));
        spots.add(
            new Chart.Spot(
                "",
                price.doubleValue(),
                share.doubleValue(),
                number(step.lower()),
                number(step.upper()),
                draft.text().withInterval(step),
                Block.Status.NONE));
        sentences.add(draft.say("willing.point", Numbers.money(price), draft.print(step)));
      }
    }
    if (spots.size() < 2) {
      return List.of();
    }
    Figure price = draft.figure("services.price", by);
    Figure median = draft.figure("demand.price_median", by);
    String unit = items.containsKey(by) ? unit(by) : "";
    return List.of(
        Blocks.part(
            "curve-" + number,
            name(by),
            draft.say(
                "willing.curve",
                median == null ? "0" : SurveySection.base(median),
                draft.print(price))),
        Blocks.chart(
            new Chart.Scatter(
                "demand-curve-" + number,
                draft.say("willing.chart", name(by)),
                String.join(draft.say("list.clause"), sentences) + draft.say("list.stop"),
                new Chart.Axis(
                    unit.isEmpty()
                        ? draft.say("willing.axis.price")
                        : draft.say("willing.axis.price-unit", unit),
                    false,
                    price == null ? null : number(price.value())),
                new Chart.Axis(draft.say("willing.axis.share"), true, null),
                List.of(),
                spots,
                true)));
  }

  private String unit(By by) {
    ServiceItem item = items.get(by);
    return item == null ? "" : PublicText.of(item.unit());
  }

  private Table recommendation() {
    List<Table.Row> rows = new ArrayList<>();
    for (By by : asked) {
      rows.add(
          Cells.row(
              Cells.words(name(by)),
              Cells.words(segments(by)),
              draft.cell(draft.figure("services.price", by)),
              draft.cell(draft.figure("demand.price_most_revenue", by)),
              Cells.words(advice(by))));
    }
    return new Table(
        "recommendation",
        draft.say("recommend.title"),
        List.of(
            Cells.left(draft.say("column.service"), 15),
            Cells.left(draft.say("column.segments"), 37),
            Cells.right(draft.say("column.price"), 9),
            Cells.right(draft.say("column.price-most-revenue"), 13),
            Cells.left(draft.say("column.advice"), 26)),
        rows,
        draft.say("recommend.rule"));
  }

  /**
   * The kinds of unit and buildings that want it most, each with its base. Where one of a group
   * alone is too small the smallest other is hidden too: the whole less the others would tell it.
   */
  private String segments(By by) {
    List<String> parts = new ArrayList<>();
    long hidden = 0;
    for (String key : List.of("unit_kind", "building")) {
      List<Figure> group =
          draft.all("demand.wanted_rate").stream()
              .filter(f -> f.by().includes(by) && f.by().keys().containsKey(key))
              .filter(f -> f.denominator() != null && f.denominator().signum() > 0)
              .toList();
      List<Figure> shown =
          new ArrayList<>(
              group.stream()
                  .filter(f -> f.value() != null)
                  .sorted(Comparator.comparing(Figure::denominator).thenComparing(Figure::by))
                  .toList());
      if (group.size() - shown.size() == 1 && !shown.isEmpty()) {
        shown.remove(0);
      }
      hidden += group.size() - shown.size();
      shown.stream()
          .sorted(Comparator.comparing(DemandSection::exact).reversed().thenComparing(Figure::by))
          .limit(MOST_SEGMENTS)
          .forEach(
              f ->
                  parts.add(
                      draft.say(
                          "recommend.segment",
                          segment(key, f.by().get(key)),
                          draft.print(f),
                          SurveySection.base(f))));
    }
    String text = String.join(draft.say("list.separator"), parts);
    if (hidden == 0) {
      return parts.isEmpty() ? Numbers.UNDEFINED : text;
    }
    String masked = draft.say("recommend.hidden", Numbers.count(hidden));
    return parts.isEmpty() ? masked : text + draft.say("list.clause") + masked;
  }

  private static Fraction exact(Figure rate) {
    return Rates.exact(rate).orElse(Fraction.ZERO);
  }

  private String segment(String key, String value) {
    return key.equals("unit_kind")
        ? draft.say("unit-kind." + value)
        : draft.say("recommend.building", PublicText.clean(value));
  }

  private String advice(By by) {
    List<String> advice = new ArrayList<>();
    advice.add(
        draft.say(
            verdict(by) == ServiceVerdict.UNJUDGED
                ? "demand.verdict.unjudged"
                : verdict(by).key()));
    Figure margin = draft.figure("services.margin", by);
    if (margin != null && Draft.valueOf(margin).signum() < 0) {
      advice.add(draft.say("recommend.loss", draft.print(margin)));
    }
    Figure cost = draft.figure("services.cost", by);
    Figure dearest = draft.figure("demand.price_most_revenue", by);
    if (cost != null
        && dearest != null
        && dearest.value() != null
        && Draft.valueOf(dearest).compareTo(Draft.valueOf(cost)) < 0) {
      advice.add(draft.say("recommend.below-cost", draft.print(dearest), draft.print(cost)));
    }
    Figure takeUp = draft.figure("demand.take_up", by);
    if (takeUp != null && takeUp.value() != null) {
      advice.add(draft.say("recommend.take-up", draft.print(takeUp)));
    } else if (takeUp != null) {
      advice.add(draft.say("recommend.more", SurveySection.missing(draft, takeUp)));
    }
    return String.join(draft.say("list.clause"), advice);
  }
}
