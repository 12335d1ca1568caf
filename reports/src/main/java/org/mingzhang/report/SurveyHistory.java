package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
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

  /** Empty where fewer than two of the four quarters have a rate. */
  static List<Block> of(Draft draft) {
    if (draft.period().months() != MONTHS) {
      return List.of();
    }
    List<Round> rounds = rounds(draft);
    if (rounds.size() < 2) {
      return List.of();
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
    return List.of(
        Blocks.say(
            draft.say(
                "history.pooled",
                Numbers.percent(hits, answers, 1),
                Numbers.decimal(hits, 0),
                Numbers.decimal(answers, 0),
                rounds.stream()
                    .map(round -> named(draft, round))
                    .collect(Collectors.joining(draft.say("list.separator"))))),
        Blocks.say(draft.say("history.lowest", named(draft, lowest), named(draft, latest))));
  }

  private static String named(Draft draft, Round round) {
    return draft.say(
        "history.round", round.period, draft.print(round.rate), SurveySection.base(round.rate));
  }

  private static List<Round> rounds(Draft draft) {
    List<Draft.Dated> all = draft.trend();
    List<Round> rounds = new ArrayList<>();
    for (Draft.Dated dated : all.subList(Math.max(0, all.size() - QUARTERS), all.size())) {
      Figure rate = rate(dated.set());
      BigDecimal hits = rate == null ? null : rate.numerator();
      BigDecimal answers = rate == null ? null : rate.denominator();
      if (rate != null && rate.value() != null && hits != null && answers != null) {
        rounds.add(new Round(dated.period().toString(), rate, hits, answers));
      }
    }
    return rounds;
  }

  private static @Nullable Figure rate(@Nullable FigureSet set) {
    return set == null ? null : set.find("survey.satisfaction", HeadlineTiles.OVERALL).orElse(null);
  }

  private record Round(String period, Figure rate, BigDecimal hits, BigDecimal answers) {}
}
