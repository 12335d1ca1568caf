package org.mingzhang.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.unit.UnitName;
import org.mingzhang.read.value.CellText;
import org.mingzhang.read.value.DateText;
import org.mingzhang.read.value.MoneyText;

/** Tells the rows that hold data from headers, totals, notes and blank rows. */
final class RowSort {

  /** What a row is. */
  enum Sort {
    DATA,
    /** The header or a title again, as on every printed page. */
    HEADER,
    /** 合计, 小计, 总计, 总收入, 总欠费, 承前页: a control total. */
    TOTAL,
    /** 制表人, 第 1 页, 收费表（第 2 页）: what stands between and below the pages of a table. */
    NOTE,
    BLANK
  }

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:\\S{0,20}(?:合计|小计|总计|総計)|\\S{0,4}累计|页计|月计|总收入|总欠费|总支出|总数|(?:合计|总计)(?:金额|数)?"
              + "|承前页|过次页|转下页|上[月年期]结转|(?:本页)?(?:共计?|合?计)\\d+[户笔条行项套间张]|[Gg]rand[Tt]otal|[Tt]otal|[Ss]ub[Tt]otal"
              + "|(?:本页)?[户笔条]数)"
              + "(?:\\([^()]*\\))?(?::.*)?");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:制表人?|审核人?|复核人?|经办人|出纳|会计|打印人|打印时间|打印日期|导出时间|导出人|制表日期|制表时间|填表人"
              + "|[收付交]款人|收费[人员]|收银员|负责人|主管|财务主管|(?:单位|财务|项目)负责人|[收付]款单位|编制单位|制表单位"
              + "|(?:人民币|金额|合计)?\\(?大写\\)?(?:金额)?)(?:\\((?:签字|签章|签名|盖章)\\))?(?::.*)?"
              + "|第\\d+页.*|页码:.*|-{6,}.*");
  private static final Pattern REMARK = Pattern.compile("(?:备注|注|说明|单位|金额单位|填报说明):.*");
  private static final int LONGEST_LABEL = 12;
  private static final String LABEL_STARTS = "合小总本累制审复打导经出会填第页-承过转收付交负主单财项编人金大月上共TtGgSs户笔条計総";

  private final @Nullable Header header;
  private final int idPosition;

  /** Where the room stands; -1 where there is none. */
  private final int unitPosition;

  private final String idHeader;

  /** How many columns have a header. */
  private final long width;

  private final TableKind kind;

  /** The texts of the header's rows and those over it. */
  private final Set<String> above = new HashSet<>();

  /**
   * Below a header.
   *
   * @param above the header's rows and those over it; again further down they are no data
   */
  RowSort(Header header, List<List<String>> above) {
    this.header = header;
    kind = header.kind();
    above.stream().map(RowSort::texts).forEach(this.above::addAll);
    idPosition = header.position(header.layout().idSlot());
    unitPosition = kind == TableKind.FEES ? header.position(header.layout().slot("unit")) : -1;
    idHeader = CellText.clean(header.texts().get(idPosition));
    width = filled(header.texts());
  }

  /**
   * Below a header that a profile reads: the first text of a row tells what the row is.
   *
   * @param unit the column of the file that holds the room, or -1
   */
  RowSort(TableKind kind, int unit, List<List<String>> above) {
    header = null;
    this.kind = kind;
    above.stream().map(RowSort::texts).forEach(this.above::addAll);
    idPosition = -1;
    unitPosition = unit;
    idHeader = above.isEmpty() ? "" : first(above.get(above.size() - 1));
    width = above.isEmpty() ? 0 : filled(above.get(above.size() - 1));
  }

  private String id(List<String> cells) {
    if (idPosition < 0) {
      return first(cells);
    }
    return idPosition < cells.size() ? CellText.clean(cells.get(idPosition)) : "";
  }

  Sort of(List<String> cells) {
    if (isRoomTotal(cells)) {
      return Sort.TOTAL;
    }
    String id = id(cells);
    boolean plainId = !id.isEmpty() && LABEL_STARTS.indexOf(id.charAt(0)) < 0 && hasDigit(id);
    if (plainId && !id.equals(idHeader) && !isAlone(cells)) {
      return Sort.DATA;
    }
    String first = first(cells);
    if (first.isEmpty()) {
      return Sort.BLANK;
    }
    // Merged cells are filled above, and not where they come again: the same words are enough.
    if (above.containsAll(texts(cells))
        || (header != null && !id.isEmpty() && header.isRepeatedIn(cells))) {
      return Sort.HEADER;
    }
    String text = CellText.fold(id.isEmpty() ? first : id).replace(" ", "");
    if (TOTAL.matcher(text).matches() || (id.isEmpty() && !totalWithin(cells).isEmpty())) {
      return Sort.TOTAL;
    }
    boolean note =
        NOTE.matcher(text).matches()
            || (isAlone(cells) && (REMARK.matcher(text).matches() || isTitle(first)));
    return note ? Sort.NOTE : Sort.DATA;
  }

  /**
   * Whether a text that stands alone in its row is a title or a remark rather than what is left of
   * a row: words, and neither an amount nor a day nor a room. Of a table with free texts it may be
   * the torn-off end of one.
   */
  private boolean isTitle(String text) {
    return !kind.holdsTexts()
        && text.codePoints().filter(c -> Character.isIdeographic(c)).limit(2).count() == 2
        && !MoneyText.isAmount(MoneyText.fen(text))
        && !DateText.isDate(DateText.read(text))
        && UnitName.of(text).form() == UnitName.Form.NAME;
  }

  /** Whether 小计 stands where a room should: such a row has its own number in some exports. */
  private boolean isRoomTotal(List<String> cells) {
    if (unitPosition < 0 || unitPosition >= cells.size()) {
      return false;
    }
    String room = cells.get(unitPosition);
    return room.endsWith("计") && TOTAL.matcher(CellText.fold(room).replace(" ", "")).matches();
  }

  /** A row of data that lacks its number has most of the rest. */
  private boolean isHalfBlank(List<String> cells) {
    return 2 * filled(cells) <= width;
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** What a total is called in the file. */
  String label(List<String> cells) {
    if (isRoomTotal(cells)) {
      return CellText.clean(cells.get(unitPosition));
    }
    String id = id(cells);
    String within = id.isEmpty() ? totalWithin(cells) : "";
    return !within.isEmpty() ? within : id.isEmpty() ? first(cells) : id;
  }

  /**
   * The word of a total that stands in any other column of a row without a number: 本月合计 in 摘要, 小计
   * in 收费项目. Empty where there is none, and in tables that people write texts into.
   */
  private String totalWithin(List<String> cells) {
    if (kind.holdsTexts() || !isHalfBlank(cells)) {
      return "";
    }
    for (String cell : cells) {
      String text = CellText.clean(cell);
      if (text.length() <= LONGEST_LABEL
          && TOTAL.matcher(CellText.fold(text).replace(" ", "")).matches()) {
        return text;
      }
    }
    return "";
  }

  /** Whether at most one cell is filled, as in a title. */
  private static boolean isAlone(List<String> cells) {
    int filled = 0;
    for (String cell : cells) {
      if (!cell.isBlank() && ++filled > 1) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> texts(List<String> cells) {
    return cells.stream()
        .map(c -> CellText.fold(CellText.clean(c)).replace(" ", ""))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String first(List<String> cells) {
    for (String cell : cells) {
      String text = CellText.clean(cell);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
