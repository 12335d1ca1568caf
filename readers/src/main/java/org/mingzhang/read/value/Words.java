package org.mingzhang.read.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enumeration in its canonical words and the office's Chinese ones. Immutable. */
public final class Words {

  public static final Words CHARGING_MODE =
      of("lump_sum 包干制", "lump_sum 包干", "commission 酬金制", "commission 酬金");
  public static final Words FUND =
      of(
          "service 物业费",
          "service 物业服务费",
          "service 物业服务资金",
          "public 公共收益",
          "public 公共收入",
          "reserve 维修资金",
          "reserve 专项维修资金",
          "reserve 住宅专项维修资金",
          "reserve 维修基金",
          "passthrough 代收代交",
          "passthrough 代收代缴",
          "passthrough 代收代付");
  public static final Words FEE_FUND =
      of(
          "service 物业费",
          "service 物业服务费",
          "passthrough 代收代交",
          "passthrough 代收代缴",
          "passthrough 代收代付");
  public static final Words DIRECTION = of("income 收入", "income 收", "expense 支出", "expense 支");
  public static final Words BASIS =
      of("vote 表决", "vote 业主表决", "vote 业主大会表决", "emergency 应急", "emergency 应急使用");
  public static final Words MATTER =
      of(
          "rules 议事规则",
          "covenant 管理规约",
          "committee 选举业委会",
          "committee 业委会选举",
          "provider 选聘物业",
          "provider 选聘或解聘物业",
          "use_fund 使用维修资金",
          "raise_fund 筹集维修资金",
          "rebuild 改建重建",
          "business 共有部分经营",
          "other 其他");
  public static final Words QUESTION_TYPE =
      of(
          "scale 量表",
          "scale 量表题",
          "scale 打分",
          "scale 矩阵量表",
          "choice 单选",
          "choice 单选题",
          "multiple 多选",
          "multiple 多选题",
          "ranking 排序",
          "ranking 排序题",
          "text 文字",
          "text 填空",
          "text 填空题",
          "text 开放题");
  public static final Words UNIT_KIND =
      of(
          "residential 住宅",
          "shop 商铺",
          "shop 店铺",
          "shop 底商",
          "shop 商业",
          "parking 车位",
          "parking 停车位",
          "storage 储藏室",
          "storage 储藏间",
          "storage 储物间");
  public static final Words YES_NO =
      of(
          "yes 是",
          "yes 有",
          "yes true",
          "yes y",
          "yes 1",
          "yes 已入住",
          "yes 有效",
          "no 否",
          "no 无",
          "no false",
          "no n",
          "no 0",
          "no 未入住",
          "no 空置",
          "no 无效");

  /** An answer to a question of use or of wish. */
  public static final Words ANSWER =
      of(
          "yes 是",
          "yes 有",
          "yes true",
          "yes y",
          "yes 1",
          "yes 用过",
          "yes 使用过",
          "yes 需要",
          "yes 想要",
          "no 否",
          "no 无",
          "no 没有",
          "no false",
          "no n",
          "no 0",
          "no 没用过",
          "no 未使用",
          "no 不需要",
          "no 不想要");

  public static final Words SERVICE_SCOPE =
      of(
          "basic 基础服务",
          "basic 基础",
          "basic 基本服务",
          "extra 特约服务",
          "extra 特约",
          "extra 增值服务",
          "extra 增值");
  public static final Words ORDER_KIND =
      of(
          "repair 报修",
          "repair 维修",
          "complaint 投诉",
          "hazard 隐患",
          "praise 表扬",
          "enquiry 咨询",
          "enquiry inquiry");

  /** Where the discontent came from that a corrective action is about. */
  public static final Words ACTION_SOURCE =
      of(
          "survey 问卷",
          "survey 满意度调查",
          "survey 满意度问卷",
          "complaint 投诉",
          "repair 报修",
          "repair 工单",
          "hazard 隐患",
          "inspection 巡检",
          "inspection 检查",
          "inquiry 质询",
          "inquiry 质询异议",
          "meeting 座谈",
          "meeting 座谈会",
          "meeting 走访",
          "meeting 业主大会",
          "other 其他");

  public static final Words INQUIRY_KIND =
      of(
          "question 询问",
          "question 质询",
          "question 提问",
          "question 疑问",
          "objection 异议",
          "objection 反对");

