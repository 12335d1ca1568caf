package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.SurveyRule;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.SampledRate;

/**
 * 口径: which communities measured a question alike, so that their rates may be compared (method §2).
 * These are the largest group of one definition; of groups of the same size the one with the
 * standard definition. The others are listed, but neither tested nor banded nor drawn beside them.
 *
 * @param question the key of its figures
 * @param common null where no community has published a rate
 */
record CommonDefinition(By question, @Nullable Meaning common) {

  private static final int USUAL_SCALE = 5;

  /**
   * Scale, satisfied set and whose answers count.
   *
   * @param scale its highest point
   * @param from the lowest point that counts as satisfied
   * @param some whether only those were asked who gave a certain answer before
   * @param fastBelow answers given in fewer seconds, or all on one line, are left out; 0 where all
   *     are kept
   */
  record Meaning(int scale, int from, boolean some, int fastBelow) implements Comparable<Meaning> {

    private static final Meaning STANDARD =
        new Meaning(USUAL_SCALE, SurveyRule.STANDARD.satisfiedFrom(USUAL_SCALE));

    /** Of all answers of all who were surveyed. */
    Meaning(int scale, int from) {
      this(scale, from, false, 0);
    }

    /** What a set's figures say; the standard one where they do not, as nobody answered. */
    static Meaning of(FigureSet set, SurveyRule rule, By question) {
      return new Meaning(
          point(set, "survey.scale", question, STANDARD.scale),
          point(set, "survey.satisfied_from", question, STANDARD.from),
          set.find("survey.asked_share", question).isPresent(),
          rule.excludesFlagged() ? rule.fastBelow() : 0);
    }

    private static int point(FigureSet set, String id, By question, int otherwise) {
      return set.find(id, question)
          .map(Figure::value)
          .map(value -> value.intValueExact())
          .orElse(otherwise);
    }

    /** The standard one first, then those that judge their scale by the standard. */
    @Override
    public int compareTo(Meaning other) {
      return Comparator.comparing((Meaning m) -> !m.equals(STANDARD))
          .thenComparing(m -> m.from != SurveyRule.STANDARD.satisfiedFrom(m.scale))
          .thenComparing(Meaning::scale)
          .thenComparing(Meaning::from)
          .thenComparing(Meaning::some)
          .thenComparing(Meaning::fastBelow)
          .compare(this, other);
    }

    /** {@code 1–10 分中的 8–10 分}, and what is not as usual about whose answers count. */
    String print(Words words) {
      List<String> parts = new ArrayList<>();
      parts.add(
          words.say(
              "comparable.points",
              String.valueOf(scale),
              from == scale ? String.valueOf(scale) : from + "–" + scale));
      if (some) {
        parts.add(words.say("comparable.some"));
      }
      if (fastBelow > 0) {
        parts.add(words.say("comparable.flagged", Numbers.count(fastBelow)));
      }
      return String.join(words.say("list.comma"), parts);
    }
  }

  /**
   * @param members in any order; blocked ones and those without a published rate have no say
   */
  static CommonDefinition of(List<Member> members, By question) {
    Map<Meaning, Integer> groups = new TreeMap<>();
    for (Member member : members) {
      if (published(member, question)) {
        groups.merge(meaning(member, question), 1, Integer::sum);
      }
    }
    Meaning largest = null;
    int most = 0;
    for (Map.Entry<Meaning, Integer> group : groups.entrySet()) {
      if (group.getValue() > most) {
        largest = group.getKey();
        most = group.getValue();
      }
    }
    return new CommonDefinition(question, largest);
  }

  private static boolean published(Member member, By question) {
    FigureSet set = member.figures();
    return set != null
        && !member.blocked()
        && set.find("survey.satisfaction", question).flatMap(SampledRate::of).isPresent();
  }

  private static Meaning meaning(Member member, By question) {
    return Meaning.of(
        Objects.requireNonNull(member.figures(), "has a rate"), member.surveyRule(), question);
  }

  /** Whether it has published a rate of another definition. */
  boolean apart(Member member) {
    return published(member, question) && !meaning(member, question).equals(common);
  }

  /** How a member that has a rate measured, in words. */
  String print(Words words, Member member) {
    return meaning(member, question).print(words);
  }

  /** The footnote that names those of other definitions; empty where there are none. */
  String note(Words words, List<Member> members) {
    List<String> others =
        members.stream()
            .filter(this::apart)
            .map(m -> words.say("comparable.one", m.community().communityId(), print(words, m)))
            .toList();
    return common == null || others.isEmpty()
        ? ""
        : words.say(
            "comparable.note",
            String.join(words.say("list.separator"), others),
            common.print(words));
  }

  /** A table's rule with that footnote behind it. */
  String note(Words words, String rule, List<Member> members) {
    String note = note(words, members);
    return note.isEmpty() ? rule : words.say("comparable.rule", rule, note);
  }

  /** A rate as printed, marked where it is of another definition. */
  String mark(Words words, @Nullable Member member, String rate) {
    return member != null && apart(member) ? words.say("comparable.marked", rate) : rate;
  }
}
