package org.mingzhang.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The order in which people list rooms: runs of digits by their number, all else by character, so
 * that 2-1-901 comes before 2-1-1001 and 10-1-101. The canonical room order of method §17.
 */
public final class RoomOrder implements Comparator<String>, Serializable {

  public static final RoomOrder INSTANCE = new RoomOrder();

  private static final long serialVersionUID = 1L;

  private RoomOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byNumber = compareNumbers(a.substring(i, endA), b.substring(j, endB));
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else {
        int byCharacter = Character.compare(a.charAt(i), b.charAt(j));
        if (byCharacter != 0) {
          return byCharacter;
        }
        i++;
        j++;
      }
    }
    int byRest = Integer.compare(a.length() - i, b.length() - j);
    // 01 and 1 are different names: neither may stand for the other.
    return byRest != 0 ? byRest : a.compareTo(b);
  }

  private static int compareNumbers(String a, String b) {
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    int byLength = Integer.compare(x.length(), y.length());
    return byLength != 0 ? byLength : x.compareTo(y);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private Object readResolve() {
    return INSTANCE;
  }
}
