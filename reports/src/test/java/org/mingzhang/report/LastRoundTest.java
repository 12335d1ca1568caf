package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.SurveyDefinition;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;
import org.mingzhang.measure.SliceFixture;

/** The survey is compared with its last round, whatever lies between; all else with the period. */
class LastRoundTest {

  private static final By OVERALL = HeadlineTiles.OVERALL;

  private static FigureSet round(String period) {
    return new SetOfFigures("C001", period).satisfied("overall", 280, 312, "0.86", "0.93").build();
  }

  private static ReportInput input(String period, List<FigureSet> earlier) {
    return input(
        SliceFixture.of("C001", period, 1648, null).surveyed(null),
        new SetOfFigures("C001", period)
            .satisfied("overall", 248, 312, "0.75", "0.84")
            .rate("repairs.on_time_rate", By.ALL, "95", "100")
            .build(),
        earlier);
  }

  private static ReportInput input(SliceFixture slice, FigureSet now, List<FigureSet> earlier) {
    return new ReportInput(
        slice,
        now,
        at(now.period().previous().toString(), earlier),
        at(now.period().yearBefore().toString(), earlier),
        earlier,
        List.of(),
        Publication.standard(now.period()),
        1,
        "",
        Garden.ZH);
  }

  private static @Nullable FigureSet at(String period, List<FigureSet> sets) {
    return sets.stream()
        .filter(set -> set.period().toString().equals(period))
        .findFirst()
        .orElse(null);
  }

