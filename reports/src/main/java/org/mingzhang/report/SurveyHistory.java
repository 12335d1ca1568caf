package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Rates;

/**
 * The last four quarters' surveys together and the lowest of them beside the latest (method §15,
 * S12), so that one good quarter does not hide three poor ones. Quarters only; a round with too few
 * answers is in neither.
 */
final class SurveyHistory {

  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;

  private SurveyHistory() {}

  /**
   * Without the sentences where fewer than two of the four quarters have a rate since the last
   * break; a break is told anyway.
   */
  static List<Block> of(Draft draft) {
    if (draft.period().months() != MONTHS) {
      return List.of();
    }
    List<Round> all = rounds(draft);
    List<SurveyBreaks.Break> breaks =
        SurveyBreaks.among(draft, "overall", all.stream().map(Round::period).toList());
    List<Block> notes = breaks.stream().map(SurveyBreaks.Break::text).map(Blocks::mutter).toList();
    List<Round> rounds = sinceLast(breaks, all);
    if (rounds.size() < 2) {
      return notes;
    }
    BigDecimal hits = BigDecimal.ZERO;
    BigDecimal answers = BigDecimal.ZERO;
    for (Round round : rounds) {
      hits = hits.add(round.hits);
      answers = answers.add(round.answers);
    }
    Round lowest =
        rounds.stream()
            .min(Comparator.comparing(round -> Rates.exact(round.rate).orElseThrow()))
            .orElseThrow();
    Round latest = rounds.get(rounds.size() - 1);
    List<Block> said =
        List.of(
            Blocks.say(
                draft.say(
                    breaks.isEmpty() ? "history.pooled" : "history.pooled.since",
                    Numbers.percent(hits, answers, 1),
                    Numbers.decimal(hits, 0),
                    Numbers.decimal(answers, 0),
                    rounds.stream()
                        .map(round -> named(draft, round))
                        .collect(Collectors.joining(draft.say("list.separator"))),
                    Numbers.count(rounds.size()))),
            Blocks.say(
                draft.say(
                    breaks.isEmpty() ? "history.lowest" : "history.lowest.since",
                    named(draft, lowest),
                    named(draft, latest))));
    return Blocks.join(said, notes);
  }

  /** Rounds before a break are no part of the series. */
  private static List<Round> sinceLast(List<SurveyBreaks.Break> breaks, List<Round> rounds) {
    if (breaks.isEmpty()) {
      return rounds;
    }
    Period first = breaks.get(breaks.size() - 1).period();
    return rounds.stream().filter(round -> !round.period.first().isBefore(first.first())).toList();
  }

  private static String named(Draft draft, Round round) {
    return draft.say(
        "history.round",
        round.period.toString(),
        draft.print(round.rate),
        SurveySection.base(round.rate));
  }

  private static List<Round> rounds(Draft draft) {
    List<Draft.Dated> all = draft.trend();
    List<Round> rounds = new ArrayList<>();
    for (Draft.Dated dated : all.subList(Math.max(0, all.size() - QUARTERS), all.size())) {
      Figure rate = rate(dated.set());
      BigDecimal hits = rate == null ? null : rate.numerator();
      BigDecimal answers = rate == null ? null : rate.denominator();
      if (rate != null && rate.value() != null && hits != null && answers != null) {
        rounds.add(new Round(dated.period(), rate, hits, answers));
      }
    }
    return rounds;
  }

  private static @Nullable Figure rate(@Nullable FigureSet set) {
    return set == null ? null : set.find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
  }

  private record Round(Period period, Figure rate, BigDecimal hits, BigDecimal answers) {}
}
