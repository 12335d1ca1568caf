package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.measure.Figure;

/** 调查方法说明: ten fields (method, section 6); an empty one says 未提供. */
final class SurveyMethod {

  private static final int HALF = 5;

  /** Fields by their number (method §6). */
  private static final int TIMING = 2;

  private static final int MODES = 3;
  private static final int SAMPLING = 4;
  private static final int WEIGHTING = 6;

  private final Draft draft;
  private final @Nullable SurveyRound round;

  private SurveyMethod(Draft draft, @Nullable SurveyRound round) {
    this.draft = draft;
    this.round = round;
  }

  static List<Block> of(Draft draft, @Nullable SurveyRound round) {
    SurveyMethod method = new SurveyMethod(draft, round);
    List<String> values = method.values();
    List<Block> blocks =
        new ArrayList<>(
            Blocks.pair(
                List.of(Blocks.table(method.table("survey-method-1", values, 0))),
                List.of(Blocks.table(method.table("survey-method-2", values, HALF)))));
    blocks.addAll(SurveySample.shares(draft));
    blocks.add(Blocks.mutter(satisfied(draft)));
    blocks.add(Blocks.mutter(method.completeness(values)));
    blocks.addAll(method.caveats());
    return List.copyOf(blocks);
  }

  /** For managers: how many were asked and answered, how, and how near the truth that comes. */
  static List<Block> inShort(Draft draft) {
    if (!SurveySection.held(draft)) {
      return List.of();
    }
    SurveyRound round = draft.input().slice().surveyRound().orElse(null);
    SurveyMethod method = new SurveyMethod(draft, round);
    List<String> values = method.values();
    List<Block> blocks =
        new ArrayList<>(
            Blocks.pair(
                List.of(
                    Blocks.table(
                        method.table(
                            "survey-method-1",
                            "method.title",
                            List.of(
                                row("method.field.response", method.response()),
                                field(values, TIMING),
                                field(values, MODES),
                                field(values, SAMPLING))))),
                List.of(
                    Blocks.table(
                        method.table(
                            "survey-method-2",
                            "method.title.more",
                            List.of(
                                row("method.field.frame", method.frame()),
                                row("method.field.margin", method.margin()),
                                row("method.field.next", method.needed()),
                                field(values, WEIGHTING)))))));
    blocks.add(Blocks.mutter(satisfied(draft)));
    blocks.addAll(method.caveats());
    return List.copyOf(blocks);
  }

  /** A field: the key of its name, and what it says. */
  private record Field(String key, String value) {}

  private static Field row(String key, String value) {
    return new Field(key, value);
  }

  private static Field field(List<String> values, int number) {
    return new Field("method.field." + number, values.get(number - 1));
  }

  private List<Block> caveats() {
    List<Block> blocks = new ArrayList<>();
    contradiction(draft).ifPresent(blocks::add);
    if (openLink(round)) {
      blocks.add(Blocks.mutter(draft.say("method.open-link")));
    }
    if (draft.has("survey.anonymous", By.ALL)) {
      blocks.add(Blocks.mutter(anonymous(draft)));
    }
    return blocks;
  }

  private String response() {
    return String.join(
        " / ",
        given(draft.figure("survey.issued")),
        given(draft.figure("survey.returned")),
        given(draft.figure("survey.response_rate")));
  }

  private String frame() {
    Figure margin = draft.figure("survey.margin");
    Long homes = margin == null ? null : margin.population();
    return draft.say(
        "method.frame",
        given(draft.figure("survey.returned")),
        homes == null ? draft.say("not-given") : Numbers.count(homes));
  }

  /** A figure that is undefined because something was not handed in. */
  private String given(@Nullable Figure figure) {
    return figure == null
            || (figure.value() == null && !Draft.hidden(figure) && figure.withheld().isEmpty())
        ? draft.say("not-given")
        : draft.print(figure);
  }

  /** That more have answered than the frame has: then one of the two numbers is wrong. */
  static Optional<Block> contradiction(Draft draft) {
    BigDecimal occupied = draft.amount("community.occupied_households", By.ALL);
    BigDecimal returned = draft.amount("survey.returned", By.ALL);
    BigDecimal all = draft.amount("community.households", By.ALL);
    if (occupied.signum() <= 0 || returned.compareTo(occupied) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Blocks.warn(
            draft.say(
                returned.compareTo(all) <= 0 ? "method.frame.all" : "method.frame.none",
                Numbers.decimal(returned, 0),
                Numbers.decimal(occupied, 0))));
  }

