package org.mingzhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalWordsTest {

  private static final RefusalWords ENGLISH = RefusalWords.of(Locale.ENGLISH);
  private static final RefusalWords CHINESE = RefusalWords.of(Locale.forLanguageTag("zh-CN"));

  private static Refusal refusal(Reason reason, String column, String... args) {
    return new Refusal("fees.csv", "", 4, "C001", column, "12", reason, List.of(args), "raw");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasItsWordsInBothLanguages(Reason reason) {
    Refusal refusal =
        reason == Reason.FILE_MOSTLY_REFUSED
            ? TooManyRefused.of("fees.csv", 20_001, 3, refusal(Reason.DATE_FORM, "日期", "date"))
            : refusal(reason, "应收", "1", "2", "3", "4", "5");
    assertThat(ENGLISH.expected(refusal)).isNotBlank().doesNotContain("{");
    assertThat(ENGLISH.advice(refusal)).isNotBlank().doesNotContain("{");
    assertThat(CHINESE.expected(refusal)).isNotEqualTo(ENGLISH.expected(refusal));
    assertThat(CHINESE.advice(refusal)).isNotEqualTo(ENGLISH.advice(refusal));
  }

  @Test
  void aFileOfRefusedRowsNamesOneOfThemAndWhy() {
    Refusal row =
        new Refusal(
            "fees.csv", "表", 9, "C001", "日期", "x", Reason.DATE_FORM, List.of("date"), "raw");
    assertThat(ENGLISH.sentence(TooManyRefused.of("fees.csv", 20_001, 3, row)))
        .startsWith(
            "fees.csv: found 20001 rows that cannot be taken beside 3 that can (for example sheet 表,"
                + " row 9, column 日期 (date): found \"x\", expected "
                + ENGLISH.expected(row)
                + "), expected");
  }

  @Test
  void aConflictNamesTheRowThatWasFirst() {
    Refusal plain = refusal(Reason.CONFLICT, "应收", "old.csv", "", "3", "10.00");
    assertThat(ENGLISH.sentence(plain))
        .isEqualTo(
            "fees.csv, row 4, column 应收: found \"12\", expected the same as was imported first from "
                + "old.csv, row 3: 10.00; the first one stands until then; if this one is right, run: "
                + "mingzhang import INPUT --replace \"old.csv\"; if the first one is right, correct this "
                + "row (refused --fix writes it out).");
    Refusal sheet = refusal(Reason.CONFLICT, "应收", "old.xlsx", "七月", "3", "10.00", "due");
    assertThat(CHINESE.sentence(sheet))
        .isEqualTo(
            "fees.csv，第 4 行，“应收（due）”列：读到“12”，应为与首次导入（old.xlsx，工作表“七月”，第 3 行）的内容一致：10.00；"
                + "目前以首次导入的为准；若本行正确，请运行 mingzhang import INPUT --replace \"old.xlsx\"；"
                + "若首次的正确，请改正本行（mingzhang refused --fix 可导出待改的行）。");
  }

  @Test
  void theCanonicalNameStandsBesideAnotherHeaderOnly() {
    assertThat(ENGLISH.column(refusal(Reason.MONEY_FORM, "应收", "due"))).isEqualTo("应收 (due)");
    assertThat(CHINESE.column(refusal(Reason.MONEY_FORM, "应收", "due"))).isEqualTo("应收（due）");
    assertThat(ENGLISH.column(refusal(Reason.MONEY_FORM, "Due", "due"))).isEqualTo("Due");
    assertThat(ENGLISH.column(refusal(Reason.MONEY_FORM, "应收"))).isEqualTo("应收");
    assertThat(ENGLISH.column(refusal(Reason.NUMBER_RANGE, "应收", "1", "5"))).isEqualTo("应收");
  }

  @Test
  void englishStaysEnglishUnderAChineseDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(RefusalWords.of(Locale.ENGLISH).expected(refusal(Reason.VALUE_MISSING, "x")))
          .isEqualTo("a value");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void bracesInAFileAreLeftAlone() {
    Refusal odd =
        new Refusal("{0}.csv", "", 2, "", "{1}", "{2}", Reason.MONEY_FORM, List.of("due"), "");
    assertThat(ENGLISH.sentence(odd)).startsWith("{0}.csv, row 2, column {1} (due): found \"{2}\"");
  }
}
