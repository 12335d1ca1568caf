package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final LocalDate START = LocalDate.of(2026, 6, 30);

  private static List<Movement<String>> on(String side, int... days) {
    return IntStream.range(0, days.length)
        .mapToObj(i -> new Movement<>(START.plusDays(days[i]), 100, List.of(side + i)))
        .toList();
  }

  private static List<String> pairs(int[] left, int[] right, int before, int after) {
    return Matching.pairs(on("v", left), on("b", right), before, after).stream()
        .map(pair -> pair.left().rows().get(0) + "=" + pair.right().rows().get(0))
        .toList();
  }

  @Test
  void theSameDayGoesBeforeTheNearest() {
    assertThat(pairs(new int[] {3, 5}, new int[] {4, 5}, 5, 5)).containsExactly("v0=b0", "v1=b1");
    assertThat(pairs(new int[] {3, 5}, new int[] {5}, 5, 5)).containsExactly("v1=b0");
  }

  @Test
  void aPairOfOneDayIsGivenUpWhereOtherwiseTwoWouldStayAlone() {
    // 6 and 6 agree, but then 1 and 11 have nobody.
    assertThat(pairs(new int[] {1, 6}, new int[] {6, 11}, 5, 5)).containsExactly("v0=b0", "v1=b1");
  }

  @Test
  void whatMovedOnOneDayGoesInItsOrder() {
    assertThat(pairs(new int[] {2, 2, 2}, new int[] {2, 2}, 5, 5))
        .containsExactly("v0=b0", "v1=b1");
  }

  @Test
  void oneDayMoreThanTheLimitIsNoPair() {
    assertThat(pairs(new int[] {1}, new int[] {6}, 5, 5)).hasSize(1);
    assertThat(pairs(new int[] {1}, new int[] {7}, 5, 5)).isEmpty();
    assertThat(pairs(new int[] {3}, new int[] {2}, 0, 5)).isEmpty();
  }

  @Test
  void amountsAreEqualToTheFen() {
    List<Movement<String>> left = List.of(new Movement<>(START, 10_000, List.of("a")));
    List<Movement<String>> right = List.of(new Movement<>(START, 10_001, List.of("b")));
    assertThat(Matching.pairs(left, right, 5, 5)).isEmpty();
  }

  /** As many pairs as augmenting paths find, whatever the days. */
  @Test
  void asManyPairsAsThereCanBe() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int[] left = days(random);
      int[] right = days(random);
      int before = random.nextInt(4);
      int after = random.nextInt(4);
      List<Matching.Pair<String, String>> pairs =
          Matching.pairs(on("v", left), on("b", right), before, after);
      assertThat(pairs).as("seed " + seed).hasSize(most(left, right, before, after));
      assertThat(pairs)
          .as("seed " + seed)
          .allSatisfy(
              p -> {
                long gap = p.right().day().toEpochDay() - p.left().day().toEpochDay();
                assertThat(gap).isBetween((long) -before, (long) after);
              });
      assertThat(pairs.stream().map(Matching.Pair::left).distinct().count())
          .isEqualTo(pairs.size());
      assertThat(pairs.stream().map(Matching.Pair::right).distinct().count())
          .isEqualTo(pairs.size());
    }
  }

  private static int[] days(Random random) {
    return random.ints(random.nextInt(9), 0, 12).sorted().toArray();
  }

  private static int most(int[] left, int[] right, int before, int after) {
    int[] of = new int[right.length];
    Arrays.fill(of, -1);
    int pairs = 0;
    for (int i = 0; i < left.length; i++) {
      pairs += finds(i, left, right, before, after, of, new ArrayList<>()) ? 1 : 0;
    }
    return pairs;
  }

  private static boolean finds(
      int i, int[] left, int[] right, int before, int after, int[] of, List<Integer> tried) {
    for (int j = 0; j < right.length; j++) {
      int gap = right[j] - left[i];
      if (gap >= -before && gap <= after && !tried.contains(j)) {
        tried.add(j);
        if (of[j] < 0 || finds(of[j], left, right, before, after, of, tried)) {
          of[j] = i;
          return true;
        }
      }
    }
    return false;
  }
}
