package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.ScoreMoments;

/** What overall satisfaction goes with: by hand, by a published example, by R. */
public class DriversTest {

  /** R's data {@code swiss} in hundredths: Fertility first. Upper triangle with the constant. */
  private static final long[] SWISS = {
    47L,
    329_670L,
    238_100L,
    77_500L,
    51_600L,
    193_376L,
    93_730L,
    2_384_169_100L,
    1_716_172_000L,
    513_996_000L,
    325_260_000L,
    1_467_507_710L,
    664_418_000L,
    1_443_472_200L,
    335_391_000L,
    197_161_000L,
    1_154_390_600L,
    472_980_300L,
    157_070_000L,
    109_730_000L,
    231_206_800L,
    153_336_000L,
    99_180_000L,
    183_920_700L,
    101_624_000L,
    1_595_698_410L,
    395_447_450L,
    190_824_100L
  };

  @TempDir private Path folder;

  /** Each answer a part of its own: overall, then the needs. */
  public static ScoreMoments moments(List<int[]> answers) {
    int needs = answers.get(0).length - 1;
    List<List<Long>> parts = new ArrayList<>();
    TreeMap<String, ScoreMoments.Pair> pairs = new TreeMap<>();
    for (int[] answer : answers) {
      long[] all = new long[needs + 2];
      all[0] = 1;
      for (int i = 0; i <= needs; i++) {
        all[i + 1] = answer[i];
      }
      List<Long> part = new ArrayList<>();
      for (int i = 0; i < all.length; i++) {
        for (int j = i; j < all.length; j++) {
          part.add(all[i] * all[j]);
        }
      }
      parts.add(part);
    }
    for (int need = 1; need <= needs; need++) {
      int n = need;
      pairs.put(
          name(need),
          new ScoreMoments.Pair(
              answers.size(),
              sum(answers, a -> a[n]),
              sum(answers, a -> a[0]),
              sum(answers, a -> (long) a[n] * a[n]),
              sum(answers, a -> (long) a[n] * a[0]),
              sum(answers, a -> (long) a[0] * a[0])));
    }
    return new ScoreMoments(
        IntStream.rangeClosed(1, needs).mapToObj(DriversTest::name).toList(), parts, pairs);
  }

  private static long sum(List<int[]> answers, ToLongFunction<int[]> of) {
    return answers.stream().mapToLong(of).sum();
  }

  private static String name(int need) {
    return String.format(Locale.ROOT, "D%02d", need);
  }

