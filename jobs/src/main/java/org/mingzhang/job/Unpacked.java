package org.mingzhang.job;

/** How much was unpacked so far, over all zips of an input. */
final class Unpacked {

  private static final long MOST_BYTES = 4L << 30;
  private static final int MOST_ENTRIES = 10_000;

  /** From this size on, nothing may be packed more tightly than {@link #MOST_RATIO}. */
  private static final long CHECKED_BYTES = 100L << 20;

  private static final long MOST_RATIO = 250;

  private long bytes;
  private int entries;

  /** Counts an entry; answers whether there may be so many. */
  boolean countEntry() {
    return ++entries <= MOST_ENTRIES;
  }

  /** Counts bytes. */
  void count(long unpacked) {
    bytes += unpacked;
  }

  /**
   * How many bytes an entry may still unpack to.
   *
   * @param packed how many it takes in its zip
   * @param zip how many the zip takes
   */
  long left(long packed, long zip) {
    long here = Math.max(CHECKED_BYTES, MOST_RATIO * Math.max(1, packed));
    long all = Math.max(CHECKED_BYTES, MOST_RATIO * Math.max(1, zip)) - bytes;
    return Math.max(0, Math.min(MOST_BYTES - bytes, Math.min(here, all)));
  }
}
