package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** The same export twice, overlapping periods, a corrected export under the same name. */
class ReplaceTest {

  private static final String COMMUNITIES =
      "community_id,name,charging_mode,households\nC001,明月苑,lump_sum,300\n";
  private static final String HEADER =
      "community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no,receipt_no\n";

  @TempDir Path folder;

  private static String fee(int number, String paid) {
    return "C001,1-1-10%d,物业费,2026-07-01,2026-07-31,210.00,%s,2026-07-05,B%d,R%d\n"
        .formatted(number, paid, number, number);
  }

  private Path input(String name, String text) throws IOException {
    return input(name, text, StandardCharsets.UTF_8);
  }

  private Path input(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.createDirectories(folder.resolve("input"));
    Files.write(file, text.getBytes(charset));
    return folder.resolve("input");
  }

  private Ended run(Object... args) {
    Object[] all = new Object[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--home";
    all[args.length + 1] = folder.resolve("home");
    return Program.run(all);
  }

  private String contents() {
    return run("status")
        .out()
        .lines()
        .filter(line -> line.startsWith("账本内容摘要"))
        .collect(Collectors.joining());
  }

  /** Worked out by hand: B2 and B3 are not in the corrected file, and were paid 210 and 200. */
  @Test
  void rowsThatACorrectedExportNoLongerHasAreNamed() throws IOException {
    input("communities.csv", COMMUNITIES);
    Path input = input("收费.csv", HEADER + fee(1, "210.00") + fee(2, "210.00") + fee(3, "200.00"));
    assertThat(run("import", input).code()).isZero();
    Files.delete(input.resolve("收费.csv"));
    input("更正.csv", HEADER + fee(1, "200.00"));
    Ended replaced = run("import", input, "--replace", "收费.csv");
    assertThat(replaced.code()).isZero();
    assertThat(replaced.out())
        .contains("收费.csv：1 行已撤回，改用 更正.csv。")
        .contains("收费.csv：有 2 行（410.00 元）在更正文件 更正.csv 中已不存在。这些行没有撤回");
    assertThat(run("status").out()).contains("2 行（410.00 元）在更正文件");
    input("全部.csv", HEADER + fee(1, "200.00") + fee(2, "210.00") + fee(3, "200.00"));
    Ended whole = run("import", input, "--replace", "收费.csv");
    assertThat(whole.out()).doesNotContain("更正文件 全部.csv 中已不存在");
  }

  @Test
  void aCorrectedExportUnderTheSameNameReplacesWhatItWasToldTo() throws IOException {
    input("communities.csv", COMMUNITIES);
    Path input = input("收费.csv", HEADER + fee(1, "210.00") + fee(2, "210.00"));
    assertThat(run("import", input).code()).isEqualTo(Exit.OK);
    input("收费.csv", HEADER + fee(1, "210.00") + fee(2, "200.00") + fee(3, "210.00"));
    Ended refused = run("import", input);
    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.err()).contains("旧文件而本行正确，请运行 mingzhang import INPUT --replace \"收费.csv\"");
    assertThat(run("import", input, "--replace", "房屋.csv").code()).isEqualTo(Exit.USAGE);
    Ended replaced = run("import", input, "--replace", "收费.csv");
    assertThat(replaced.err()).isEmpty();
    assertThat(replaced.code()).isEqualTo(Exit.OK);
    String status = run("status").out();
    assertThat(status)
        .contains(
            """
             2. 收费.csv
                3 行 = 采用 2 + 表头/合计/空行 1
                1 行已撤回，改用 3. 收费.csv
             3. 收费.csv
                4 行 = 采用 2 + 重复 1 + 表头/合计/空行 1
                与 2. 收费.csv 重叠 1 行（内容相同，只算一次）
            """);
    assertThat(run("trace", "fees.paid", "--community", "C001", "--period", "2026-07").out())
        .contains("fees.paid = 620.00", "撤回了：收费.csv 第 3 行", "重复（未计）：收费.csv 第 2 行");
    String contents = contents();
    assertThat(run("import", input, "--replace", "收费.csv").code()).isEqualTo(Exit.OK);
    assertThat(run("import", input).code()).isEqualTo(Exit.OK);
    assertThat(contents()).isEqualTo(contents);
  }

  @Test
  void theSameRowsInOtherEncodingsAndSeparatorsHaveTheSameDigest() throws IOException {
    String rows = HEADER + fee(1, "210.00") + fee(2, "100.00");
    String digest = "";
    String[] encodings = {"UTF-8", "GB18030", "UTF-16"};
    for (int i = 0; i < encodings.length; i++) {
      Path home = folder.resolve("home " + i);
      input("communities.csv", COMMUNITIES);
      Path input =
          input("收费.csv", i == 1 ? rows.replace(',', '\t') : rows, Charset.forName(encodings[i]));
      assertThat(Program.run("import", input, "--home", home).code()).isEqualTo(Exit.OK);
      String found =
          Program.run("status", "--home", home)
              .out()
              .lines()
              .filter(line -> line.startsWith("账本内容摘要"))
              .collect(Collectors.joining());
      assertThat(found).matches("账本内容摘要 [0-9a-f]{64}");
      assertThat(found).isEqualTo(digest.isEmpty() ? found : digest);
      digest = found;
    }
  }
}
