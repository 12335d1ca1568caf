package org.mingzhang.measure;

import static org.mingzhang.ledger.Term.ANSWERS;
import static org.mingzhang.ledger.Term.ANSWERS_SATISFIED;
import static org.mingzhang.ledger.Term.COMMENTS;
import static org.mingzhang.ledger.Term.COMMENTS_UNMATCHED;
import static org.mingzhang.ledger.Term.THEME_MENTIONS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mingzhang.ledger.By;

/** Comments by theme, and satisfaction by building: what a mean over all does not show. */
final class ThemeFigures {

  private ThemeFigures() {}

  static List<Definition> of(Sums sums) {
    List<Definition> all = new ArrayList<>();
    all.add(Definition.of("survey.comments", By.ALL, Amount::count).value(COMMENTS));
    all.add(
        Definition.of("survey.comments_unmatched", By.ALL, Amount::count)
            .value(COMMENTS_UNMATCHED));
    for (By by : sums.each(EnumSet.of(THEME_MENTIONS), "theme")) {
      all.add(Definition.of("survey.theme_mentions", by, Amount::count).value(THEME_MENTIONS));
      all.add(
          Definition.of("survey.theme_share", by, Proportion::ofComments)
              .numerator(THEME_MENTIONS)
              .denominator(COMMENTS, By.ALL));
    }
    for (By by : sums.each(EnumSet.of(ANSWERS), "building", "question")) {
      all.add(
          Definition.of("survey.satisfaction_by_building", by, Proportion::ofBuilding)
              .numerator(ANSWERS_SATISFIED)
              .denominator(ANSWERS));
    }
    return all;
  }
}
