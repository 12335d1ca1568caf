package org.mingzhang.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What the figures of a round mean: two rounds compare only where these agree.
 *
 * @param excluded whom the round left out, as the office worded it; empty for nobody
 * @param questions the question set that held for it
 */
public record SurveyDefinition(String excluded, SurveyRule rule, List<Question> questions) {

  public SurveyDefinition {
    questions = List.copyOf(questions);
  }

  /** The question that a figure's key stands for: its name, or the need that it alone asks for. */
  public Optional<Question> question(String key) {
    Optional<Question> named =
        questions.stream().filter(question -> question.question().equals(key)).findFirst();
    List<Question> needed =
        questions.stream().filter(question -> question.need().equals(key)).toList();
    return named.isPresent() || needed.size() != 1 ? named : Optional.of(needed.get(0));
  }

  /** The highest point of a question's scale. */
  public int scale(String key) {
    return question(key)
        .filter(question -> question.type() == QuestionType.SCALE)
        .map(Question::scale)
        .orElse(Question.USUAL_SCALE);
  }

  /** The lowest point of it that counts as satisfied. */
  public int satisfiedFrom(String key) {
    return question(key)
        .filter(question -> question.type() == QuestionType.SCALE)
        .map(rule::satisfiedFrom)
        .orElseGet(() -> rule.satisfiedFrom(Question.USUAL_SCALE));
  }

  /** How the question was worded, empty where nobody said. */
  public String label(String key) {
    return question(key).map(Question::label).orElse("");
  }
}
