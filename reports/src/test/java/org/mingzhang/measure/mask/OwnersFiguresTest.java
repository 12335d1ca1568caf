package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Figure.Unit;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;
import org.mingzhang.measure.mask.Audit.Reader;

/** What all owners may see, by hand and over random years of a small community. */
class OwnersFiguresTest {

  private static final By OVERALL = By.of("question", "overall");
  private static final By URGENT = By.of("urgency", "emergency");
  private static final By NORMAL = By.of("urgency", "normal");

  @TempDir Path folder = Path.of("");

  @Test
  void aFigureThatIsNotListedIsPrivate() {
    FigureSet shown =
        owners(
                set(
                    "2026-Q3",
                    count("survey.returned", By.ALL, 312),
                    count("survey.flagged", By.ALL, 12),
                    count("complaints.reported", By.ALL, 37),
                    count("complaints.reported", By.of("building", "1栋"), 20),
                    count("something.new", By.ALL, 1000)))
            .of(Period.parse("2026-Q3"));
    assertThat(shown.figures().stream().map(Figure::reference))
        .containsExactly("survey.returned", "complaints.reported");
  }

  @Test
  void noFigureIsOnBothLists() {
    assertThat(OwnersList.PRIVATE).doesNotContainAnyElementsOf(OwnersList.PUBLIC.keySet());
    assertThat(OwnersFigures.isClassified("survey.flagged")).isTrue();
    assertThat(OwnersFigures.isClassified("something.new")).isFalse();
  }

  @Test
  void aFileForTheOwnersHasNoAmountThatTheirPaperJoins() {
    By parking = By.of("fee_item", "车位费");
    By service = By.of("fee_item", "物业费");
    FigureSet set =
        set(
            "2026-Q3",
            count("complaints.reported", By.ALL, 3),
            count("community.units_at_fee", By.of("monthly_fee", "2.5", "unit_kind", "shop"), 1),
            count("fees.due", parking, 900),
            count("fees.due", service, 90000),
            count("fees.paid_beyond_due", By.ALL, 5),
            count("fees.received", By.ALL, 90000),
            count("income.amount", By.of("category", "车位费", "fund", "service"), 900),
            count("income.amount", By.of("category", "车位费", "fund", "public"), 700),
            count("income.amount", By.of("category", "物业费", "fund", "service"), 90000));
    PublicFees all = PublicFees.everything(List.of("物业费", "车位费"));
    PublicFees joined = PublicFees.everything(List.of("物业费"));
    assertThat(owners(set).published(set.period(), all).figures().stream().map(Figure::reference))
        .containsExactly(
            "complaints.reported",
            "fees.due[fee_item=车位费]",
            "fees.due[fee_item=物业费]",
            "fees.received",
            "income.amount[category=车位费,fund=service]",
            "income.amount[category=车位费,fund=public]",
            "income.amount[category=物业费,fund=service]");
    assertThat(owners(set).published(set.period(), joined).figures())
        .allSatisfy(figure -> assertThat(figure.rows()).isZero())
        .extracting(Figure::reference)
        .doesNotContain("fees.due[fee_item=车位费]");
    PublicFees together = all.with(paper -> paper.joinedIncome = Set.of("车位费", "商铺费"));
    assertThat(
            owners(set).published(set.period(), together).figures().stream()
                .map(Figure::reference)
                .filter(reference -> reference.startsWith("income.")))
        .as("what is of the public fund is no owner's payment")
        .containsExactly(
            "income.amount[category=车位费,fund=public]", "income.amount[category=物业费,fund=service]");
  }

  @Test
  void oneToFourAreHiddenAndZeroAndFiveAreNot() {
    for (long returned : List.of(0L, 1L, 4L, 5L)) {
      Figure figure =
          only("survey.returned", set("2026-Q3", count("survey.returned", By.ALL, returned)));
      boolean few = returned == 1 || returned == 4;
      assertThat(figure.withheld()).isEqualTo(few ? OwnersFigures.FEW : "");
      assertThat(figure.value()).isEqualTo(few ? null : BigDecimal.valueOf(returned));
      assertThat(figure.rows()).as("would say how many").isZero();
    }
  }

