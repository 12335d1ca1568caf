package org.mingzhang.read;

import java.util.List;
import java.util.Set;
import org.mingzhang.read.column.Header;
import org.mingzhang.read.value.CellText;

/** Tells the rows that hold data from headers, totals and blank rows. */
final class RowSort {

  private static final Set<String> TOTALS =
      Set.of("合计", "小计", "总计", "总收入", "总欠费", "本页合计", "本页小计", "累计", "制表人");
  private static final Set<String> SIGNATURES =
      Set.of("制表人", "制表", "审核人", "复核人", "打印时间", "导出时间", "合计", "小计", "总计", "总收入", "总欠费");
  private static final String LABEL_STARTS = "合小总本累制审复打导";

  private final Header header;
  private final int idPosition;
  private final String idHeader;

  RowSort(Header header) {
    this.header = header;
    idPosition = header.position(header.layout().idSlot());
    idHeader = CellText.clean(header.texts().get(idPosition));
  }

  boolean isData(List<String> cells) {
    String id = idPosition < cells.size() ? CellText.clean(cells.get(idPosition)) : "";
    boolean plainId = !id.isEmpty() && LABEL_STARTS.indexOf(id.charAt(0)) < 0 && hasDigit(id);
    if (plainId && !id.equals(idHeader)) {
      return true;
    }
    if (!id.isEmpty() && header.isRepeatedIn(cells)) {
      return false;
    }
    if (!id.isEmpty() && !isLabel(id)) {
      return true;
    }
    for (String cell : cells) {
      String text = CellText.clean(cell);
      if (!text.isEmpty()) {
        return !isLabel(text);
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(String cleaned) {
    String text = CellText.fold(cleaned).replace(" ", "");
    int colon = text.indexOf(':');
    return colon < 0
        ? TOTALS.contains(text.replaceFirst("\\([^()]*\\)$", ""))
        : SIGNATURES.contains(text.substring(0, colon));
  }
}
