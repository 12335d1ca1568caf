package org.mingzhang.read.ooxml;

import java.util.Arrays;

/** The attributes of one start tag: hashed names, and where the values lie in the buffer. */
final class Attributes {

  private static final int MOST = 1024;

  private long[] names = new long[16];
  private boolean[] prefixed = new boolean[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int count;

  void clear() {
    count = 0;
  }

  /** Adds one, or says that there are too many. */
  boolean add(long name, boolean isPrefixed, int start, int stop) {
    if (count == names.length) {
      if (count == MOST) {
        return false;
      }
      names = Arrays.copyOf(names, count * 2);
      prefixed = Arrays.copyOf(prefixed, count * 2);
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    names[count] = name;
    prefixed[count] = isPrefixed;
    from[count] = start;
    to[count++] = stop;
    return true;
  }

  /** The number of an attribute without a prefix, or with one; -1 where it is not there. */
  int find(long name, boolean isPrefixed) {
    for (int i = 0; i < count; i++) {
      if (names[i] == name && prefixed[i] == isPrefixed) {
        return i;
      }
    }
    return -1;
  }

  int from(int i) {
    return from[i];
  }

  int to(int i) {
    return to[i];
  }
}
