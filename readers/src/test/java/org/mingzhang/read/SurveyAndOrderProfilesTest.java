package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.WorkOrder;
import org.mingzhang.read.profile.Profiles;

/** Answers of 问卷星, tickets of condo, service requests of cities. */
class SurveyAndOrderProfilesTest {

  private final Path folder;

  SurveyAndOrderProfilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(Profiles profiles, String text) throws FileRefused {
    return Reading.of(Reading.write(folder, "a.csv", text), "C001/a.csv", profiles);
  }

  private static final String READABLE =
      """
      序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的房号是？,2、您对小区物业服务的总体满意度如何？,第3题(安全),第3题(电梯运行),4、您从哪里得知本次调查？,5、请按重要性排序,6、您愿意推荐本小区吗？,7、其他意见,第8题(微信),第8题(电话)
      1,2026/07/03 12:00:00,123秒,微信,张三,1.2.3.4(浙江-杭州),1-1-101,比较满意,一般,不满意,微信┋公告栏,安全→绿化,9,电话13800000000,1,0
      2,2026/07/04 08:30:05,45秒,链接,http://x,1.2.3.5(浙江-杭州),1-1-102,非常满意,-3,不适用,(跳过),-2,-3,,0,1
      """;

  @Test
  void readableAnswers() throws FileRefused {
    Reading reading = read(Profiles.shipped(), READABLE);
    Answer first = (Answer) reading.facts().get(0);
    assertThat(first.unit()).isEqualTo("1-1-101");
    assertThat(first.scores()).hasToString("{D05=3, overall=4, 第3题(电梯运行)=2}");
    assertThat(first.recommend()).isEqualTo(9);
    assertThat(first.seconds()).isEqualTo(123);
    assertThat(first.comment()).isEqualTo("电话138********");
    Answer second = (Answer) reading.facts().get(1);
    assertThat(second.scores()).hasToString("{overall=5, 第3题(电梯运行)=0}");
    assertThat(second.recommend()).isNull();
    assertThat(reading.tables().get(0).unknownColumns())
        .containsExactly("序号", "来源详情", "来自IP", "4、您从哪里得知本次调查？", "5、请按重要性排序", "第8题(微信)", "第8题(电话)");
    assertThat(reading.facts().toString()).doesNotContain("1.2.3.4").doesNotContain("张三");
  }

  private static final String ORIGINAL =
      """
      序号,提交答卷时间,所用时间,来源,来自IP,1、您的房号是？,2、总体上您对物业服务满意吗？,第3题(安全),第4题(微信),第4题(电话)
      1,2026/07/03 12:00:00,123秒,微信,1.2.3.4,1-1-101,1,2,1,0
      2,2026/07/04 12:00:00,60秒,微信,1.2.3.4,1-1-102,5,-2,0,1
      """;

  @Test
  void answersThatAreOnlyNumbersAreAskedAbout() throws Exception {
    FileRefused asked =
        catchThrowableOfType(FileRefused.class, () -> read(Profiles.shipped(), ORIGINAL));
    assertThat(asked.refusal().reason()).isEqualTo(Reason.FILE_PROFILE_QUESTION);
    assertThat(Reading.chinese(asked.refusal()))
        .contains("--profile wjx-scores")
        .contains("--profile wjx-options");
    Path none = folder.resolve("none");
    Reading scores = read(Profiles.of(none, List.of("wjx-scores")), ORIGINAL);
    assertThat(scores.facts())
        .extracting(f -> ((Answer) f).scores().toString())
        .containsExactly("{D05=2, overall=1}", "{overall=5}");
    Reading options = read(Profiles.of(none, List.of("wjx-options")), ORIGINAL);
    assertThat(options.facts())
        .extracting(f -> ((Answer) f).scores().toString())
        .containsExactly("{D05=4, overall=5}", "{overall=1}");
  }

  private static final List<String> CONDO =
      List.of(
          "#",
          "Source",
          "Organization",
          "Address",
          "Unit name",
          "Unit type",
          "Entrance",
          "Floor",
          "Client",
          "Declarer",
          "Phone",
          "Details",
          "Emergency",
          "Payable",
          "Warranty",
          "Place",
          "Category",
          "What is the problem",
          "Created at",
          "In work since",
          "Completed",
          "Closed",
          "Updated at",
          "Status",
          "Deferred until",
          "Ticket's author",
          "Executor",
          "Assignee",
          "EMPLOYEE: quality control",
          "Date and time of quality control",
          "Refinements for quality control score",
          "Commentary on quality control",
          "EMPLOYEE: quality control",
          "Date and time of quality control",
          "Refinements for quality control score",
          "Commentary on quality control",
          "The employee who made the last change to the score QC",
          "Internal comments",
          "Comments with resident",
          "Deadline",
          "Number of reopens");

  /** A ticket with what matters, all else as the export writes nothing. */
  private static String ticket(String... placed) {
    return IntStream.rangeClosed(1, CONDO.size())
        .mapToObj(
            i -> {
              for (int j = 0; j < placed.length; j += 2) {
                if (placed[j].equals(Integer.toString(i))) {
                  return '"' + placed[j + 1] + '"';
                }
              }
              return "—";
            })
        .collect(Collectors.joining(";"));
  }

