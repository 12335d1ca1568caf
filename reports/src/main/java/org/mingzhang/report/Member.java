package org.mingzhang.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.PublicationRegister;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.TargetRules;

/**
 * A community within a portfolio.
 *
 * @param figures null where none could be computed
 * @param reason where it is blocked, why ({@link BlockedWords}); else empty
 * @param folder the name of its folder beside the index
 * @param files the names of its papers, such as {@code disclosure.pdf}, as they lie in its folder
 * @param targets of all communities
 * @param surveyRule what the office decided of its surveys, as it holds in the period
 */
public record Member(
    Community community,
    @Nullable FigureSet figures,
    PublicationRegister.State state,
    String reason,
    String folder,
    List<String> files,
    TargetRules targets,
    SurveyRule surveyRule) {

  public Member {
    files = List.copyOf(files);
  }

  /** Where nothing is agreed but the standard targets, and nothing decided of surveys. */
  public Member(
      Community community,
      @Nullable FigureSet figures,
      PublicationRegister.State state,
      String reason,
      String folder,
      List<String> files) {
    this(
        community,
        figures,
        state,
        reason,
        folder,
        files,
        TargetRules.STANDARD,
        SurveyRule.STANDARD);
  }

  boolean blocked() {
    return state == PublicationRegister.State.BLOCKED;
  }

  /** How its figures are printed beside those of others; only where it has figures. */
  FigureText text(Words words) {
    return new FigureText(words, targets(Objects.requireNonNull(figures).period()));
  }

  /** Its own targets in a period. */
  Targets targets(Period period) {
    return new Targets(targets, community.communityId(), period);
  }
}
