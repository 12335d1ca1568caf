package org.mingzhang.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  /** The identity number is the example of GB 11643, the card that of ISO/IEC 7812 test sets. */
  @ParameterizedTest
  @CsvSource({
    "电话13800000000请回,电话138********请回",
    "138-0000-0000,138**********",
    "１３８００００００００,138********",
    "座机0571-87654321,座机0571*********",
    "(010)12345678 或 01012345678,(010********* 或 010********",
    "身份证11010519491231002X,身份证110105************",
    "卡号6222 0200 0000 0007,卡号6222***************",
    "两个13800000000、13900000000,两个138********、139********"
  })
  void strikesOut(String text, String struck) {
    assertThat(PersonalNumbers.strikeOut(text)).isEqualTo(struck);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-07-01",
        "1234567890.12",
        "9020260701",
        "110105194912310021",
        "6222020000000001",
        "1-1-101",
        "20260701123456789012345678",
        "F00000000001",
        "2026-07-01 12:30:00"
      })
  void leavesOtherNumbers(String text) {
    assertThat(PersonalNumbers.strikeOut(text)).isEqualTo(text);
  }
}