  @Test
  void aRateWithTwoDissatisfiedKeepsItsBaseOnly() {
    // 38 of 40 are satisfied: 95.0 % of 40 gives the two away
    Figure rate =
        only("survey.satisfaction", set("2026-Q3", rate("survey.satisfaction", OVERALL, 38, 40)));
    assertThat(rate.value()).isNull();
    assertThat(rate.numerator()).isNull();
    assertThat(rate.lower()).isNull();
    assertThat(rate.denominator()).isEqualTo(BigDecimal.valueOf(40));
    assertThat(
            only(
                    "survey.satisfaction",
                    set("2026-Q3", rate("survey.satisfaction", OVERALL, 35, 40)))
                .value())
        .isNotNull();
  }

  @Test
  void theHighestPointsThatLeaveTwoJustSatisfiedAreHiddenWithThem() {
    // 30 of 40 satisfied, 28 of them very: 2 are just satisfied
    FigureSet shown =
        owners(
                set(
                    "2026-Q3",
                    rate("survey.satisfaction", OVERALL, 30, 40),
                    rate("survey.top_box", OVERALL, 28, 40)))
            .of(Period.parse("2026-Q3"));
    assertThat(shown.figures().stream().filter(f -> f.value() == null)).isNotEmpty();
  }

  /**
   * 60 homes, some empty; 40 of the occupied ones answered, 30 satisfied. The bounds stand for any:
   * what is asked is whether they are printed.
   */
  private static FigureSet surveyed(long occupied, long issued) {
    return set(
        "2026-Q3",
        count("community.households", By.ALL, 60),
        count("community.occupied_households", By.ALL, occupied),
        count("survey.issued", By.ALL, issued),
        count("survey.returned", By.ALL, 40),
        rate("survey.response_rate", By.ALL, 40, issued),
        from(occupied, count("survey.margin", By.ALL, 0)),
        from(occupied, count("survey.needed", By.ALL, 51)),
        from(occupied, rate("survey.satisfaction", OVERALL, 30, 40)),
        from(occupied, rate("survey.top_box", OVERALL, 20, 40)));
  }

  @Test
  void whatTheSurveyTellsOfTwoEmptyHomesIsHidden() {
    FigureSet shown = owners(surveyed(58, 58)).of(Period.parse("2026-Q3"));
    for (String id :
        List.of(
            "community.occupied_households",
            "survey.margin",
            "survey.needed",
            "survey.issued",
            "survey.response_rate")) {
      Figure figure = shown.all(id).get(0);
      assertThat(figure.withheld()).as(id).isEqualTo(OwnersFigures.FEW);
      assertThat(figure.value()).as(id).isNull();
      assertThat(figure.denominator()).as(id).isNull();
    }
    for (String id : List.of("survey.satisfaction", "survey.top_box")) {
      Figure rate = shown.all(id).get(0);
      assertThat(rate.value()).as(id).isNotNull();
      assertThat(rate.denominator()).as(id).isEqualTo(BigDecimal.valueOf(40));
    }
    assertThat(shown.figures())
        .filteredOn(figure -> figure.id().startsWith("survey."))
        .allSatisfy(
            figure -> {
              assertThat(figure.population()).as(figure.id()).isNull();
              assertThat(figure.lower()).as(figure.id()).isNull();
              assertThat(figure.upper()).as(figure.id()).isNull();
            });
  }

  @Test
  void aSurveyIsWholeWhereNoneOrFiveHomesAreEmpty() {
    for (long occupied : List.of(55L, 60L)) {
      FigureSet shown = owners(surveyed(occupied, occupied)).of(Period.parse("2026-Q3"));
      assertThat(shown.figures())
          .allSatisfy(figure -> assertThat(figure.withheld()).as(figure.id()).isEmpty());
      Figure rate = shown.find("survey.satisfaction", OVERALL).orElseThrow();
      assertThat(rate.population()).isEqualTo(occupied);
      assertThat(rate.lower()).isNotNull();
    }
  }

  @Test
  void questionnairesThatAreFarFromAllTellNothing() {
    FigureSet shown = owners(surveyed(58, 50)).of(Period.parse("2026-Q3"));
    assertThat(shown.find("survey.issued").orElseThrow().value()).isNotNull();
    assertThat(shown.find("survey.response_rate").orElseThrow().value()).isNotNull();
    assertThat(shown.find("survey.margin").orElseThrow().value()).isNull();
    // two rounds to all 58
    assertThat(owners(surveyed(58, 116)).of(shown.period()).find("survey.issued"))
        .hasValueSatisfying(issued -> assertThat(issued.value()).isNull());
  }