  /** The ten fields and the number issued: how many of them are given (method §15). */
  private String completeness(List<String> values) {
    Figure issued = draft.figure("survey.issued");
    List<String> missing = new ArrayList<>();
    if (issued == null || (issued.value() == null && !Draft.hidden(issued))) {
      missing.add(draft.say("method.field.issued"));
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).equals(draft.say("not-given"))) {
        missing.add(draft.say("method.field." + (i + 1)));
      }
    }
    BigDecimal fields = BigDecimal.valueOf(values.size() + 1L);
    BigDecimal given = fields.subtract(BigDecimal.valueOf(missing.size()));
    return missing.isEmpty()
        ? draft.say("method.complete")
        : draft.say(
            "method.completeness",
            Numbers.percent(given, fields, 1),
            Numbers.decimal(given, 0),
            Numbers.decimal(fields, 0),
            String.join(draft.say("list.separator"), missing));
  }

  /** What counts as satisfied, and what the rate would be if something else did (method §2). */
  private static String satisfied(Draft draft) {
    By overall = HeadlineTiles.OVERALL;
    SurveyDefinition survey = SatisfiedWords.definition(draft);
    return draft.say(
        "method.satisfied",
        String.valueOf(survey.scale("overall")),
        SurveyBreaks.points(survey, "overall"),
        draft.print(draft.figure("survey.top_box", overall)),
        draft.print(draft.figure("survey.top_two", overall)),
        draft.print(draft.figure("survey.top_three", overall)));
  }

  private List<String> values() {
    SurveyRound r = round;
    return List.of(
        size(),
        r == null
            ? draft.say("not-given")
            : draft.say("from-to", r.from().toString(), r.to().toString()),
        SurveySample.modes(draft, r == null ? "" : r.method()),
        draft.publicRemark(r == null ? "" : r.sampling()),
        SurveySample.coverage(draft),
        SurveyWeighting.inShort(draft),
        contractor(),
        draft.publicRemark(r == null ? "" : r.excluded()),
        precision(),
        draft.publicRemark(r == null ? "" : r.incentive()));
  }

  /** An organisation is public although the books pay it; a person is not. */
  private String contractor() {
    SurveyRound r = round;
    String text = r == null ? "" : r.contractor();
    return PublicText.masks(text) ? draft.say("unprinted") : draft.given(text);
  }

  private static String anonymous(Draft draft) {
    Figure some = draft.figure("survey.anonymous");
    boolean all =
        !Draft.hidden(some)
            && Draft.valueOf(some).compareTo(Draft.valueOf(draft.figure("survey.returned"))) >= 0;
    return draft.say(all ? "method.anonymous.all" : "method.anonymous", draft.print(some));
  }

  private String size() {
    Figure returned = draft.figure("survey.returned");
    return returned == null || (returned.value() == null && !Draft.hidden(returned))
        ? draft.say("not-given")
        : draft.say("method.size", draft.print(returned));
  }

  private String precision() {
    return draft.say("method.precision", needed(), margin());
  }

  /** The answers for ±5 %. */
  private String needed() {
    Figure needed = draft.figure("survey.needed");
    return Draft.hidden(needed) || (needed != null && needed.value() != null)
        ? draft.print(needed)
        : draft.say("not-given");
  }

  private String margin() {
    Figure margin = draft.figure("survey.margin");
    BigDecimal achieved = margin == null ? null : margin.value();
    return Draft.hidden(margin)
        ? Numbers.HIDDEN
        : achieved == null || margin == null
            ? draft.say("not-given")
            : "±" + Numbers.percent(achieved, 1) + of(margin);
  }

  /** Its n, where that is not all that were returned: flagged answers may be left out. */
  private String of(Figure margin) {
    BigDecimal n = margin.denominator();
    return n == null || !draft.input().slice().surveyRule().excludesFlagged()
        ? ""
        : draft.say("method.margin.n", SurveySection.base(margin));
  }

  /**
   * Whether who answers chose to: no sample was drawn, or of most answers nobody knows whose they
   * are. Single ones without a room do not make a drawn sample an open one.
   */
  static boolean voluntary(Draft draft) {
    return openLink(draft.input().slice().surveyRound().orElse(null))
        || draft
                .amount("survey.anonymous", By.ALL)
                .add(draft.amount("survey.anonymous", By.ALL))
                .compareTo(draft.amount("survey.returned", By.ALL))
            > 0;
  }

  private static boolean openLink(@Nullable SurveyRound r) {
    if (r == null) {
      return false;
    }
    String sampling = r.sampling().toLowerCase(Locale.ROOT);
    return List.of("自愿", "链接", "扫码", "open").stream().anyMatch(sampling::contains);
  }

  private Table table(String id, List<String> values, int from) {
    return table(
        id,
        from == 0 ? "method.title" : "method.title.more",
        IntStream.rangeClosed(from + 1, from + HALF)
            .mapToObj(number -> field(values, number))
            .toList());
  }

  private Table table(String id, String title, List<Field> fields) {
    return new Table(
        id,
        draft.say(title),
        List.of(Cells.left(draft.say(title), 38), Cells.left("", 62)),
        fields.stream()
            .map(
                field -> Cells.row(Cells.muted(draft.say(field.key())), Cells.words(field.value())))
            .toList(),
        "");
  }
}
