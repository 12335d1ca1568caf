package org.mingzhang.measure;

import java.util.regex.Pattern;
import org.mingzhang.ledger.Money;

/**
 * How strongly a voucher's words speak of a 大修, 中修, 更新 or 改造 of common parts (guard K1, law §4.1).
 * Each clause is looked at by itself: what was done × to what. What is denied (未更换主机), renews no
 * building (软件更新) or is a consumable (灯泡, 门锁, 消防主机电池) is taken out first.
 */
enum RepairWords {
  /** No word of it, or of small things alone. */
  NONE,
  /** A replacement that upkeep may need too, of at least {@link #THRESHOLD}: a question. */
  WEAK,
  /**
   * The law's own words, the renewal of a part as a whole, or the replacement of a main assembly,
   * whatever the amount: an exception.
   */
  STRONG;

  /** From here on a replacement that is not certain is asked about: 5,000 yuan. */
  static final Money THRESHOLD = Money.ofFen(500_000);

  /** The words of the law, with 更换主机 that it names beside them. */
  private static final String LAW = "(?:大中修|大修|中修|更新|改造|更换主机)";

  /** Something made anew as a whole. */
  private static final String RENEWED =
      "(?:翻新|翻建|翻修|翻造|翻做|重做|重新做|重铺|重建|重新铺设|重新摊铺|重新浇筑|(?:整体|全部|整套|整台)(?:更换|换新|粉刷)|(?<!更)换新)";

  private static final String REPLACED = "(?:更换|置换|调换|换装|拆除[^，。；]{0,6}安装新|拆旧换新|拆换)";

  private static final String PAINTED = "(?:粉刷|涂刷|涂装)";

  /** Assemblies that are not replaced in upkeep. */
  private static final String MAIN =
      "(?:曳引机|主机|变压器|配电柜|高压柜|低压柜|发电机|锅炉|冷却塔|管网|立管|主管道|干管|轿厢|整梯|屋面|防水层|化粪池)";

  /** The outside of a building: painting it is no upkeep. */
  private static final String OUTSIDE = "(?:外墙|外立面)";

  private static final String PART =
      "(?:"
          + MAIN
          + "|"
          + OUTSIDE
          + "|电梯|水泵|电机|水箱|管道|管线|钢丝绳|控制柜|道闸|大门|单元门|防火门|门禁|监控|摄像机|摄像头|对讲|消防"
          + "|防水|楼顶|屋顶|楼道|大堂|道路|路面|车库|地坪|围墙|护栏|栏杆|扶手|台阶|排水沟|电缆|线路)";

  /** What is used up, or no thing at all; the part that it belongs to goes with it. */
  private static final String SMALL =
      "(?:灯泡|灯管|灯具|灯|门锁|锁芯|锁|电池|蓄电池|开关|插座|插头|按钮|阀门|水龙头|龙头|滤芯|滤网|保险丝|熔断器|螺丝"
          + "|密封件|密封圈|垫片|皮带|润滑油|机油|配件|垃圾桶|垃圾袋|灭火器|门禁卡|卡片|标识牌|标牌|标志|地垫|遥控器"
          + "|探头|感应器|玻璃胶|工服|工装|制服|墨盒|硒鼓|草花|花卉|绿植|盆栽|苗木|单位|公司|供应商|人员|合同|密码)";

  private static final Pattern CLAUSES = Pattern.compile("[，。；,;（）()]");

  private static final String ANY =
      "(?:" + LAW + "|" + PART + "?的?(?:" + RENEWED + "|" + REPLACED + "|" + PAINTED + ")" + PART
          + "?)";

  /** A denial reaches over a list: 不含大修、中修及改造. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不(?:包含|包括|含|涉及|属于|属|是|做|作)|未(?:包含|包括|含|涉及)?|没有|无|非)"
              + "(?:做|作|进行|实施|发生|开展|安排)?"
              + ANY
              + "(?:[、，,/和及或与]?"
              + ANY
              + ")*");

  private static final Pattern NO_BUILDING =
      Pattern.compile(
          "(?:软件|系统版本|版本|数据|信息|内容|资料|台账|证书|苗木|花卉|草花|绿植|盆栽)更新"
              + "|更新(?:了|的)?[^，。；、]{0,6}?(?:软件|版本|数据|信息|内容|资料|台账|证书|公告|公示|通知|通讯录|名单|名册|档案|制度"
              + "|价目|宣传|海报|展板|网站|网页|苗木|花卉|草花|绿植|盆栽)"
              + "|大修剪|中修(?:剪|复|补|整|理)");

  private static final Pattern SMALL_THING =
      Pattern.compile("(?:" + PART + "|维保|保养|保洁|服务|的)*" + SMALL);

  private static final Pattern BY_LAW = Pattern.compile(LAW);
  private static final Pattern ANEW = Pattern.compile(RENEWED);
  private static final Pattern CHANGED = Pattern.compile(RENEWED + "|" + REPLACED + "|" + PAINTED);
  private static final Pattern OF_PART = Pattern.compile(PART);
  private static final Pattern MAIN_CHANGED =
      Pattern.compile(
          REPLACED + ".*" + MAIN + "|" + MAIN + ".*" + REPLACED + "|" + PAINTED + ".*" + OUTSIDE
              + "|" + OUTSIDE + ".*" + PAINTED);

  /** By a voucher's category and description. */
  static RepairWords of(String words, Money amount) {
    String said = words.replaceAll("[\\s\\p{Z}]", "");
    said = DENIED.matcher(said).replaceAll("，");
    said = NO_BUILDING.matcher(said).replaceAll("，");
    boolean law = BY_LAW.matcher(said).find();
    String large = SMALL_THING.matcher(said).replaceAll("·");
    if (law || CLAUSES.splitAsStream(large).anyMatch(RepairWords::isStrong)) {
      return STRONG;
    }
    boolean weak = CLAUSES.splitAsStream(large).anyMatch(RepairWords::isWeak);
    return weak && amount.compareTo(THRESHOLD) >= 0 ? WEAK : NONE;
  }

  private static boolean isStrong(String clause) {
    return MAIN_CHANGED.matcher(clause).find()
        || (ANEW.matcher(clause).find() && OF_PART.matcher(clause).find());
  }

  private static boolean isWeak(String clause) {
    return ANEW.matcher(clause).find()
        || (CHANGED.matcher(clause).find() && OF_PART.matcher(clause).find());
  }
}