  @Test
  void ticketsOfCondoAreReadByPlace() throws FileRefused {
    String header =
        CONDO.stream()
            .map(h -> h.contains(";") ? '"' + h + '"' : h)
            .collect(Collectors.joining(";"));
    String text =
        "\uFEFF"
            + header
            + "\n"
            + ticket(
                "1",
                "1001",
                "5",
                "2-1-12",
                "9",
                "Ivan",
                "11",
                "+79000000000",
                "13",
                "Yes",
                "16",
                "Entrance; hall",
                "17",
                "Elevators",
                "19",
                "05.07.2026 09:05",
                "20",
                "05.07.2026 09:05",
                "21",
                "06.07.2026 10:00",
                "22",
                "07.07.2026 11:00",
                "24",
                "Closed",
                "39",
                "line 1\nline 2",
                "40",
                "06.07.2026 09:05",
                "41",
                "2")
            + "\n"
            + ticket(
                "1",
                "1002",
                "13",
                "No",
                "17",
                "Cleaning",
                "19",
                "05.07.2026 09:05",
                "24",
                "Canceled",
                "25",
                "20.07.2026 00:00",
                "40",
                "12.07.2026 09:05",
                "41",
                "0")
            + "\n"
            + ticket("1", "1003", "13", "maybe", "17", "Cleaning", "19", "2026/99/05 09:05")
            + "\n";
    Reading reading = read(Profiles.shipped(), text);
    WorkOrder first = (WorkOrder) reading.facts().get(0);
    assertThat(first.orderNo()).isEqualTo("1001");
    assertThat(first.orderKind()).isEqualTo("repair");
    assertThat(first.category()).isEqualTo("Elevators");
    assertThat(first.urgency()).isEqualTo("emergency");
    assertThat(first.unit()).isEqualTo("2-1-12");
    assertThat(first.place()).isEqualTo("Entrance; hall");
    assertThat(first.reportedAt()).isEqualTo(LocalDateTime.of(2026, 7, 5, 9, 5));
    assertThat(first.respondedAt()).isNull();
    assertThat(first.dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 6, 9, 5));
    assertThat(first.completedAt()).isEqualTo(LocalDateTime.of(2026, 7, 6, 10, 0));
    assertThat(first.closedAt()).isEqualTo(LocalDateTime.of(2026, 7, 7, 11, 0));
    assertThat(first.reopened()).isEqualTo(2);
    assertThat(first.valid()).isNull();
    WorkOrder second = (WorkOrder) reading.facts().get(1);
    assertThat(second.urgency()).isEqualTo("normal");
    // Deferred beyond its deadline: it is not due before the deferral ends.
    assertThat(second.dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 20, 0, 0));
    assertThat(second.valid()).isFalse();
    assertThat(reading.refusals())
        .extracting(r -> r.column() + " " + r.reason() + " " + r.found())
        .containsExactly(
            "Emergency WORD_UNKNOWN maybe", "Created at DATE_IMPOSSIBLE 2026/99/05 09:05");
    assertThat(reading.facts().toString()).doesNotContain("Ivan").doesNotContain("7900");
  }

  @Test
  void ticketsOfCondoBelowATitle() throws FileRefused {
    String text =
        "Tickets for the period 01.01.2026 — 31.03.2026\n"
            + String.join(",", CONDO)
            + "\n"
            + ticket("1", "1001", "17", "Roof", "19", "05.01.2026 09:05").replace(';', ',')
            + "\n";
    Reading reading = read(Profiles.shipped(), text);
    assertThat(reading.tables().get(0).headerRow()).isEqualTo(2);
    assertThat(reading.fact(WorkOrder.class).urgency()).isEqualTo("normal");
  }

  @Test
  void serviceRequestsOfCities() throws FileRefused {
    Reading reading =
        read(
            Profiles.shipped(),
            """
            Unique Key,Created Date,Closed Date,Agency,Complaint Type,Location Type,Due Date
            601,07/05/2026 09:05:00 AM,07/06/2026 01:00:00 PM,HPD,Elevator,Lobby,07/07/2026 12:00:00 AM
            602,07/05/2026 09:05:00 AM,,HPD,Heat,,
            """);
    WorkOrder first = (WorkOrder) reading.facts().get(0);
    assertThat(first.reportedAt()).isEqualTo(LocalDateTime.of(2026, 7, 5, 9, 5));
    assertThat(first.completedAt()).isEqualTo(LocalDateTime.of(2026, 7, 6, 13, 0));
    assertThat(first.dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 7, 0, 0));
    assertThat(first.category()).isEqualTo("Elevator");
    assertThat(((WorkOrder) reading.facts().get(1)).completedAt()).isNull();
    Reading boston =
        read(
            Profiles.shipped(),
            """
            case_enquiry_id,open_dt,target_dt,closed_dt,case_title
            1010,2026-07-05 09:05:00,2026-07-07 09:05:00,2026-07-06 10:00:00,Streetlight
            """);
    assertThat(boston.fact(WorkOrder.class).dueBy()).isEqualTo(LocalDateTime.of(2026, 7, 7, 9, 5));
  }
}
