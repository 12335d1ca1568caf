package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.Answer;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.QuestionType;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.profile.Profiles;

/** M16, M17: question sets, and answers read by the type and scale of their question. */
class QuestionSetTest {

  private static final String SET =
      """
      小区编号,题目,题干,题型,量表,满意起点,需求,服务项目,提问条件
      C001,总体满意度,总体上满意吗,量表,10,9,,,
      C001,3、保安巡逻,保安巡逻得怎样,量表题,1-7,,安全,秩序维护,
      C001,电梯,电梯怎样,scale,3级,,,设备,
      C001,报修过,过去12个月报修过吗,单选,,,,,
      C001,维修速度,维修够快吗,量表,,,D07,维修,报修过＝是
      C001,Q5,希望改进什么,多选,,,,,
      C001,第8题,从哪里得知,多选题,,,,,
      C001,次序,请排序,排序,,,,,
      C001,还想说,还想说什么,文字,,,,,
      """;

  @TempDir private Path folder;

  private Map<String, Question> set() throws FileRefused {
    Reading reading = Reading.of(Reading.write(folder, "set.csv", SET));
    assertThat(reading.refusals()).isEmpty();
    Map<String, Question> set = new TreeMap<>();
    reading.facts().forEach(f -> set.put(((Question) f).question(), (Question) f));
    return set;
  }

  private static Question asked(Map<String, Question> set, String name) {
    return Objects.requireNonNull(set.get(name));
  }

  private Reading answers(String... lines) throws FileRefused {
    return answers(Profiles.none(), lines);
  }

  private Reading answers(Profiles profiles, String... lines) throws FileRefused {
    Path file = Reading.write(folder, "answers.csv", String.join("\n", lines) + "\n");
    return Reading.of(file, "C001/answers.csv", profiles, Reading.registerOf(set()));
  }

  @Test
  void aSetIsReadInChinese() throws FileRefused {
    Map<String, Question> set = set();
    assertThat(set.keySet())
        .containsExactly("Q5", "overall", "保安巡逻", "报修过", "次序", "电梯", "第8题", "维修速度", "还想说");
    Question overall = asked(set, "overall");
    assertThat(overall.scale()).isEqualTo(10);
    assertThat(overall.satisfied()).isEqualTo(9);
    Question guards = asked(set, "保安巡逻");
    assertThat(List.of(guards.scale(), guards.need(), guards.service(), guards.label()))
        .isEqualTo(List.of(7, "D05", "秩序维护", "保安巡逻得怎样"));
    assertThat(guards.satisfied()).isNull();
    assertThat(asked(set, "电梯").scale()).isEqualTo(3);
    Question speed = asked(set, "维修速度");
    assertThat(List.of(speed.scale(), speed.askQuestion(), speed.askValue()))
        .isEqualTo(List.of(5, "报修过", "是"));
    assertThat(asked(set, "报修过").type()).isEqualTo(QuestionType.CHOICE);
    assertThat(asked(set, "报修过").scale()).isZero();
    assertThat(asked(set, "次序").type()).isEqualTo(QuestionType.RANKING);
  }

