package org.mingzhang.read.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.column.QuestionName;

/**
 * Which column of a file answers which question of a set. What no set names is a question on the
 * usual scale where the file shows it to be one. Immutable.
 */
final class AskedColumns {

  /** A question with the column of its answers. */
  record Asked(String name, int position, @Nullable Question question) {

    int scale() {
      Question q = question;
      return q == null ? Question.USUAL_SCALE : q.scale();
    }
  }

  private final List<Asked> scales = new ArrayList<>();
  private final List<Asked> others = new ArrayList<>();
  private final SortedMap<String, SortedMap<Integer, String>> ticks = new TreeMap<>();

  private AskedColumns() {}

  static AskedColumns of(Header header, Collection<Question> questions) {
    AskedColumns columns = new AskedColumns();
    Map<String, Question> left = new TreeMap<>();
    questions.forEach(question -> left.put(question.question(), question));
    for (int slot = 0; slot < header.layout().columns().size(); slot++) {
      String name = header.name(slot);
      if (QuestionName.isOwn(name)) {
        Question question = left.remove(name);
        if (header.position(slot) >= 0) {
          columns.scales.add(new Asked(name, header.position(slot), question));
        }
      }
    }
    Set<Integer> named = new TreeSet<>();
    left.values().forEach(question -> columns.find(header, question, named));
    header
        .questions()
        .forEach(
            (position, name) -> {
              if (!named.contains(position)) {
                columns.scales.add(new Asked(name, position, null));
              }
            });
    return columns;
  }

  private void find(Header header, Question question, Set<Integer> named) {
    SortedMap<Integer, String> options = new TreeMap<>();
    for (int i = 0; i < header.width(); i++) {
      String text = header.texts().get(i);
      if (text.isBlank() || header.isOfLayout(i) || named.contains(i)) {
        continue;
      }
      String option =
          question.type() == QuestionType.MULTIPLE
              ? QuestionName.option(text, question.question())
              : null;
      if (option != null) {
        options.put(i, option);
      } else if (QuestionName.matches(text, question.question())) {
        named.add(i);
        (question.type() == QuestionType.SCALE ? scales : others)
            .add(new Asked(question.question(), i, question));
        return;
      }
    }
    if (!options.isEmpty()) {
      named.addAll(options.keySet());
      ticks.put(question.question(), options);
    }
  }

  /** Questions answered on a scale. */
  List<Asked> scales() {
    return scales;
  }

  /** Questions answered by options or in words, in one column each. */
  List<Asked> others() {
    return others;
  }

  /** Questions with a column for each option: the options by their column. */
  SortedMap<String, SortedMap<Integer, String>> ticks() {
    return ticks;
  }
}
