package org.mingzhang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intervals, margins and tests to the last digit of a program with exact fractions. */
class IntervalOracleTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void needsPython() {
    OtherProgram.assumePython();
  }

  private record Sample(long k, long n, @Nullable Long population) {

    @Override
    public String toString() {
      return k + "," + n + "," + (population == null ? "" : population);
    }
  }

  /** The table of method §5, edges, and 600 random samples. */
  private static List<Sample> samples() {
    List<Sample> samples =
        new ArrayList<>(
            List.of(
                new Sample(80, 100, null),
                new Sample(80, 100, 1648L),
                new Sample(248, 312, 1648L),
                new Sample(253, 300, 1080L),
                new Sample(30, 30, 300L),
                new Sample(0, 30, 300L),
                new Sample(297, 300, 300L),
                new Sample(0, 1, null),
                new Sample(1, 1, 1L),
                new Sample(1, 1, 2L),
                new Sample(0, 1, 2L),
                new Sample(301, 301, 300L),
                new Sample(150, 299, 300L),
                new Sample(0, 1_000_000, 3_000_000_000L),
                new Sample(499_999, 1_000_000, 1_000_001L)));
    Random random = new Random(5);
    for (int i = 0; i < 600; i++) {
      long population = random.nextLong(1, random.nextBoolean() ? 100 : 30_001);
      long n = random.nextLong(1, population + 1);
      long k =
          switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> n;
            default -> random.nextLong(n + 1);
          };
      samples.add(new Sample(k, n, random.nextInt(10) == 0 ? null : population));
    }
    return samples;
  }

  @Test
  void intervalsAndMarginsAgree() throws IOException {
    List<Sample> samples = samples();
    List<String> said =
        OtherProgram.python(
            "intervals.py", folder, samples.stream().map(s -> "rate," + s).toList());
    assertThat(said).hasSize(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      Interval interval = Interval.wilson(sample.k, sample.n, sample.population);
      String margin =
          SampleSize.margin(sample.n, sample.population).map(BigDecimal::toPlainString).orElse("");
      assertThat(written(interval) + "," + margin).as(sample.toString()).isEqualTo(said.get(i));
    }
  }

  @Test
  void differencesAndTheirTestsAgree() throws IOException {
    List<Sample> samples = samples();
    List<String> cases = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (int i = 1; i < samples.size(); i++) {
      Sample now = samples.get(i);
      Sample then = samples.get(i - 1);
      cases.add("difference," + now + "," + then);
      Difference difference =
          Difference.between(
              SampledRate.of(now.k, now.n, now.population),
              SampledRate.of(then.k, then.n, then.population));
      ours.add(written(difference.interval()) + "," + difference.p().toPlainString());
    }
    List<String> said = OtherProgram.python("intervals.py", folder, cases);
    assertThat(said).hasSize(ours.size());
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i)).as(cases.get(i)).isEqualTo(said.get(i));
    }
  }

  private static String written(Interval interval) {
    return Stream.of(interval.lower(), interval.upper())
        .map(BigDecimal::toPlainString)
        .reduce((lower, upper) -> lower + "," + upper)
        .orElseThrow();
  }
}
