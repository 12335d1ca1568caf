package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whole people, by hand. */
class MovesTest {

  /** w = x + y = y + z = x + z: x, y and z change together, each by half of what w changes. */
  private static final int[][] TRIANGLE = {{0, 1, 2}, {0, 2, 3}, {0, 1, 3}};

  @Test
  void halfAPersonIsNoProof() {
    // with w able to fall by 1, x could fall by a half: as whole people it cannot fall at all
    assertThat(new Moves(TRIANGLE, new long[] {1, 5, 5, 5}).furthest(1, false)).isZero();
    assertThat(new Moves(TRIANGLE, new long[] {3, 5, 5, 5}).furthest(1, false)).isEqualTo(1);
    assertThat(new Moves(TRIANGLE, new long[] {4, 5, 5, 5}).furthest(1, false)).isEqualTo(2);
  }

  @Test
  void aHiddenTotalHasNoUpperBound() {
    Moves moves = new Moves(TRIANGLE, new long[] {1, 5, 5, 5});
    assertThat(moves.furthest(1, true)).isEqualTo(Simplex.UNLIMITED);
    assertThat(moves.cheapest(1, 3, new long[4])).hasValue(new long[] {6, 3, 3, 3});
  }

  @Test
  void whatIsPrintedDoesNotMove() {
    Moves moves = new Moves(new int[][] {{0, 1, 2}}, new long[] {-1, 3, 4});
    assertThat(moves.furthest(0, true)).isZero();
    assertThat(moves.furthest(1, true)).isEqualTo(4);
    assertThat(moves.furthest(1, false)).isEqualTo(3);
    assertThat(moves.cheapest(1, 5, new long[3])).isEmpty();
  }

  @Test
  void takesTheCheaperPartner() {
    Moves moves = new Moves(new int[][] {{0, 1, 2, 3}}, new long[] {-1, 0, 9, 9});
    assertThat(moves.cheapest(1, 2, new long[] {0, 0, 9, 8})).hasValue(new long[] {0, 2, 0, -2});
  }
}