  /** What a paper tells of, coarse: a question stands in public by nothing else. */
  public static final Words INQUIRY_TOPIC =
      of(
          "fees 物业费收缴",
          "fees 物业费",
          "fees 收费",
          "spending 物业费支出",
          "spending 支出",
          "public 公共收益",
          "reserve 维修资金",
          "reserve 专项维修资金",
          "utilities 水电公摊",
          "utilities 公摊",
          "utilities 公共能耗",
          "service 服务质量",
          "service 物业服务",
          "survey 满意度调查",
          "survey 满意度",
          "publication 公示方式",
          "publication 公示",
          "other 其他",
          "other 其它");

  public static final Words COMMISSION_METHOD =
      of(
          "rate 按比例",
          "rate 比例",
          "rate 约定比例",
          "amount 固定金额",
          "amount 按金额",
          "amount 定额",
          "amount 约定数额",
          "amount 固定");

  /** What a rate is taken of: what is billed less reductions, or what is received. */
  public static final Words COMMISSION_BASE =
      of("due 应收", "due 应收净额", "due 应收金额", "received 实收", "received 已收", "received 实收金额");

  public static final Words COMMISSION_PER =
      of("month 月", "month 每月", "month 按月", "year 年", "year 每年", "year 按年");

  public static final Words URGENCY = of("emergency 急修", "emergency 紧急", "normal 一般", "normal 普通");

  public static final Words RESULT =
      of(
          "pass 合格",
          "pass 通过",
          "pass 正常",
          "pass 是",
          "fail 不合格",
          "fail 不通过",
          "fail 未通过",
          "fail 异常",
          "fail 否");
  public static final Words CONDITION =
      of(
          "good 完好",
          "good 正常",
          "good 良好",
          "faulty 故障",
          "faulty 损坏",
          "faulty 待修",
          "faulty 不完好",
          "retired 停用",
          "retired 报废",
          "retired 已停用",
          "retired 已报废");
  public static final Words FUNDING =
      of(
          "service 物业费",
          "service 物业服务费",
          "public 公共收益",
          "sponsor 赞助",
          "sponsor 商家赞助",
          "sponsor 社会赞助");

  /** The components of the service cost (物业服务收费管理办法 第11条), taxes and the commission. */
  public static final Words SERVICE_EXPENSE =
      of(
          "C1 人员费用",
          "C1 管理服务人员的工资、社会保险和按规定提取的福利费等",
          "C1 管理服务人员的工资、社会保险和按规定提取的福利费",
          "C2 共用部位设施日常运行维护",
          "C2 物业共用部位、共用设施设备的日常运行、维护费用",
          "C3 清洁卫生",
          "C3 清洁卫生费",
          "C3 清洁卫生费用",
          "C3 物业管理区域清洁卫生费用",
          "C4 绿化养护",
          "C4 绿化养护费",
          "C4 绿化养护费用",
          "C4 物业管理区域绿化养护费用",
          "C5 秩序维护",
          "C5 秩序维护费",
          "C5 秩序维护费用",
          "C5 物业管理区域秩序维护费用",
          "C6 办公",
          "C6 办公费",
          "C6 办公费用",
          "C7 固定资产折旧",
          "C7 物业管理企业固定资产折旧",
          "C8 保险",
          "C8 保险费",
          "C8 保险费用",
          "C8 物业共用部位、共用设施设备及公众责任保险费用",
          "C9 其它(经业主同意)",
          "C9 其他(经业主同意)",
          "C9 经业主同意的其它费用",
          "C9 经业主同意的其他费用",
          "C9 其他费用",
          "C9 其它费用",
          "tax 税金",
          "tax 税费",
          "tax 法定税费",
          "fee 酬金");

  private final Map<String, String> canonical;
  private final String allowed;

  private Words(Map<String, String> canonical, String allowed) {
    this.canonical = canonical;
    this.allowed = allowed;
  }

  private static Words of(String... pairs) {
    Map<String, String> canonical = new HashMap<>();
    StringBuilder allowed = new StringBuilder();
    for (String pair : pairs) {
      int space = pair.indexOf(' ');
      String word = pair.substring(0, space);
      String synonym = pair.substring(space + 1);
      if (canonical.putIfAbsent(normal(word), word) == null) {
        allowed.append(allowed.isEmpty() ? "" : ", ").append(word).append(' ').append(synonym);
      }
      canonical.put(normal(synonym), word);
      canonical.put(synonym, word);
    }
    return new Words(Map.copyOf(canonical), allowed.toString());
  }

  /** The canonical word, or null where the text is none of them. */
  public @Nullable String find(String cleaned) {
    String known = canonical.get(cleaned);
    return known != null ? known : canonical.get(normal(cleaned));
  }

  /** The canonical words with their Chinese ones, as a sentence prints them. */
  public String allowed() {
    return allowed;
  }

  private static String normal(String text) {
    return CellText.fold(text).replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
