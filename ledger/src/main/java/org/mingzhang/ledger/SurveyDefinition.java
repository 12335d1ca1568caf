package org.mingzhang.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a round mean: two rounds compare only where these agree.
 *
 * @param excluded whom the round left out, as the office worded it; empty for nobody
 * @param questions the question set that held for it
 * @param answered the columns of scores that the round's answers have, by their names; null where
 *     nobody looked
 */
public record SurveyDefinition(
    String excluded, SurveyRule rule, List<Question> questions, @Nullable Set<String> answered) {

  public SurveyDefinition {
    questions = List.copyOf(questions);
    answered = answered == null ? null : Set.copyOf(answered);
  }

  /** Of a round whose answers nobody looked at. */
  public SurveyDefinition(String excluded, SurveyRule rule, List<Question> questions) {
    this(excluded, rule, questions, null);
  }

  /**
   * The question that a figure's key stands for: its name, or the need that it alone asks for. A
   * need with a column of its own among the answers is asked there, and by no other question.
   */
  public Optional<Question> question(String key) {
    Optional<Question> named =
        questions.stream().filter(question -> question.question().equals(key)).findFirst();
    List<Question> needed =
        questions.stream().filter(question -> question.need().equals(key)).toList();
    return named.isPresent() || needed.size() != 1 || hasColumn(key)
        ? named
        : Optional.of(needed.get(0));
  }

  private boolean hasColumn(String name) {
    return answered != null && answered.contains(name);
  }

  /** Whether the round may have answers to it: what nobody was asked has no definition yet. */
  public boolean isAsked(String key) {
    return answered == null
        || answered.contains(key)
        || question(key).filter(asked -> answered.contains(asked.question())).isPresent();
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
