package org.mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Program.Ended;

/** Room numbers through the whole program: one household, however it is written (inputs §7). */
class RoomsTest {

  private static final String FEES =
      "community_id,unit,fee_item,service_from,service_to,due,paid,paid_on,bill_no\n";
  private static final String UNITS = "community_id,unit,building,area_m2,kind\n";

  @TempDir Path folder;
  private Path input = Path.of("");

  @BeforeEach
  void community() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("communities.csv"),
        "community_id,name,charging_mode,households\nC001,明月苑,lump_sum,24\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  private Ended imported() {
    return Program.run("import", input, "--home", folder.resolve("home"));
  }

  /** The figures of July 2026, one a line. */
  private String figures() throws IOException {
    Program.run(
        "report",
        "--period",
        "2026-07",
        "--figures-only",
        "--home",
        folder.resolve("home"),
        "--out",
        folder.resolve("out"));
    return Files.readString(folder.resolve("out/2026-07/C001/figures.json"))
        .replace("\n", "")
        .replace(" ", "");
  }

  private static String bill(String unit, int number, String paid) {
    return "C001,%s,物业费,2026-07-01,2026-07-31,100.00,%s,2026-07-05,B%d\n"
        .formatted(unit, paid, number);
  }

  /** Eight bills of one household of which the last is not paid: 0 of 1 households, not 7 of 8. */
  @Test
  void theSpellingsOfInputsAreOneHousehold() throws IOException {
    write(
        "a-fees.csv",
        FEES
            + bill("1-1-101", 1, "100.00")
            + bill("1栋1单元101室", 2, "100.00")
            + bill("1幢1单元101", 3, "100.00")
            + bill("一栋一单元101", 4, "100.00")
            + bill("1#1-101", 5, "100.00")
            + bill("1号楼1单元101", 6, "100.00")
            + bill("１－１－１０１", 7, "100.00")
            + bill("01-01-0101", 8, "0.00"));
    assertThat(imported().code()).isZero();
    assertThat(figures())
        .contains(
            "\"id\":\"fees.household_collection_rate\",\"by\":{},\"unit\":\"ratio\","
                + "\"value\":\"0.000000\",\"numerator\":\"0\",\"denominator\":\"1\"");
  }

  @Test
  void theSameBillInTwoSpellingsIsADuplicate() throws IOException {
    write("a-fees.csv", FEES + bill("1-1-101", 1, "100.00"));
    write("b-fees.csv", FEES + bill("1栋1单元101室", 1, "100.00"));
    Ended imported = imported();
    assertThat(imported.code()).isZero();
    assertThat(imported.out()).contains("采用 2，重复 1，");
  }

  @Test
  void anUnclearRoomWaitsForTheRegister() throws IOException {
    write("a-fees.csv", FEES + bill("1-1-101", 1, "100.00") + bill("1101", 2, "100.00"));
    Ended refused = imported();
    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.err()).contains("a-fees.csv，第 3 行，“unit”列：读到“1101”");
    assertThat(figures())
        .contains(
            "{\"id\":\"quality.rows_quarantined\",\"by\":{},\"unit\":\"count\",\"value\":\"1\"")
        .contains("\"id\":\"fees.due\",\"by\":{},\"unit\":\"CNY\",\"value\":\"100.00\"");
    write("units.csv", UNITS + "C001,3栋1单元1101,3栋,89,住宅\n");
    assertThat(imported().code()).isZero();
    assertThat(figures())
        .contains(
            "{\"id\":\"quality.rows_quarantined\",\"by\":{},\"unit\":\"count\",\"value\":\"0\"")
        .contains(
            "{\"id\":\"quality.units_unregistered\",\"by\":{},\"unit\":\"count\",\"value\":\"1\"")
        .contains("\"id\":\"fees.due\",\"by\":{},\"unit\":\"CNY\",\"value\":\"200.00\"");
  }

  @Test
  void anUnclearRoomWaitsForADecision() throws IOException {
    write("units.csv", UNITS + "C001,3-1-1101,3,89,住宅\nC001,4-1-1101,4,89,住宅\n");
    write("a-fees.csv", FEES + bill("1101", 2, "100.00"));
    assertThat(imported().code()).isEqualTo(Exit.REFUSED);
    write("房号对照.csv", "小区编号,原写法,房号,确认人,确认日期,备注\nC001,１１０１室,4栋1单元1101,王敏,2026-07-20,\n");
    assertThat(imported().code()).isZero();
    assertThat(figures())
        .contains(
            "\"id\":\"quality.units_unregistered\",\"by\":{},\"unit\":\"count\",\"value\":\"0\"");
  }

  @Test
  void answersOfRoomsOutsideTheRegisterAreNotCounted() throws IOException {
    write("units.csv", UNITS + "C001,1-1-101,1,89,住宅\n");
    write("rounds.csv", "community_id,round,from,to\nC001,R1,2026-07-01,2026-07-31\n");
    write(
        "survey.csv",
        """
        community_id,round,unit,submitted_at,overall
        C001,R1,1-1-101,2026-07-05 09:00:00,1
        C001,R1,1栋1单元101室,2026-07-06 09:00:00,5
        C001,R1,9-1-101,2026-07-06 09:00:00,5
        C001,R1,,2026-07-06 09:00:00,5
        """);
    Ended imported = imported();
    assertThat(imported.code()).isEqualTo(Exit.REFUSED);
    assertThat(imported.err()).contains("survey.csv，第 4 行，“unit”列：读到“9-1-101”");
    assertThat(figures())
        .contains("\"id\":\"survey.returned\",\"by\":{},\"unit\":\"count\",\"value\":\"2\"")
        .contains("\"id\":\"survey.superseded\",\"by\":{},\"unit\":\"count\",\"value\":\"1\"");
  }

  @Test
  void noPlateIsKept() throws IOException {
    write(
        "a-fees.csv",
        FEES
            + bill("京A12345(1-1-101-)", 1, "100.00")
            + bill("京A12345(1-1-101-/1-2-202-)", 2, "100.00")
            + bill("京ＡＤ１２３４５", 3, "100.00"));
    Ended imported = imported();
    assertThat(imported.code()).isEqualTo(Exit.REFUSED);
    assertThat(imported.err()).contains("读到“京A*****(1-1-101-/1-2-202-)”");
    Ended csv = Program.run("refused", "--csv", "--home", folder.resolve("home"));
    assertThat(csv.out()).contains("京A*****(1-1-101-/1-2-202-)").contains("京A******");
    assertThat(csv.out()).doesNotContain("12345").doesNotContain("１２３４５");
  }
}
