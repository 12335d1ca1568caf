package org.mingzhang.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.Console;
import org.mingzhang.cli.Main;

/**
 * What places want of papers, from the draft to the owners: one home with a community in Shanghai
 * that has nothing of two items, and a building in Hong Kong. The steps follow one another.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacesRunTest {

  private static final Pattern AMOUNT = Pattern.compile("[−-]?\\d[\\d,]*\\.\\d\\d(?!\\d|%)");
  private static final Pattern VALUE = Pattern.compile("\"value\": \"(-?\\d+\\.\\d\\d)\"");
  private static final String SHANGHAI = " --community C001 --period 2026-Q2 --today 2026-07-31";
  private static final String HONG_KONG = " --community H001 --period 2026-Q2 --today 2026-07-30";

  @TempDir private static Path folder;

  private record Ended(int code, String out, String err) {}

  private static Ended run(Locale locale, String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            locale,
            false);
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of("--home", folder.resolve("home").toString()));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of("--lang", locale.toLanguageTag()));
    int code = Main.run(args.toArray(new String[0]), console);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void well(String... lines) {
    for (String line : lines) {
      Ended ended = run(Locale.SIMPLIFIED_CHINESE, line);
      assertThat(ended.code()).as(line + ended.out() + ended.err()).isZero();
    }
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static void approved(String paper) {
    well(
        "approve --as finance --by 张会计" + paper,
        "approve --as committee --by 李主任 --minute 2026-12" + paper);
  }

  /** The words of a page without its marks and spaces. */
  private static String page(String name) throws IOException {
    return Files.readString(folder.resolve(name))
        .replaceAll("(?s)<style.*?</style>|<svg.*?</svg>|<script.*?</script>", "")
        .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @BeforeAll
  static void draft() throws IOException {
    write(
        "in/communities.csv",
        """
        community_id,name,jurisdiction,charging_mode,households,area_m2,company
        C001,梧桐苑,上海,lump_sum,200,20000,某物业
        H001,Harbour Court,Hong Kong,commission,80,6000,Some Management Ltd
        J001,Sakura Heights,日本,commission,40,3000,Kanri KK
        U001,Bay Terrace,California,commission,30,2500,Bay Management Inc
        """);
    StringBuilder units = new StringBuilder("community_id,unit,building,area_m2,kind,occupied,");
    units.append("owner_ref,monthly_fee_per_m2\n");
    StringBuilder fees = new StringBuilder("community_id,unit,fee_item,service_from,service_to,");
    fees.append("due,paid,paid_on,bill_no\n");
    StringBuilder orders = new StringBuilder("community_id,order_no,kind,category,unit,");
    orders.append("reported_at,due_at,completed_at,closed_at\n");
    for (int i = 101; i <= 112; i++) {
      units.append("C001,1-%d,1,100,residential,yes,Y%d,2.00\n".formatted(i, i));
      fees.append(
          "C001,1-%d,物业费,2026-04-01,2026-06-30,600.00,600.00,2026-05-01,B%d\n".formatted(i, i));
      fees.append(
          "J001,J-%d,管理費,2026-04-01,2026-06-30,600.00,500.00,2026-05-01,K%d\n".formatted(i, i));
      orders.append(
          "C001,G%d,repair,水电,1-%d,2026-05-01 09:00,2026-05-03 09:00,2026-05-02 09:00,\n"
              .formatted(i, i));
    }
    write("in/units.csv", units.toString());
    write("in/fees.csv", fees.toString());
    write("in/orders.csv", orders.toString());
    write(
        "in/entries.csv",
        """
        community_id,voucher_no,date,fund,direction,category,amount
        C001,1,2026-04-10,service,income,物业费,7200.00
        C001,2,2026-05-10,service,expense,C2,1200.00
        H001,1,2026-04-10,service,income,Management fees,6900.00
        H001,2,2026-05-10,service,expense,C2,1200.00
        H001,3,2026-05-11,service,expense,C3,800.00
        H001,4,2026-05-12,public,income,Advertising,500.00
        H001,5,2026-05-13,public,expense,合理成本,120.00
        H001,6,2026-06-14,reserve,expense,Lift renewal,3000.00
        J001,1,2026-05-01,service,income,管理費,6000.00
        U001,1,2026-04-10,service,income,Assessments,9000.00
        U001,2,2026-05-10,service,expense,C2,1500.00
        U001,3,2026-06-14,reserve,income,Reserve contributions,2500.00
        U001,4,2026-06-15,reserve,expense,Roof,4000.00
        """);
    write(
        "in/balances.csv",
        """
        community_id,fund,date,balance
        C001,service,2026-03-31,1000.00
        H001,service,2026-03-31,1000.00
        H001,public,2026-03-31,200.00
        H001,reserve,2026-03-31,20000.00
        J001,service,2026-03-31,1000.00
        U001,service,2026-03-31,2000.00
        U001,reserve,2026-03-31,50000.00
        """);
    well("run " + folder.resolve("in") + " --period 2026-Q2");
  }

  @Test
  @Order(1)
  void whatIsMissingKeepsThePaperFromTheOwners() {
    approved(SHANGHAI);
    Ended zh = run(Locale.SIMPLIFIED_CHINESE, "publish" + SHANGHAI);
    assertThat(zh.code()).isEqualTo(4);
    assertThat(zh.err())
        .contains(
            "“维修资金使用情况”（reserve）没有内容，依据《民法典》第943条；《上海市住宅物业管理规定》（2020-12-30 文本）第66条应当公示。"
                + "请导入有关数据后重出草稿；确实没有的，在 home 的 declarations.yaml 写一条声明")
        .contains("“业主共有部分的经营与收益情况”（public）没有内容");
    assertThat(folder.resolve("out/public")).doesNotExist();
  }

  @Test
  @Order(2)
  void aDeclarationMadeAfterTheDraftIsNotWhatWasApproved() throws IOException {
    write(
        "home/declarations.yaml",
        """
        declarations:
          - {community: C001, period: 2026-Q2, section: reserve, post: finance, by: 王会计,
             why: 没有动用维修资金, minute: 2026-18}
          - {community: C001, period: 2026-Q2, section: public, post: manager, by: 王经理,
             why: 没有公共收益}
        """);
    assertThat(run(Locale.SIMPLIFIED_CHINESE, "publish" + SHANGHAI).err())
        .contains("出草稿之后，本期无的声明（declarations.yaml）", "地方规则（jurisdictions）有改动");
  }

  @Test
  @Order(3)
  void whatIsDeclaredIsPublishedAndThePaperSaysByWhom() throws IOException {
    well("report --period 2026-Q2 --community C001");
    approved(SHANGHAI);
    well("publish" + SHANGHAI);
    String paper = page("out/public/C001/2026-Q2-r1/disclosure.html");
    assertThat(paper)
        .contains("维修资金使用情况 本期无（物业服务单位财务声明：没有动用维修资金；纪要 2026-18）")
        .contains("业主共有部分的经营与收益情况 本期无（项目负责人声明：没有公共收益）")
        .contains("公示期 2026-07-31 至 2026-08-30")
        .contains("《上海市住宅物业管理规定》（2020-12-30 文本）")
        .doesNotContain("王会计", "王经理", "张会计");
    assertThat(Files.readString(folder.resolve("out/public/C001/2026-Q2-r1/manifest.json")))
        .contains("{\"item\": \"public\"}", "{\"item\": \"reserve\"}")
        .contains("\"display_from\": \"2026-07-31\", \"display_to\": \"2026-08-30\"")
        .contains("\"jurisdiction\": \"shanghai ")
        .doesNotContain("王会计", "declared");
    Ended due = run(Locale.SIMPLIFIED_CHINESE, "due --community C001 --today 2026-08-01");
    assertThat(due.out())
        .contains("已公示      截止 2026-07-31  2026-Q2  C001 梧桐苑  公共收益 · 《上海市住宅物业管理规定》")
        .contains("逾期        截止 2026-04-30  2026-Q1  C001 梧桐苑  公共收益");
  }

  /**
   * By hand. Service: 1,000.00 + 6,900.00 − 2,000.00 = 5,900.00; common parts: 200.00 + 500.00 −
   * 120.00 = 580.00; special fund: 20,000.00 − 3,000.00 = 17,000.00; all: 23,480.00.
   */
  @Test
  @Order(4)
  void hongKongGetsItsAccountsInEnglishFromTheSameFigures() throws IOException {
    approved(HONG_KONG);
    well("publish" + HONG_KONG);
    String folderName = "out/public/H001/2026-Q2-r1/";
    String paper = page(folderName + "disclosure.html");
    assertThat(paper)
        .contains("Summary of income and expenditure and balance sheet")
        .contains("Building Management Ordinance (Cap. 344), Schedule 6, para. 2")
        .contains("displayed 2026-07-30 to 2026-08-06 · amounts in HK$")
        .contains("General fund (management fees)", "Total income 6,900.00")
        .contains("Total expenditure 2,000.00", "Total expenditure 3,000.00")
        .contains("Surplus (deficit below zero) 4,900.00")
        .contains("Cash at bank and in hand: General fund (management fees) 5,900.00")
        .contains("Total assets 23,480.00", "Total funds 23,480.00")
        .contains("Chairman of the management committee", "Secretary or treasurer")
        .contains("at least 7 consecutive days")
        .contains("Amount (HK$)")
        .doesNotContain("Civil Code", "民法典", "yuan", "CNY");
    assertThat(folder.resolve(folderName + "summary.pdf")).exists();
    assertThat(folder.resolve(folderName + "poster.pdf")).exists();
    assertThat(folder.resolve("out/2026-Q2/H001/regulator.pdf")).doesNotExist();
    Set<BigDecimal> known = new TreeSet<>(List.of(new BigDecimal("23480.00")));
    Matcher values = VALUE.matcher(Files.readString(folder.resolve(folderName + "figures.json")));
    while (values.find()) {
      known.add(new BigDecimal(values.group(1)));
    }
    Matcher printed = AMOUNT.matcher(paper);
    int amounts = 0;
    while (printed.find()) {
      String text = printed.group().replace(",", "").replace('−', '-');
      assertThat(known).as(printed.group()).contains(new BigDecimal(text));
      amounts++;
    }
    // Three accounts with 3, 2 and 1 lines and three totals each, three funds at the bank and six
    // lines of where they come from, two totals, owed and in advance.
    assertThat(amounts).isEqualTo(6 + 9 + 9 + 2 + 2);
    assertThat(Files.readString(folder.resolve(folderName + "manifest.json")))
        .contains("\"display_from\": \"2026-07-30\", \"display_to\": \"2026-08-06\"");
  }

  /** By hand: twelve members owe 600.00 − 500.00 each. */
  @Test
  @Order(5)
  void japanCountsWhatMembersOwe() throws IOException {
    assertThat(page("out/2026-Q2/J001/disclosure.html"))
        .contains(
            "3. Unpaid by members", "Overdue up to 90 days 1,200.00", "Unpaid in all 1,200.00")
        .contains("Received in advance 0.00", "Amount (JPY)")
        .contains("Cash at bank and in hand: Management fee account (kanrihi) 7,000.00")
        .doesNotContain("Civil Code", "民法典", "CNY");
  }

  /**
   * By hand: the reserves 50,000.00 + 2,500.00 − 4,000.00 = 48,500.00; gross income 9,000.00 +
   * 2,500.00.
   */
  @Test
  @Order(6)
  void californiaSumsUpReservesAndGrossIncome() throws IOException {
    assertThat(page("out/2026-Q2/U001/disclosure.html"))
        .contains("Cash reserves at the start 50,000.00", "Paid into the reserves 2,500.00")
        .contains("Spent from the reserves 4,000.00", "Cash reserves at the end 48,500.00")
        .contains("Operating account (assessments) 9,000.00")
        .contains("Gross income of the period 11,500.00")
        .doesNotContain("民法典", "CNY");
  }

  @Test
  @Order(7)
  void anOfficesRulesThatCannotBeUnderstoodAreNamed() throws IOException {
    write("home/jurisdictions/our.yaml", "id: our\nname: 本街道\naliases: [x]\ndisplay_days: ten\n");
    Ended ended = run(Locale.SIMPLIFIED_CHINESE, "due");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .startsWith("jurisdictions/our.yaml：读到 display_days: ten，应为整数")
        .contains("请改正后重新运行。");
  }
}
