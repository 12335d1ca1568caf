package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Good files with seeded damage: bits, bytes, pieces, and ends cut off. */
final class Mutations {

  private static final int[] CUTS = {1, 2, 4, 8, 30, 64, 100, 511, 512, 513, 1000};

  private Mutations() {}

  static byte[] noise(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** A good file of each container by its ending. */
  static Map<String, byte[]> seeds() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put("fees.csv", Content.of(GoodTables.FEES.csv(5)).bytes());
    seeds.put(
        "entries.csv", Content.of(GoodTables.ALL.get(3).csv(5) + "合计,,,,,,6172.50,\n").bytes());
    seeds.put("survey.csv", Content.of(GoodTables.ALL.get(7).csv(5)).bytes());
    seeds.put("balances.xlsx", XlsxFile.good().bytes());
    seeds.put("stored.xlsx", stored(XlsxFile.good().parts()));
    seeds.put("balances.xls", XlsFiles.good());
    seeds.put("page.xls", Content.of(HtmlFiles.GOOD).bytes());
    seeds.put("xml.xls", Content.of(SpreadsheetMl.GOOD).bytes());
    return seeds;
  }

  /** A zip whose parts are not packed, so that damage reaches the XML. */
  static byte[] stored(Map<String, Content> parts) {
    ZipBytes zip = new ZipBytes();
    parts.forEach((name, part) -> zip.add(ZipBytes.Entry.stored(name, part.bytes())));
    return zip.bytes();
  }

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    seeds()
        .forEach(
            (name, bytes) -> {
              String stem = name.substring(0, name.indexOf('.'));
              String ending = name.substring(name.indexOf('.'));
              for (int cut : CUTS) {
                if (cut < bytes.length) {
                  files.add(file("cut-" + stem + "-to-" + cut, ending, Arrays.copyOf(bytes, cut)));
                  files.add(
                      file(
                          "cut-" + stem + "-by-" + cut,
                          ending,
                          Arrays.copyOf(bytes, bytes.length - cut)));
                }
              }
              for (int tenth = 1; tenth < 10; tenth++) {
                files.add(
                    file(
                        "cut-" + stem + "-tenths-" + tenth,
                        ending,
                        Arrays.copyOf(bytes, bytes.length / 10 * tenth)));
              }
              for (int seed = 0; seed < 25; seed++) {
                files.add(
                    file("damaged-" + stem + "-" + seed, ending, mutated(bytes, new Random(seed))));
              }
            });
    return files;
  }

  private static HostileFile file(String name, String ending, byte[] bytes) {
    return HostileFile.of(name + ending, Content.of(bytes));
  }

  /** The bytes with one to six changes. */
  static byte[] mutated(byte[] bytes, Random random) {
    byte[] changed = bytes;
    for (int i = random.nextInt(6); i >= 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return noise(1 + random.nextInt(20), random.nextLong());
    }
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    byte[] copy = bytes.clone();
    switch (random.nextInt(9)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(copy, at, at + length, copy[at]);
      case 3 -> Arrays.fill(copy, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
      case 4 -> {
        return joined(
            Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
      }
      case 5 -> {
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        return joined(
            Arrays.copyOf(bytes, at), piece, random.nextBoolean() ? piece : new byte[0], rest);
      }
      case 6 -> {
        int from = random.nextInt(bytes.length);
        System.arraycopy(bytes, at, copy, from, Math.min(length, bytes.length - from));
      }
      case 7 -> {
        byte[] word = FuzzWords.any(random);
        return joined(
            Arrays.copyOf(bytes, at),
            word,
            Arrays.copyOfRange(bytes, random.nextBoolean() ? at : at + length, bytes.length));
      }
      default -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : number(copy, at, random);
      }
    }
    return copy;
  }

  /** A length or index where the file may hold one becomes an odd one. */
  private static byte[] number(byte[] bytes, int at, Random random) {
    long[] odd = {0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFFL, 0x80000000L};
    long value = odd[random.nextInt(odd.length)];
    for (int i = 0; i < (random.nextBoolean() ? 2 : 4) && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
    return bytes;
  }

  static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
