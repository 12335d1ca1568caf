package org.mingzhang.read.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Inquiry;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Layout;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.Words;

/**
 * Questions and objections of owners 质询与异议. Times count by their days. The owner's own words are
 * not read.
 */
final class InquiryRows implements FactMaker {

  private static final Pattern CHINESE =
      Pattern.compile("([0-9]{4})年(?:度|第?([1234一二三四])季度|([上下])半年度?|(1[0-2]|0?[1-9])月份?)?");

  private final CommunityCell community;
  private final Layout layout;

  InquiryRows(Layout layout, CommunityCell community) {
    this.community = community;
    this.layout = layout;
  }

  @Override
  public Fact make(Cells cells, Origin origin) {
    String topic = cells.word(layout.slot("topic"), Words.INQUIRY_TOPIC);
    Inquiry inquiry =
        new Inquiry(
            origin,
            community.read(cells),
            cells.requiredId(layout.slot("inquiry_no")),
            cells.requiredWord(layout.slot("kind"), Words.INQUIRY_KIND),
            period(cells),
            cells.requiredDate(layout.slot("received_at")),
            topic.isEmpty() ? "other" : topic,
            cells.dateOrNull(layout.slot("answered_at")),
            cells.freeText(layout.slot("answer")),
            cells.yesOrNo(layout.slot("published")));
    LocalDate answered = inquiry.answeredOn();
    if (answered != null && cells.wrong().isEmpty() && answered.isBefore(inquiry.receivedOn())) {
      cells.refuseDisorder(layout.slot("received_at"), layout.slot("answered_at"));
    }
    return inquiry;
  }

  /** In the form of {@link Period}, empty where blank. */
  private String period(Cells cells) {
    int slot = layout.slot("period");
    String text = cells.text(slot);
    if (text.isEmpty()) {
      return text;
    }
    try {
      return Period.parse(canonical(CellText.fold(text).replace(" ", ""))).toString();
    } catch (DateTimeException e) {
      cells.refuse(slot, Reason.PERIOD_FORM);
      return "";
    }
  }

  private static String canonical(String text) {
    Matcher m = CHINESE.matcher(text);
    if (!m.matches()) {
      return text;
    }
    String year = m.group(1);
    if (m.group(2) != null) {
      return year + "-Q" + (1 + "1234一二三四".indexOf(m.group(2)) % 4);
    }
    if (m.group(3) != null) {
      return year + (m.group(3).equals("上") ? "-H1" : "-H2");
    }
    String month = m.group(4);
    return month == null ? year : year + (month.length() < 2 ? "-0" : "-") + month;
  }

  @Override
  public String communityId() {
    return community.current();
  }
}
