package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.Money;
import org.mingzhang.measure.Irregularity.Kind;

/**
 * Guard K1 (law §4.1): 大修, 中修, 更新 or 改造 among the expenses of the service fund, whichever of the
 * components it is booked to. What was taken back, by a reversal 红字 of the same payee and amount,
 * is none; nor is what the words deny (未做大修, 不含大修、中修) or what renews no building (软件更新, 花卉更新).
 */
final class MajorRepairs {

  private static final String WORDS = "(?:大修|中修|更新|改造|更换主机)";

  private static final Pattern MAJOR = Pattern.compile(WORDS);

  /** A denial reaches over a list: 不含大修、中修及改造. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:不(?:包含|包括|含|涉及|属于|属|是|做|作)|未(?:包含|包括|含|涉及)?|没有|无|非)"
              + "(?:做|作|进行|实施|发生|开展|安排)?"
              + WORDS
              + "(?:[、，,/和及或与]?"
              + WORDS
              + ")*");

  private static final Pattern NO_BUILDING =
      Pattern.compile("(?:软件|系统版本|版本|数据|信息|内容|资料|台账|证书|苗木|花卉|草花|绿植|盆栽)更新");

  private MajorRepairs() {}

  /**
   * The lines, in their order.
   *
   * @param entries vouchers in order
   */
  static List<Irregularity> of(List<Entry> entries) {
    List<Entry> expenses =
        entries.stream()
            .filter(e -> e.fund().equals("service") && !e.direction().equals("income"))
            .toList();
    return standing(expenses).stream()
        .filter(MajorRepairs::isMajor)
        .map(e -> Irregularity.of(Kind.MAJOR_REPAIR, List.of(e), e.counterparty(), ""))
        .toList();
  }

  private static boolean isMajor(Entry entry) {
    String text = (entry.category() + "，" + entry.description()).replaceAll("[\\s\\p{Z}]", "");
    String said = DENIED.matcher(text).replaceAll("，");
    return MAJOR.matcher(NO_BUILDING.matcher(said).replaceAll("，")).find();
  }

  /** What no later line of its payee takes back, be it moved to another component or out. */
  private static Collection<Entry> standing(List<Entry> expenses) {
    Map<Integer, Entry> standing = new LinkedHashMap<>();
    for (int i = 0; i < expenses.size(); i++) {
      Entry line = expenses.get(i);
      if (line.amount().fen() > 0) {
        standing.put(i, line);
      } else if (line.amount().fen() < 0) {
        takeBack(line, standing);
      }
    }
    return new ArrayList<>(standing.values());
  }

  private static void takeBack(Entry reversal, Map<Integer, Entry> standing) {
    Money back = reversal.amount().negate();
    String payee = SupplierRule.payee(reversal);
    boolean major = isMajor(reversal);
    standing.entrySet().stream()
        .filter(e -> e.getValue().amount().equals(back))
        .filter(e -> SupplierRule.payee(e.getValue()).equals(payee))
        // Of two equal payments the one that the reversal speaks of.
        .sorted(
            (a, b) ->
                Boolean.compare(isMajor(b.getValue()) == major, isMajor(a.getValue()) == major))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(standing::remove);
  }
}
