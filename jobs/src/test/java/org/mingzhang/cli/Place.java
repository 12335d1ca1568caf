package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.cli.Program.Ended;

/** A folder of its own with a home and its papers, for the way of a paper to the owners. */
final class Place {

  static final String TODAY = "2026-10-31";

  private final Path folder;

  Place(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Ended run(String line) {
    return run(Locale.SIMPLIFIED_CHINESE, line);
  }

  /** A command line, split at spaces; an underscore stands for a space within an argument. */
  Ended run(Locale locale, String line) {
    List<Object> args = new ArrayList<>();
    for (String word : words(line)) {
      args.add(word.startsWith("@") ? path(word.substring(1)).toString() : word.replace('_', ' '));
    }
    String command = words(line).get(0);
    args.addAll(List.of("--home", path("home")));
    if (!line.contains("--out")) {
      args.addAll(List.of("--out", path("out")));
    }
    args.addAll(List.of("--lang", locale.toLanguageTag()));
    if (List.of("approve", "publish", "withdraw", "correct").contains(command)) {
      if (!line.contains("--community")) {
        args.addAll(List.of("--community", "C001"));
      }
      if (!line.contains("--period")) {
        args.addAll(List.of("--period", "2026-Q3"));
      }
      if (!line.contains("--today")) {
        args.addAll(List.of("--today", TODAY));
      }
    }
    return Program.run(locale, args.toArray());
  }

  private static List<String> words(String line) {
    return Pattern.compile(" ").splitAsStream(line).toList();
  }

  /** Commands that have to go well. */
  Place after(String... lines) {
    for (String line : lines) {
      Ended ended = run(line);
      assertThat(ended.code()).as(line + "\n" + ended.out() + ended.err()).isZero();
    }
    return this;
  }

  void change(String name, String from, String to) throws IOException {
    Path file = path(name);
    assertThat(file.toFile().setWritable(true)).isTrue();
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    byte[] wanted = from.getBytes(StandardCharsets.UTF_8);
    String old = new String(wanted, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    String other = new String(to.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int at = text.indexOf(old);
    Files.writeString(
        file,
        text.substring(0, at) + other + text.substring(at + old.length()),
        StandardCharsets.ISO_8859_1);
  }

  void add(String name, String text) throws IOException {
    Path file = path(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  void remove(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(path(name))) {
      for (Path one : walk.sorted(Comparator.reverseOrder()).toList()) {
        one.toFile().setWritable(true);
        Files.delete(one);
      }
    }
  }

  /** The folder itself. */
  Path folder() {
    return folder;
  }

  /** A copy of all of it, so that what one test does is not seen by another. */
  Place copyTo(Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path one : walk.toList()) {
        Path other = to.resolve(folder.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(other);
        } else {
          Files.copy(one, other);
        }
      }
    }
    return new Place(to);
  }

  /** The tables of two small communities; the first has papers without an open point. */
  Place withInput() throws IOException {
    add(
        "in/communities.csv",
        """
        community_id,name,charging_mode,households,area_m2,company
        C001,梧桐苑,lump_sum,200,20000,某物业
        C002,白杨里,lump_sum,90,9000,某物业
        """);
    StringBuilder units = new StringBuilder("community_id,unit,building,area_m2,kind,occupied,");
    units.append("owner_ref,monthly_fee_per_m2\n");
    StringBuilder fees = new StringBuilder("community_id,unit,fee_item,service_from,service_to,");
    fees.append("due,paid,paid_on,bill_no\n");
    for (int i = 101; i <= 112; i++) {
      units.append("C001,1-%d,1,100,residential,yes,Y%d,2.00\n".formatted(i, i));
      fees.append(
          "C001,1-%d,物业费,2026-07-01,2026-09-30,600.00,%s,2026-08-01,B%d\n"
              .formatted(i, i == 101 ? "300.00" : "600.00", i));
    }
    add("in/张三的房屋.csv", units.toString());
    add("in/fees.csv", fees.toString());
    add(
        "in/entries.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount,counterparty
        C001,1,2026-07-10,service,income,物业费,6900.00,
        C001,2,2026-08-10,service,expense,C2,1200.00,王五
        C001,3,2026-08-11,service,expense,C3,800.00,
        C002,1,2026-08-11,service,expense,C3,80.00,
        """);
    add(
        "in/balances.csv",
        """
        community_id,fund,date,balance
        C001,service,2026-06-30,1000.00
        C001,service,2026-09-30,5900.00
        """);
    StringBuilder orders = new StringBuilder("community_id,order_no,kind,category,unit,");
    orders.append("reported_at,due_at,completed_at,closed_at\n");
    for (int i = 101; i <= 112; i++) {
      orders.append(
          "C001,G%d,repair,水电,1-%d,2026-08-01 09:00,2026-08-03 09:00,2026-08-02 09:00,\n"
              .formatted(i, i));
    }
    add("in/workorders.csv", orders.toString());
    return this;
  }
}
