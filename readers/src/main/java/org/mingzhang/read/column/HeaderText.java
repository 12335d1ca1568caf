package org.mingzhang.read.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.read.value.CellText;

/** Headers in one spelling. */
public final class HeaderText {

  private static final Pattern UNIT = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]$");

  /** The words of units of money, longest first, and their powers of ten. */
  private static final Map<String, Integer> POWERS =
      Map.of("亿", 8, "百万", 6, "万", 4, "千", 3, "百", 2, "", 0);

  private static final Pattern MONEY_UNIT =
      Pattern.compile("[(\\[](?:金额)?(?:单位)?:?(?:人民币)?(?:(亿|百万|万|千|百)元?|(元))[)\\]]");
  private static final Pattern ONLY_UNIT =
      Pattern.compile("[(\\[]?(?:单位:?)?(?:人民币)?(?:亿|百万|万|千|百)?元[)\\]]?");
  private static final Pattern STATED_UNIT = Pattern.compile("单位[:均为是]*(?:人民币)?(亿|百万|万|千|百)?元");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:[(\\[](?:金额)?(?:单位)?:?|单位[:均为是]*)"
              + "(?:美元|美金|港币|港元|欧元|日元|英镑|澳门元|新台币|usd|hkd|eur|jpy|gbp)");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?\\d{1,3}题?[、.．:：,)]|q\\d{1,3}[、.．:：])");
  private static final List<String> PERSONAL =
      List.of(
          "业主姓名",
          "业主名称",
          "业主电话",
          "业主手机",
          "手机",
          "电话",
          "身份证",
          "姓名",
          "昵称",
          "来自ip",
          "ip地址",
          "问卷人",
          "付费方",
          "付费对象",
          "收费对象",
          "收银员",
          "报修人",
          "联系人",
          "联系方式",
          "车牌",
          "车位",
          "银行账号",
          "ownername",
          "phone",
          "mobile",
          "contact",
          "clientname",
          "declarer",
          "来源详情");

  /** Words of what was charged, paid or is owed, and for which time. */
  private static final Pattern MONEY =
      Pattern.compile(
          "[应实已未][收缴交付]|欠[费缴款交]|金额|合计|小计|总计|滞纳金|违约金|减免|优惠|抵扣|赠送|收款|缴款|预[收缴存]"
              + "|账单|月份|季度|账期|所属期|所属月|^(?:20\\d\\d年?)?\\d{1,2}月|[一二三四]季|余额|due|paid|arrears|amount|费$");

  /** Words of what a unit is charged by, whoever has paid what. */
  private static final Pattern STANDING =
      Pattern.compile("单价|标准|方式|周期|对象|类型|状态|系数|每平|每月|月均|^月|起[始算]|开始|户型|monthly");

  private static final int LONGEST = 1_000;

  private HeaderText() {}

  /**
   * NFKC, lower case, without spaces, invisible characters, underscores, marks of a required
   * question and one trailing unit in brackets. Of a text that is too long for a header the start
   * is enough to tell that it is none.
   */
  public static String normal(String header) {
    StringBuilder kept = new StringBuilder();
    CellText.fold(header.length() > LONGEST ? header.substring(0, LONGEST) : header)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .filter(c -> c != '_' && c != '*')
        .forEach(kept::appendCodePoint);
    String text = kept.toString().toLowerCase(Locale.ROOT);
    String bare = UNIT.matcher(text).replaceFirst("");
    return bare.isEmpty() ? text : bare;
  }

  /**
   * The spellings under which headers are looked up, in this order: each as {@link #normal} has it,
   * then without a questionnaire's number. To spell is slow; to look a spelling up in every kind of
   * table is not.
   */
  static List<String> spellings(String... headers) {
    List<String> spellings = new ArrayList<>();
    for (String header : headers) {
      String normal = normal(header);
      spellings.add(normal);
      String bare = withoutNumber(normal);
      if (!bare.equals(normal)) {
        spellings.add(bare);
      }
    }
    return List.copyOf(spellings);
  }

  /**
   * The power of ten of the unit that a header gives in brackets: 4 for 万元, 3 for 千元, 0 for 元;
   * empty where it gives none.
   */
  public static OptionalInt power(String header) {
    Matcher unit = MONEY_UNIT.matcher(compact(header));
    return unit.find() ? OptionalInt.of(power(unit)) : OptionalInt.empty();
  }

  /** The power of a unit that a title or a note states for a whole table: {@code 单位：万元}. */
  public static OptionalInt statedPower(String text) {
    Matcher unit = STATED_UNIT.matcher(compact(text));
    return unit.find() ? OptionalInt.of(power(unit)) : OptionalInt.empty();
  }

  private static int power(Matcher unit) {
    String word = unit.group(1);
    return Objects.requireNonNull(POWERS.get(word == null ? "" : word));
  }

  /** Whether the text is a unit of money and nothing else, as below a header: {@code （万元）}. */
  static boolean isUnit(String text) {
    return ONLY_UNIT.matcher(compact(text)).matches();
  }

  /** Whether a header, title or note says that amounts are of another country's money. */
  public static boolean isForeign(String text) {
    return FOREIGN.matcher(compact(text).toLowerCase(Locale.ROOT)).find();
  }

  private static String compact(String text) {
    return CellText.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
        .replace(" ", "");
  }

  /** Without a questionnaire's numbering: {@code 2、总体满意度}. */
  static String withoutNumber(String header) {
    return NUMBER.matcher(header).replaceFirst("");
  }

  /** The question that a header of a questionnaire asks, in the office's words. */
  public static String question(String header) {
    return CellText.clean(withoutNumber(CellText.clean(header)));
  }

  /** Whether a column holds amounts charged, paid or owed, or the time they are for. */
  static boolean isOfMoney(String header) {
    String normal = normal(header);
    return MONEY.matcher(normal).find() && !STANDING.matcher(normal).find();
  }

  /** Whether a column that is not used holds names, phones or other personal data. */
  public static boolean isPersonal(String header) {
    String normal = withoutNumber(normal(header));
    return normal.equals("业主")
        || normal.equals("owner")
        || PERSONAL.stream().anyMatch(normal::contains);
  }
}