  /** What cannot be is refused with a sentence, each cell by itself. */
  @Test
  void aSetIsChecked() throws FileRefused {
    Reading reading =
        Reading.of(
            folder,
            "bad.csv",
            "community_id,question,type,scale,satisfied,need,ask_if",
            "C001,A,scale,6,,,",
            "C001,B,scale,5,6,,",
            "C001,C,matrix,,,,",
            "C001,D01,multiple,,,,",
            "C001,D,scale,,,D11,",
            "C001,E,scale,,,,报修过",
            "C001,F,text,,4,,");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusals())
        .extracting(r -> r.row() + " " + r.column() + " " + r.found() + " " + r.reason())
        .containsExactly(
            "2 scale 6 WORD_UNKNOWN",
            "3 satisfied 6 NUMBER_RANGE",
            "4 type matrix WORD_UNKNOWN",
            "5 type multiple WORD_UNKNOWN",
            "6 need D11 WORD_UNKNOWN",
            "7 ask_if 报修过 WORD_UNKNOWN",
            "8 satisfied 4 WORD_UNKNOWN");
    assertThat(Reading.chinese(reading.refusals().get(0))).contains("以下之一：3, 5, 7, 10");
  }

  private static final String HEADERS =
      "community_id,round,submitted_at,overall,保安巡逻,电梯,报修过,维修速度,Q5(保洁),Q5:绿化,第8题,次序,还想说,生日";

  @Test
  void answersAreReadByTypeAndScale() throws FileRefused {
    Reading reading =
        answers(
            HEADERS,
            "C001,R1,2026-07-03 12:00,10,非常满意,基本满意,是,满意,1,0,微信┋公告栏; 邻居,安保>保洁>绿化,请修灯 13812345678,1980",
            "C001,R1,2026-07-04 12:00,8分,不太满意,3,否,,0,0,,2.绿化 1.安保,,",
            "C001,R1,2026-07-05 12:00,不适用,7,(跳过),,-3,,,其他〖张三家〗|微信,安保→绿化,,");
    assertThat(reading.refusals()).isEmpty();
    Answer first = (Answer) reading.facts().get(0);
    assertThat(first.scores()).hasToString("{overall=10, 保安巡逻=7, 电梯=2, 维修速度=4}");
    assertThat(first.words()).hasToString("{保安巡逻=非常满意, 电梯=基本满意, 维修速度=满意}");
    assertThat(first.choices())
        .hasToString("{Q5=[保洁], 报修过=[是], 次序=[安保, 保洁, 绿化], 第8题=[微信, 公告栏, 邻居]}");
    assertThat(first.texts()).hasToString("{还想说=请修灯 138********}");
    Answer second = (Answer) reading.facts().get(1);
    assertThat(second.scores()).hasToString("{overall=8, 保安巡逻=3, 电梯=3}");
    assertThat(second.choices()).hasToString("{Q5=[], 报修过=[否], 次序=[安保, 绿化]}");
    Answer third = (Answer) reading.facts().get(2);
    assertThat(third.scores()).hasToString("{overall=0, 保安巡逻=7}");
    assertThat(third.choices()).hasToString("{次序=[安保, 绿化], 第8题=[其他, 微信]}");
  }

  /** M17: what no question set names and no scale answers is listed, not dropped. */
  @Test
  void m17anUnmappedQuestionIsListed() throws Exception {
    Path file =
        Reading.write(
            folder,
            "answers.csv",
            HEADERS + "\nC001,R1,2026-07-03 12:00,9,6,2,是,4,1,0,微信,安保>保洁,,1980\n");
    try (SourceReader reader = SourceReader.open(file, "answers.csv")) {
      assertThat(reader.unusedColumns())
          .containsExactly("保安巡逻", "报修过", "Q5:绿化", "第8题", "次序", "还想说", "生日");
      assertThat(reader.unusedColumns(set().keySet())).containsExactly("生日");
    }
  }

  /** A table of questions makes 8 and 10 readable; 11, -1 and 3.5 are on no scale. */
  @Test
  void numbersAboveFiveAskForATableOfQuestions() throws FileRefused {
    Path file =
        Reading.write(
            folder,
            "answers.csv",
            """
            community_id,round,submitted_at,overall,D01
            C001,R9,2026-07-03 12:00,8,10
            C001,R9,2026-07-03 12:01,11,-1
            C001,R9,2026-07-03 12:02,3.5,5
            """);
    Reading reading = Reading.of(file);
    assertThat(reading.refusals())
        .extracting(Refusal::found, Refusal::reason)
        .containsExactly(
            tuple("8", Reason.SCALE_RANGE),
            tuple("10", Reason.SCALE_RANGE),
            tuple("11", Reason.NUMBER_RANGE),
            tuple("-1", Reason.NUMBER_RANGE),
            tuple("3.5", Reason.NUMBER_RANGE));
    assertThat(Reading.chinese(reading.refusals().get(0)))
        .contains("1 到 5 之间的数字", "补一张问卷题目表", "量表（scale）10");
    assertThat(Reading.english(reading.refusals().get(0)))
        .contains("import a table of questions", "10 in the column scale");
  }

  @Test
  void aNumberOffTheScaleIsASentence() throws FileRefused {
    Reading reading =
        answers(
            "community_id,round,submitted_at,overall,保安巡逻,电梯,维修速度",
            "C001,R1,2026-07-03 12:00,11,8,4,非常好");
    assertThat(reading.facts()).isEmpty();
    assertThat(reading.refusals())
        .extracting(Refusal::column)
        .containsExactly("overall", "保安巡逻", "电梯", "维修速度");
    assertThat(reading.refusals().get(0).reason()).isEqualTo(Reason.NUMBER_RANGE);
    assertThat(Reading.chinese(reading.refusals().get(0))).contains("11").contains("1 到 10 之间");
    assertThat(Reading.english(reading.refusals().get(2))).contains("a number from 1 to 3");
    assertThat(reading.refusals().get(3).reason()).isEqualTo(Reason.WORD_UNKNOWN);
  }

  /** 问卷星 writes several answers with its own bar, in any language of the machine. */
  @Test
  void theSetAlsoReadsWhatAProfileMaps() throws FileRefused {
    Reading reading =
        answers(
            Profiles.shipped(),
            "序号,提交答卷时间,所用时间,来源,来自IP,1、您的房号是？,2、总体上您对物业服务满意吗？,3、保安巡逻,第8题(微信),第8题(电话),4、次序",
            "1,2026/07/03 12:00:00,123秒,微信,1.2.3.4,1-1-101,9,非常满意,1,0,安保→绿化");
    assertThat(reading.refusals()).isEmpty();
    Answer answer = reading.fact(Answer.class);
    assertThat(answer.scores()).hasToString("{overall=9, 保安巡逻=7}");
    assertThat(answer.choices()).hasToString("{次序=[安保, 绿化], 第8题=[微信]}");
  }
}