  /** So many times each combination of scores 1 and 2: uncorrelated. */
  private static List<int[]> crossed(int times, ToIntFunction<int[]> overall) {
    List<int[]> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (int a = 1; a <= 2; a++) {
        for (int b = 1; b <= 2; b++) {
          answers.add(new int[] {overall.applyAsInt(new int[] {a, b}), a, b});
        }
      }
    }
    return answers;
  }

  /** Grömping, Journal of Statistical Software 17/1, 2006: relaimpo's example, its type lmg. */
  @Test
  void publishedExample() {
    double[] parts = Drivers.explained(SWISS, 7);
    assertThat(parts)
        .containsExactly(
            new double[] {0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592},
            within(0.000000006));
    assertThat(Arrays.stream(parts).sum()).isCloseTo(0.706735, within(0.0000005));
  }

  /** Overall 2a + b − 1 of uncorrelated a and b of equal spread: r² = 4/5 and 1/5, R² = 1. */
  @Test
  void uncorrelatedNeedsHaveTheSquaresOfTheirCorrelations() {
    Drivers drivers =
        Drivers.of(moments(crossed(10, s -> 2 * s[0] + s[1] - 1)), null).orElseThrow();
    assertThat(drivers.explained()).isEqualTo(new BigDecimal("1.000000"));
    assertThat(drivers.share("D01")).isEqualTo(new BigDecimal("0.800000"));
    assertThat(drivers.share("D02")).isEqualTo(new BigDecimal("0.200000"));
    assertThat(drivers.ranked()).containsExactly("D01", "D02");
    assertThat(drivers.foremost()).containsExactly("D01");
    // A census leaves nothing to chance.
    Drivers census = Drivers.of(moments(crossed(10, s -> 2 * s[0] + s[1] - 1)), 40L).orElseThrow();
    assertThat(census.interval("D01"))
        .isEqualTo(new Interval(new BigDecimal("0.800000"), new BigDecimal("0.800000")));
  }

  /** A need that says the same as another shares with it; a regression has no answer there. */
  @Test
  void twinsShareAlikeAndNeitherIsFirst() {
    List<int[]> answers = new ArrayList<>();
    for (int[] a : crossed(10, s -> 2 * s[0] + s[1] - 1)) {
      answers.add(new int[] {a[0], a[1], a[1], a[2]});
    }
    Drivers drivers = Drivers.of(moments(answers), null).orElseThrow();
    assertThat(drivers.share("D01")).isEqualTo(new BigDecimal("0.400000"));
    assertThat(drivers.share("D02")).isEqualTo(new BigDecimal("0.400000"));
    assertThat(drivers.share("D03")).isEqualTo(new BigDecimal("0.200000"));
    assertThat(drivers.foremost()).containsExactly("D01", "D02");
  }

  @Test
  void nothingIsSaidOfTooFewOrOfNoDifference() {
    List<int[]> answers = crossed(7, s -> s[0] + s[1]);
    assertThat(answers).hasSize(28);
    assertThat(Drivers.of(moments(answers), null)).isEmpty();
    assertThat(Drivers.of(moments(crossed(10, s -> 4)), null)).isEmpty();
    // Overall is high where both agree: it goes with neither alone, and no line describes it.
    assertThat(Drivers.of(moments(crossed(10, s -> s[0] == s[1] ? 5 : 1)), null)).isEmpty();
    assertThat(Drivers.of(ScoreMoments.NONE, null)).isEmpty();
    assertThat(Drivers.smallest(10)).isEqualTo(50);
    assertThat(Drivers.smallest(2)).isEqualTo(30);
  }

  /** A need that all score alike explains nothing, and its correlation is none. */
  @Test
  void aConstantNeedHasNoShare() {
    List<int[]> answers = new ArrayList<>();
    for (int[] a : crossed(10, s -> 2 * s[0] + s[1] - 1)) {
      answers.add(new int[] {a[0], a[1], a[2], 5});
    }
    ScoreMoments moments = moments(answers);
    Drivers drivers = Drivers.of(moments, null).orElseThrow();
    assertThat(drivers.share("D03")).isEqualTo(new BigDecimal("0.000000"));
    assertThat(correlation(moments, "D03", null)).isNull();
    // r = 2/√5
    assertThat(correlation(moments, "D01", null)).isEqualTo(new BigDecimal("0.894427"));
  }

  private static @Nullable BigDecimal correlation(
      ScoreMoments moments, String need, @Nullable Long population) {
    ScoreMoments.Pair pair = moments.pairs().get(need);
    return pair == null
        ? null
        : Correlation.of(pair, population).map(Correlation::value).orElse(null);
  }

  @Test
  void agreesWithR() throws IOException {
    OtherProgram.assumeR();
    Random random = new Random(5);
    List<String> cases = new ArrayList<>(List.of("case,overall,D01,D02,D03"));
    List<ScoreMoments> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<int[]> answers = new ArrayList<>();
      for (int n = 0; n < 32 + 11 * i; n++) {
        double mood = random.nextGaussian();
        int[] a = new int[4];
        for (int q = 0; q < 4; q++) {
          double score = 3.6 + mood * (0.4 + 0.2 * q) + random.nextGaussian() * 0.7;
          a[q] = (int) Math.max(1, Math.min(5, Math.round(score)));
        }
        answers.add(a);
        cases.add(i + "," + a[0] + "," + a[1] + "," + a[2] + "," + a[3]);
      }
      all.add(moments(answers));
    }
    List<String> said = OtherProgram.r("drivers.R", folder, cases);
    assertThat(said).hasSize(4);
    for (int i = 0; i < 4; i++) {
      double[] theirs =
          Arrays.stream(said.get(i).split(",")).mapToDouble(Double::parseDouble).toArray();
      Drivers ours = Drivers.of(all.get(i), null).orElseThrow();
      close(ours.explained(), theirs[1], said.get(i));
      for (int need = 0; need < 3; need++) {
        String name = name(need + 1);
        double share = theirs[2 + need];
        double half = 1.96 * theirs[5 + need];
        close(ours.share(name), share, said.get(i));
        close(ours.interval(name).lower(), Math.max(0, share - half), said.get(i));
        close(ours.interval(name).upper(), Math.min(1, share + half), said.get(i));
        Correlation r =
            Correlation.of(Objects.requireNonNull(all.get(i).pairs().get(name)), null)
                .orElseThrow();
        close(r.value(), theirs[8 + 3 * need], said.get(i));
        // R takes 1.959964 where method §1 takes 1.96.
        assertThat(r.interval().lower().doubleValue())
            .isCloseTo(theirs[9 + 3 * need], within(0.00001));
        assertThat(r.interval().upper().doubleValue())
            .isCloseTo(theirs[10 + 3 * need], within(0.00001));
      }
    }
  }

  private static void close(BigDecimal ours, double theirs, String as) {
    assertThat(ours.doubleValue()).as(as).isCloseTo(theirs, within(0.0000011));
  }
}
