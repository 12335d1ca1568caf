package org.mingzhang.sample;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.CorrectiveAction;

/** What the office of the first community undertook against what owners disliked. */
final class CorrectiveActions {

  private final String communityId;
  private final Filing filing;
  private int number;

  private CorrectiveActions(String communityId, Filing filing) {
    this.communityId = communityId;
    this.filing = filing;
  }

  static void run(Estate estate, Filing filing) throws IOException {
    CorrectiveActions actions = new CorrectiveActions(estate.id(), filing);
    actions.put("survey", "D04", "业主留言24小时内回复并登记", "客服部", "04-20 06-30 06-25 07-06");
    actions.put("survey", "D07", "报修接单后30分钟内电话预约", "工程部", "04-20 07-31 07-28 07-31");
    actions.put("complaint", "", "7号楼加装朝天摄像头，张贴高空抛物告示", "秩序部", "07-10 09-15 09-20");
    actions.put("survey", "D04", "每周五在公告栏公布诉求办理结果", "客服部", "07-20 10-31");
    actions.put("hazard", "", "更换地下车库防火门闭门器", "工程部", "08-05 08-31 08-27 08-28");
    actions.put("meeting", "", "周末7时至19时开放北侧步行门", "秩序部", "09-02 09-25");
  }

  /** Days of 2026: opened, due, done, accepted; those at the end may be missing. */
  private void put(String source, String question, String measure, String owner, String days)
      throws IOException {
    String[] day = days.split(" ");
    number++;
    filing.put(
        new CorrectiveAction(
            Estate.MADE_UP,
            communityId,
            "ZG-%02d".formatted(number),
            source,
            question,
            measure,
            owner,
            LocalDate.parse("2026-" + day[0]),
            LocalDate.parse("2026-" + day[1]),
            dayOrNull(day, 2),
            dayOrNull(day, 3)),
        "");
  }

  private static @Nullable LocalDate dayOrNull(String[] day, int nth) {
    return nth < day.length ? LocalDate.parse("2026-" + day[nth]) : null;
  }
}