  /**
   * 90 answers of a building of 60 homes and one of 120, 13 of them dissatisfied: whatever the
   * first one's share, owners have the same. With the weighted rate to six digits, 20 answers with
   * 2 dissatisfied were alone: (60 × 18/20 + 120 × 59/70) / 180 = 0.861905.
   */
  @Test
  void ownersCannotTellWhichBuildingWasDissatisfied() {
    Set<String> drafts = new TreeSet<>();
    Set<String> shown = new TreeSet<>();
    int worlds = 0;
    for (int answers = 10; answers <= 60; answers += 5) {
      for (int dissatisfied = 0; dissatisfied <= 10; dissatisfied += 2) {
        SliceFixture slice =
            SliceFixture.of("C001", "2026-Q3", 180, 160L)
                .surveyed(160L)
                .ones(Term.SURVEY_RETURNED, By.ALL, 5000, 90);
        building(slice, "1栋", 1000, 60, answers, dissatisfied);
        building(slice, "2栋", 2000, 120, 90 - answers, 13 - dissatisfied);
        FigureSet draft = Figures.of(slice, 1);
        drafts.add(numbers(draft));
        shown.add(
            numbers(owners(draft).published(draft.period(), PublicFees.everything(List.of()))));
        worlds++;
      }
    }
    assertThat(drafts).as("the office's own").hasSize(worlds);
    assertThat(shown).hasSize(1);
    assertThat(shown.iterator().next())
        .contains("survey.satisfaction[question=overall] 77 90")
        .doesNotContain("weighted");
  }

  private static void building(
      SliceFixture slice, String name, long first, int homes, int answers, int dissatisfied) {
    By at = By.of("building", name, "question", "overall");
    slice
        .ones(Term.BUILDING_HOUSEHOLDS, By.of("building", name), first, homes)
        .ones(Term.ANSWERS, at, first + 5000, answers)
        .ones(Term.ANSWERS_SATISFIED, at, first + 5000, answers - dissatisfied);
  }

