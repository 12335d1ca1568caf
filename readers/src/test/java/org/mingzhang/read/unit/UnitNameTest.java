package org.mingzhang.read.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.read.unit.UnitName.Form;

/** The table of inputs §7 and its rules 1 to 4. */
class UnitNameTest {

  private static final long SEED = 20260731;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-1-101",
        "1栋1单元101室",
        "1幢1单元101",
        "一栋一单元101",
        "壹栋壹单元101",
        "壹栋壹单元壹零壹室",
        "1#1-101",
        "1号楼1单元101",
        "１－１－１０１",
        "01-01-0101",
        // and what else offices write
        "1—1—101",
        "1——1——101",
        "1/1/101",
        "1 1 101",
        "1-1-101-",
        "1栋-1单元-101室",
        "1 栋 1 单元 101 室",
        "一栋一单元一零一室",
        "一幢一单元一〇一",
        "1号楼1单元101号",
        "1#楼1单元101",
        "1座1单元101户",
        "1楼1单元101",
        "1栋1单元1层101室",
        "1\u200b-1-1\u200b01",
        "\u00a01-1-101\u3000",
        "住宅 1-1-101",
      })
  void theSpellingsOfOneRoom(String writing) {
    assertThat(UnitName.of(writing)).isEqualTo(new UnitName(Form.FULL, "1-1-101", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "A座-1-101, A-1-101",
    "A栋1单元101, A-1-101",
    "ａ座１单元１０１室, A-1-101",
    "A1栋2单元302, A1-2-302",
    "3-502, 3-0-502",
    "3栋502室, 3-0-502",
    "三幢五零二, 3-0-502",
    "3#502, 3-0-502",
    "3-0-502, 3-0-502",
    "5号601室, 5-0-601",
    "十一栋二单元三零二室, 11-2-302",
    "二十三栋一单元1102, 23-1-1102",
    "一百零一栋一单元101, 101-1-101",
    "1栋东单元101, 1-东-101",
    "1栋甲单元101, 1-甲-101",
    "1-1-101A, 1-1-101A",
    "1-1-1-101, 1-1-1-101",
    "1期2栋3单元401, 1期 2-3-401",
    "二期2-3-401, 2期 2-3-401",
    "商铺12, 商铺 12",
    "S-12, 商铺 12",
    "底商12号, 商铺 12",
    "12号商铺, 商铺 12",
    "1栋底商012, 商铺 1-12",
    "B2-015, 车位 B2-015",
    "车位B2-015, 车位 B2-015",
    "地下二层15号车位, 车位 B2-015",
    "负二层车位15, 车位 B2-015",
    "-2层15号车位, 车位 B2-015",
    "B2层15号停车位, 车位 B2-015",
    "车位15, 车位 015",
    "储藏室7, 储藏室 7",
    "储物间07, 储藏室 7"
  })
  void canonical(String writing, String name) {
    assertThat(UnitName.of(writing).form()).isEqualTo(Form.FULL);
    assertThat(UnitName.of(writing).text()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1101, 1101",
    "0101, 101",
    "1101室, 1101",
    "1101号, 1101",
    "2单元301, 2单元301",
    "1楼101, 1楼101",
    "3层302, 3层302",
    "地下15号车位, 地下15号车位",
    "101-102, 101-0-102",
    "101/102, 101-0-102",
    "1-101/102, 1-101-102",
    "1-1-101/1-1-102, 1-1-101/1-1-102",
    "1栋3层502室, 1栋3层502室",
    "-1-101, -1-101",
    "1-1-101+102, 1-1-101+102",
    "1-1-101、102, 1-1-101、102",
    "101和102, 101和102"
  })
  void neverGuessed(String writing, String name) {
    assertThat(UnitName.of(writing)).isEqualTo(new UnitName(Form.UNCLEAR, name, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "U001, U001",
    "u001, U001",
    "物业用房, 物业用房",
    "１号岗亭, 1号岗亭",
    "1栋2单元, 1栋2单元",
    "A座, A座",
    "110105001001, 110105001001",
    "一百二栋1单元101, 一百二栋1单元101"
  })
  void namesOfTheirOwn(String writing, String name) {
    assertThat(UnitName.of(writing)).isEqualTo(new UnitName(Form.NAME, name, ""));
  }

  @Test
  void typesAreNameSpaces() {
    assertThat(UnitName.of("12").ofKind("shop").text()).isEqualTo("商铺 12");
    assertThat(UnitName.of("012").ofKind("parking").text()).isEqualTo("车位 012");
    assertThat(UnitName.of("7").ofKind("storage").text()).isEqualTo("储藏室 7");
    assertThat(UnitName.of("12").ofKind("residential").text()).isEqualTo("12");
    assertThat(UnitName.of("B2-1502").ofKind("residential").text()).isEqualTo("B2-0-1502");
    assertThat(UnitName.of("B2-1502").ofKind("").text()).isEqualTo("车位 B2-1502");
    assertThat(UnitName.of("1-1-101").ofKind("shop").text()).isEqualTo("1-1-101");
  }

  @ParameterizedTest
  @CsvSource({
    "京A12345(1-1-101-), FULL, 1-1-101",
    "京A12345（1-1-101-）, FULL, 1-1-101",
    "京AD12345(1栋1单元101-/1-1-101-), FULL, 1-1-101",
    "粤B·12345(3-502-), FULL, 3-0-502",
    "京A12345(1-1-101-/1-2-202-), UNCLEAR, 1-1-101+1-2-202",
    "京A12345(1101-), UNCLEAR, 1101",
    "京A12345, UNCLEAR, ''",
    "京A12345(), UNCLEAR, ''",
    "车位 京A12345, UNCLEAR, ''",
    "京A12345(京B12345), UNCLEAR, ''"
  })
  void ofAPayerWithACarOnlyTheRoomIsKept(String writing, Form form, String name) {
    assertThat(UnitName.of(writing)).isEqualTo(new UnitName(form, name, ""));
  }

  @Test
  void platesAreStruckOut() {
    assertThat(Plates.strikeOut("京A12345(1-1-101-)")).isEqualTo("京A*****(1-1-101-)");
    assertThat(Plates.strikeOut("京ＡＤ１２３４５")).isEqualTo("京A******");
    assertThat(Plates.strikeOut("沪A·12345 和 粤B1234学")).isEqualTo("沪A****** 和 粤B*****");
    assertThat(Plates.strikeOut("云A栋1单元101")).isEqualTo("云A栋1单元101");
    assertThat(Plates.strikeOut("京ABCDEF")).isEqualTo("京ABCDEF");
  }

  /** No two rooms of an estate share a name, however they are written. */
  @Test
  void differentRoomsKeepDifferentNames() {
    Random random = new Random(SEED);
    Set<String> names = new HashSet<>();
    int rooms = 0;
    for (int building = 1; building <= 12; building++) {
      for (int unit = 0; unit <= 3; unit++) {
        for (int floor = 1; floor <= 11; floor++) {
          for (int door = 1; door <= 4; door++) {
            rooms++;
            String name = "%d-%d-%d%02d".formatted(building, unit, floor, door);
            for (int i = 0; i < 3; i++) {
              String writing = writing(random, building, unit, floor, door);
              assertThat(UnitName.of(writing).text()).as(writing).isEqualTo(name);
            }
            names.add(name);
          }
        }
      }
    }
    assertThat(names).hasSize(rooms);
  }

  private static String writing(Random random, int building, int unit, int floor, int door) {
    String room = "%d%02d".formatted(floor, door);
    String b = random.nextBoolean() ? "" + building : "%02d".formatted(building);
    List<String> marks = List.of("栋", "幢", "号楼", "座", "#", "-", "栋-");
    String text = b + marks.get(random.nextInt(marks.size()));
    if (unit > 0) {
      text += unit + List.of("单元", "-", "单元-").get(random.nextInt(3));
    }
    text += (random.nextBoolean() ? "" : "0") + room;
    text += List.of("", "室", "号", "-").get(random.nextInt(4));
    if (random.nextBoolean()) {
      StringBuilder wide = new StringBuilder();
      text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
      text = wide.toString();
    }
    return random.nextBoolean() ? text : " " + text + "\u200b";
  }

  private static final String ALPHABET =
      "0123456789--—／/#  　AaBSs一二十百零〇栋幢座号楼单元室层期地下负商铺底商车位储藏室京粤东·()（）+、\u200b\u00a0é\ud842\udfb7张";

  @Test
  void theNameOfANameIsItself() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      String writing = random(random, 1 + random.nextInt(14));
      UnitName name = UnitName.of(writing);
      assertThat(UnitName.of(name.text()).text())
          .as("%s, seed %d", writing, SEED)
          .isEqualTo(name.text());
    }
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-", "一", "京A", "地下", "1-", "(", "\u200b", " -", "栋", "京A12345("})
  void longTextsTakeNoTime(String part) {
    String text = part.repeat(200_000 / part.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(UnitName.of(text).form()).isNotEqualTo(Form.FULL));
  }
}
