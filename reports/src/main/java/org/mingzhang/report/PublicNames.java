package org.mingzhang.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Entry;

/**
 * The persons that the period's vouchers name as counterparties 对方: a category or remark that holds
 * one of them, or what {@link PublicText} would mask, is about somebody and is no public text.
 *
 * <p>A run of two to four Chinese characters counts as a name unless it ends as an organisation or
 * a group does. Foreign names count from three letters on. A name that no voucher holds is not
 * recognised.
 */
final class PublicNames {

  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[A-Za-z]{3,}(?: [A-Za-z]+)*");
  private static final int LONGEST = 4;

  /** Ends of words that name no person. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:公司|集团|银行|超市|商店|物业|保险|电力|水务|燃气|业主|住户|租户|商户|客户|用户|居民|单位|部门|员工|个人|各户|中心|学校|协会"
              + "|合作社|工作室|门市)$");

  /** Ends of words for money and services; after a surname alone they may be a given name. */
  private static final Pattern THING =
      Pattern.compile(
          "(?:资金|基金|专户|广告|电梯|停车|车位|保洁|绿化|消防|维修|工程|快递|通信|电信|联通|移动|铁塔|水费|电费|租金|收益|利息|环卫|街道|社区)$");

  /** Ends of offices, which a given name may have too. */
  private static final Pattern OFFICE = Pattern.compile("[厂店局站院所部行社会处队署户司库办]$");

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
          + "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

  /** What stands around a name. */
  private static final Pattern TITLE =
      Pattern.compile("^(?:个人|业主|住户|租户|商户|员工)(?=.)|(?:先生|女士|小姐|师傅|老师|经理|个体)$");

  /** A surname with what one calls a person by. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "["
              + SURNAMES
              + "]\\p{IsHan}{0,2}(?:先生|女士|小姐|阿姨|大爷|大妈|爷爷|奶奶|师傅)"
              + "|\\b(?:Mr|Mrs|Ms|Miss)\\.? [A-Z]");

  private final Set<String> names;

  private PublicNames(Set<String> names) {
    this.names = names;
  }

  static PublicNames of(List<Entry> entries) {
    Set<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      Matcher run = RUN.matcher(entry.counterparty());
      while (run.find()) {
        String name = TITLE.matcher(run.group()).replaceAll("");
        if (looksLikeName(name)) {
          names.add(name);
        }
      }
    }
    return new PublicNames(names);
  }

  private static boolean looksLikeName(String name) {
    int length = name.codePointCount(0, name.length());
    if (length < 2 || !Character.isIdeographic(name.codePointAt(0))) {
      return length > 2;
    }
    boolean surname = length <= 3 && SURNAMES.indexOf(name.codePointAt(0)) >= 0;
    boolean other = !surname && (OFFICE.matcher(name).find() || THING.matcher(name).find());
    return length <= LONGEST && !other && !GROUP.matcher(name).find();
  }

  /** Whether the text calls somebody by name: 王女士, Mr Wang. */
  static boolean addresses(String text) {
    return ADDRESSED.matcher(text).find();
  }

  /** Whether the text holds one of the names or something that looks like personal data. */
  boolean personal(String text) {
    return PublicText.masks(text) || names.stream().anyMatch(text::contains);
  }
}
