package org.mingzhang.read.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.column.HeaderText;
import org.mingzhang.read.profile.Value.Bound;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;

/** Where a canonical column comes from. Immutable; it is bound to the headers of each sheet. */
sealed interface Rule {

  /** Null where the sheet does not have what is needed. */
  @Nullable Bound bind(Columns columns);

  /** Whether what is missing is for the office to say, not for the file to hold. */
  default boolean isAsked() {
    return false;
  }

  /** A column as a sentence names it; empty where there is none. */
  default String label() {
    return "";
  }

  /** The same text in every row. */
  record Constant(String text) implements Rule {
    @Override
    public Bound bind(Columns columns) {
      return Bound.constant(text);
    }
  }

  /** To be given by the office in a profile of its own. */
  record Asked() implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      return null;
    }

    @Override
    public boolean isAsked() {
      return true;
    }
  }

  /** What a word in the file's or a folder's name stands for; the nearest name decides. */
  record FromPath(Map<String, String> words) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      String[] parts = columns.path().split("/", -1);
      for (int i = parts.length - 1; i >= 0; i--) {
        String part = CellText.fold(parts[i]);
        List<String> found =
            words.entrySet().stream()
                .filter(word -> part.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
          return found.size() == 1 ? Bound.constant(found.get(0)) : null;
        }
      }
      return null;
    }

    @Override
    public boolean isAsked() {
      return true;
    }
  }

  /** The same as another canonical column. */
  record Same(String name) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      return columns.other(name);
    }
  }

  record OfColumn(ColumnRef column) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      int position = columns.find(column);
      return position < 0
          ? null
          : new Bound(row -> row.at(position), position, columns.text(position));
    }

    @Override
    public String label() {
      return column.label();
    }
  }

  /** The name or a cell of the columns that become lines of their own. */
  record OfBlock(boolean name, int offset) implements Rule {
    @Override
    public Bound bind(Columns columns) {
      return new Bound(
          name ? RowView::blockName : row -> row.inBlock(offset), -1, name ? "" : Line.BLOCK);
    }
  }

  /** The sign of an amount in words. */
  record Sign(Rule of, String positive, String negative) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      Bound amount = of.bind(columns);
      return amount == null
          ? null
          : amount.then(
              text -> {
                long fen = MoneyText.fen(text);
                boolean signed = MoneyText.isAmount(fen) && fen != 0;
                return !signed ? "" : fen > 0 ? positive : negative;
              });
    }

    @Override
    public String label() {
      return of.label();
    }
  }

  /** How several values become one. */
  enum Way {
    /** The first that is not blank. */
    FIRST,
    /** One behind the other; each column has to be there. */
    JOIN,
    /** One behind the other, as far as the file has them. */
    TOGETHER,
    /** Added up. */
    SUM,
    /** The latest moment. */
    LATEST
  }

  record Several(Way way, List<Rule> of, String between) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      List<Bound> bound = new ArrayList<>();
      for (Rule rule : of) {
        Bound one = rule.bind(columns);
        if (one != null) {
          bound.add(one);
        } else if (way == Way.JOIN) {
          return null;
        }
      }
      if (bound.isEmpty()) {
        return null;
      }
      String header = String.join("+", bound.stream().map(Bound::header).distinct().toList());
      return new Bound(
          row -> combine(bound.stream().map(b -> b.value().of(row)).toList()), -1, header);
    }

    private String combine(List<String> texts) {
      List<String> given = texts.stream().map(CellText::clean).filter(t -> !t.isEmpty()).toList();
      if (given.isEmpty()) {
        return "";
      }
      return switch (way) {
        case FIRST -> given.get(0);
        case JOIN, TOGETHER -> String.join(between, given);
        case SUM -> sum(given);
        case LATEST -> latest(given);
      };
    }

    private static String sum(List<String> given) {
      long sum = 0;
      for (String text : given) {
        long fen = MoneyText.fen(text);
        if (!MoneyText.isAmount(fen)) {
          return text;
        }
        sum = Math.addExact(sum, fen);
      }
      return Step.yuan(sum);
    }

    private static String latest(List<String> given) {
      String latest = given.get(0);
      for (String text : given) {
        long reading = DateText.read(text);
        if (!DateText.isDate(reading)) {
          return text;
        }
        latest = reading > DateText.read(latest) ? text : latest;
      }
      return latest;
    }

    @Override
    public String label() {
      return String.join("+", of.stream().map(Rule::label).toList());
    }
  }

  record Changed(Rule of, List<Step> steps) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      Bound bound = of.bind(columns);
      for (Step step : steps) {
        bound = bound == null ? null : bound.then(step);
      }
      return bound;
    }

    @Override
    public boolean isAsked() {
      return of.isAsked();
    }

    @Override
    public String label() {
      return of.label();
    }
  }

  /** A number in another unit, unless the header tells the unit: then that is heeded already. */
  record Scaled(Rule of, Step times) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      Bound bound = of.bind(columns);
      return bound == null || HeaderText.power(bound.header()).orElse(0) > 0
          ? bound
          : bound.then(times);
    }

    @Override
    public boolean isAsked() {
      return of.isAsked();
    }

    @Override
    public String label() {
      return of.label();
    }
  }

  /** The first rule whose condition holds. */
  record Cases(List<Case> cases) implements Rule {
    @Override
    public @Nullable Bound bind(Columns columns) {
      Bound bound = null;
      for (int i = cases.size() - 1; i >= 0; i--) {
        Bound one = cases.get(i).rule().bind(columns);
        Condition condition = cases.get(i).when();
        if (one != null && condition == null) {
          bound = one;
        } else if (one != null && condition != null) {
          Value.Test test = condition.bind(columns);
          bound = test == null ? bound : one.when(test, bound);
        }
      }
      return bound;
    }

    @Override
    public boolean isAsked() {
      return cases.stream().anyMatch(c -> c.rule().isAsked());
    }

    @Override
    public String label() {
      return cases.isEmpty() ? "" : cases.get(cases.size() - 1).rule().label();
    }
  }

  record Case(@Nullable Condition when, Rule rule) {}
}
