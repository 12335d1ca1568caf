package org.mingzhang.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the scores of a survey's round add up to, exact: all that correlations and regressions need,
 * of the same size for thirty answers and for a million.
 *
 * @param needs the needs that the complete answers have a score for, ordered
 * @param parts the complete answers in parts drawn at random, each answer in one of them: for each
 *     part the sums of the products of every two of (1, overall, needs …), the upper triangle line
 *     by line, so that the first is the number of its answers
 * @param pairs each need with the overall question
 */
public record ScoreMoments(
    List<String> needs, List<List<Long>> parts, SortedMap<String, Pair> pairs) {

  public static final ScoreMoments NONE = new ScoreMoments(List.of(), List.of(), new TreeMap<>());

  public ScoreMoments {
    needs = List.copyOf(needs);
    parts = parts.stream().map(List::copyOf).toList();
    pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
    int width = needs.size() + 2;
    if (parts.stream().anyMatch(part -> part.size() != width * (width + 1) / 2)) {
      throw new IllegalArgumentException("a part has all products of " + needs + " and no others");
    }
  }

  /**
   * Over the answers that have both: x the need's score, y the overall one.
   *
   * @param n how many they are
   */
  public record Pair(long n, long x, long y, long xx, long xy, long yy) {}
}
