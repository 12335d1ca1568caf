package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.PublicationRegister;

class DueCommandTest {

  @Test
  void listsWhatIsOwedWithItsBasis() {
    String text =
        run(
            Locale.SIMPLIFIED_CHINESE,
            "2025-08-01",
            DueListTest.issue("C001", "2025-Q1", PublicationRegister.State.PUBLISHED));

    assertThat(text)
        .contains(
            "逾期        截止 2025-07-31  2025-Q2  C001 翠湖花园  "
                + "公共收益 · 《上海市住宅物业管理规定》（2020-12-30文本）第66条 · 公示至 2025-08-30")
        .contains("已公示      截止 2025-04-30  2025-Q1  C001 翠湖花园  公共收益")
        .contains("C002 翠湖花园：按默认口径，未选择地方规则（没有“某市”的地方规则）");
    // Due since 2024-08-01. C001: four quarters, two half-years, the year, the audit; C002: the
    // same with a budget instead of the audit.
    assertThat(text).contains("应公示 16 项：逾期 13，待公示 0，待确认 2，已公示 1。");
  }

  @Test
  void speaksEnglishToo() {
    assertThat(run(Locale.ENGLISH, "2025-08-01"))
        .contains("overdue     by 2025-07-31  2025-Q2  C002 翠湖花园  public revenue · practice")
        .contains("default practice, no local rule chosen (there is no local rule for “某市”)");
  }

  @Test
  void saysWhenAProfileWantsANewLook() {
    assertThat(run(Locale.SIMPLIFIED_CHINESE, "2027-07-01")).contains("上海：口径待复核（2027-06-30）");
  }

  private static String run(Locale locale, String today, PublicationRegister.Issue... issues) {
    Community shanghai = DueListTest.community("C001", "上海", ChargingMode.LUMP_SUM);
    Community elsewhere = DueListTest.community("C002", "某市", ChargingMode.LUMP_SUM);
    PublicationRegister register =
        new PublicationRegister() {
          @Override
          public void drafted(Issue issue) {
            throw new UnsupportedOperationException();
          }

          @Override
          public boolean drafted(Issue issue, String draft, String note, OffsetDateTime at) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void append(Step step) {
            throw new UnsupportedOperationException();
          }

          @Override
          public List<Step> steps() {
            throw new UnsupportedOperationException();
          }

          @Override
          public List<Issue> issues() {
            return List.of(issues);
          }
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    int code =
        new DueCommand(
                List.of(shanghai, elsewhere),
                register,
                Calendar.shipped(),
                DueListTest.day(today),
                out,
                locale)
            .run();

    assertThat(code).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