  /** All that a file says of each figure. */
  private static String numbers(FigureSet set) {
    return set.figures().stream()
        .map(
            f ->
                Stream.of(
                        f.reference(),
                        f.numerator(),
                        f.denominator(),
                        f.value(),
                        f.lower(),
                        f.upper(),
                        f.population(),
                        f.withheld(),
                        f.rows())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  /** 38 of 40 are satisfied, and only they were asked on: their 38 answers would tell the two. */
  @Test
  void aQuestionAskedOfSomeOnlyIsNotForOwners() {
    By repairs = By.of("question", "维修");
    By lift = By.of("question", "电梯");
    FigureSet shown =
        owners(
                set(
                    "2026-Q3",
                    rate("survey.satisfaction", OVERALL, 38, 40),
                    rate("survey.satisfaction", lift, 30, 38),
                    rate("survey.asked_share", repairs, 38, 40),
                    count("survey.scale", repairs, 5),
                    rate("survey.satisfaction", repairs, 30, 38)))
            .of(Period.parse("2026-Q3"));
    assertThat(shown.figures().stream().map(Figure::reference))
        .containsExactly(
            "survey.satisfaction[question=overall]", "survey.satisfaction[question=电梯]");
    assertThat(shown.all("survey.satisfaction").get(0).value()).isNull();
  }

  private static Figure from(long population, Figure figure) {
    return new Figure(
        figure.id(),
        figure.by(),
        figure.unit(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        figure.lower(),
        figure.upper(),
        population,
        figure.printed(),
        figure.withheld(),
        figure.rows(),
        figure.parts());
  }

  /** Every rate on the list that persons or orders are counted for, each with few on one side. */
  @Test
  void noRateIsPrintedOfWhichOneToFourAreOrAreNot() {
    Set<String> things = Set.of("actions", "certificates", "equipment", "inspections", "inquiries");
    Set<String> money = Set.of("fees.collection_rate", "fees.arrears_recovery_rate");
    List<String> rates =
        OwnersList.PUBLIC.keySet().stream()
            .filter(id -> id.endsWith("_rate") || id.equals("survey.satisfaction"))
            .filter(id -> !things.contains(OwnersIssue.topicOf(id)))
            // the office's own work, which tells of owners only by its base
            .filter(id -> !id.equals("repairs.on_time_rate"))
            .filter(id -> !money.contains(id) && !id.equals("fees.overall_collection_rate"))
            .toList();
    assertThat(rates).contains("complaints.resolved_rate", "fees.household_collection_rate");
    for (String id : rates) {
      By by = id.startsWith("survey.sat") ? OVERALL : By.ALL;
      for (long few = 1; few < 5; few++) {
        for (long over : new long[] {few, 60 - few}) {
          Figure shown = only(id, set("2026-Q3", rate(id, by, over, 60)));
          assertThat(shown.value()).as(id + " " + over + " of 60").isNull();
          assertThat(shown.numerator()).as(id + " " + over + " of 60").isNull();
        }
      }
      assertThat(only(id, set("2026-Q3", rate(id, by, 60, 60))).value()).as(id).isNotNull();
      assertThat(only(id, set("2026-Q3", rate(id, by, 31, 60))).value()).as(id).isNotNull();
      // 4 of 5: the four, and the one besides
      assertThat(only(id, set("2026-Q3", rate(id, by, 4, 5))).value()).as(id).isNull();
    }
  }

  @Test
  void aPartOfTheOfficesOwnWorkIsHiddenWithWhatWouldGiveItAway() {
    FigureSet set =
        set(
            "2026-Q3",
            rate("repairs.on_time_rate", By.ALL, 19, 25),
            rate("repairs.on_time_rate", URGENT, 2, 3),
            rate("repairs.on_time_rate", NORMAL, 17, 22),
            rate("complaints.resolved_rate", By.ALL, 1, 2));
    FigureSet shown = owners(set).of(set.period());
    assertThat(shown.find("repairs.on_time_rate").orElseThrow().value()).isNotNull();
    assertThat(shown.find("repairs.on_time_rate", URGENT).orElseThrow().value()).isNull();
    assertThat(shown.find("repairs.on_time_rate", NORMAL).orElseThrow().value())
        .as("25 − 22 = 3")
        .isNull();
    assertThat(shown.find("complaints.resolved_rate").orElseThrow().denominator()).isNull();
  }

  @Test
  void aHalfYearHidesWhatItsQuartersDid() {
    // 2 complaints in the first quarter and 9 in the second; 11 in the half-year would give them
    // away
    FigureSet q1 = set("2026-Q1", count("complaints.reported", By.ALL, 2));
    FigureSet q2 = set("2026-Q2", count("complaints.reported", By.ALL, 9));
    FigureSet h1 = set("2026-H1", count("complaints.reported", By.ALL, 11));
    OwnersFigures owners = owners(h1, q2, q1);
    assertThat(owners.of(q1.period()).figures().get(0).value()).isNull();
    assertThat(owners.of(q2.period()).figures().get(0).value()).isNotNull();
    assertThat(owners.of(h1.period()).figures().get(0).value()).isNull();
    assertThat(owners(h1).of(h1.period()).figures().get(0).value())
        .as("alone it could be printed")
        .isNotNull();
  }

  @Test
  void aQuarterThatNobodyPrintsIsNotReadOffMonths() {
    // July 20 and August 30 were printed, the quarter is 52: 2 in September
    FigureSet july = set("2026-07", count("complaints.reported", By.ALL, 20));
    FigureSet august = set("2026-08", count("complaints.reported", By.ALL, 30));
    FigureSet quarter = set("2026-Q3", count("complaints.reported", By.ALL, 52));
    assertThat(owners(july, august, quarter).of(quarter.period()).figures().get(0).value())
        .isNull();
  }

  @Test
  void whatIsOpenOnADayIsHiddenInBothPapers() {
    FigureSet q1 = flow("2026-Q1", 0, 12, 10, 0, 2);
    FigureSet q2 = flow("2026-Q2", 2, 20, 16, 0, 6);
    OwnersFigures owners = owners(q1, q2);
    assertThat(owners.of(q1.period()).find("repairs.open").orElseThrow().value()).isNull();
    assertThat(owners.of(q2.period()).find("repairs.open_at_start").orElseThrow().value()).isNull();
    // 0 + 12 − 10 − 0 = 2
    assertThat(
            Stream.of("repairs.reported", "repairs.completed")
                .map(id -> owners.of(q1.period()).find(id).orElseThrow().value()))
        .containsNull();
    assertThat(owners.of(q2.period()).find("repairs.open").orElseThrow().value()).isNotNull();
  }

  @Test
  void theOrderOfTheSetsAndOfTheQuestionsDoesNotMatter() {
    List<FigureSet> year = year(new Random(3));
    OwnersFigures forwards = OwnersFigures.of(year);
    List<FigureSet> turned = new ArrayList<>(year);
    Collections.reverse(turned);
    OwnersFigures backwards = OwnersFigures.of(turned);
    for (FigureSet set : turned) {
      backwards.of(set.period());
    }
    for (FigureSet set : year) {
      assertThat(forwards.of(set.period())).isEqualTo(backwards.of(set.period()));
      List<FigureSet> own =
          year.stream()
              .filter(
                  s ->
                      s.equals(set)
                          || OwnersFigures.before(set.period(), m -> false).contains(s.period()))
              .toList();
      assertThat(OwnersFigures.of(own).of(set.period())).isEqualTo(forwards.of(set.period()));
    }
  }

  @Test
  void whatComesBeforeAYear() {
    assertThat(OwnersFigures.before(Period.parse("2026"), m -> m.toString().equals("2026-05")))
        .map(Period::toString)
        .containsExactly(
            "2026-Q1", "2026-05", "2026-Q2", "2026-H1", "2026-Q3", "2026-Q4", "2026-H2");
    assertThat(OwnersFigures.before(Period.parse("2026-03"), m -> false))
        .map(Period::toString)
        .containsExactly("2026-01", "2026-02");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aYearOfQuartersAndTheirSumsGivesNothingAway(long seed) throws IOException {
    Assumptions.assumeTrue(Attacker.isThere(), "Install python3 to attack the masks.");
    Random random = new Random(seed);
    Attacker attacker = new Attacker();
    int hidden = 0;
    for (int i = 0; i < 4; i++) {
      OwnersFigures owners = OwnersFigures.of(year(random));
      for (String topic : List.of("repairs", "complaints")) {
        Mask mask = owners.mask(Period.parse("2026"), topic);
        hidden += mask.hidden().size();
        attacker.faces(topic + " " + seed + "." + i, mask, Reader.KNOWS_RULE, false);
      }
      Mask survey = owners.mask(Period.parse("2026-Q1"), "survey");
      hidden += survey.hidden().size();
      attacker.faces("survey " + seed + "." + i, survey, Reader.KNOWS_RULE, false);
    }
    assertThat(hidden).isGreaterThan(20);
    Attacker.Said said = attacker.attacks(folder);
    assertThat(said.text()).startsWith("12 issues, ").endsWith(" 0 exposed, 0 too hard\n");
  }

  /** Four quarters, both halves and the year: repairs, complaints, a survey in each quarter. */
  static List<FigureSet> year(Random random) {
    List<FigureSet> sets = new ArrayList<>();
    List<long[][]> quarters = new ArrayList<>();
    long[] open = {random.nextInt(4), random.nextInt(12)};
    for (int q = 1; q <= 4; q++) {
      long[][] flows = new long[2][];
      for (int u = 0; u < 2; u++) {
        long reported = random.nextInt(u == 0 ? 6 : 30);
        long hand = open[u] + reported;
        long completed = hand - random.nextInt((int) Math.min(hand, 8) + 1);
        long otherwise = random.nextInt(4) == 0 ? Math.min(1, hand - completed) : 0;
        flows[u] =
            new long[] {open[u], reported, completed, otherwise, hand - completed - otherwise};
        open[u] = flows[u][4];
      }
      quarters.add(flows);
      long answers = 30L + random.nextInt(60);
      sets.add(paper("2026-Q" + q, flows, random.nextInt(12), survey(random, answers)));
    }
    for (int h = 0; h < 2; h++) {
      sets.add(
          sum(
              "2026-H" + (h + 1),
              quarters.subList(2 * h, 2 * h + 2),
              sets.subList(2 * h, 2 * h + 2)));
    }
    sets.add(sum("2026", quarters, sets.subList(0, 4)));
    return sets;
  }

  static List<Figure> survey(Random random, long answers) {
    long satisfied = answers - (long) random.nextInt(12);
    List<Figure> figures = new ArrayList<>();
    figures.add(count("survey.issued", By.ALL, answers + 40));
    figures.add(count("survey.returned", By.ALL, answers + 2));
    figures.add(rate("survey.response_rate", By.ALL, answers + 2, answers + 40));
    figures.add(count("survey.anonymous", By.ALL, random.nextInt(7)));
    figures.add(rate("survey.satisfaction", OVERALL, satisfied, answers));
    figures.add(rate("survey.top_box", OVERALL, satisfied - random.nextInt(8), answers));
    for (String question : List.of("D01", "D02", "D03")) {
      long base = answers - random.nextInt(3);
      figures.add(
          rate("survey.satisfaction", By.of("question", question), base - random.nextInt(9), base));
    }
    return figures;
  }

  static FigureSet sum(String period, List<long[][]> quarters, List<FigureSet> papers) {
    long[][] flows = new long[2][];
    for (int u = 0; u < 2; u++) {
      flows[u] = quarters.get(0)[u].clone();
      for (long[][] quarter : quarters.subList(1, quarters.size())) {
        for (int f = 1; f < 4; f++) {
          flows[u][f] += quarter[u][f];
        }
        flows[u][4] = quarter[u][4];
      }
    }
    long complaints =
        papers.stream()
            .mapToLong(p -> value(p.find("complaints.reported").orElseThrow().value()))
            .sum();
    return paper(period, flows, complaints, List.of());
  }

  static FigureSet paper(String period, long[][] flows, long complaints, List<Figure> survey) {
    List<Figure> figures = new ArrayList<>(survey);
    SortedMap<By, long[]> rows = new TreeMap<>();
    rows.put(URGENT, flows[0]);
    rows.put(NORMAL, flows[1]);
    long[] all = new long[5];
    for (int f = 0; f < all.length; f++) {
      all[f] = flows[0][f] + flows[1][f];
    }
    rows.put(By.ALL, all);
    rows.forEach((by, row) -> figures.addAll(flow(by, row)));
    figures.add(count("complaints.reported", By.ALL, complaints));
    figures.add(count("complaints.closed", By.ALL, complaints));
    return set(period, figures.toArray(Figure[]::new));
  }

  private static List<Figure> flow(By by, long... row) {
    return List.of(
        count("repairs.open_at_start", by, row[0]),
        count("repairs.reported", by, row[1]),
        count("repairs.completed", by, row[2]),
        count("repairs.closed_otherwise", by, row[3]),
        count("repairs.open", by, row[4]),
        rate("repairs.on_time_rate", by, row[2], row[2]));
  }

  private static FigureSet flow(String period, long... row) {
    return set(period, flow(By.ALL, row).toArray(Figure[]::new));
  }

  private static long value(@Nullable BigDecimal value) {
    return value == null ? 0 : value.longValueExact();
  }

  private static OwnersFigures owners(FigureSet... sets) {
    return OwnersFigures.of(List.of(sets));
  }

  private static Figure only(String id, FigureSet set) {
    return owners(set).of(set.period()).all(id).get(0);
  }

  static FigureSet set(String period, Figure... figures) {
    return new FigureSet("C001", Period.parse(period), 1, List.of(figures));
  }

  static Figure count(String id, By by, long value) {
    return new Figure(
        id,
        by,
        Unit.COUNT,
        BigDecimal.valueOf(value),
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        value,
        List.of());
  }

  static Figure rate(String id, By by, long over, long base) {
    boolean survey = id.startsWith("survey.sat");
    return new Figure(
        id,
        by,
        Unit.RATIO,
        base == 0
            ? null
            : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP),
        BigDecimal.valueOf(over),
        BigDecimal.valueOf(base),
        survey ? BigDecimal.ZERO : null,
        survey ? BigDecimal.ONE : null,
        null,
        null,
        "",
        base,
        List.of());
  }
}