  /** A period is a round's where it has answers, also too few to publish. */
  @ParameterizedTest(name = "{0}: rounds in {1}, few answers in {2}, none in {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-Q3 | 2026-Q2 2026-Q1  |         |         | 2026-Q2",
        "2026-Q3 | 2026-Q1 2025-Q3  |         | 2026-Q2 | 2026-Q1",
        "2026-Q3 | 2026-Q1          | 2026-Q2 |         | 2026-Q2",
        "2026-Q3 | 2025-Q3          |         | 2026-Q2 | 2025-Q3",
        "2026-Q3 | 2025-Q2          |         |         | none",
        "2026-Q3 | 2026-Q4          |         |         | none",
        "2026-Q3 | 2026-06 2026-H1  |         |         | none",
        "2026-09 | 2026-06          |         | 2026-08 | 2026-06",
        "2026-09 | 2025-09          |         |         | 2025-09",
        "2026-09 | 2025-08          |         |         | none",
        "2026-H2 | 2025-H2          |         | 2026-H1 | 2025-H2",
        "2026-H2 | 2025-H1          |         |         | none",
        "2026    | 2024             |         | 2025    | 2024",
        "2026    | 2023             |         |         | none"
      })
  void theLatestPeriodOfTheSameKindWithARound(
      String period, String rounds, @Nullable String few, @Nullable String none, String expected) {
    List<FigureSet> earlier = new ArrayList<>();
    for (String of : rounds.split(" ", -1)) {
      earlier.add(round(of));
    }
    if (few != null) {
      earlier.add(
          new SetOfFigures("C001", few).withheld("survey.satisfaction", OVERALL, 12).build());
    }
    if (none != null) {
      earlier.add(new SetOfFigures("C001", none).count("survey.returned", By.ALL, 0).build());
    }
    FigureSet last = input(period, earlier).lastRound();
    assertThat(last == null ? "none" : last.period().toString()).isEqualTo(expected);
  }

  private static ReportInput twiceAYear() {
    return input(
        "2026-Q3",
        List.of(
            new SetOfFigures("C001", "2026-Q2")
                .rate("repairs.on_time_rate", By.ALL, "80", "100")
                .build(),
            round("2026-Q1")));
  }

  /** 280 / 312 = 89.7 %, 248 / 312 = 79.5 %: less by 10.3 points; on time by 15.00 more. */
  @Test
  void everyPlaceNamesTheRoundAndAgrees() {
    Document service = ServiceReport.of(twiceAYear());
    assertThat(service.title()).contains("业主满意率下降");
    assertThat(said(service, "worse"))
        .singleElement()
        .asString()
        .startsWith("业主满意率：89.7%（2026-Q1） → 79.5%（248 / 312；");
    assertThat(said(service, "better"))
        .singleElement()
        .asString()
        .startsWith("维修及时率：80.00% → 95.00%（95 / 100；");
    Table kpis = Papers.table(service, "kpis");
    assertThat(Papers.row(kpis, "业主满意率")).endsWith("−10.3 个百分点（比 2026-Q1 问卷）", "变差");
    assertThat(Papers.row(kpis, "维修及时率")).endsWith("+15.00 个百分点", "变好");
    Document review = ReviewReport.of(twiceAYear(), refusal -> "");
    for (Document paper : List.of(service, review)) {
      Table questions = Papers.table(paper, "question-changes");
      assertThat(questions.columns().get(2).label()).isEqualTo("上次问卷（2026-Q1）");
      assertThat(Papers.texts(questions.rows().get(0)).subList(1, 4))
          .containsExactly("79.5%（n = 312）", "89.7%（n = 312）", "−10.3");
    }
    assertThat(tile(review, 2)).endsWith("比上次问卷（2026-Q1） −10.3 个百分点，有显著变化：下降");
    assertThat(tile(review, 3)).endsWith("比上季 +15.00 个百分点");
  }

  private static List<String> tile(Document paper, int index) {
    return Papers.tiles(paper).get(index).lines();
  }

  private static List<String> said(Document paper, String part) {
    return Papers.under(paper, part).stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void ownersReadWhetherItIsWorseThanTheRound() {
    assertThat(tile(DisclosureReport.of(twiceAYear()), 2)).endsWith("比上次问卷（2026-Q1） 显著变差");
    assertThat(Texts.of(SummaryReport.of(twiceAYear(), twiceAYear().owners(), null)))
        .anyMatch(text -> text.contains("总体满意率比上次问卷（2026-Q1）显著变差。"));
  }

  /** 3 of 40 not satisfied are too few to tell owners of; so they were in the paper of then. */
  @Test
  void anEarlierRoundIsMaskedForOwnersAsItsOwnPaperWas() {
    FigureSet then = Figures.of(surveyed("2026-Q1", 40, 37), 1);
    SliceFixture slice = surveyed("2026-Q3", 40, 20);
    ReportInput input = input(slice, Figures.of(slice, 1), List.of(then));
    assertThat(input.lastRound()).isEqualTo(then);
    Draft owners = Draft.forOwners(input);
    FigureSet shown = input.owners().of(then.period());
    assertThat(owners.round()).isEqualTo(shown);
    assertThat(Draft.hidden(owners.previous("survey.satisfaction", OVERALL))).isTrue();
    assertThat(String.join("", Texts.of(DisclosureReport.of(input))))
        .doesNotContain("92.5%")
        .doesNotContain("37");
  }

  private static SliceFixture surveyed(String period, int answers, int satisfied) {
    return SliceFixture.of("C001", period, 300, null)
        .surveyed(90L)
        .ones(Term.SURVEY_RETURNED, By.ALL, 100, answers)
        .ones(Term.ANSWERS, OVERALL, 100, answers)
        .ones(Term.ANSWERS_SATISFIED, OVERALL, 100, satisfied);
  }

  @Test
  void theYearBeforeIsNotSaidTwice() {
    List<String> lines =
        tile(ReviewReport.of(input("2026-Q3", List.of(round("2025-Q3"))), refusal -> ""), 2);
    assertThat(lines).filteredOn(line -> line.startsWith("比")).hasSize(1);
    assertThat(lines.get(lines.size() - 1)).startsWith("比上次问卷（2025-Q3）");
  }

  /** Four of five points in January, three to five in July: no test across that. */
  @Test
  void aBreakIsLookedForBetweenTheTwoRounds() {
    SliceFixture slice = surveyed("2026-Q3", 40, 20);
    slice.meant(
        "2026-Q1", new SurveyDefinition("", new SurveyRule(3, 8, 30, false, 30, 50), List.of()));
    Document service =
        ServiceReport.of(
            input(
                slice, Figures.of(slice, 1), List.of(Figures.of(surveyed("2026-Q1", 40, 38), 1))));
    assertThat(service.title()).contains("满意率口径变更，不与前期比较");
    assertThat(Papers.hasTable(service, "question-changes")).isFalse();
    assertThat(Texts.of(service)).anyMatch(text -> text.contains("满意范围由 3–5 分改为 4–5 分"));
  }

  @Test
  void withoutAnEarlierRoundNothingOfTheSurveyIsCompared() {
    Document service =
        ServiceReport.of(
            input(
                "2026-Q3",
                List.of(
                    new SetOfFigures("C001", "2026-Q2")
                        .rate("repairs.on_time_rate", By.ALL, "80", "100")
                        .build())));
    assertThat(Papers.row(Papers.table(service, "kpis"), "业主满意率")).endsWith("—", "不可比");
    assertThat(Garden.full(ChargingMode.LUMP_SUM, Garden.ZH).lastRound()).isNotNull();
  }
}
