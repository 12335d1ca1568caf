package org.mingzhang.sample;

import java.util.List;

/**
 * Random numbers that are the same on every Java and machine for the same seed and topic:
 * SplitMix64 in integer arithmetic only. Each topic has dice of its own, so that a change to one
 * kind of table leaves the others as they were. Not safe for threads.
 */
final class Dice {

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, String topic) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < topic.length(); i++) {
      hash = (hash ^ topic.charAt(i)) * 0x100000001b3L;
    }
    Dice dice = new Dice((seed * 0x9e3779b97f4a7c15L) ^ hash);
    dice.next();
    return dice;
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound} − 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in {@code permille} of a thousand throws. */
  boolean chance(int permille) {
    return below(1000) < permille;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** An index, each as likely as its weight. */
  int weighted(int... weights) {
    int total = 0;
    for (int w : weights) {
      total += w;
    }
    int left = below(total);
    int i = 0;
    while (left >= weights[i]) {
      left -= weights[i++];
    }
    return i;
  }

  /** Around 0, bell-shaped, with this standard deviation; never more than six of them away. */
  int bell(int deviation) {
    long a = next();
    long b = next();
    int sum = -6 * 1023;
    for (int i = 0; i < 6; i++) {
      sum += (int) ((a >>> (10 * i)) & 1023) + (int) ((b >>> (10 * i)) & 1023);
    }
    return (int) ((long) sum * deviation / 1023);
  }

  /** A value around another, bell-shaped, deviating by so many thousandths of it. */
  long around(long value, int permille) {
    return value + value * bell(permille) / 1000;
  }

  /** A duration around {@code typical} with a long tail: most are shorter, a few many times it. */
  int skewed(int typical) {
    int value = typical * between(15, 110) / 100;
    for (int i = 0; i < 5 && chance(330); i++) {
      value = value * between(14, 24) / 10;
    }
    return Math.max(1, value);
  }
}
