package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.WorkOrder;

/** Orders whose times, pauses and ratings can or cannot be. */
class OrderTimesTest {

  private final Path folder;

  OrderTimesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String header, String row) throws FileRefused {
    String table = "community_id,order_no,kind,category,reported_at," + header + "\n" + row + "\n";
    return Reading.of(Reading.write(folder, "table.csv", table), "table.csv");
  }

  private Reading event(String column, String reported, String event) throws FileRefused {
    return read(column, "C001,W1,repair,水电," + reported + "," + event);
  }

  @ParameterizedTest
  @CsvSource({
    "dispatched_at, 2026-07-05 09:00, 2026-07-04 23:59",
    "responded_at, 2026-07-05 09:00, 2026-07-05 08:59",
    "completed_at, 2026-07-05 09:00, 2026-07-04",
    "completed_at, 2026-07-05 09:00, 2026-07-04 00:00",
    "completed_at, 2026-07-05, 2026-07-04",
    "completed_at, 2026-07-05, 2026-07-04 23:59",
    "completed_at, 2026-07-05 09:00:30, 2026-07-05 08:59:59",
    "closed_at, 2026-07-05 09:00, 2026-06-05 09:00",
    "followed_up_at, 2026-07-05 09:00, 2025-07-06 10:00"
  })
  void nothingHappensBeforeTheReport(String column, String reported, String event)
      throws FileRefused {
    Reading reading = event(column, reported, event);
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusal().reason()).isEqualTo(Reason.DATE_ORDER);
    assertThat(reading.refusal().column()).isEqualTo(column);
  }

  @Test
  void theSentenceNamesBothTimes() throws FileRefused {
    Reading reading = event("completed_at", "2026-07-05 09:00", "2026-07-05 08:30");
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(reading.refusal()))
        .isEqualTo(
            "table.csv, row 2, column completed_at: found \"2026-07-05 08:30\", expected a date not"
                + " before reported_at 2026-07-05 09:00; check both dates, one of them is wrong.");
  }

  /** A date is a day of which the hour is not known, and exports of one program drop seconds. */
  @ParameterizedTest
  @CsvSource({
    "completed_at, 2026-07-05 09:00, 2026-07-05",
    "completed_at, 2026-07-05 09:00, 2026-07-05 00:00:00",
    "completed_at, 2026-07-05 09:00, 2026-07-05 09:00",
    "completed_at, 2026-07-05, 2026-07-05",
    "completed_at, 2026-07-05, 2026-07-05 00:01",
    "dispatched_at, 2026-07-05 09:00:30, 2026-07-05 09:00",
    "due_at, 2026-07-05 09:00, 2026-07-04"
  })
  void aDateOnTheDayOfTheReportIsNotBeforeIt(String column, String reported, String event)
      throws FileRefused {
    Reading reading = event(column, reported, event);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts()).hasSize(1);
  }

  @Test
  void anOrderMayBeClosedBeforeItIsCompleted() throws FileRefused {
    Reading reading =
        read("completed_at,closed_at", "C001,W1,repair,水电,2026-07-05 09:00,2026-07-09,2026-07-07");
    assertThat(reading.refusals()).isEmpty();
  }

  /**
   * Reported to completed are 120 minutes, a day has 1440: at most 1560. What was cancelled has no
   * duration.
   */
  @ParameterizedTest
  @CsvSource({
    "repair, 1560, 2026-07-05 11:00, , ",
    "repair, 1561, 2026-07-05 11:00, , 1560",
    "repair, 99999, 2026-07-05 11:00, 2026-12-05, 1560",
    "repair, 99999, , , ",
    "repair, 99999, , 2026-07-05 11:00, ",
    "repair, 1441, 2026-07-05, , 900",
    "complaint, 1561, 2026-07-05 11:00, 2026-07-06 11:00, ",
    "complaint, 1561, , 2026-07-05 11:00, 1560"
  })
  void anOrderPausesNoLongerThanItTook(
      String kind,
      String paused,
      @Nullable String completed,
      @Nullable String closed,
      @Nullable String most)
      throws FileRefused {
    Reading reading =
        read(
            "paused_minutes,completed_at,closed_at",
            "C001,W1,%s,水电,2026-07-05 09:00,%s,%s,%s"
                .formatted(kind, paused, blank(completed), blank(closed)));
    if (most == null) {
      assertThat(reading.refusals()).isEmpty();
      return;
    }
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusal().reason()).isEqualTo(Reason.NUMBER_RANGE);
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(reading.refusal()))
        .contains("column paused_minutes: found \"%s\"".formatted(paused))
        .contains("expected a number from 0 to " + most + ";");
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4.5, 4.5", "5, 5", "5分, 5", "0, ", "0.0, ", "无, "})
  void ratingsAreOneToFiveAndNoughtIsNotRated(String written, @Nullable BigDecimal rating)
      throws FileRefused {
    Reading reading = read("rating", "C001,W1,repair,水电,2026-07-05," + written);
    assertThat(reading.fact(WorkOrder.class).rating()).isEqualTo(rating);
  }

  @ParameterizedTest
  @CsvSource({"6", "100", "0.5", "-1"})
  void otherRatingsAreRefused(String written) throws FileRefused {
    Reading reading = read("rating", "C001,W1,repair,水电,2026-07-05," + written);
    assertThat(reading.facts()).isEmpty();
    assertThat(RefusalWords.of(Locale.ENGLISH).sentence(reading.refusal()))
        .isEqualTo(
            "table.csv, row 2, column rating: found \"%s\", expected a number from 1 to 5; correct"
                    .formatted(written)
                + " it in the source.");
  }
}
