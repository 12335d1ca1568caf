package org.mingzhang.sample;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.Fact;

/**
 * A download by option text from 问卷星 (wjx.cn): six lead columns, then the questions. The addresses
 * are those reserved for documentation (RFC 5737).
 */
final class WjxLayout implements Layout {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
  private static final List<String> STEPS = List.of("非常不满意", "不满意", "一般", "满意", "非常满意");

  private int number;

  @Override
  public List<String> headers() {
    return List.of(
        "序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、房号", "2、总体满意度", "3、尊重", "4、诚信", "5、关注",
        "6、及时沟通", "7、安全", "8、环境", "9、便捷", "10、服务态度", "11、家的感觉", "12、质价相符", "13、推荐意愿", "14、建议");
  }

  @Override
  public void write(Fact fact, Cells to) throws IOException {
    Answer answer = (Answer) fact;
    number++;
    to.number((long) number);
    to.text(answer.submittedAt().format(TIME));
    to.text(answer.seconds() + "秒");
    to.text(number % 5 == 0 ? "手机提交" : "微信");
    to.text(number % 5 == 0 ? "直接访问" : "业主群");
    to.text("192.0.2." + (1 + number * 37 % 250));
    to.text(answer.unit());
    for (String question : CanonicalLayout.QUESTIONS) {
      Integer score = answer.scores().get(question);
      if (score == null) {
        to.text(null);
      } else {
        to.text(score == Answer.NOT_APPLICABLE ? "不适用" : STEPS.get(score - 1));
      }
    }
    Integer recommend = answer.recommend();
    to.number(recommend == null ? null : Long.valueOf(recommend));
    to.text(answer.comment());
    to.endRow();
  }
}
