package org.mingzhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {

  private static final int THROWS = 40_000;

  @Test
  void everyFaceComesUpAboutEquallyOften() {
    Dice dice = Dice.of(1, "faces");
    int[] faces = new int[6];
    for (int i = 0; i < THROWS; i++) {
      faces[dice.between(1, 6) - 1]++;
    }
    for (int face : faces) {
      // 6667 expected, standard deviation 75
      assertThat(face).isBetween(6_300, 7_030);
    }
  }

  @Test
  void bellHasTheAskedDeviation() {
    Dice dice = Dice.of(2, "bell");
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < THROWS; i++) {
      int value = dice.bell(100);
      assertThat(value).isBetween(-600, 600);
      sum += value;
      squares += (double) value * value;
    }
    assertThat(sum / THROWS).isBetween(-2.5, 2.5);
    assertThat(Math.sqrt(squares / THROWS)).isBetween(97.0, 103.0);
  }

  @Test
  void certainAndImpossible() {
    Dice dice = Dice.of(3, "chance");
    for (int i = 0; i < 1_000; i++) {
      assertThat(dice.chance(1000)).isTrue();
      assertThat(dice.chance(0)).isFalse();
      assertThat(dice.weighted(0, 5, 0)).isEqualTo(1);
      assertThat(dice.skewed(100)).isPositive();
    }
  }

  @Test
  void topicsAreIndependent() {
    assertThat(Dice.of(4, "a").between(0, 1_000_000))
        .isNotEqualTo(Dice.of(4, "b").between(0, 1_000_000));
  }
}
